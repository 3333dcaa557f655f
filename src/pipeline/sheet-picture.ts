/** A sheet as it was understood, to be drawn: its cells with their fates, its labels with their readings. */
import {
  type CellFate,
  FATES,
  type LabelPlace,
  type Mapper,
  type SaidPart,
  sayReading,
} from "../map/index.ts";
import { type CellTable, KIND } from "../model/cell-table.ts";
import type { FormSheet } from "../model/form-sheet.ts";
import { cellsOf } from "../model/raw-sheet.ts";
import type { RawSheet } from "../model/raw.ts";
import { dayFirst, isFigureText, looksPersonal, showable } from "../model/readings/index.ts";
import type { PictureCell, PictureRow, SheetPicture } from "../present/inspect-report.ts";
import { keyOf } from "../util/keys.ts";
import { fateRanges } from "./fate-ranges.ts";

export interface PictureSource {
  readonly raw: RawSheet;
  readonly fates: Uint8Array | undefined;
  readonly forms: readonly FormSheet[];
  readonly mapper: Mapper;
}

/** Of a longer sheet the first rows are looked at: nobody reads on. The ranges are of all of it. */
const MOST_ROWS = 5000;

/** Fates of cells that hold figures; any other text is a label. */
const FIGURES: ReadonlySet<CellFate> = new Set([
  "counted",
  "missing",
  "total",
  "part",
  "comparison",
  "computed",
] as const);

/** Columns whose texts are names of units and of categories: they may be shown. */
const NAMES: ReadonlySet<string> = new Set(["unit", "unit_code", "district", "province"]);

export function pictureOf(source: PictureSource): SheetPicture {
  const cells = cellsOf(source.raw);
  const heads = source.forms.flatMap(({ headingRows }) =>
    headingRows === null ? [] : [headingRows],
  );
  const named = namedColumns(source);
  const known = headedColumns(source, true);
  const unknown = headedColumns(source, false);
  const secret = textColumns(source);
  const personal = personalColumns(source);
  const lines = declaredLines(source);
  const told = titleUnits(source);
  const rows: PictureRow[] = [];
  const last = Math.min(cells.rowCount, MOST_ROWS);
  for (let at = 0; at < last; at++) {
    const row = cells.rows[at] as number;
    const place = placeOf(row, heads);
    const own: PictureCell[] = [];
    for (let cell = cells.starts[at] as number; cell < (cells.starts[at + 1] as number); cell++) {
      const made = cellOf(source, cells, cell, {
        row,
        place,
        named,
        known,
        unknown,
        secret,
        personal,
        line: lines.get(row),
        isUnit: told.has(keyOf(row, cells.columns[cell])),
      });
      if (made !== null) own.push(made);
    }
    if (own.length > 0) rows.push({ row, heading: place === "heading", cells: own });
  }
  return {
    rows,
    left: cells.rowCount - last,
    columns: columnReadings(source),
    ranges: fateRanges(cells, source.fates),
  };
}

function placeOf(row: number, heads: readonly (readonly [number, number])[]): LabelPlace {
  if (heads.some(([top, bottom]) => row >= top && row <= bottom)) return "heading";
  return heads.every(([top]) => row < top) ? "title" : "stub";
}

function namedColumns({ forms, mapper }: PictureSource): ReadonlySet<number> {
  const codes = new Set(
    mapper.index.catalogue.forms.flatMap(({ fields }) =>
      fields.flatMap(({ id, role }) => (role === "code" ? [id] : [])),
    ),
  );
  return new Set(
    forms.flatMap(({ columns }) =>
      columns.flatMap(({ column, field }) =>
        field !== null && (NAMES.has(field) || codes.has(field)) ? [column] : [],
      ),
    ),
  );
}

function headedColumns({ forms }: PictureSource, known: boolean): ReadonlySet<number> {
  return new Set(
    forms.flatMap(({ columns }) =>
      columns.flatMap(({ column, field }) => ((field !== null) === known ? [column] : [])),
    ),
  );
}

function textColumns({ forms, mapper }: PictureSource): ReadonlySet<number> {
  const texts = new Set(
    mapper.index.catalogue.forms.flatMap(({ fields }) =>
      fields.flatMap(({ id, role }) => (role === "text" ? [id] : [])),
    ),
  );
  const isText = (field: string | null) =>
    field !== null && (field === "remark" || texts.has(field));
  return new Set(
    forms.flatMap(({ columns }) =>
      columns.flatMap(({ column, field }) => (isText(field) ? [column] : [])),
    ),
  );
}

function personalColumns({ forms }: PictureSource): ReadonlySet<number> {
  return new Set(
    forms.flatMap(({ problems }) =>
      problems.flatMap(({ code, place }) =>
        code === "personal-data" && place.column !== undefined ? [place.column] : [],
      ),
    ),
  );
}

/** Of the rows that a form's lines declare: their indicator, in place of what their words say. */
function declaredLines({ forms, mapper }: PictureSource): ReadonlyMap<number, SaidPart[]> {
  const { indicators } = mapper.index.catalogue;
  return new Map(
    forms.flatMap(({ lines }) =>
      [...(lines ?? [])].map(([row, id]) => {
        const indicator = indicators.find((known) => known.id === id);
        const said: SaidPart[] =
          indicator === undefined ? [] : [{ kind: "indicator", text: indicator.label.vi }];
        return [row, said] as const;
      }),
    ),
  );
}

