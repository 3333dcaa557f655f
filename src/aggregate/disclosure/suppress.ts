/**
 * Which cells of a published result are not shown, so that no count from 1 to n-1 is: those themselves (primary), and with
 * each of them the cells of the cheapest move that could be true as well (secondary). The heuristic is greedy: cells that are
 * suppressed already cost nothing, a small figure costs less than a large one, and only the nearest candidates are tried.
 */
import type { At, Cube } from "./cube.ts";
import { type Factor, isPossible, keepsSums, type Move, moveOf } from "./move.ts";

export interface Suppressed {
  /** Cells of the cube. */
  readonly cells: ReadonlySet<number>;
  readonly primary: number;
}

/** Places tried along one axis, of those suppressed already and of the others. */
const TRIED = 3;

export function suppress(cube: Cube, threshold: number): Suppressed {
  const primary: number[] = [];
  for (let key = 0; key < cube.size; key++)
    if (isSmall(cube, cube.atOf(key), threshold)) primary.push(key);
  const cells = new Set(primary);
  const safe = new Set<number>();
  // What is contained in most totals is the hardest to hide: what it needs serves the others.
  for (const key of primary.toSorted((a, b) => depthOf(cube, b) - depthOf(cube, a) || a - b)) {
    if (safe.has(key)) continue;
    for (const changed of cheapest(cube, key, cells)) {
      cells.add(changed);
      safe.add(changed);
    }
  }
  return { cells, primary: primary.length };
}

/** A count from 1 to below the threshold. */
export function isSmall(cube: Cube, at: At, threshold: number): boolean {
  const value = cube.value(cube.keyOf(at));
  if (!(value > 0 && value < threshold)) return false;
  return cube.natures[at[3]]?.isAmount !== true;
}

function depthOf(cube: Cube, key: number): number {
  const at = cube.atOf(key);
  let depth = 0;
  for (let dimension = 0; dimension < 4; dimension++) {
    const { parents } = cube.axis(dimension, at[3]);
    for (let node = parents[at[dimension] as number] ?? -1; node >= 0; node = parents[node] ?? -1)
      depth++;
  }
  return depth;
}

interface Candidate {
  readonly move: Move;
  readonly cost: number;
}

/** The cells of the cheapest move that changes the cell and could be true. */
function cheapest(cube: Cube, key: number, cells: ReadonlySet<number>): Iterable<number> {
  const at = cube.atOf(key);
  const candidates: Candidate[] = [];
  for (const factors of products(cube, at, cells)) {
    const move = moveOf(cube, factors);
    if (!move.has(key) || !isPossible(cube, move)) continue;
    candidates.push({ move, cost: costOf(cube, move, cells) });
  }
  candidates.sort((a, b) => a.cost - b.cost);
  const found = candidates.find(({ move }) => keepsSums(cube, move));
  return found === undefined ? everythingAround(cube, at) : found.move.keys();
}

function costOf(cube: Cube, move: Move, cells: ReadonlySet<number>): number {
  let cost = 0;
  for (const key of move.keys()) {
    if (!cells.has(key)) cost += 1 + Math.log2(1 + cube.value(key)) / 32;
  }
  return cost;
}

/** Every choice of a place, or of two, along the four axes. */
function* products(
  cube: Cube,
  at: At,
  cells: ReadonlySet<number>,
): Generator<readonly Factor[], void, undefined> {
  const choices = [0, 1, 2, 3].map((dimension) => factorsOf(cube, at, dimension, cells));
  const [units = [], by = [], columns = [], indicators = []] = choices;
  for (const indicator of indicators)
    for (const unit of units)
      for (const slice of by) for (const column of columns) yield [unit, slice, column, indicator];
}

function factorsOf(
  cube: Cube,
  at: At,
  dimension: number,
  cells: ReadonlySet<number>,
): readonly Factor[] {
  const axis = cube.axis(dimension, at[3]);
  const to = placesIn(cube, at, dimension, cells);
  const root = rootOf(axis.parents, at[dimension] as number);
  const isSum = cube.natures[at[3]]?.isSum === true;
  const own = to.map((leaf): Factor => [leaf, null]);
  if (!isSum || root === at[dimension]) return own;
  const others: number[] = [];
  axis.parents.forEach((_, node) => {
    const isLeaf = (axis.children[node] ?? []).length === 0;
    if (!isLeaf || rootOf(axis.parents, node) !== root) return;
    if (!contains(axis.parents, at[dimension] as number, node)) others.push(node);
  });
  const from = nearest(cube, at, dimension, others, cells, 2);
  return [...own, ...to.flatMap((leaf) => from.map((other): Factor => [leaf, other]))];
}

/** Where an event that this cell counts may have been: in a part of it, where its parts are all there is. */
function placesIn(
  cube: Cube,
  at: At,
  dimension: number,
  cells: ReadonlySet<number>,
): readonly number[] {
  const parts = cube.partsOf(at, dimension);
  if (!cube.isSum(at, dimension, parts)) return [at[dimension] as number];
  const nodes = parts.map((key) => cube.atOf(key)[dimension] as number);
  return nearest(cube, at, dimension, nodes, cells, 1).flatMap((node) =>
    placesIn(cube, cube.moved(at, dimension, node), dimension, cells),
  );
}

/** Of these places those that cost least; `least`: what has to stand there. */
function nearest(
  cube: Cube,
  at: At,
  dimension: number,
  nodes: readonly number[],
  cells: ReadonlySet<number>,
  least: number,
): readonly number[] {
  const found = nodes.flatMap((node) => {
    const key = cube.keyOf(cube.moved(at, dimension, node));
    const value = cube.value(key);
    return value >= least ? [{ node, value, free: cells.has(key) }] : [];
  });
  found.sort((a, b) => a.value - b.value || a.node - b.node);
  const free = found.filter((own) => own.free).slice(0, TRIED);
  const paid = found.filter((own) => !own.free).slice(0, TRIED);
  return [...free, ...paid].map(({ node }) => node);
}

function rootOf(parents: readonly number[], node: number): number {
  const parent = parents[node] ?? -1;
  return parent < 0 ? node : rootOf(parents, parent);
}

/** Whether `total` is `node` or contains it. */
function contains(parents: readonly number[], total: number, node: number): boolean {
  for (let at = node; at >= 0; at = parents[at] ?? -1) if (at === total) return true;
  return false;
}

/** No table beside this one was found: all totals of the cell go, and all their parts. */
function everythingAround(cube: Cube, at: At): number[] {
  const found = new Set([cube.keyOf(at)]);
  for (const key of found) {
    const own = cube.atOf(key);
    for (let dimension = 0; dimension < 4; dimension++) {
      const parent = cube.axis(dimension, own[3]).parents[own[dimension] as number] ?? -1;
      if (parent < 0) continue;
      const total = cube.moved(own, dimension, parent);
      for (const other of [cube.keyOf(total), ...cube.partsOf(total, dimension)])
        if (cube.value(other) >= 1) found.add(other);
    }
  }
  return [...found];
}
