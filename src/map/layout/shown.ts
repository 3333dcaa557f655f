/** Labels as messages show them: what may be somebody's name is not, and the nearest known label stands beside. */
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
  const near = index.catalogue.forms.flatMap((form) => nearestField(leaf, form, index, []) ?? []);
  const [first] = near;
  if (first === undefined) return null;
  // "Kinh phí": a piece of headings of several forms means none of them.
  const ids = new Set(near.filter((field) => isPieceOf(leaf, field)).map(({ id }) => id));
  return ids.has(first.id) && ids.size > 1 ? null : first.heading;
}

/** A column headed for data of persons is told as such, at its head and at each of its cells. */
export function isPersonalHead(heading: string): boolean {
  return heading.split(" / ").some((part) => isPersonalHeading(part));
}
