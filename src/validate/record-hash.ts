/**
 * What a record row says as two hashes of 32 bits: rows that say the same have the same ones. With one
 * hash alone, some hundred rows of a million would seem to be alike and are not.
 */
import type { CountCell, Placing } from "../model/form-sheet.ts";
import { BLANK, type RowBlock, SEE, type What } from "../model/row-block.ts";

/** How one of the two hashes is made: where its parts begin, and what they are multiplied by. */
interface Lane {
  readonly start: number;
  readonly prime: number;
}

/** FNV-1a's prime, and one as far from it as may be. */
const FIRST: Lane = { start: 17, prime: 16_777_619 };
const SECOND: Lane = { start: 1_299_721, prime: 0x5bd1_e995 };

/** The hashes of the rows of a block, made of parts that are hashed once. */
class RowHashes {
  /** Of the row that was read last. */
  first = 0;
  second = 0;
  readonly #block: RowBlock;
  readonly #of: Int32Array;
  readonly #lanes: readonly [BlockLane, BlockLane];

  constructor(block: RowBlock, placing: Placing) {
    this.#block = block;
    this.#of = placing.of;
    const laneOf = (lane: Lane) => blockLane(lane, block, placing);
    this.#lanes = [laneOf(FIRST), laneOf(SECOND)];
  }

  /** False: it is no record of a known unit, or a cell of it was refused. */
  read(i: number): boolean {
    const { when, what, cells } = this.#block;
    const [first, second] = this.#lanes;
    const place = this.#of[i] as number;
    const day = when[i] as number;
    if (first.units[place] === null || first.days[day] === null) return false;
    if (cells.size > 0 && this.#isRefused(i)) return false;
    const code = what[i] as number;
    this.first = partsOf(first, day, place, code) ^ this.#row(first, i);
    this.second = partsOf(second, day, place, code) ^ this.#row(second, i);
    return true;
  }

  #isRefused(i: number): boolean {
    const { cells, counts } = this.#block;
    const from = i * counts.length;
    for (let slot = 0; slot < counts.length; slot++)
      if (cells.get(from + slot)?.reading.ok === false) return true;
    return false;
  }

  /** Its counts and texts, joined by XOR: two sheets may have their columns in another order. */
  #row({ lane, fields, texts }: BlockLane, i: number): number {
    const { values, cells, texts: columns } = this.#block;
    let hash = 0;
    const from = i * fields.length;
    for (let slot = 0; slot < fields.length; slot++) {
      const value = values[from + slot] as number;
      const field = fields[slot] as number;
      if (value >= BLANK) hash ^= countHash(lane, field, value);
      else if (value === SEE) hash ^= hedgeHash(lane, field, cells.get(from + slot));
    }
    for (let column = 0; column < columns.length; column++) {
      const { field, ids, values: known } = columns[column] as RowBlock["texts"][number];
      const id = ids[i] as number;
      if (id < 0) continue;
      const own = texts[column] as number[];
      hash ^= own[id] ??= named(lane, field, known[id] as string);
    }
    return hash;
  }
}

/** Of what is no exact count and no blank. */
function hedgeHash(lane: Lane, field: number, cell: CountCell | undefined): number {
  if (cell?.reading.ok !== true) return 0;
  const { value, status, qualifier, lower, upper } = cell.reading.value;
  return text(lane, JSON.stringify([value, status, qualifier, lower, upper]), field);
}

/** The record rows of a block in their order, with their hashes; `at`: the place in the block. */
export function eachRecord(
  block: RowBlock,
  placing: Placing,
  visit: (at: number, first: number, second: number) => void,
): void {
  const hashes = new RowHashes(block, placing);
  for (let i = 0; i < block.length; i++) if (hashes.read(i)) visit(i, hashes.first, hashes.second);
}

/** Parts of rows by their numbers; null: no day, no unit. */
interface BlockLane {
  readonly lane: Lane;
  readonly days: readonly (number | null)[];
  readonly units: readonly (number | null)[];
  readonly codes: readonly number[];
  readonly fields: readonly number[];
  /** By column, then by text; filled as they are met. */
  readonly texts: readonly number[][];
}

function blockLane(lane: Lane, block: RowBlock, { list }: Placing): BlockLane {
  return {
    lane,
    days: block.whens.map(({ time }) =>
      time.kind === "date" ? named(lane, "date", time.date) : null,
    ),
    units: list.map((place) =>
      place.kind === "found" ? named(lane, "unit", place.unit.id) : null,
    ),
    codes: block.whats.map((what) => codesHash(lane, what)),
    fields: block.counts.map(({ field }) => text(lane, field)),
    texts: block.texts.map(() => []),
  };
}

function partsOf({ days, units, codes }: BlockLane, day: number, unit: number, code: number) {
  return (days[day] as number) ^ (units[unit] as number) ^ (codes[code] as number);
}

function codesHash(lane: Lane, codes: What): number {
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