/** Cells that name a unit of the title, by their words or because they are declared to. */
function titleUnits({ forms }: PictureSource): ReadonlySet<string> {
  const units = forms.flatMap(({ title }) => title.units);
  return new Set(units.map(({ row, column }) => keyOf(row, column)));
}

interface Around {
  readonly row: number;
  readonly place: LabelPlace;
  readonly named: ReadonlySet<number>;
  /** Columns whose heading names a field. */
  readonly known: ReadonlySet<number>;
  /** Columns whose heading names none. */
  readonly unknown: ReadonlySet<number>;
  /** Columns of free text. */
  readonly secret: ReadonlySet<number>;
  readonly personal: ReadonlySet<number>;
  /** What the row is declared to be; undefined: its words decide. */
  readonly line: readonly SaidPart[] | undefined;
  /** The title's unit stands in it. */
  readonly isUnit: boolean;
}

/** null: nothing stands in it. */
function cellOf(
  { fates, mapper }: PictureSource,
  cells: CellTable,
  cell: number,
  { row, place, named, known, unknown, secret, personal, line, isUnit }: Around,
): PictureCell | null {
  const column = cells.columns[cell] as number;
  const fate = FATES[fates?.[cell] ?? 0] ?? "outside";
  const raw = cells.cellAt(cell);
  const hidden: PictureCell = { row, column, shown: HIDDEN, fate: null, label: null };
  if (place === "stub" && (personal.has(column) || (secret.has(column) && raw.kind !== "number")))
    return hidden;
  if (raw.kind === "number" || cells.kindOf(cell) === KIND.digits) {
    const written =
      raw.kind === "number"
        ? (raw.shown ?? String(raw.value))
        : String("value" in raw ? raw.value : "");
    return { row, column, shown: hiddenDigits(written), fate, label: null };
  }
  if (raw.kind !== "text")
    return {
      row,
      column,
      shown: shownOf(raw),
      fate: fate === "outside" || fate === "label" ? null : fate,
      label: null,
    };
  const text = raw.value.replace(/\s+/gu, " ").trim();
  if (text === "") return null;
  // "1a" under a count was to be one; a word beside it is a label.
  const isFigure =
    FIGURES.has(fate) || (fate === "refused" && (isFigureText(text) || /^\d/u.test(text)));
  if (isFigure) {
    // What was read as a figure is one, whatever words stand in it.
    const isSafe = fate !== "refused" && text.length <= 30 && looksPersonal(text) === null;
    const shown = isSafe ? text : (showable(text) ?? HIDDEN);
    return { row, column, shown, fate, label: null };
  }
  const said = sayReading(text, place, mapper);
  if (line !== undefined && place === "stub")
    return { row, column, shown: cut(said.shown), fate: null, label: line };
  const isName = place === "stub" && named.has(column);
  if (isUnit && said.parts.every(({ kind }) => kind === "rest"))
    return {
      row,
      column,
      shown: cut(looksPersonal(text) === null ? text : said.shown),
      fate: null,
      label: [{ kind: "unit", text }],
    };
  // Of a part need not be known of what: it is held against its whole alone.
  if (place === "stub" && said.parts.some(({ kind }) => kind === "part"))
    return { row, column, shown: cut(said.shown), fate: null, label: said.parts.filter(isRead) };
  // Of a column that nobody knows its heading is told, not each of its cells.
  const isKnown = isName || (place === "heading" ? known.has(column) : unknown.has(column));
  return {
    row,
    column,
    shown: cut(isName && looksPersonal(text) === null ? text : said.shown),
    fate: null,
    label: isKnown
      ? said.parts.filter(({ kind }) => !(isName ? NAMING : REST).has(kind))
      : said.parts,
  };
}

const isRead = ({ kind }: SaidPart): boolean => kind !== "rest";

/** Over a count that names itself a spanner is a title: its own words say nothing. */
const REST: ReadonlySet<SaidPart["kind"]> = new Set(["rest"] as const);
/** Under a head that says what they are names of, names need not be read; whether they are right is told by `check`. */
const NAMING: ReadonlySet<SaidPart["kind"]> = new Set(["rest", "unit", "member"] as const);

/** A title may be a paragraph. */
const LONGEST = 60;

function cut(text: string): string {
  return text.length > LONGEST ? `${text.slice(0, LONGEST - 1)}…` : text;
}

/** May be somebody's number, or name. */
const HIDDEN = "…";

function hiddenDigits(text: string): string {
  return /\d{9}/u.test(text) ? HIDDEN : text.replace(".", ",");
}

function shownOf(cell: ReturnType<CellTable["cellAt"]>): string {
  if (cell.kind === "date") return dayFirst(cell.value);
  return cell.kind === "error" ? cell.value : HIDDEN;
}

/** What the heading of each column was read as. */
function columnReadings({ forms, mapper }: PictureSource): SheetPicture["columns"] {
  return forms.flatMap(({ columns, headingRows }) =>
    columns.map(({ column, heading, field }) => {
      const parts = heading.split(" / ");
      const said = parts.flatMap((part) => sayReading(part, "heading", mapper).parts);
      const labels = field === null ? said : said.filter(({ kind }) => kind !== "rest");
      return { column, below: headingRows?.[1] ?? 0, field, labels };
    }),
  );
}
