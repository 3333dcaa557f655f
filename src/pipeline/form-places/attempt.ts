/** One reading of a form with its probes: which of them are figures, and of what. */
import { type Catalogue, fieldOf } from "../../catalogue/index.ts";
import { SUMMARY } from "../../catalogue/summary-form.ts";
import { FATES, type CellFate, type Fates, type Mapper, mapWorkbook } from "../../map/index.ts";
import type { Problem } from "../../model/finding.ts";
import type { PlacedSheet } from "../../model/form-sheet.ts";
import { cellsOf } from "../../model/raw-sheet.ts";
import type { RawSheet, RawWorkbook } from "../../model/raw.ts";
import { type Entry, makeEntries } from "../../observe/index.ts";
import { groupBy } from "../../util/groups.ts";
import { keyOf } from "../../util/keys.ts";
import type { Registry } from "../../units/registry.ts";
import { observeContext, placed } from "../judge.ts";
import type { RunOptions } from "../options.ts";
import type { LabelColumn, Probed } from "./probes.ts";

export interface Probe {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly fate: CellFate;
}

export interface Attempt {
  readonly raw: RawSheet;
  readonly registry: Registry;
  readonly sheets: readonly PlacedSheet[];
  readonly probes: readonly Probe[];
  /** By {@link cellKey}: the indicators that a cell of the report's own stretch feeds. */
  readonly counted: ReadonlyMap<string, readonly Entry[]>;
  /** The same of cells of another stretch. */
  readonly compared: ReadonlyMap<string, readonly Entry[]>;
  readonly problems: readonly Problem[];
}

export const cellKey = (row: number, column: number): string => `${row} ${column}`;

/** `index`: the sheet that is looked at, `own` with its probes. */
export function attempt(
  workbook: RawWorkbook,
  index: number,
  own: Probed,
  how: {
    readonly options: RunOptions;
    readonly mapper: Mapper;
    readonly folders: readonly string[];
  },
): Attempt | null {
  const raw = workbook.sheets[index];
  if (raw === undefined) return null;
  const fates: Fates = new WeakMap();
  const sheets = workbook.sheets.map((sheet, i) => (i === index ? own.sheet : sheet));
  const mapped = mapWorkbook({ ...workbook, sheets }, how.folders, { ...how.mapper, fates });
  const forms = mapped.filter(({ sheetIndex }) => sheetIndex === index);
  const { sheets: at, registry } = placed(forms, how.options);
  const context = observeContext(registry, how.options, false);
  return {
    raw,
    registry,
    sheets: at,
    probes: probesOf(own, fates.get(own.sheet)),
    counted: byCell(makeEntries(at, new Set(), context).entries),
    compared: byCell(makeEntries(at.flatMap(comparisonsOf), new Set(), context).entries),
    problems: [...at.flatMap(({ problems }) => problems), ...at.flatMap(placeProblems)],
  };
}

function probesOf({ sheet, probes }: Probed, fates: Uint8Array | undefined): Probe[] {
  const cells = cellsOf(sheet);
  const all: Probe[] = [];
  for (let at = 0; at < cells.rowCount; at++) {
    const row = cells.rows[at] as number;
    const own = probes.get(row);
    if (own === undefined) continue;
    for (let cell = cells.starts[at] as number; cell < (cells.starts[at + 1] as number); cell++) {
      const column = cells.columns[cell] as number;
      if (!own.has(column)) continue;
      all.push({ sheet: sheet.name, row, column, fate: FATES[fates?.[cell] ?? 0] ?? "outside" });
    }
  }
  return all;
}

/** Columns of the tables that name what the others count: a blank cell in them is no figure's. */
export function labelColumns({ sheets }: Attempt, catalogue: Catalogue): LabelColumn[] {
  const tops = sheets.flatMap(({ headingRows }) => (headingRows === null ? [] : [headingRows[0]]));
  return sheets.flatMap(({ form, headingRows, columns }) => {
    if (headingRows === null) return [];
    const [top, from] = headingRows;
    const to = Math.min(...tops.filter((own) => own > top), Infinity) - 1;
    return columns.flatMap(({ column, field }) =>
      field === null || isFigureField(form, field, catalogue) ? [] : [{ column, from, to }],
    );
  });
}

function isFigureField(form: string | null, id: string, catalogue: Catalogue): boolean {
  const own = catalogue.forms.filter((one) => form === null || one.id === form || one.id === SUMMARY); // prettier-ignore
  const roles = own.flatMap((one) => fieldOf(one, id)?.role ?? []);
  return roles.some((role) => role === "count" || role === "amount" || role === "measure");
}

/** What the form compares with, as if it were reported. */
function comparisonsOf(sheet: PlacedSheet): PlacedSheet[] {
  const { comparisons = [], comparisonPlacings = [] } = sheet;
  if (comparisons.length === 0) return [];
  return [
    { ...sheet, blocks: comparisons.map(({ block }) => block), placings: comparisonPlacings },
  ];
}

function placeProblems({ placings }: PlacedSheet): Problem[] {
  const told = new Map<string, Problem>();
  for (const { list } of placings)
    for (const place of list) {
      if (place.kind === "found") continue;
      const { code, place: at } = place.problem;
      told.set(keyOf(code, at.row, at.column), place.problem);
    }
  return [...told.values()];
}

function byCell(entries: readonly Entry[]): Map<string, Entry[]> {
  const stated = entries.filter(({ implied }) => implied !== true);
  return groupBy(stated, ({ cell }) => cellKey(cell.row, cell.column));
}
