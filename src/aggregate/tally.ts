/**
 * The roll-up cell: a commutative monoid, so that the same roll-up runs per file, per
 * thread, per province. It keeps what can still be said of a sum whose parts are hedged
 * or missing, and how many parts made it.
 */
import { exactSum } from "../model/decimal.ts";
import { type Qualifier, type Status, type Value, isMissingStatus } from "../model/value.ts";

export interface Tally {
  /** Sum of the parts that have a value. Exact up to 2^53 - 1. */
  readonly sum: number;
  readonly lower: number;
  readonly upper: number;
  /** A part has no lower (upper) bound. */
  readonly lowerOpen: boolean;
  readonly upperOpen: boolean;
  /** Parts with a value or bounds. */
  readonly count: number;
  /** Parts of which only an order of magnitude is known: the sum has no value. */
  readonly valueless: number;
  readonly qualifier: Qualifier;
  readonly missing: { readonly O: number; readonly L: number; readonly M: number };
  readonly provisional: boolean;
  readonly broken: boolean;
  readonly estimated: boolean;
  /** Distinct items (DISTINCT only). */
  readonly items: ReadonlySet<string>;
  /** Parts other than zero that name no item (DISTINCT: a summary's bare number). */
  readonly unnamed: number;
  /** A part of a distinct count that was apportioned: nobody knows which items are in it. */
  readonly divided: boolean;
}

export const EMPTY: Tally = {
  sum: 0,
  lower: 0,
  upper: 0,
  lowerOpen: false,
  upperOpen: false,
  count: 0,
  valueless: 0,
  qualifier: "=",
  missing: { O: 0, L: 0, M: 0 },
  provisional: false,
  broken: false,
  estimated: false,
  items: new Set(),
  unnamed: 0,
  divided: false,
};

/** A total beyond 2^53 - 1 is an error, not a rounding. */
export class TotalTooLarge extends Error {
  constructor() {
    super("a total is beyond 2^53 - 1");
    this.name = "TotalTooLarge";
  }
}

function add(a: number, b: number): number {
  const sum = exactSum(a, b);
  if (sum === null) throw new TotalTooLarge();
  return sum;
}

/** `>` and `<` together say nothing on either side. */
function joinQualifiers(a: Qualifier, b: Qualifier): Qualifier {
  if (a === "=" || a === b) return b;
  return b === "=" ? a : "~";
}

export function tallyOf(value: Value, item?: string): Tally {
  const exactly = item === undefined ? exactCount(value) : null;
  if (exactly === null) return newTally(value, item);
  const known = COUNTS[exactly];
  if (known !== undefined) return known;
  const tally = plainTally(exactly, 1, exactly === 0 ? 0 : 1);
  if (exactly < SHARED_BELOW && Number.isInteger(exactly)) COUNTS[exactly] = tally;
  return tally;
}

/** One tally for all observations of the same count: there are few different ones. */
const COUNTS: Tally[] = [];
const SHARED_BELOW = 16_384;

function exactCount({ value, status, qualifier, lower, upper }: Value): number | null {
  const exactly = status === "A" && qualifier === "=" && lower === value && upper === value;
  return exactly && value !== null && value >= 0 && !Object.is(value, -0) ? value : null;
}

/** Spelt out: nearly all tallies are made here, and to spread an object takes ten times as long. */
function plainTally(sum: number, count: number, unnamed: number): Tally {
  return {
    sum,
    lower: sum,
    upper: sum,
    lowerOpen: false,
    upperOpen: false,
    count,
    valueless: 0,
    qualifier: "=",
    missing: EMPTY.missing,
    provisional: false,
    broken: false,
    estimated: false,
    items: EMPTY.items,
    unnamed,
    divided: false,
  };
}

function newTally(value: Value, item?: string): Tally {
  const { status } = value;
  if (value.value === null && isMissingStatus(status)) {
    return { ...EMPTY, missing: { ...EMPTY.missing, [status]: 1 } };
  }
  const flags = {
    provisional: status === "P",
    broken: status === "B",
    estimated: status === "E",
  };
  return {
    ...EMPTY,
    ...flags,
    sum: value.value ?? 0,
    lower: value.lower ?? 0,
    upper: value.upper ?? 0,
    lowerOpen: value.lower === null,
    upperOpen: value.upper === null,
    count: 1,
    valueless: value.value === null ? 1 : 0,
    qualifier: value.qualifier,
    items: item === undefined ? EMPTY.items : new Set([item]),
    unnamed: item === undefined && value.value !== 0 ? 1 : 0,
  };
}

export function merge(a: Tally, b: Tally): Tally {
  return {
    sum: add(a.sum, b.sum),
    lower: add(a.lower, b.lower),
    upper: add(a.upper, b.upper),
    lowerOpen: a.lowerOpen || b.lowerOpen,
    upperOpen: a.upperOpen || b.upperOpen,
    count: a.count + b.count,
    valueless: a.valueless + b.valueless,
    qualifier: joinQualifiers(a.qualifier, b.qualifier),
    missing: {
      O: a.missing.O + b.missing.O,
      L: a.missing.L + b.missing.L,
      M: a.missing.M + b.missing.M,
    },
    provisional: a.provisional || b.provisional,
    broken: a.broken || b.broken,
    estimated: a.estimated || b.estimated,
    items: joinItems(a.items, b.items),
    unnamed: a.unnamed + b.unnamed,
    divided: a.divided || b.divided,
  };
}

function joinItems(a: ReadonlySet<string>, b: ReadonlySet<string>): ReadonlySet<string> {
  if (a.size === 0) return b;
  if (b.size === 0) return a;
  return new Set([...a, ...b]);
}

/** P, B, E, A, the first that applies; where every part is missing O, else L, else M. */
export function statusOf(tally: Tally): Status {
  if (tally.count === 0) {
    if (tally.missing.O > 0) return "O";
    if (tally.missing.L > 0) return "L";
    return tally.missing.M > 0 ? "M" : "O";
  }
  if (tally.provisional) return "P";
  if (tally.broken) return "B";
  return tally.estimated ? "E" : "A";
}

/** Exact values of status A, added up without a tally for each: the same as merging them. */
export class PlainSum {
  #sum = 0;
  #count = 0;
  #unnamed = 0;

  /** false: the tally is none such, and was not added. */
  add(tally: Tally): boolean {
    if (!isPlain(tally)) return false;
    this.#sum = add(this.#sum, tally.sum);
    this.#count += tally.count;
    this.#unnamed += tally.unnamed;
    return true;
  }

  tally(): Tally {
    return this.#count === 0 ? EMPTY : plainTally(this.#sum, this.#count, this.#unnamed);
  }
}

function isPlain(tally: Tally): boolean {
  return (
    tally.qualifier === "=" &&
    tally.count > 0 &&
    tally.valueless === 0 &&
    tally.lower === tally.sum &&
    tally.upper === tally.sum &&
    tally.missing === EMPTY.missing &&
    tally.items === EMPTY.items &&
    !(tally.lowerOpen || tally.upperOpen || tally.provisional || tally.broken || tally.estimated)
  );
}
