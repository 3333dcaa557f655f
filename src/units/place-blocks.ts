/** Places of rows: looked for once for each unit as it is written and each time between two changes. */
import type { Stretch } from "../model/calendar.ts";
import type { FormSheet, PlacedSheet, Placing, RowOfNames, RowPlace } from "../model/form-sheet.ts";
import { type RowBlock, rowNamesOf, stretchesOf } from "../model/row-block.ts";
import type { PeriodScheme } from "../model/period.ts";

/** The place of one row; `on` null: its days are not known. */
export type PlaceRow = (row: RowOfNames, on: Stretch | null) => RowPlace;

/** `epochOf`: a number that days share between which no unit changes. */
export interface Epochs {
  epochOf(date: string): number;
}

const PROBLEM = -1;

export function placeBlocks(
  sheet: FormSheet,
  scheme: PeriodScheme,
  epochs: Epochs,
  placeRow: PlaceRow,
): PlacedSheet {
  const { file, folders, sheetIndex, hidden, form, headingRows, dataRows, columns, blocks } = sheet;
  const { totals, title, hasContent, nothingOccurred, problems } = sheet;
  const placed = {
    file,
    folders,
    sheet: sheet.sheet,
    sheetIndex,
    hidden,
    form,
    headingRows,
    dataRows,
    columns,
    blocks,
    totals,
    title,
    hasContent,
    nothingOccurred,
    problems,
    // Spelt out: to spread an object takes ten times as long.
    placings: blocks.map((block) => placingOf(block, scheme, epochs, placeRow)),
  };
  if (sheet.comparisons === undefined) return placed;
  const { comparisons } = sheet;
  const comparisonPlacings = comparisons.map(({ block }) =>
    placingOf(block, scheme, epochs, placeRow),
  );
  return { ...placed, comparisons, comparisonPlacings };
}

function placingOf(
  block: RowBlock,
  scheme: PeriodScheme,
  epochs: Epochs,
  placeRow: PlaceRow,
): Placing {
  const stretches = stretchesOf(block, scheme);
  const times = epochNumbers(stretches, epochs);
  const known = new Map<number, number>();
  const of = new Int32Array(block.length);
  const list: RowPlace[] = [];
  for (let i = 0; i < block.length; i++) {
    const when = block.when[i] as number;
    const pair = (block.who[i] as number) * times.count + (times.of[when] as number);
    let number = known.get(pair) ?? PROBLEM;
    if (number === PROBLEM) {
      const place = placeRow(rowNamesOf(block, i), stretches[when] ?? null);
      number = list.push(place) - 1;
      // A problem speaks of its own row: each row has one of its own.
      if (place.kind === "found") known.set(pair, number);
    }
    of[i] = number;
  }
  return { of, list };
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
