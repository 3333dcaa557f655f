/**
 * A sheet as a form: its table found, its columns known, its cells read. Made by
 * `map`, placed by `units`, judged by `validate`, turned into observations by `observe`.
 */
import type { TextAt, CountCell, RowTime } from "./form-row.ts";
import type { CalendarDate } from "./calendar.ts";
import type { Problem } from "./finding.ts";
import type { RowBlock } from "./row-block.ts";
import type { Unit, UnitSpell } from "./unit.ts";

export type {
  TextAt,
  CountReading,
  CountCell,
  CodeCell,
  RowTime,
  FormRow,
  RowOfNames,
} from "./form-row.ts";
export { bindTime } from "./form-row.ts";

/** The unit of a row, as resolved. */
export type RowPlace =
  | { readonly kind: "found"; readonly unit: Unit; readonly spell: UnitSpell }
  | { readonly kind: "problem"; readonly problem: Problem };

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
  /** Rows that a form's lines declare, whatever their words say: their indicator, null where they are not read. Absent: none. */
  readonly lines?: ReadonlyMap<number, string | null>;
  readonly title: TitleBlock;
  /** Any cell at all, in a table or not. */
  readonly hasContent: boolean;
  /** The sheet says "không phát sinh": reported, zero. */
  readonly nothingOccurred: boolean;
  /** Found while mapping: missing-column, duplicate-column, unknown-column, hidden-content, personal-data ... */
  readonly problems: readonly Problem[];
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
