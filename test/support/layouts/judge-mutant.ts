/** What became of a mutant: understood, found at its place, or worse. */
import { tell } from "./judge.ts";
import { judgeBooks } from "./judge.ts";
import type { Mutant } from "./mutants/index.ts";

export interface MutantVerdict {
  /** `elsewhere`: refused, but no error stands at the place. */
  readonly outcome: "handled" | "found" | "elsewhere" | "wrong";
  readonly why: readonly string[];
}

export async function judgeMutant(mutant: Mutant): Promise<MutantVerdict> {
  const { plan, books, figures, at } = mutant;
  const verdict = await judgeBooks(figures ?? plan.figures, books, false);
  const { outcome, errors, why } = verdict;
  if (outcome === "refused")
    return { outcome: errors.some(at) ? "found" : "elsewhere", why: errors.map(tell) };
  if (outcome === "wrong") return { outcome, why };
  return figures === null
    ? { outcome: "wrong", why: ["nothing was told"] }
    : { outcome: "handled", why };
}
