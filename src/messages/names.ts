/** What forms, fields and indicators are called: findings carry their ids. */
import { makeCatalogue, type Catalogue } from "../catalogue/index.ts";
import { COMMON_FIELDS } from "../catalogue/common-fields.ts";
import { type Lang, said, type Said } from "./said.ts";

/** The label of an id; an unknown id is its own name. */
export type Names = (id: string, lang: Lang) => string;

/** Names of a catalogue. A field is called by its heading, which is Vietnamese in every language. */
export function namesOf(catalogue: Catalogue): Names {
  const labels = new Map<string, Said>();
  for (const field of COMMON_FIELDS) labels.set(field.id, { vi: field.heading, en: field.heading });
  for (const form of catalogue.forms) {
    for (const { id, heading } of form.fields) labels.set(id, { vi: heading, en: heading });
  }
  for (const { id, label } of catalogue.indicators) labels.set(id, label);
  // A form's id may also be a field's (`sessions`, `attendees`): forms have their own key.
  for (const { id, label } of catalogue.forms) labels.set(`form ${id}`, label);
  return (id, lang) => said(lang, labels.get(id)) ?? id.replace(/^form /u, "");
}

let builtIn: Names | null = null;

export function builtInNames(): Names {
  builtIn ??= namesOf(makeCatalogue());
  return builtIn;
}
