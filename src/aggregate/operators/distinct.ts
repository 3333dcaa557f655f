import { exact, missing } from "../../model/value.ts";
import type { Operator } from "../operator.ts";
import { statusOf, type Tally } from "../tally.ts";

/**
 * Number of different items, counted afresh at each level, never a sum of counts. A zero
 * names none. A part that is only a number (a summary's) stands alone; beside others nothing
 * can be said, nor of a count that was divided between units.
 */
export default {
  id: "DISTINCT",
  finish(tally: Tally) {
    const status = statusOf(tally);
    if (tally.count === 0) return { value: null, status, qualifier: "=", lower: null, upper: null };
    if (tally.divided) return missing("L");
    if (tally.unnamed === 0) return { ...exact(tally.items.size), status };
    if (tally.unnamed === 1 && tally.items.size === 0) return { ...exact(tally.sum), status };
    return missing("L");
  },
  examples: [
    { parts: [exact(1), exact(1), exact(1)], items: ["a", "b", "a"], gives: exact(2) },
    { parts: [exact(7)], gives: exact(7) },
    { parts: [exact(7), exact(5)], gives: missing("L") },
    { parts: [exact(1), exact(7)], items: ["a"], gives: missing("L") },
    { parts: [exact(0), exact(0)], gives: exact(0) },
    { parts: [exact(1), exact(0)], items: ["a"], gives: exact(1) },
    { parts: [], gives: missing("O") },
  ],
} satisfies Operator;
