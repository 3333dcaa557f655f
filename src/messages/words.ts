/** What the words of a finding are made with. */
import type { Text } from "./text.ts";
import type { CalendarDate, Stretch } from "../model/calendar.ts";
import type { Problem } from "../model/finding.ts";
import type { FactsOf, FactTypes } from "./facts.ts";
import { languageOf } from "./said.ts";
import { formatDate, formatNumber, formatPeriodCode, formatWindow, type Lang } from "./terms.ts";

/** What a check says in one language of one of its findings. */
export type FindingWords<F extends FactTypes> = (facts: FactsOf<F>, say: Say) => Text;

/** A language's way to write what many findings name. */
export interface Say {
  readonly finding: Problem;
  /** What stands in the cell: {@link quoted}. */
  readonly shown: string;
  /** A number. */
  n(value: number): string;
  /** A period, by its code. */
  period(code: string): string;
  window(days: Stretch): string;
  date(day: CalendarDate): string;
  /** Two numbers that should be equal: "lệch 3". */
  apart(difference: number): string;
  /** A stated sum that is too high or too low: "thừa 3". */
  off(difference: number): string;
}

export function sayIn(lang: Lang, finding: Problem): Say {
  const n = (value: number): string => formatNumber(value, lang);
  const language = languageOf(lang);
  return {
    finding,
    shown: quoted(finding, lang),
    n,
    period: (code) => formatPeriodCode(code, lang),
    date: formatDate,
    window: (days) => formatWindow(days, lang),
    apart: (difference) => language.apart(n(Math.abs(difference))),
    off: (difference) => language.off(n(Math.abs(difference)), difference > 0),
  };
}

/** A place in another file: `b.csv (Sheet1!D2)`. */
export function fileAt(file: string, sheet: string | null, cell: string | null): string {
  const place = [sheet, cell].filter((part) => part !== null && part !== "").join("!");
  return place === "" ? file : `${file} (${place})`;
}

/** A text with its cure. */
export function text(message: string, cure: string): Text {
  return { message, cure };
}

/** "a, b", at most `most` of them, then "…"; "…" alone where there is none. */
export function listed(names: readonly string[], most = 5): string {
  if (names.length === 0) return "…";
  return names.length <= most ? names.join(", ") : `${names.slice(0, most).join(", ")} …`;
}

/**
 * What stands in a cell, wherever it is shown: a text as it was typed; a number as Excel shows it by itself, with
 * the language's decimal sign and nothing between its thousands, so that 1,642 can only be a fraction.
 */
export function cellShown(value: string | number, lang: Lang): string {
  if (typeof value === "string") return value;
  // As many digits as Excel gives a number without a format: binary noise is none of them.
  return formatNumber(Number(value.toPrecision(EXCEL_DIGITS)), lang).replaceAll(
    languageOf(lang).marks.group,
    "",
  );
}

const EXCEL_DIGITS = 10;

/** The content as {@link cellShown}, a text in quotes, with a space before it; empty where it must not be shown. */
export function quoted({ value }: Problem, lang: Lang): string {
  if (value === undefined) return "";
  return ` ${typeof value === "number" ? cellShown(value, lang) : `“${value}”`}`;
}

/** `when`: no column says it, so the title may. */
export type RequiredKind = "unit" | "time" | "when" | "other";

/** Heading of what is asked for where neither a column nor the title says when. */
export const WHEN = "Ngày hoặc kỳ báo cáo";

/** What a blank required cell should have said: its cure differs. */
export function kindOf(field: string | undefined, heading = ""): RequiredKind {
  if (heading === WHEN) return "when";
  if (field === "date" || field?.startsWith("period") === true) return "time";
  const unit = field === "unit" || field === "unit_code" || field === "district";
  return unit || field === "province" ? "unit" : "other";
}
