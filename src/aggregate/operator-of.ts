/** How the totals of an indicator are finished. */
import type { Indicator } from "../model/catalogue.ts";
import type { Operator } from "./operator.ts";
import { registry as operators } from "./operators/registry.gen.ts";

export function operatorOf({ overUnits, overTime }: Indicator): Operator {
  const id = overUnits === "DISTINCT" ? "distinct" : overTime === "LAST" ? "last" : "sum";
  return operators[id];
}
