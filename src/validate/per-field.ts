/** What the catalogue says of a form's field, reckoned once a run: checks ask for every figure. */
import type { CheckContext } from "./check.ts";

type OfField<T> = (field: string, form: string | null, context: CheckContext) => T;

export function perField<T>(reckon: OfField<T>): OfField<T> {
  const known = new WeakMap<CheckContext, Map<string | null, Map<string, T>>>();
  return (field, form, context) => {
    let byForm = known.get(context);
    if (byForm === undefined) known.set(context, (byForm = new Map()));
    let byField = byForm.get(form);
    if (byField === undefined) byForm.set(form, (byField = new Map()));
    let answer = byField.get(field);
    if (answer === undefined) byField.set(field, (answer = reckon(field, form, context)));
    return answer;
  };
}
