/** Labels as messages show them: what may be somebody's name is not, and the nearest known label stands beside. */
import type { FormField } from "../../model/catalogue.ts";
import { isPersonalHeading, looksPersonal } from "../../model/readings/index.ts";
import type { HeadingIndex } from "../heading-index.ts";
import { looksLikeName } from "../may-be-name.ts";
import { isPieceOf, nearestField } from "../nearest-field.ts";

const HIDDEN = "…";

export function shownLabel(text: string, index: HeadingIndex): string {
  return looksPersonal(text) !== null || looksLikeName(text, index) ? HIDDEN : text;
}

/** The nearest heading of any form; of its last part, since spanners stand over many columns. */
export function nearestLabel(heading: string, index: HeadingIndex): string | null {
  const leaf = heading.split(" / ").at(-1) ?? "";
  for (const form of index.catalogue.forms) {
    const field = nearestField(leaf, form, index, []);
    if (field !== null) return isPieceOfMore(leaf, field, index) ? null : field.heading;
  }
  return null;
}

/** "Kinh phí": a piece of amounts of several forms means none of them. */
function isPieceOfMore(leaf: string, field: FormField, index: HeadingIndex): boolean {
  if (field.role !== "amount" || !isPieceOf(leaf, field)) return false;
  return index.catalogue.forms
    .flatMap(({ fields }) => fields)
    .some((one) => one.role === "amount" && one.id !== field.id && isPieceOf(leaf, one));
}

/** A column headed for data of persons is told as such, at its head and at each of its cells. */
export function isPersonalHead(heading: string): boolean {
  return heading.split(" / ").some((part) => isPersonalHeading(part));
}
