/** The shape of a language's texts: one function per code. */
import type { Problem } from "../model/finding.ts";
import type { Code, FactsOf } from "./facts.ts";

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

/** The content as shown, in quotes; empty where it must not be. */
export function quoted(finding: Problem): string {
  return finding.value === undefined ? "" : ` “${String(finding.value)}”`;
}

export type RequiredKind = "unit" | "time" | "other";

/** What a blank required cell should have said: its cure differs. */
export function kindOf(field: string | undefined): RequiredKind {
  if (field === "date" || field?.startsWith("period") === true) return "time";
  const unit = field === "unit" || field === "unit_code" || field === "district";
  return unit || field === "province" ? "unit" : "other";
}
