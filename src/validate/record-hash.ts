/**
 * What a record row says as two hashes of 32 bits: rows that say the same have the same ones. With one
 * hash alone, some hundred rows of a million would seem to be alike and are not.
 */
import type { FormRow, PlacedSheet, RowPlace } from "../model/form-sheet.ts";
import { oddOf, oddPlacesOf } from "../model/mixed-rows.ts";
import { BLANK, type PlainRows } from "../model/plain-rows.ts";
import type { Value } from "../model/value.ts";

/** How one of the two hashes is made: where its parts begin, and what they are multiplied by. */
interface Lane {
  readonly start: number;
  readonly prime: number;
}

/** FNV-1a's prime, and one as far from it as may be. */
const FIRST: Lane = { start: 17, prime: 16_777_619 };
const SECOND: Lane = { start: 1_299_721, prime: 0x5bd1_e995 };

/** The two hashes of a row; null for a row that is no record of a known unit. */
function rowHashes(
  row: FormRow,
  place: RowPlace | undefined,
): { readonly first: number; readonly second: number } | null {
  const { time, counts } = row;
  if (time.kind !== "date" || place?.kind !== "found") return null;
  for (const { reading } of counts.values()) if (!reading.ok) return null;
  const hashOf = (lane: Lane) => rowHash(lane, row, time.date, place.unit.id);
  return { first: hashOf(FIRST), second: hashOf(SECOND) };
}

/** Parts are joined by XOR: two sheets may have their columns in another order. */
function rowHash(lane: Lane, { codes, counts, texts }: FormRow, day: string, unit: string): number {
  let hash = named(lane, "date", day) ^ named(lane, "unit", unit) ^ codesHash(lane, codes);
  for (const [field, value] of texts) hash ^= named(lane, field, value);
  for (const [field, { reading }] of counts)
    if (reading.ok) hash ^= valueHash(lane, text(lane, field), reading.value);
  return hash;
}

/** Of an exact count, or of a blank, what it is in a plain row. */
function valueHash(lane: Lane, field: number, own: Value): number {
  const { value, status, qualifier, lower, upper } = own;
  if (value === null && status === "O" && lower === null && upper === null)
    return countHash(lane, field, BLANK);
  if (value !== null && status === "A" && qualifier === "=") return countHash(lane, field, value);
  return text(lane, JSON.stringify([value, status, qualifier, lower, upper]), field);
}

/** The hashes of plain rows, made of parts that are hashed once. */
class PlainHashes {
  /** Of the row that was read last. */
  first = 0;
  second = 0;
  readonly #plain: PlainRows;
  readonly #of: Int32Array | undefined;
  readonly #lanes: readonly [PlainLane, PlainLane];

  constructor(sheet: PlacedSheet, plain: PlainRows) {
    this.#plain = plain;
    this.#of = sheet.placing?.of;
    const laneOf = (lane: Lane) => plainLane(lane, sheet, plain);
    this.#lanes = [laneOf(FIRST), laneOf(SECOND)];
  }

  /** False: there is no such row, or it is no record of a known unit. */
  read(i: number): boolean {
    const { length, when, what } = this.#plain;
    const [first, second] = this.#lanes;
    const place = this.#of?.[i];
    if (i >= length || place === undefined || first.units[place] === null) return false;
    const day = when[i] as number;
    if (first.days[day] === null) return false;
    const code = what[i] as number;
    this.first = partsOf(first, day, place, code) ^ this.#row(first, i);
    this.second = partsOf(second, day, place, code) ^ this.#row(second, i);
    return true;
  }

  /** Its counts and texts. */
  #row({ lane, fields, texts }: PlainLane, i: number): number {
    const { values, texts: columns } = this.#plain;
    let hash = 0;
    const from = i * fields.length;
    for (let slot = 0; slot < fields.length; slot++)
      hash ^= countHash(lane, fields[slot] as number, values[from + slot] as number);
    for (let column = 0; column < columns.length; column++) {
      const { field, ids, values: known } = columns[column] as PlainRows["texts"][number];
      const id = ids[i] as number;
      if (id < 0) continue;
      const own = texts[column] as number[];
      hash ^= own[id] ??= named(lane, field, known[id] as string);
    }
    return hash;
  }
}

/** `i`: its position among the plain rows, or among the odd ones. */
type Visit = (isPlain: boolean, i: number, first: number, second: number) => void;

/** The record rows of a sheet in their order, with their hashes. */
export function eachRecord(sheet: PlacedSheet, visit: Visit): void {
  const { plain } = sheet;
  const odd = oddOf(sheet);
  const places = oddPlacesOf(sheet);
  const plainHashes = plain === undefined ? null : new PlainHashes(sheet, plain);
  let next = 0;
  for (let i = 0; i <= (plain?.length ?? 0); i++) {
    const until = plain?.rows[i] ?? Infinity;
    for (; (odd[next]?.row ?? Infinity) < until; next++) {
      const own = rowHashes(odd[next] as FormRow, places[next]);
      if (own !== null) visit(false, next, own.first, own.second);
    }
    if (plainHashes?.read(i) === true) visit(true, i, plainHashes.first, plainHashes.second);
  }
}

/** Parts of rows by their numbers; null: no day, no unit. */
interface PlainLane {
  readonly lane: Lane;
  readonly days: readonly (number | null)[];
  readonly units: readonly (number | null)[];
  readonly codes: readonly number[];
  readonly fields: readonly number[];
  /** By column, then by text; filled as they are met. */
  readonly texts: readonly number[][];
}

function plainLane(lane: Lane, { placing }: PlacedSheet, plain: PlainRows): PlainLane {
  return {
    lane,
    days: plain.whens.map(({ time }) =>
      time.kind === "date" ? named(lane, "date", time.date) : null,
    ),
    units: (placing?.list ?? []).map((place) =>
      place.kind === "found" ? named(lane, "unit", place.unit.id) : null,
    ),
    codes: plain.whats.map((what) => codesHash(lane, what)),
    fields: plain.counts.map(({ field }) => text(lane, field)),
    texts: plain.texts.map(() => []),
  };
}

function partsOf({ days, units, codes }: PlainLane, day: number, unit: number, code: number) {
  return (days[day] as number) ^ (units[unit] as number) ^ (codes[code] as number);
}

function codesHash(lane: Lane, codes: FormRow["codes"]): number {
  let hash = 0;
  for (const [field, { value }] of codes) hash ^= named(lane, field, value ?? "");
  return hash;
}

function named(lane: Lane, name: string, value: string): number {
  return text(lane, value, text(lane, name));
}

/** FNV-1a over the code units. */
function text({ start, prime }: Lane, value: string, from = start): number {
  let hash = from;
  for (let i = 0; i < value.length; i++) hash = Math.imul(hash ^ value.charCodeAt(i), prime);
  return hash;
}

/** Stirred: small counts of two columns would else often cancel each other out. */
function countHash({ prime }: Lane, field: number, count: number): number {
  const hash = Math.imul(field ^ count, prime);
  return Math.imul(hash ^ (hash >>> 15), 0x2c1b_3c6d);
}
