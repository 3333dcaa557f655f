/** Which cells hold figures, and which years, marks of order or labels. */
import type { RawCell } from "../../model/raw.ts";
import { isFigureText } from "../../model/readings/figure.ts";
import type { Lexicon } from "../label/types.ts";
import { isBlank, textOf } from "../grid.ts";

/** A number, a sign for a missing one, a hedged one, or what stands in the place of one (an error, an uncalculated formula). `lexicon`: with the office's own signs. */
export function isFigure(cell: RawCell | undefined, lexicon?: Lexicon): boolean {
  if (cell === undefined) return false;
  if (cell.kind === "number" || cell.kind === "error" || cell.kind === "uncalculated") return true;
  if (cell.kind !== "text") return false;
  // A hard space divides thousands as well as any other.
  return (
    isSign(cell) ||
    isFigureText(cell.value) ||
    /^\s*\d{1,3}(?:\s\d{3})+\s*$/u.test(cell.value) ||
    lexicon?.isMissingSign(cell.value) === true
  );
}

/** "-", "...", x: figures that may as well be marks of a list. */
export function isSign(cell: RawCell | undefined): boolean {
  return cell?.kind === "text" && /^\s*(?:[-–—]|\.{2,}|…|[xX])\s*$/u.test(cell.value);
}

/** A year as the head of a column: 2023, "2023". */
export function yearOf(cell: RawCell | undefined): number | null {
  const text = isBlank(cell) ? "" : textOf(cell);
  return isYear(text) ? Number(text) : null;
}

export function isYear(text: string): boolean {
  return text.length === 4 && /^(?:19[5-9]|20\d|2100)\d?$/u.test(text);
}

/** "1", "1.1", "I", "a)", "-", "+": what may stand in a column of orders. */
export function isOrderText(text: string): boolean {
  return /^\(?(?:\d{1,4}(?:\.\d{1,3})*|[IVXLC]{1,8}|[A-Za-zđĐ])[.)]?$|^[-+*•–—]$/u.test(
    text.trim(),
  );
}

/**
 * Several labels over the columns of figures: the heading of another table, which was not known for one.
 * What stands below it is not the figures of this one; each of its labels is refused as no number.
 */
export function isOtherHeading(
  figures: readonly { readonly cell: RawCell | undefined }[],
): boolean {
  const labels = figures.flatMap(({ cell }) => (cell?.kind === "text" ? [textOf(cell)] : []));
  return new Set(labels).size > 1;
}
