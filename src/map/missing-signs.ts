/** The office's own signs for "no figure", as counts are compared with them. */
import type { Catalogue } from "../catalogue/index.ts";
import { folded } from "../model/readings/index.ts";

const SIGNS = new WeakMap<Catalogue, ReadonlySet<string> | undefined>();

/** undefined: none is declared, as nearly everywhere. */
export function missingSignsOf(catalogue: Catalogue): ReadonlySet<string> | undefined {
  if (SIGNS.has(catalogue)) return SIGNS.get(catalogue);
  const { missingSigns } = catalogue.words;
  const signs = missingSigns.length === 0 ? undefined : new Set(missingSigns.map(folded));
  SIGNS.set(catalogue, signs);
  return signs;
}
