/**
 * Results as data, before any writer. Field names of the `*Report` types are those of
 * the JSON contract. `ReportTable` is the one neutral table that every format renders,
 * so that no format computes anything.
 */
import type { CalendarDate } from "./calendar.ts";
import type { Indicator, Label } from "./catalogue.ts";
import type { Comparison } from "./change.ts";
import type { Period } from "./period.ts";
import type { RestatedSummary } from "./restating.ts";
import type { Level, Levels } from "./unit.ts";
import type { Value } from "./value.ts";

export interface ReportUnit {
  readonly code: string | null;
  readonly name: string;
  readonly level: Level;
  readonly parent: string | null;
  readonly unallocated?: boolean;
  /** Codes of the units among which an unallocated figure belongs, and their names. */
  readonly targets?: readonly string[];
  readonly targetNames?: readonly string[];
}

/** Units with any accepted report in the window; `expected` null: coverage unknown. */
export interface Coverage {
  readonly expected: number | null;
  readonly actual: number;
  readonly rate: number | null;
  /** Reports are counted, one for each due period of a unit, because the form has a frequency. */
  readonly perPeriod?: true;
}

export interface ReportValue extends Value {
  /** Ratios only. */
  readonly numerator?: number | null;
  readonly denominator?: number | null;
  /** Units with a value for it, where its own coverage differs from the row's `reporting`. */
  readonly actual?: number;
  /** Beside `actual`: the units that report it (a form may be reported by districts); null: unknown. */
  readonly expected?: number | null;
  /** A stock taken from a report that is not the last one due: its date. */
  readonly asOf?: CalendarDate;
  /** Something that belongs to it was left out (a row that straddles the period, a row in error). */
  readonly incomplete?: boolean;
  /** `--compare`: against the same total of an earlier period. */
  readonly compare?: Comparison;
}

export interface ReportRow {
  readonly unit: ReportUnit;
  /** Breakdown values; empty for the unit's own total. null: the breakdown was left blank. */
  readonly by: Readonly<Record<string, string | null>>;
  readonly reporting: Coverage;
  readonly values: Readonly<Record<string, ReportValue>>;
}

export interface SourceInfo {
  readonly file: string;
  readonly sha256: string;
  readonly rows: number;
  readonly observations: number;
}

/** Value cells read = observed + missing + refused + superseded + unassigned. */
export interface Balance {
  readonly read: number;
  readonly observed: number;
  readonly missing: number;
  readonly refused: number;
  readonly superseded: number;
  readonly unassigned: number;
}

/** A sentence about the run, as facts (`messages/` makes the words). */
export interface Note {
  readonly code: string;
  readonly facts: Readonly<Record<string, string | number | readonly string[]>>;
}

/** How many figures are not shown, and why: the small ones, and those from which they could be computed. */
export interface Disclosure {
  /** Counts below it, from 1 on, are not shown. */
  readonly threshold: number;
  readonly small: number;
  readonly further: number;
  /** Figures of the report, suppressed ones among them. */
  readonly figures: number;
}

export interface AggregateReport {
  readonly period: Period;
  /** The period was not asked for: it is the span of the data. */
  readonly periodFromData: boolean;
  readonly boundaries: string;
  /** What the restating did; absent or null: as reported. */
  readonly restated?: RestatedSummary | null;
  /** `--compare`: the earlier period, and who had reported in it (the first unit's coverage). */
  readonly compare?: {
    readonly with: string;
    readonly period: Period;
    readonly reporting: Coverage | null;
  };
  readonly by: string | null;
  /** What the breakdown is called. */
  readonly byLabel: Label | null;
  readonly levels: readonly Level[];
  /** Of what levels units may be, where some are declared; absent: the built-in ones. */
  readonly hierarchy?: Levels;
  readonly indicators: readonly Indicator[];
  readonly rows: readonly ReportRow[];
  readonly findings: {
    readonly error: number;
    readonly warning: number;
    readonly information: number;
  };
  readonly sources: readonly SourceInfo[];
  readonly balance: Balance;
  readonly notes: readonly Note[];
  /** Rows in error were left out (`--keep-going`): every total carries P. */
  readonly provisional: boolean;
  readonly sheets: number;
  /** Units that owed a report and sent none. */
  readonly missing?: readonly ReportUnit[];
  /** `--disclosure`: what is not shown; absent: everything is. */
  readonly disclosure?: Disclosure;
}

/** Which figures a row or a column of a table holds; the two together name one. Texts are keys, compared only. */
export interface FigureKey {
  readonly unit?: string;
  readonly indicator?: string;
  /** The breakdown's value; absent: the unit's own total. */
  readonly by?: string;
  /** Of several: the period's code, `total`, `average`. */
  readonly period?: string;
}

/** A cell of a table by the positions of its row and column, from 0. */
export type CellAt = readonly [row: number, column: number];

/** How a figure follows from others of its table; it gives exactly the cell's value. */
export type Formula =
  | { readonly kind: "sum"; readonly of: readonly CellAt[] }
  | { readonly kind: "same"; readonly as: CellAt }
  | { readonly kind: "average"; readonly total: CellAt; readonly count: number }
  | {
      readonly kind: "ratio";
      readonly numerator: CellAt | number;
      readonly denominator: CellAt | number;
      readonly scale: number;
      readonly decimals: number;
    };

/** What a text is to its reader: how it is set off where there is colour. */
export type Tone = "good" | "bad" | "doubtful" | "aside" | "strong" | "quiet";

export type TableCell =
  | {
      readonly kind: "text";
      readonly text: string;
      readonly tone?: Tone;
      /** Of a text that stands for a share, a day, a period, a severity, a cell: what it is sorted by, from the lowest. */
      readonly order?: number;
    }
  /** `value` null prints the yearbook sign of its status; `marks` (P, E, B ...) follow the number. */
  | {
      readonly kind: "number";
      readonly value: number | null;
      readonly decimals: number;
      readonly qualifier: Value["qualifier"];
      readonly status: Value["status"];
      readonly lower: number | null;
      readonly upper: number | null;
      readonly marks: readonly string[];
      /** A difference: its sign is shown. */
      readonly signed?: true;
      /** What it is of, shown behind it: `%`, ` điểm %`. */
      readonly after?: string;
      /** Of a ratio: numerator and denominator, where both are known. */
      readonly quotient?: readonly [number, number];
      /** For a spreadsheet. */
      readonly formula?: Formula;
    }
  | { readonly kind: "blank" };

export interface TableColumn {
  readonly label: string;
  readonly align: "left" | "right";
  /** A column that identifies the row: repeated when a wide table is split into blocks. */
  readonly key: boolean;
  /** It is read with the column before it (a change with its figure): never parted from it. */
  readonly joined?: true;
  /** A text about its row (where, why): where there is no room beside the row, it stands under it. */
  readonly remark?: true;
  readonly of?: FigureKey;
}

export interface TableRow {
  readonly role: "item" | "total" | "part";
  /** Indentation of the first cell. */
  readonly depth: number;
  readonly cells: readonly TableCell[];
  readonly of?: FigureKey;
}

export interface ReportTable {
  readonly title: string;
  /** Window, basis, coverage. */
  readonly subtitle: readonly string[];
  readonly columns: readonly TableColumn[];
  readonly rows: readonly TableRow[];
  /** Legend of marks, notes, then sources. */
  readonly footnotes: readonly string[];
}
