/**
 * A sheet as a form: its table found, its columns known, its cells read. Made by
 * `map`, placed by `units`, judged by `validate`, turned into observations by `observe`.
 */
import type { CalendarDate, Stretch } from "./calendar.ts";
import {
  bindPeriod,
  bindSpan,
  type PeriodLabel,
  type PeriodScheme,
  yearOfLabel,
} from "./period.ts";
import type { Problem } from "./finding.ts";
import type { RowBlock } from "./row-block.ts";
import type { Unit, UnitSpell } from "./unit.ts";
import type { Value } from "./value.ts";

/** A text with the cell that it stands in. */
export interface TextAt {
  readonly text: string;
  readonly row: number;
  readonly column: number;
}

/** What was read in a count cell. A refused cell has no value and a problem instead. */
export type CountReading =
  | {
      readonly ok: true;
      readonly value: Value;
      /** Remarks that do not refuse the cell: `number-as-text`, `approximate-value`, `truncated-value`. */
      readonly remarks: readonly string[];
      /** `43/51` in a cases column: solved, reported. */
      readonly fraction?: readonly [number, number];
    }
  | {
      readonly ok: false;
      /** Finding code, e.g. `not-an-integer`. */
      readonly code: string;
      /** The content as shown to the user; absent where it could be personal. */
      readonly shown?: string | number;
      readonly suggestion?: string;
      readonly facts: Readonly<Record<string, string | number>>;
    };

export interface CountCell {
  readonly column: number;
  /** Row and column of the cell that holds the text: a merged cell stands for every covered row. */
  readonly row: number;
  readonly reading: CountReading;
}

/** A breakdown's value in a row: `value` canonical, null where blank. */
export interface CodeCell {
  readonly column: number;
  readonly row: number;
  readonly written: string;
  readonly value: string | null;
  /** In the code list, or the list is absent. */
  readonly listed: boolean;
  readonly suggestion?: string;
}

/** When a row's figures are of. */
export type RowTime =
  | { readonly kind: "date"; readonly date: CalendarDate; readonly at: TextAt | null }
  /** A labelled period, bound to days by the form's or the run's scheme. */
  | {
      readonly kind: "label";
      readonly label: PeriodLabel;
      readonly at: TextAt | null;
      /** "Lũy kế": counted since the start of the year. */
      readonly cumulative?: true;
    }
  /** From one labelled period to another ("2014 - 2023"), bound like a label. */
  | {
      readonly kind: "span";
      readonly from: PeriodLabel;
      readonly to: PeriodLabel;
      readonly at: TextAt | null;
      readonly cumulative?: true;
    }
  /** Explicit dates. */
  | {
      readonly kind: "stretch";
      readonly stretch: Stretch;
      readonly at: TextAt | null;
      readonly cumulative?: true;
    }
  | {
      readonly kind: "problem";
      readonly code: "invalid-date" | "invalid-period" | "required-value";
      readonly at: TextAt | null;
      readonly suggestion?: string;
      readonly facts: Readonly<Record<string, string | number>>;
      /** Of a title that names several stretches, all of one year: labels under it may leave the year out. */
      readonly year?: number;
    };

/** The unit of a row, as resolved. */
export type RowPlace =
  | { readonly kind: "found"; readonly unit: Unit; readonly spell: UnitSpell }
  | { readonly kind: "problem"; readonly problem: Problem };

export interface FormRow {
  readonly row: number;
  readonly hidden: boolean;
  readonly counts: ReadonlyMap<string, CountCell>;
  readonly codes: ReadonlyMap<string, CodeCell>;
  /** Texts that are compared (identical rows), never shown. */
  readonly texts: ReadonlyMap<string, string>;
  readonly time: RowTime;
  readonly unit: TextAt | null;
  readonly unitCode: TextAt | null;
  readonly district: TextAt | null;
  readonly province: TextAt | null;
  /** Group rows above it ("I. Huyện Ba Tri"), outermost first. */
  readonly groups: readonly TextAt[];
}

/** What a row says of its unit. */
export type RowOfNames = Pick<FormRow, "unit" | "unitCode" | "district" | "province" | "groups">;

/** A total, subtotal or group row: checked against `covers`, never counted. */
export interface TotalRow {
  readonly row: number;
  readonly label: TextAt;
  readonly counts: ReadonlyMap<string, CountCell>;
  /** The same counts where all of them are whole numbers, as most totals are; then `counts` is made when asked for. */
  readonly exact?: ExactTotals;
  /** Sheet rows of the data rows it must be the sum of. */
  readonly covers: readonly number[];
}

