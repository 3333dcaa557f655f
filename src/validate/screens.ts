/**
 * Row checks on plain rows, column by column: which rows need the check's closer look. A
 * screen may let a good row through to it, never pass over a bad one.
 */
import type { FormRow, PlacedSheet } from "../model/form-sheet.ts";
import { placeAt } from "../model/mixed-rows.ts";
import { BLANK, formRowOf, type PlainRows, type What, type When } from "../model/plain-rows.ts";

/** Whether the row at a position needs a closer look; null: no row of the sheet does. */
export type Screen = ((i: number) => boolean) | null;

/** The place of a field among the counts, or -1. */
export function slotOf(plain: PlainRows, field: string): number {
  return plain.counts.findIndex((count) => count.field === field);
}

/** Rows in which two counts are both there and stand so to one another; null without both columns. */
export function screenPair(
  plain: PlainRows,
  fieldA: string,
  fieldB: string,
  isOdd: (a: number, b: number) => boolean,
): Screen {
  const [a, b] = [slotOf(plain, fieldA), slotOf(plain, fieldB)];
  if (a < 0 || b < 0) return null;
  const { values } = plain;
  const width = plain.counts.length;
  return (i) => {
    const [x, y] = [values[i * width + a] as number, values[i * width + b] as number];
    return x !== BLANK && y !== BLANK && isOdd(x, y);
  };
}

/** Rows of times for which something holds; null where it holds for none. */
export function screenWhens(plain: PlainRows, holds: (when: When) => boolean): Screen {
  return screenDictionary(plain.whens, plain.when, holds);
}

export function screenWhats(plain: PlainRows, holds: (what: What) => boolean): Screen {
  return screenDictionary(plain.whats, plain.what, holds);
}

function screenDictionary<T>(
  all: readonly T[],
  of: Int32Array,
  holds: (one: T) => boolean,
): Screen {
  const held = Uint8Array.from(all, (one) => (holds(one) ? 1 : 0));
  return held.includes(1) ? (i) => held[of[i] as number] === 1 : null;
}

/** Any of some screens. */
export function anyScreen(screens: readonly Screen[]): Screen {
  const some = screens.filter((screen) => screen !== null);
  if (some.length === 0) return null;
  const [only] = some;
  return some.length === 1 && only !== undefined ? only : (i) => some.some((screen) => screen(i));
}

/** The plain rows that a screen holds back, as objects. */
export function* heldBack(
  sheet: PlacedSheet,
  plain: PlainRows,
  screen: Screen,
): Generator<{ readonly row: FormRow; readonly place: PlacedSheet["places"][number] | undefined }> {
  if (screen === null) return;
  for (let i = 0; i < plain.length; i++) {
    if (!screen(i)) continue;
    yield { row: formRowOf(plain, i), place: placeAt(sheet.placing, i) };
  }
}
