/** Cells of a data row read as the form's fields. */
import type { Catalogue } from "../catalogue/index.ts";
import { fractionHalf } from "../model/catalogue.ts";
import type { CodeCell, CountCell, FormRow, RowTime, TextAt } from "../model/form-sheet.ts";
import type { CountColumn as CountPlace } from "../model/row-block.ts";
import { readCount, type ColumnEvidence, type CountContext } from "../model/readings/index.ts";
import { codeListOf, type ColumnGroup, type MappedColumn } from "./columns.ts";
import { matchCode } from "./codes.ts";
import { keyLayout } from "./key-layout.ts";
import { missingSignsOf } from "./missing-signs.ts";
import { type Grid, isBlank, textOf } from "./grid.ts";
import { hasTimeColumn, rowTime, timeColumns, type TimeColumns } from "./row-time.ts";

/** What the columns of a sheet are to its rows; sheets with the same columns share it. */
interface ReaderColumns {
  /** Roles that some column has. */
  readonly roles: ReadonlySet<string | undefined>;
  /** Columns of counts as plain rows and total rows name them. */
  readonly totals: readonly CountPlace[];
  /** The columns that say who: the first of each. */
  readonly units: Readonly<Record<UnitField, MappedColumn | undefined>>;
  readonly time: TimeColumns;
  /** The breakdowns given by headings; one FormRow each; [null] where there are none. */
  readonly groups: readonly (ColumnGroup | null)[];
}

export class RowReader implements ReaderColumns {
  readonly grid: Grid;
  readonly catalogue: Catalogue;
  readonly columns: readonly MappedColumn[];
  /** Whether numbers are read as a workbook's. */
  readonly workbook: boolean;
  readonly roles: ReaderColumns["roles"];
  readonly totals: ReaderColumns["totals"];
  readonly units: ReaderColumns["units"];
  readonly time: ReaderColumns["time"];
  readonly groups: ReaderColumns["groups"];
  readonly #evidenceOf: EvidenceOf;
  #counts: readonly CountColumn[] | null = null;

  constructor(
    grid: Grid,
    catalogue: Catalogue,
    columns: readonly MappedColumn[],
    evidenceOf: EvidenceOf,
    workbook: boolean,
  ) {
    const { roles, totals, units, time, groups } = columnsOf(columns);
    this.grid = grid;
    this.catalogue = catalogue;
    this.columns = columns;
    this.workbook = workbook;
    this.roles = roles;
    this.totals = totals;
    this.units = units;
    this.time = time;
    this.groups = groups;
    this.#evidenceOf = evidenceOf;
  }

  /** Columns of counts, in their order; made when asked for, since plain rows do without. */
  get counts(): readonly CountColumn[] {
    return (this.#counts ??= this.columns.flatMap((column) =>
      countColumn(column, this.#evidenceOf, this.workbook, missingSignsOf(this.catalogue)),
    ));
  }
}

/** How the numbers of a column are written; asked for where one can be read in two ways. */
export type EvidenceOf = (column: number) => ColumnEvidence | undefined;

/** A column of counts with what its cells are read by; `part`: without being required. */
interface CountColumn {
  readonly column: MappedColumn;
  readonly field: string;
  readonly whole: CountContext;
  readonly part: CountContext;
}

type UnitField = "unit" | "unit_code" | "district" | "province";

const COLUMNS = new WeakMap<readonly MappedColumn[], ReaderColumns>();

/** What readers of the same columns share. */
function columnsOf(columns: readonly MappedColumn[]): ReaderColumns {
  const known = COLUMNS.get(columns);
  if (known !== undefined) return known;
  const first = (id: string) => columns.find((column) => column.field === id);
  const made: ReaderColumns = {
    roles: new Set(columns.map((column) => column.definition?.role)),
    totals: keyLayout(columns).plainCounts,
    units: {
      unit: first("unit"),
      unit_code: first("unit_code"),
      district: first("district"),
      province: first("province"),
    },
    time: timeColumns(columns),
    groups: columnGroups(columns),
  };
  COLUMNS.set(columns, made);
  return made;
}

function columnGroups(columns: readonly MappedColumn[]): (ColumnGroup | null)[] {
  const groups: (ColumnGroup | null)[] = [];
  for (const { group, definition } of columns) {
    if (definition?.role !== "count") continue;
    const known = groups.some((g) => g?.field === group?.field && g?.value === group?.value);
    if (!known) groups.push(group);
  }
  return groups.length === 0 ? [null] : groups;
}

/** What stands above a row: the groups over it and the time of the title or group. */
export interface Above {
  readonly groups: readonly TextAt[];
  readonly time: RowTime | null;
}

/** Who, when and what of a row, without its counts. */
export type RowFrame = Omit<FormRow, "counts">;

