/** What an aggregation operator is: how a tally becomes the value of a total. */
import type { Value } from "../model/value.ts";
import type { Tally } from "./tally.ts";

export interface Operator {
  readonly id: string;
  /** The value of a total made of these parts; the sum of nothing is no value. */
  finish(tally: Tally): Value;
  readonly examples: readonly {
    readonly parts: readonly Value[];
    readonly items?: readonly string[];
    readonly gives: Value;
  }[];
}
