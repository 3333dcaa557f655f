import { exact, missing } from "../../model/value.ts";
import type { Operator } from "../operator.ts";
import { statusOf, type Tally } from "../tally.ts";

/** Sum of parts. A part without a value leaves the sum without one; its bounds still add. */
export default {
  id: "SUM",
  finish(tally: Tally) {
    const status = statusOf(tally);
    if (tally.count === 0) return { value: null, status, qualifier: "=", lower: null, upper: null };
    return {
      value: tally.valueless > 0 ? null : tally.sum,
      status,
      qualifier: tally.qualifier,
      lower: tally.lowerOpen ? null : tally.lower,
      upper: tally.upperOpen ? null : tally.upper,
    };
  },
  examples: [
    { parts: [], gives: missing("O") },
    { parts: [missing("L"), missing("M")], gives: missing("L") },
    { parts: [exact(2), missing("O"), exact(3)], gives: exact(5) },
    {
      parts: [exact(10), { value: 1300, status: "E", qualifier: ">", lower: 1301, upper: null }],
      gives: { value: 1310, status: "E", qualifier: ">", lower: 1311, upper: null },
    },
    {
      parts: [exact(1), { value: null, status: "E", qualifier: "~", lower: 100, upper: 999 }],
      gives: { value: null, status: "E", qualifier: "~", lower: 101, upper: 1000 },
    },
  ],
} satisfies Operator;
