import { missing } from "../../model/value.ts";
import type { Operator } from "../operator.ts";

/** Computed from the totals of its numerator and denominator ({@link ratioOf}); it has no parts. */
export default {
  id: "RATIO",
  finish: () => missing("O"),
  examples: [{ parts: [], gives: missing("O") }],
} satisfies Operator;
