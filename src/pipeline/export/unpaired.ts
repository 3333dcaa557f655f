/** Figures of a rate's one part that lack the other one: the rate is taken without them. */
import { partsOf, withoutPartner } from "../../aggregate/paired.ts";
import type { Catalogue } from "../../catalogue/index.ts";
import type { Observation } from "../../model/observation.ts";
import type { Entry, Observed } from "../../observe/index.ts";

/**
 * Whether both parts of every rate stand in the same rows. Where a part chooses among a form's rows (`where`), only figures that
 * were not added up tell which of them lack their partner.
 */
export function ratesShareRows({ indicators }: Pick<Catalogue, "indicators">): boolean {
  return indicators.every(({ ratio }) => {
    const parts = partsOf(ratio, indicators);
    if (parts === null) return true;
    const sources = [...parts.numerator.sources, ...parts.denominator.sources];
    return sources.every(({ where }) => where === undefined);
  });
}

/** By rate; a rate of which all is paired is not in it. */
export function unpairedOf(
  { observations, folded }: Pick<Observed, "observations" | "folded">,
  { indicators }: Catalogue,
): ReadonlyMap<string, ReadonlySet<Entry>> {
  const own = new Set<Observation>(observations);
  const isEntry = (left: Observation): left is Entry => own.has(left);
  const all = [...observations, ...folded.observations];
  const found = new Map<string, ReadonlySet<Entry>>();
  for (const { id, ratio } of indicators) {
    const parts = partsOf(ratio, indicators);
    const left = parts === null ? [] : [...withoutPartner(all, parts)];
    const entries = left.filter(isEntry);
    // What was added up has both parts in every row, or it would not have been.
    if (entries.length < left.length) throw new Error(`added up without its partner: ${id}`);
    if (entries.length > 0) found.set(id, new Set(entries));
  }
  return found;
}