export function readRow(row: number, hidden: boolean, above: Above, reader: RowReader): FormRow[] {
  const frame = readFrame(row, hidden, above, reader);
  return reader.groups.map((group) => ({
    ...frame,
    counts: readCounts(row, group, reader),
    codes: group === null ? frame.codes : withGroup(frame.codes, group, row),
  }));
}

export function readFrame(row: number, hidden: boolean, above: Above, reader: RowReader): RowFrame {
  const shown = (column: number) => reader.grid.shownAt(row, column);
  const codes = readCodes(row, reader);
  const time = rowTime(
    row,
    shown,
    reader.time,
    hasTimeColumn(reader.time) ? yearOnly(above.time) : above.time,
  );
  return {
    row,
    hidden,
    codes,
    texts: readTexts(row, reader),
    time,
    unit: textAt(row, "unit", reader),
    unitCode: textAt(row, "unit_code", reader),
    district: textAt(row, "district", reader),
    province: textAt(row, "province", reader),
    groups: above.groups,
  };
}

/** Beside time columns the title only lends its year ("Tháng" 6 under "Quý II năm 2024"). */
function yearOnly(time: RowTime | null): RowTime | null {
  return time?.kind === "label" ? time : null;
}

function readCounts(
  row: number,
  group: ColumnGroup | null,
  reader: RowReader,
): ReadonlyMap<string, CountCell> {
  const counts = new Map<string, CountCell>();
  for (const { column, field, whole, part } of reader.counts) {
    if (column.group?.value !== group?.value) continue;
    // A merged count stands in its first cell and counts once.
    if (reader.grid.isCovered(row, column.column)) continue;
    const cell = reader.grid.cellAt(row, column.column);
    const reading = readCount(cell, group === null ? whole : part);
    const to = reader.grid.mergeAt(row, column.column)?.bottom ?? row;
    const merged = to > row && reading.ok ? { mergedTo: to } : {};
    counts.set(field, { column: column.column, row, reading, ...merged });
  }
  return counts;
}

/** None for a column that does not count. */
function countColumn(
  column: MappedColumn,
  evidenceOf: EvidenceOf,
  workbook: boolean,
  missingSigns: ReadonlySet<string> | undefined,
): CountColumn[] {
  const { definition } = column;
  if (definition?.role !== "count") return [];
  const whole: CountContext = {
    required: definition.required,
    fraction: fractionHalf(definition),
    decimalsAllowed: false,
    workbook,
    missingSigns,
    evidence: () => evidenceOf(column.column),
  };
  return [{ column, field: definition.id, whole, part: { ...whole, required: false } }];
}

/** A map costs as much as ten cells; most sheets have no breakdown and no free text. */
const NO_CODES: ReadonlyMap<string, CodeCell> = new Map();
const NO_TEXTS: ReadonlyMap<string, string> = new Map();

function readCodes(row: number, reader: RowReader): ReadonlyMap<string, CodeCell> {
  if (!reader.roles.has("code")) return NO_CODES;
  const codes = new Map<string, CodeCell>();
  for (const column of reader.columns) {
    const definition = column.definition;
    if (definition?.role !== "code") continue;
    const anchor = reader.grid.anchorOf(row, column.column);
    const written = textOf(reader.grid.cellAt(anchor.row, anchor.column));
    const place = { column: anchor.column, row: anchor.row };
    if (written === "") {
      codes.set(definition.id, { ...place, written, value: null, listed: true });
      continue;
    }
    const match = matchCode(written, codeListOf(definition, reader.catalogue));
    codes.set(definition.id, { ...place, written, ...match });
  }
  return codes;
}

function withGroup(
  codes: ReadonlyMap<string, CodeCell>,
  group: ColumnGroup,
  row: number,
): Map<string, CodeCell> {
  const { column, value, written } = group;
  return new Map([...codes, [group.field, { column, row, written, value, listed: true }]]);
}

/** Free texts, kept only to compare rows; never shown. */
function readTexts(row: number, reader: RowReader): ReadonlyMap<string, string> {
  if (!reader.roles.has("text")) return NO_TEXTS;
  const texts = new Map<string, string>();
  for (const column of reader.columns) {
    if (column.definition?.role !== "text") continue;
    const text = readText(row, column.column, reader);
    if (text !== "") texts.set(column.definition.id, text);
  }
  return texts;
}

export function readText(row: number, column: number, { grid }: RowReader): string {
  return textOf(grid.shownAt(row, column));
}

/** Text of a unit, district, province or code column; "" where the cell is blank, null without the column. */
function textAt(row: number, field: UnitField, reader: RowReader): TextAt | null {
  const column = reader.units[field];
  if (column === undefined) return null;
  const anchor = reader.grid.anchorOf(row, column.column);
  const cell = reader.grid.cellAt(anchor.row, anchor.column);
  const text = isBlank(cell) ? "" : textOf(cell).replace(/^\d{1,3}\s*[.)]\s*(?=\p{L})/u, "");
  return { text, row: anchor.row, column: anchor.column };
}
