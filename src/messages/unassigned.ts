/** Facts of the note on figures that no indicator takes. */
import { DIMENSIONS } from "../catalogue/dimensions.ts";
import type { DimensionDefinition, Label } from "../model/catalogue.ts";

/** Values that no indicator takes, under the plural name of their breakdown (`activities` is there always). */
export function unassignedFacts(
  values: ReadonlyMap<string, readonly string[]>,
  dimensions: readonly DimensionDefinition[],
): Record<string, readonly string[]> {
  const ofOffice = (id: string) => !DIMENSIONS.some((known) => known.id === id);
  const nameOf = (id: string) => dimensions.find((known) => known.id === id)?.plural ?? BY_ID(id);
  const named = [...values].flatMap(([id, own]) => (ofOffice(id) ? [] : [[nameOf(id).en, own]]));
  // What nothing built in is called by is named in both languages.
  const others = [...values].filter(([id]) => ofOffice(id));
  const inWords = (lang: "vi" | "en") =>
    others.map(([id, own]) => `${nameOf(id)[lang]}: ${own.join(", ")}`);
  const more = others.length === 0 ? {} : { others: inWords("vi"), othersEn: inWords("en") };
  return { activities: [], ...Object.fromEntries(named), ...more };
}

const BY_ID = (id: string): Label => ({ vi: id, en: id });
