/** Hand-made placed sheets: what map and units would make of a small table. */
import { blockOf } from "../../src/model/join-rows.ts";
import type {
  CountCell,
  CountReading,
  FormRow,
  PlacedSheet,
  RowPlace,
  RowTime,
  TotalRow,
} from "../../src/model/form-sheet.ts";
import { readCount } from "../../src/model/readings/index.ts";
import type { Level, Unit, UnitSpell } from "../../src/model/unit.ts";

const CONTEXT = {
  required: false,
  fraction: "part",
  decimalsAllowed: false,
  workbook: false,
} as const;

/** A count as a clerk writes it; null: no such cell. */
export function reading(written: string | number | null): CountReading {
  if (written === null) return readCount(undefined, CONTEXT);
  return typeof written === "number"
    ? readCount({ column: 1, kind: "number", value: written }, CONTEXT)
    : readCount({ column: 1, kind: "text", value: written }, CONTEXT);
}

/** Fields stand in columns E, F, G ... in the order of the sheet's `fields`. */
export const FIRST_COLUMN = 5;

export interface RowSpec {
  readonly unit?: string;
  readonly level?: Level;
  readonly date?: string;
  readonly time?: RowTime;
  readonly category?: string;
  readonly listed?: boolean;
  /** By field; `[value, row]` for a merged cell that stands in another row. */
  readonly counts: Readonly<
    Record<string, string | number | null | readonly [string | number, number]>
  >;
}

export interface SheetSpec {
  readonly file?: string;
  readonly sheet?: string;
  readonly form?: string;
  readonly fields: readonly string[];
  readonly rows: readonly RowSpec[];
  readonly totals?: readonly { counts: RowSpec["counts"]; covers: readonly number[] }[];
  readonly title?: RowTime;
}

/** Data rows begin at sheet row 2; totals follow them. */
export function placed(spec: SheetSpec): PlacedSheet {
  const { fields, rows } = spec;
  const totals: TotalRow[] = (spec.totals ?? []).map((total, index) => ({
    row: rows.length + 2 + index,
    label: { text: "Tổng cộng", row: rows.length + 2 + index, column: 1 },
    counts: countsOf(total.counts, fields, rows.length + 2 + index),
    covers: total.covers,
  }));
  return {
    file: spec.file ?? "a.csv",
    folders: [],
    sheet: spec.sheet ?? "Biểu",
    sheetIndex: 0,
    hidden: false,
    form: spec.form ?? "tips",
    headingRows: [1, 1],
    dataRows: [2, rows.length + 1],
    columns: fields.map((field, index) => ({
      column: FIRST_COLUMN + index,
      heading: `Cột ${field}`,
      field,
      row: 1,
    })),
    blocks: [blockOf(rows.map((row, index) => formRow(row, fields, index + 2)))],
    totals,
    title: { units: [], time: spec.title ?? null, reportDate: null },
    nothingOccurred: false,
    hasContent: true,
    problems: [],
    placings: [
      {
        of: Int32Array.from(rows, (_, index) => index),
        list: rows.map((row) => placeOf(row.unit ?? "Xã An Đức", row.level ?? "commune")),
      },
    ],
  };
}

function formRow(spec: RowSpec, fields: readonly string[], row: number): FormRow {
  const date = spec.date ?? "2020-03-07";
  const codes = new Map();
  if (spec.category !== undefined) {
    const { category, listed = true } = spec;
    codes.set("category", { column: 3, row, written: category, value: category, listed });
  }
  return {
    row,
    hidden: false,
    counts: countsOf(spec.counts, fields, row),
    codes,
    texts: new Map(),
    time: spec.time ?? { kind: "date", date, at: { text: date, row, column: 2 } },
    unit: { text: spec.unit ?? "Xã An Đức", row, column: 1 },
    unitCode: null,
    district: null,
    province: null,
    groups: [],
  };
}

function countsOf(
  counts: RowSpec["counts"],
  fields: readonly string[],
  row: number,
): Map<string, CountCell> {
  return new Map(
    Object.entries(counts).map(([field, cell]) => {
      const [written, at] = Array.isArray(cell)
        ? (cell as [string | number, number])
        : [cell as string, row];
      const column = FIRST_COLUMN + fields.indexOf(field);
      return [field, { column, row: at, reading: reading(written) }];
    }),
  );
}

export function placeOf(name: string, level: Level): RowPlace {
  const spell: UnitSpell = {
    code: name,
    name,
    level,
    parentCode: null,
    validFrom: null,
    validTo: null,
    successors: [],
    aliases: [],
    order: 0,
  };
  const unit: Unit = { id: name, code: name, level, spells: [spell] };
  return { kind: "found", unit, spell };
}
