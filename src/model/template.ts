/** A blank form to fill in, before it is a workbook; and the mark by which it is known when it comes back. */
import type { CalendarDate } from "./calendar.ts";

/** What may be typed into a cell. */
export type TemplateInput =
  | { readonly kind: "text" }
  /** One of these; where `open`, another value after a question. */
  | { readonly kind: "list"; readonly values: readonly string[]; readonly open: boolean }
  /** `to` null: not after the day on which it is typed. */
  | { readonly kind: "date"; readonly from: CalendarDate; readonly to: CalendarDate | null }
  /** Zero or more; `decimals` that it may have; an amount may be larger than a count. */
  | { readonly kind: "number"; readonly decimals: number; readonly isAmount: boolean };

export interface TemplateColumn {
  readonly heading: string;
  readonly required: boolean;
  /** null: filled in already, and locked. */
  readonly input: TemplateInput | null;
  /** What could stand in it, as it would be typed; empty: nothing. */
  readonly example: string;
}

/** Of the title block: a text, or a label with a cell beside it to fill in. */
export type TitleLine =
  | { readonly kind: "office" | "title" | "period"; readonly text: string }
  | { readonly kind: "asked"; readonly label: string; readonly input: TemplateInput };

export interface Template {
  readonly form: string;
  readonly version: string;
  /** Of the sheet. */
  readonly name: string;
  readonly lines: readonly TitleLine[];
  readonly columns: readonly TemplateColumn[];
  /** Texts of the locked columns, a row each; empty: every row is blank. */
  readonly rows: readonly (readonly string[])[];
  /** Inputs of a row that differ from its column's; empty: none do. */
  readonly rowInputs: readonly TemplateInput[];
}

/**
 * The hidden sheet of a template: in its first column the mark, the form's id, its version, and from
 * {@link STAMP_TEXTS} on the locked texts of the form; in the columns beside it the lists of its drop-downs. No
 * number stands on it.
 */
export const STAMP_SHEET = "antq";
export const STAMP_MARK = "antq/template@1";
export const STAMP_TEXTS = 4;

export interface TemplateStamp {
  readonly form: string;
  readonly version: string;
  readonly texts: readonly string[];
}
