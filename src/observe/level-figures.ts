/** A higher unit's figure held against the sum of the units below. */
import { plus } from "../model/decimal.ts";
import { isMissing } from "../model/value.ts";
import type { Entry } from "./entry.ts";
import { sayOf } from "./grains.ts";

export interface Figure {
  readonly indicator: string;
  readonly own: readonly Entry[];
  readonly lower: readonly Entry[];
}

/**
 * "own": some figure is smaller than their sum, so that it cannot hold them, or nothing of theirs
 * is above zero; "may": it may hold them; "equal": it restates them.
 */
export type Judgement = "own" | "may" | "equal";

/** `smallerIsOwn`: false where theirs are of more days, so that a smaller figure may be theirs of fewer. */
export function judge(figures: readonly Figure[], smallerIsOwn = true): Judgement {
  const sides = figures.map((figure) => compare(figure));
  if (figures.length === 0) return "own";
  if (sides.every((side) => side === "equal" || side === "unknown"))
    return sides.includes("equal") ? "equal" : "may";
  if (smallerIsOwn && sides.includes("less")) return "own";
  // Nothing of theirs to be held: both stand side by side without harm.
  return figures.every(({ lower }) => sayOf(lower) === 0) ? "own" : "may";
}

export function compare({ own, lower }: Figure): "equal" | "more" | "less" | "unknown" {
  const [mine, theirs] = [sayOf(own), sayOf(lower)];
  if (mine !== null && theirs !== null) {
    return mine === theirs ? "equal" : mine > theirs ? "more" : "less";
  }
  const [upper, lowest] = [bound(own, "upper"), bound(lower, "lower")];
  return upper !== null && lowest !== null && upper < lowest ? "less" : "unknown";
}

function bound(entries: readonly Entry[], which: "lower" | "upper"): number | null {
  // Of different items those that are known are the least; which ones a gap holds nobody knows.
  if (entries.some(({ item }) => item !== undefined))
    return which === "lower" ? sayOf(entries.filter(({ value }) => !isMissing(value))) : null;
  let sum = 0;
  for (const { value } of entries) {
    const known = isMissing(value) ? null : value[which];
    if (known === null) {
      if (which === "upper") return null;
      continue;
    }
    sum = plus(sum, known);
  }
  return sum;
}
