/** Sheets whose rows are mostly plain: their rows as objects are made when somebody asks for them. */
import type { FormRow, FormSheet, PlacedSheet, Placing, RowPlace } from "./form-sheet.ts";
import { formRowOf, type PlainRows } from "./plain-rows.ts";

/** `odd`: rows that are not plain, in the sheet's order (several for one sheet row may be). */
export function mixedSheet(
  frame: Omit<FormSheet, "rows" | "plain" | "odd">,
  plain: PlainRows,
  odd: readonly FormRow[],
): FormSheet {
  let rows: readonly FormRow[] | null = null;
  return withProperties(frame, {
    plain: { value: plain, enumerable: true },
    odd: { value: odd, enumerable: true },
    rows: {
      enumerable: true,
      get: () => {
        const ofPlain = (i: number) => formRowOf(plain, i);
        return (rows ??= mergeBy(plain, odd, ofPlain, (i) => odd[i] as FormRow));
      },
    },
  });
}

/** The sheet with the places of its rows; nothing is made that was not asked for. */
export function placedMixed(sheet: FormSheet, plain: PlainRows, placing: Placing): PlacedSheet {
  const odd = oddOf(sheet);
  let places: readonly RowPlace[] | null = null;
  return withProperties(sheet, {
    placing: { value: placing, enumerable: true },
    places: {
      enumerable: true,
      get: () => {
        const ofPlain = (i: number) => placing.list[placing.of[i] as number] as RowPlace;
        return (places ??= mergeBy(plain, odd, ofPlain, (i) => placing.odd[i] as RowPlace));
      },
    },
  }) as PlacedSheet;
}

/** A copy with other properties; rows that were not asked for are not made by copying. */
export function withProperties(
  sheet: Omit<FormSheet, "rows" | "plain" | "odd">,
  properties: PropertyDescriptorMap,
): FormSheet {
  const own = { ...Object.getOwnPropertyDescriptors(sheet), ...properties };
  return Object.defineProperties({}, own) as FormSheet;
}

/** The sheet with other rows, all of them objects. */
export function withRows(sheet: FormSheet, rows: readonly FormRow[]): FormSheet {
  const { plain: _plain, odd: _odd, ...frame } = sheet;
  return { ...frame, rows };
}

/** The rows of a sheet that are objects: all, where none is plain. */
export function oddOf(sheet: FormSheet): readonly FormRow[] {
  return sheet.plain === undefined ? sheet.rows : (sheet.odd ?? []);
}

/** How many rows a sheet has. */
export function rowCount(sheet: FormSheet): number {
  return (sheet.plain?.length ?? 0) + oddOf(sheet).length;
}

/** A plain row, or an odd one, with its place. */
export function rowWithPlace(
  sheet: PlacedSheet,
  isPlain: boolean,
  i: number,
): { readonly row: FormRow; readonly place: RowPlace | undefined } {
  const { plain, placing } = sheet;
  if (isPlain && plain !== undefined)
    return { row: formRowOf(plain, i), place: placing?.list[placing.of[i] as number] };
  return { row: oddOf(sheet)[i] as FormRow, place: (placing?.odd ?? sheet.places)[i] };
}

/** One thing for each row in the sheet's order, of plain and of odd rows by their positions. */
export function mergeBy<T>(
  plain: PlainRows,
  odd: readonly FormRow[],
  ofPlain: (i: number) => T,
  ofOdd: (i: number) => T,
): T[] {
  const merged: T[] = [];
  let next = 0;
  for (let i = 0; i < plain.length; i++) {
    const row = plain.rows[i] as number;
    while (next < odd.length && (odd[next] as FormRow).row < row) merged.push(ofOdd(next++));
    merged.push(ofPlain(i));
  }
  while (next < odd.length) merged.push(ofOdd(next++));
  return merged;
}
