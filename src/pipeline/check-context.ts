/** What the checks of a run may know. */
import type { CheckContext } from "../validate/index.ts";
import type { RunOptions } from "./options.ts";

export function checkContextOf({
  today,
  scheme,
  catalogue,
  coincidences,
}: RunOptions): CheckContext {
  const { forms, indicators, dimensions, codeLists, rules } = catalogue;
  return { today, scheme, forms, indicators, dimensions, codeLists, rules, coincidences };
}
