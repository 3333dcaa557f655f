/** Which counts of a form are parts of another count of the same row: what the indicators' `partOf` says of their fields. */
import type { IndicatorSource } from "../model/catalogue.ts";
import type { CheckContext } from "./check.ts";

interface PartOfWhole {
  readonly part: string;
  readonly whole: string;
}

const KNOWN = new WeakMap<CheckContext, Map<string | null, readonly PartOfWhole[]>>();

export function partsOf(form: string | null, context: CheckContext): readonly PartOfWhole[] {
  let byForm = KNOWN.get(context);
  if (byForm === undefined) KNOWN.set(context, (byForm = new Map()));
  let parts = byForm.get(form);
  if (parts === undefined) byForm.set(form, (parts = reckon(form, context)));
  return parts;
}

/** Indicators that are told apart by the rows' codes stand in one column, and are not compared. */
function reckon(form: string | null, { indicators, forms }: CheckContext): PartOfWhole[] {
  const fields = new Set(forms.find(({ id }) => id === form)?.fields.map(({ id }) => id));
  const plainField = (sources: readonly IndicatorSource[], id: string): string | undefined =>
    sources.find((source) => source.form === form && source.where === undefined)?.field ??
    (fields.has(id) && !sources.some((source) => source.form === form) ? id : undefined);
  return indicators.flatMap(({ id, sources, partOf }) => {
    const whole = indicators.find((own) => own.id === partOf);
    if (whole === undefined || whole.kind === "ratio") return [];
    const [own, all] = [plainField(sources, id), plainField(whole.sources, whole.id)];
    return own === undefined || all === undefined || own === all ? [] : [{ part: own, whole: all }];
  });
}
