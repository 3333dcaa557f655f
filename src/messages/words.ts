/** The shape of a language's texts: one function per code. */
import type { Problem } from "../model/finding.ts";
import type { Code, FactsOf } from "./facts.ts";
import { formatNumber, type Lang } from "./terms.ts";

export interface Text {
  /** What is wrong at this place. */
  readonly message: string;
  /** What to do about it. */
  readonly cure: string;
}

export type Words<C extends Code> = {
  readonly [K in C]: (facts: FactsOf<K>, finding: Problem) => Text;
};

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
  return formatNumber(Number(value.toPrecision(EXCEL_DIGITS)), lang).replaceAll(GROUP[lang], "");
}

const EXCEL_DIGITS = 10;
const GROUP = { vi: ".", en: "," } as const;

/** The content as {@link cellShown}, a text in quotes, with a space before it; empty where it must not be shown. */
export function quoted({ value }: Problem, lang: Lang): string {
  if (value === undefined) return "";
  return ` ${typeof value === "number" ? cellShown(value, lang) : `“${value}”`}`;
}

export type RequiredKind = "unit" | "time" | "other";

/** What a blank required cell should have said: its cure differs. */
export function kindOf(field: string | undefined): RequiredKind {
  if (field === "date" || field?.startsWith("period") === true) return "time";
  const unit = field === "unit" || field === "unit_code" || field === "district";
  return unit || field === "province" ? "unit" : "other";
}