/** Field and column by place, and the number that stands there. */
export interface ExactTotals {
  readonly counts: readonly { readonly field: string; readonly column: number }[];
  readonly values: Int32Array;
}

export interface SheetColumn {
  readonly column: number;
  /** Headings over several rows joined by " / ", outermost first. */
  readonly heading: string;
  /** null: unknown to the form. */
  readonly field: string | null;
  /** Row of the lowest heading cell. */
  readonly row: number;
}

export interface TitleBlock {
  /** Lines that name units, outermost first ("CÔNG AN HUYỆN BA TRI", "CÔNG AN XÃ AN ĐỨC"). */
  readonly units: readonly TextAt[];
  /** The period in the title; its `at` is the title's cell. */
  readonly time: RowTime | null;
  /** Report date in the title or signature block ("Ngày 12 tháng 6 năm 2020"). */
  readonly reportDate: CalendarDate | null;
}

/** What stands in the row of a sheet that looks most like a heading. Texts that may be a name are left out. */
export interface SeenHeadings {
  readonly row: number;
  readonly headings: readonly string[];
  /** The form that is nearest, by its id. */
  readonly form: string | null;
  /** Headings that the form needs and the row lacks. */
  readonly lacks: readonly string[];
  /** Headings of the row that most likely mean one of the form: "“Số buổi TT” → “Số buổi”". */
  readonly renames: readonly string[];
}

/** Rows of figures that are of another stretch than the report's: checks, never counted. Their times are the report's own. */
export interface Comparison {
  readonly role: "previous" | "same-period" | "cumulative";
  readonly block: RowBlock;
}

export interface FormSheet {
  readonly file: string;
  /** Folder names from the input root to the file. */
  readonly folders: readonly string[];
  readonly sheet: string;
  readonly sheetIndex: number;
  readonly hidden: boolean;
  /** null: no known form. */
  readonly form: string | null;
  /** Of a sheet that is no known form: the headings that were seen; null: none. */
  readonly seen?: SeenHeadings | null;
  readonly headingRows: readonly [number, number] | null;
  readonly dataRows: readonly [number, number] | null;
  readonly columns: readonly SheetColumn[];
  /** All data rows. One block, as a rule; of a file that was added up as it was read, its sums and the rows kept apart. */
  readonly blocks: readonly RowBlock[];
  /** Absent: the sheet compares nothing. */
  readonly comparisons?: readonly Comparison[];
  readonly totals: readonly TotalRow[];
  readonly title: TitleBlock;
  /** Any cell at all, in a table or not. */
  readonly hasContent: boolean;
  /** The sheet says "không phát sinh": reported, zero. */
  readonly nothingOccurred: boolean;
  /** Found while mapping: missing-column, duplicate-column, unknown-column, hidden-content, personal-data ... */
  readonly problems: readonly Problem[];
}

/** The days of a row's time; null where it could not be read. Labels are bound by the scheme. */
export function bindTime(time: RowTime, scheme: PeriodScheme): Stretch | null {
  switch (time.kind) {
    case "date":
      return { start: time.date, end: time.date };
    case "label": {
      const { start, end } = bindPeriod(time.label, scheme);
      if (time.cumulative !== true) return { start, end };
      // "Lũy kế tháng 6" counts from the first day of the year.
      return { start: yearStart(time.label, scheme), end };
    }
    case "span": {
      const days = bindSpan(time.from, time.to, scheme);
      const sinceStart = time.from.type === "month" && time.from.index === 1;
      if (days === null || time.cumulative !== true || !sinceStart) return days;
      return { start: yearStart(time.to, scheme), end: days.end };
    }
    case "stretch":
      return time.stretch;
    case "problem":
      return null;
  }
}

function yearStart(label: PeriodLabel, scheme: PeriodScheme): Stretch["start"] {
  const year = yearOfLabel(label, scheme);
  return bindPeriod({ type: "year", year, index: 1 }, scheme).start;
}

/** A form sheet whose rows know their unit. */
export interface PlacedSheet extends FormSheet {
  /** Of each block. */
  readonly placings: readonly Placing[];
  /** Of each of `comparisons`. */
  readonly comparisonPlacings?: readonly Placing[];
}

export interface Placing {
  /** Of each row: its number in `list`. */
  readonly of: Int32Array;
  readonly list: readonly RowPlace[];
}
