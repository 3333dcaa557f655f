/**
 * Another table that could be true: one event more in one place, or moved from one place to another. Where what it changes
 * is suppressed, nobody can tell the two tables apart, so none of the changed cells can be computed.
 */
import type { At, Cube } from "./cube.ts";

/** By cell: how much it changes. */
export type Move = ReadonlyMap<number, number>;

/** A place along one axis, and the place from which the event is taken; null: it is one event more. */
export type Factor = readonly [to: number, from: number | null];

/** What changes where an event comes to, and goes from, the places that the factors name together. */
export function moveOf(cube: Cube, factors: readonly Factor[]): Move {
  const move = new Map<number, number>();
  const place: number[] = [0, 0, 0, 0];
  const spread = (dimension: number, sign: number): void => {
    if (dimension < 0) {
      const key = cube.keyOf(place as unknown as At);
      if (!Number.isNaN(cube.value(key))) move.set(key, (move.get(key) ?? 0) + sign);
      return;
    }
    const [to, from] = factors[dimension] as Factor;
    // Indicators first: they decide how columns add up.
    for (const [leaf, own] of [
      [to, sign],
      [from ?? -1, -sign],
    ] as const) {
      for (let node = leaf; node >= 0;) {
        place[dimension] = node;
        spread(dimension - 1, own);
        node = cube.axis(dimension, dimension === 3 ? 0 : (place[3] as number)).parents[node] ?? -1;
      }
    }
  };
  spread(3, 1);
  for (const [key, change] of move) if (change === 0) move.delete(key);
  return move;
}

/** Every changed cell stays a figure that may stand there: suppressed ones are known to be 1 or more. */
export function isPossible(cube: Cube, move: Move): boolean {
  for (const [key, change] of move) {
    const value = cube.value(key);
    if (value < 1 || value + change < 1) return false;
  }
  return true;
}

/** Every sum that the table bears out is borne out afterwards too. */
export function keepsSums(cube: Cube, move: Move): boolean {
  const seen = new Set<string>();
  const holds = (total: At, dimension: number): boolean => {
    const key = cube.keyOf(total);
    const name = `${key} ${dimension}`;
    if (seen.has(name) || Number.isNaN(cube.value(key))) return true;
    seen.add(name);
    const parts = cube.partsOf(total, dimension);
    if (!cube.isSum(total, dimension, parts)) return true;
    const changed = parts.reduce((sum, part) => sum + (move.get(part) ?? 0), 0);
    return changed === (move.get(key) ?? 0);
  };
  for (const key of move.keys()) {
    const at = cube.atOf(key);
    for (let dimension = 0; dimension < 4; dimension++) {
      const parent = cube.axis(dimension, at[3]).parents[at[dimension] as number] ?? -1;
      if (!holds(at, dimension)) return false;
      if (parent >= 0 && !holds(cube.moved(at, dimension, parent), dimension)) return false;
    }
  }
  return true;
}
