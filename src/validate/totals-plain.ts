/** Plain rows under a total, added up where they stand. */
import type { PlacedSheet } from "../model/form-sheet.ts";
import { placeAt } from "../model/mixed-rows.ts";
import { type PlainRows, positionOf } from "../model/plain-rows.ts";
import type { Level } from "../model/unit.ts";
import { slotOf } from "./screens.ts";
import { timeKey } from "./time-key.ts";
import type { CoveredRows } from "./totals.ts";

/** null: not all of these rows are plain. */
export function plainCovered(sheet: PlacedSheet, covers: readonly number[]): CoveredRows | null {
  const { plain } = sheet;
  if (plain === undefined) return null;
  const positions = new Int32Array(covers.length);
  for (const [i, row] of covers.entries()) {
    const at = positionOf(plain, row);
    if (at < 0) return null;
    positions[i] = at;
  }
  return new CoveredPlain(sheet, plain, positions);
}

class CoveredPlain implements CoveredRows {
  readonly count: number;
  readonly #plain: PlainRows;
  readonly #positions: Int32Array;
  /** Positions by level; one list where all rows are of one level. */
  readonly #levels: readonly Int32Array[];

  constructor(sheet: PlacedSheet, plain: PlainRows, positions: Int32Array) {
    this.count = positions.length;
    this.#plain = plain;
    this.#positions = positions;
    this.#levels = byLevel(sheet, positions);
  }

  get oneTime(): boolean {
    const { when, whens } = this.#plain;
    const times = new Set(Array.from(this.#positions, (i) => when[i] as number));
    const keys = new Set<string>();
    for (const time of times) {
      const own = whens[time];
      if (own !== undefined) keys.add(timeKey(own.time));
    }
    return keys.size <= 1;
  }

  sums(field: string): readonly number[] {
    const slot = slotOf(this.#plain, field);
    const all = this.#sum(slot, this.#positions);
    if (this.#levels.length < 2) return [all];
    return [all, ...this.#levels.map((positions) => this.#sum(slot, positions))];
  }

  #sum(slot: number, positions: Int32Array): number {
    if (slot < 0) return 0;
    const { values, counts } = this.#plain;
    let sum = 0;
    for (const i of positions) sum += Math.max(values[i * counts.length + slot] as number, 0);
    return sum;
  }
}

function byLevel({ placing }: PlacedSheet, positions: Int32Array): readonly Int32Array[] {
  if (placing === undefined) return [];
  const levels = new Map<Level, number[]>();
  let known: readonly [Level, number[]] | null = null;
  for (const i of positions) {
    const place = placeAt(placing, i);
    if (place?.kind !== "found") continue;
    const { level } = place.spell;
    if (known?.[0] !== level) {
      const own: number[] = levels.get(level) ?? [];
      levels.set(level, own);
      known = [level, own];
    }
    known[1].push(i);
  }
  return levels.size < 2 ? [] : [...levels.values()].map((own) => Int32Array.from(own));
}
