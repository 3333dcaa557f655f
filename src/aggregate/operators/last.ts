import { exact } from "../../model/value.ts";
import type { Operator } from "../operator.ts";
import sum from "./sum.ts";

/**
 * Over time: each unit's latest report (chosen when observations are made); what is left
 * is one statement a unit and breakdown, and those add up.
 */
export default {
  id: "LAST",
  finish: (tally) => sum.finish(tally),
  examples: [{ parts: [exact(7)], gives: exact(7) }],
} satisfies Operator;
