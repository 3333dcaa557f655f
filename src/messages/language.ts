/** A language: how it writes numbers, days and periods, and its words for what antq says. */
import type { Text } from "./text.ts";
import type { Severity } from "../model/finding.ts";

export interface Language {
  readonly id: string;
  /** What stands between thousands, and before decimals. */
  readonly marks: { readonly group: string; readonly decimal: string };
  /** A day as `dd/mm/yyyy`, in a sentence. */
  day(date: string): string;
  /** From a day to a day, both written `dd/mm/yyyy`. */
  window(start: string, end: string): string;
  /** `month`: 1 to 12. */
  month(year: string, month: number): string;
  /** `quarter`: 1 to 4. */
  quarter(year: string, quarter: number): string;
  half(year: string, isFirst: boolean): string;
  nineMonths(year: string): string;
  year(year: string): string;
  years(first: string, last: string): string;
  readonly severities: Readonly<Record<Severity, string>>;
  /** Two numbers that should be equal: by how much they are not. */
  apart(difference: string): string;
  /** A stated sum that is too high (or too low) by so much. */
  off(difference: string, isOver: boolean): string;
  /**
   * Of a language besides the two in which all texts are written: its words by the English ones. `{}` stands for
   * what a text says of its case, in the translation in the same order: "{} files to correct".
   */
  readonly texts?: Readonly<Record<string, string>>;
  /** Of such a language: what a finding says, by its code, where `texts` will not do. */
  readonly findings?: Readonly<Record<string, (facts: Readonly<Record<string, unknown>>) => Text>>;
}
