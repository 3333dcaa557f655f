/** Random published tables: events thrown into places, added up, some of it missing, some of it nobody's part. */
import {
  axisOf,
  type At,
  Cube,
  type IndicatorNature,
} from "../../../src/aggregate/disclosure/cube.ts";
import { type Random, random } from "../../mutation/random.ts";
import type { Constraint } from "./solver.ts";

export interface RandomTable {
  readonly cube: Cube;
  /** Every sum of the table, as its reader would try it: the total, then its parts. */
  readonly sums: readonly (readonly [total: number, parts: readonly number[]])[];
}

export function randomTable(seed: number): RandomTable {
  const rng = random(seed);
  const units = unitTree(rng);
  const bys = rng.int(0, 2) === 0 ? [-1] : [-1, ...Array.from({ length: rng.int(1, 4) }, () => 0)];
  const years = rng.int(0, 2) === 0 ? 0 : rng.int(2, 4);
  const indicators = [
    -1,
    ...(rng.int(0, 1) === 0 ? [] : [0]),
    ...(rng.int(0, 2) === 0 ? [-1] : []),
  ];
  const natures = indicators.map((parent, i) => natureOf(rng, years, parent < 0 ? i : parent));
  const kinds = natures.map((nature, i) =>
    indicators[i] === 0 ? (natures[0] as IndicatorNature) : nature,
  );
  const columns = years === 0 ? rng.int(1, 2) : years + 1;
  const cube = new Cube(axisOf(units), axisOf(bys), columns, axisOf(indicators), kinds);
  fill(cube, rng, { units, bys, columns, indicators });
  return { cube, sums: sumsOf(cube, { units, bys, columns, indicators }) };
}

function natureOf(rng: Random, years: number, seed: number): IndicatorNature {
  const last = (seed + rng.int(0, 3)) % 4 === 0;
  // The total of flows holds all years, that of a stock is its last one.
  const parents = years === 0 ? [-1, -1] : Array.from({ length: years + 1 }, (_, i) => (i === years ? -1 : !last || i === years - 1 ? years : -1)); // prettier-ignore
  return { columns: axisOf(parents), isSum: true, isAmount: false };
}

function unitTree(rng: Random): number[] {
  const parents = [-1];
  const districts = rng.int(1, 4);
  for (let i = 0; i < districts; i++) parents.push(0);
  if (rng.int(0, 1) === 1)
    for (let d = 1; d <= districts; d++) for (let i = rng.int(0, 4); i > 0; i--) parents.push(d);
  return parents;
}

interface Shape {
  readonly units: readonly number[];
  readonly bys: readonly number[];
  readonly columns: number;
  readonly indicators: readonly number[];
}

function fill(cube: Cube, rng: Random, { units, bys, columns, indicators }: Shape): void {
  const counts = new Map<number, number>();
  const above = (cubeAt: At, dimension: number): number[] => {
    const found: number[] = [];
    const { parents } = cube.axis(dimension, cubeAt[3]);
    for (let node = cubeAt[dimension] as number; node >= 0; node = parents[node] ?? -1)
      found.push(node);
    return found;
  };
  const add = (at: At, count: number): void => {
    for (const unit of above(at, 0))
      for (const by of above(at, 1))
        for (const column of above(at, 2))
          for (const indicator of above(at, 3)) {
            const key = cube.keyOf([unit, by, column, indicator]);
            counts.set(key, (counts.get(key) ?? 0) + count);
          }
  };
  units.forEach((_, unit) =>
    bys.forEach((__, by) => {
      for (let column = 0; column < columns; column++)
        indicators.forEach((___, indicator) => {
          const at: At = [unit, by, column, indicator];
          const inside = [0, 1, 2, 3].some(
            (d) => (cube.axis(d, indicator).children[at[d] as number] ?? []).length > 0,
          );
          // Figures of a total's own are rare; many places have nothing or little.
          const much = rng.int(0, 9);
          if (inside ? much > 0 : much > 7) return;
          add(at, much < 3 ? 0 : much < 7 ? rng.int(1, 4) : rng.int(3, 40));
        });
    }),
  );
  for (const [key, count] of counts) cube.set(cube.atOf(key), count);
}

function sumsOf(cube: Cube, shape: Shape): (readonly [number, readonly number[]])[] {
  const found: (readonly [number, readonly number[]])[] = [];
  for (let key = 0; key < cube.size; key++) {
    if (Number.isNaN(cube.value(key))) continue;
    const at = cube.atOf(key);
    [shape.units, shape.bys, cube.axis(2, at[3]).parents, shape.indicators].forEach(
      (parents, dimension) => {
        const parts = parents.flatMap((parent, node) => {
          if (parent !== at[dimension]) return [];
          const own = [...at] as [number, number, number, number];
          own[dimension] = node;
          const part = cube.keyOf(own);
          return Number.isNaN(cube.value(part)) ? [] : [part];
        });
        if (parts.length > 0) found.push([key, parts]);
      },
    );
  }
  return found;
}

/** What is known of the suppressed cells: their numbers in order, their true values, the sums that they stand in. */
export function attackOn({ cube, sums }: RandomTable, cells: ReadonlySet<number>) {
  const numbers = new Map([...cells].map((key, i) => [key, i]));
  const truth = [...cells].map((key) => cube.value(key));
  const constraints: Constraint[] = [];
  for (const [total, parts] of sums) {
    const terms: [number, number][] = [];
    let most = 0;
    for (const [key, factor] of [
      [total, -1] as const,
      ...parts.map((part) => [part, 1] as const),
    ]) {
      const number = numbers.get(key);
      if (number === undefined) most -= factor * cube.value(key);
      else terms.push([number, factor]);
    }
    if (terms.length === 0) continue;
    const sum = parts.reduce((all, key) => all + cube.value(key), 0);
    constraints.push({ terms, most, exact: sum === cube.value(total) });
  }
  return { truth, constraints };
}
