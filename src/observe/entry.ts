/** What `observe` works on: an observation with where it comes from, before sources are weighed. */
import { plus } from "../model/decimal.ts";
import type { Catalogue } from "../catalogue/index.ts";
import type { Dimension } from "../model/catalogue.ts";
import type { Stretch } from "../model/calendar.ts";
import type { Problem } from "../model/finding.ts";
import type { CountCell, FormRow, PlacedSheet, RowTime } from "../model/form-sheet.ts";
import type { CellRef, Observation } from "../model/observation.ts";
import type { DueBuckets } from "../model/due-buckets.ts";
import type { PeriodScheme } from "../model/period.ts";
import type { Unit } from "../model/unit.ts";
import { keyOf } from "../util/keys.ts";

export interface Entry extends Observation {
  readonly field: string;
  readonly source: SourceRow;
  /** Zero because the sheet says that nothing occurred. */
  readonly implied?: true;
  /** Its cell is merged over several units' rows: it is what they have together, not a report of the higher unit. */
  readonly shared?: true;
  /** An increment of running totals: what the cell says, and the earlier cells taken off it. */
  readonly running?: {
    readonly written: number;
    readonly less: readonly { readonly cell: CellRef; readonly value: number }[];
  };
  /** Superseded by a finer source, a restatement, or a later report. */
  superseded: boolean;
}

/** An accepted row with its unit and days. */
export interface SourceRow {
  readonly sheet: PlacedSheet;
  /** Position of the sheet among all, for order. */
  readonly sheetOrder: number;
  /** Its number in the sheet. */
  readonly rowNumber: number;
  /** Its cell may stand in row 0: the row's own time is that of `row`. */
  readonly time: RowTime;
  /** The whole row; made when asked for where it is a plain one. */
  readonly row: FormRow;
  /** Its codes, without the rest of it. */
  readonly codes: FormRow["codes"];
  /** Its count cells but those that are passed over, of which nothing is made. */
  counts(
    passedOver: (field: string) => boolean,
  ): Iterable<readonly [field: string, cell: CountCell]>;
  readonly unit: Unit;
  readonly stretch: Stretch;
  /** Claims only itself; else the whole stretch. */
  readonly record: boolean;
  readonly form: string;
}

/** A fault between rows, with every row that cannot be trusted because of it. */
export interface Conflict {
  readonly problem: Problem;
  readonly rows: readonly SourceRow[];
}

export interface UnitLookup {
  /** Every unit above this one on a day, nearest first. */
  ancestorsOf(unit: Unit, date: string): readonly Unit[];
  isInForce(unit: Unit, date: string): boolean;
  /** The units that became this one, whole or in part. */
  predecessorsOf(unit: Unit): readonly { readonly unit: Unit }[];
  /** The same for all days between two changes of the units. */
  epochOf(date: string): number;
  nameOf(unit: Unit, window: Stretch): string;
}

export interface ObserveContext {
  readonly catalogue: Catalogue;
  readonly scheme: PeriodScheme;
  readonly units: UnitLookup;
  readonly onDuplicate: "error" | "latest";
  /** The breakdown that is asked for: of several that say the same it counts. */
  readonly by?: Dimension | null;
  /** Codes or names of higher units whose period rows are declared their own. */
  readonly ownUnits?: ReadonlySet<string>;
  /** Rows that nothing can stand in the way of may be added up where they stand, without their cells. */
  readonly fold: boolean;
  /** What may not be added up together, since each answers due reports of its own; null: nothing. */
  readonly due: DueBuckets | null;
  /** Ids of the only units whose rows may be; absent: any. */
  readonly foldOnly?: ReadonlySet<string>;
  /** Of the rows of all other units only the cells of these indicators are asked for; absent: all cells. */
  readonly cellsOf?: ReadonlySet<string>;
}

/** A running total: it counts since the start of its stretch. */
export function isCumulative({ time }: SourceRow): boolean {
  return time.kind !== "date" && time.kind !== "problem" && time.cumulative === true;
}

export function rowKey(row: SourceRow): string {
  return refKey(row.sheet.file, row.sheet.sheet, row.rowNumber);
}

export function refKey(file: string, sheet: string, row: number): string {
  return keyOf(file, sheet, row);
}

export function stretchKey(stretch: Stretch): string {
  return `${stretch.start}/${stretch.end}`;
}

/** By file, sheet, row: the order in which everything is told. */
export function bySource(a: SourceRow, b: SourceRow): number {
  return a.sheetOrder - b.sheetOrder || a.rowNumber - b.rowNumber;
}

/** The cell at which a row's conflict is told: its unit, else its first figure. */
export function placeOf(row: SourceRow, column?: number): Problem["place"] {
  const first = row.row.unit ?? row.row.unitCode ?? row.row.counts.values().next().value;
  return {
    file: row.sheet.file,
    sheet: row.sheet.sheet,
    row: row.rowNumber,
    column: column ?? first?.column ?? 1,
  };
}

/** Exact sum; null where a part is hedged or missing. The sum of nothing is 0. */
export function exactSum(entries: readonly Entry[]): number | null {
  let sum = 0;
  for (const { value } of entries) {
    if (value.value === null || value.qualifier !== "=") return null;
    sum = plus(sum, value.value);
  }
  return sum;
}
