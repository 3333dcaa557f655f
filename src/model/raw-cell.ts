/** A cell as the file has it, and a row of such cells. */
import type { CalendarDate } from "./calendar.ts";

export type RawCell = {
  readonly column: number;
  /** The cell's font name, where it names a pre-Unicode Vietnamese encoding (.VnTime, VNI-Times). */
  readonly font?: string;
  /** The cell holds a formula; its stored result is what is read. */
  readonly formula?: boolean;
} & (
  | {
      readonly kind: "number";
      readonly value: number;
      /** As its number format shows it, where that pads it with zeros: a code. */
      readonly shown?: string;
      /** Its format shows it as a percentage, 0.04 as 4%. */
      readonly percent?: boolean;
    }
  | { readonly kind: "text"; readonly value: string }
  /** `value` is the day; a time of day is dropped, a bare time is day 0 (1899-12-31). */
  | { readonly kind: "date"; readonly value: CalendarDate }
  | { readonly kind: "boolean"; readonly value: boolean }
  | { readonly kind: "error"; readonly value: string }
  /** A formula saved without its result. */
  | { readonly kind: "uncalculated" }
);

/** Cells in rising column order; blank cells are absent. */
export interface RawRow {
  readonly row: number;
  readonly hidden: boolean;
  readonly cells: readonly RawCell[];
  /** Of a CSV record: its fields, blank ones too. */
  readonly fields?: number;
}
