/** Places of plain rows: looked for once for each unit as it is written and each time between two changes. */
import type { Stretch } from "../model/calendar.ts";
import {
  bindTime,
  type FormRow,
  type FormSheet,
  type PlacedSheet,
  type Placing,
  type RowOfNames,
  type RowPlace,
} from "../model/form-sheet.ts";
import { oddOf, placedMixed } from "../model/mixed-rows.ts";
import { rowNamesOf, type PlainRows, stretchesOf } from "../model/plain-rows.ts";
import type { PeriodScheme } from "../model/period.ts";

/** The place of one row; `on` null: its days are not known. */
export type PlaceRow = (row: RowOfNames, on: Stretch | null) => RowPlace;

/** `epochOf`: a number that days share between which no unit changes. */
export interface Epochs {
  epochOf(date: string): number;
}

const PROBLEM = -1;

export function placePlain(
  sheet: FormSheet,
  plain: PlainRows,
  scheme: PeriodScheme,
  epochs: Epochs,
  placeRow: PlaceRow,
): PlacedSheet {
  const stretches = stretchesOf(plain, scheme);
  const times = epochNumbers(stretches, epochs);
  const known = new Map<number, number>();
  const of = new Int32Array(plain.length);
  const list: RowPlace[] = [];
  for (let i = 0; i < plain.length; i++) {
    const when = plain.when[i] as number;
    const pair = (plain.who[i] as number) * times.count + (times.of[when] as number);
    let number = known.get(pair) ?? PROBLEM;
    if (number === PROBLEM) {
      const place = placeRow(rowNamesOf(plain, i), stretches[when] ?? null);
      number = list.push(place) - 1;
      // A problem speaks of its own row: each row has one of its own.
      if (place.kind === "found") known.set(pair, number);
    }
    of[i] = number;
  }
  const placing: Placing = { of, list, odd: placesOf(oddOf(sheet), placeRow, scheme) };
  return placedMixed(sheet, plain, placing);
}

function placesOf(
  rows: readonly FormRow[],
  placeRow: PlaceRow,
  scheme: PeriodScheme,
): readonly RowPlace[] {
  return rows.map((row) => placeRow(row, bindTime(row.time, scheme)));
}

interface EpochNumbers {
  readonly of: Int32Array;
  readonly count: number;
}

/** Sheets of one template share their times. */
const KNOWN = new WeakMap<
  readonly (Stretch | null)[],
  { readonly epochs: Epochs; readonly numbers: EpochNumbers }
>();

/** By time: the number of the epochs in which its days begin and end. */
export function epochNumbers(stretches: readonly (Stretch | null)[], epochs: Epochs): EpochNumbers {
  let known = KNOWN.get(stretches);
  if (known?.epochs !== epochs)
    KNOWN.set(stretches, (known = { epochs, numbers: reckonEpochs(stretches, epochs) }));
  return known.numbers;
}

function reckonEpochs(stretches: readonly (Stretch | null)[], epochs: Epochs): EpochNumbers {
  const numbers = new Map<string, number>();
  const of = new Int32Array(stretches.length);
  for (const [when, stretch] of stretches.entries()) {
    const key =
      stretch === null ? "" : `${epochs.epochOf(stretch.start)} ${epochs.epochOf(stretch.end)}`;
    let number = numbers.get(key);
    if (number === undefined) numbers.set(key, (number = numbers.size));
    of[when] = number;
  }
  return { of, count: numbers.size };
}
