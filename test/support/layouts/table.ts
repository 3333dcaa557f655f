/** One table: title, boxhead, stub and body, foot. */
import { all, type Axis, type Coords, partOf, roleOf, sumOf } from "./figures.ts";
import type { Grid, Mark, Value } from "./grid.ts";
import {
  coveredBy,
  depthOf,
  type HeadNode,
  headOf,
  type Leaf,
  leavesOf,
  roleLeaves,
} from "./head.ts";
import type { Plan } from "./plan.ts";
import { type Row, rowsOf } from "./rows.ts";
import { type StubColumn, stubCell, stubOf } from "./stub.ts";
import { type Fixed, putFoot, putTitle } from "./title.ts";

export interface TableContext {
  readonly fixed: Fixed;
  readonly must: ReadonlySet<keyof Fixed>;
  readonly first: boolean;
}

/** Everything about where the columns of a table stand. */
interface Frame {
  readonly plan: Plan;
  readonly grid: Grid;
  readonly stub: readonly StubColumn[];
  readonly nodes: readonly HeadNode[];
  readonly leaves: readonly Leaf[];
  /** Column of the first figure. */
  readonly from: number;
  readonly width: number;
}

export function putTable(grid: Grid, plan: Plan, context: TableContext): void {
  const { dress, axes, shape } = plan;
  const { fixed } = context;
  const stub = stubOf(plan);
  const bare = axes.head.length === 0 && shape.roles === "inner";
  const nodes = bare ? roleLeaves(plan) : headOf(plan, fixed.indicator);
  const leaves = leavesOf(nodes);
  const from = dress.left + stub.length + (dress.emptyColumn ? 1 : 0);
  const width = from - dress.left + leaves.length + (dress.remark ? 1 : 0);
  const frame = { plan, grid, stub, nodes, leaves, from, width };
  const title = grid.row;
  putTitle(grid, plan, { ...context, width });
  const top = grid.row;
  putHead(frame);
  putNumbering(frame);
  const first = grid.row;
  putBody(frame, fixedCoords(fixed));
  const named = stub.findIndex(({ kind }) => kind === axes.stub.at(-1));
  grid.tables.push({
    title,
    heading: [top, top + depthOf(nodes) - 1],
    body: [first, grid.row - 1],
    stub: [dress.left, dress.left + stub.length - 1],
    figures: [from, from + leaves.length - 1],
    names: named < 0 ? 0 : dress.left + named,
  });
  if (dress.hidden) grid.hiddenColumns.add(dress.remark ? dress.left + width - 1 : dress.left);
  putFoot(grid, plan, width);
}

function fixedCoords(fixed: Fixed): Partial<Coords> {
  const coords: { -readonly [K in Axis]?: readonly number[] } = {};
  for (const axis of ["unit", "time", "indicator"] as const) {
    const index = fixed[axis];
    if (index !== null) coords[axis] = [index];
  }
  return coords;
}

function putHead(frame: Frame): void {
  const { grid, plan, stub, nodes, from, leaves } = frame;
  const depth = depthOf(nodes);
  const top = grid.row;
  const alone = (column: number, text: string): void => {
    grid.put(top, column, text);
    if (plan.format === "xlsx") grid.merge(top, column, top + depth - 1, column);
  };
  for (const [i, { heading }] of stub.entries()) alone(plan.dress.left + i, heading);
  if (plan.dress.remark) alone(from + leaves.length, "Ghi chú");
  putNodes(frame, nodes, top, from, top + depth - 1);
  grid.row = top + depth;
}

function putNodes(
  frame: Frame,
  nodes: readonly HeadNode[],
  row: number,
  column: number,
  bottom: number,
): void {
  const { grid, plan } = frame;
  let at = column;
  for (const { text, children, leaf } of nodes) {
    const width = leaf === null ? leavesOf(children).length : 1;
    grid.put(row, at, text);
    if (plan.format === "xlsx") grid.merge(row, at, leaf === null ? row : bottom, at + width - 1);
    putNodes(frame, children, row + 1, at, bottom);
    at += width;
  }
}

/** A B C 1 2 3, (1) (2), or with the formula of each total. */
function putNumbering({ grid, plan, stub, leaves, from }: Frame): void {
  const { numbering, left } = plan.dress;
  if (numbering === "none") return;
  const row = grid.row++;
  const wrap = (n: number): Value => (numbering === "parentheses" ? `(${n})` : n);
  const lettered = numbering === "letters" || numbering === "formulas";
  for (const i of all(stub))
    grid.put(row, left + i, lettered ? String.fromCharCode(65 + i) : wrap(i + 1), {
      kind: "order",
    });
  const base = lettered ? 1 : stub.length + 1;
  for (const [i, leaf] of leaves.entries()) {
    const covers = numbering === "formulas" ? coveredBy(leaves, leaf) : [];
    const formula = covers.map((n) => n + base).join("+");
    grid.put(row, from + i, covers.length > 1 ? `${i + base}=${formula}` : wrap(i + base), {
      kind: "order",
    });
  }
}

function putBody(frame: Frame, fixed: Partial<Coords>): void {
  const { grid, plan } = frame;
  const { dress, rng } = plan;
  const merging = dress.mergeStub && plan.axes.stub.length > 1;
  let count = 0;
  let outer = { text: "", top: grid.row };
  for (const row of rowsOf(plan, fixed)) {
    if (merging && outer.text !== row.outer) {
      if (outer.text !== "") mergeOuter(frame, outer.top, grid.row - 1);
      outer = { text: row.outer, top: grid.row };
    }
    if (!merging && dress.blanks && count > 0 && rng.chance(0.15)) grid.row++;
    if (!merging && dress.repeatEvery !== null && count > 0 && count % dress.repeatEvery === 0)
      putAgain(frame);
    putRow(frame, row, fixed);
    count++;
  }
  if (outer.text !== "") mergeOuter(frame, outer.top, grid.row - 1);
}

/** The outer cells of rows that belong together. */
function mergeOuter({ grid, plan, stub }: Frame, top: number, bottom: number): void {
  const inner = plan.axes.stub.at(-1);
  for (const [i, { kind }] of stub.entries()) {
    if (kind === inner || kind === "district" || kind === "year") continue;
    const column = plan.dress.left + i;
    grid.merge(top, column, bottom, column);
    for (let row = top + 1; row <= bottom; row++) grid.cells.get(row)?.delete(column);
  }
}

/** A page ended: its heading stands again. */
function putAgain(frame: Frame): void {
  const { grid, plan } = frame;
  if (plan.rng.chance(0.3)) grid.put(grid.row++, plan.dress.left, "(Tiếp theo)");
  putHead(frame);
}

function putRow(frame: Frame, row: Row, fixed: Partial<Coords>): void {
  const { grid, plan, stub, leaves, from } = frame;
  const at = grid.row++;
  for (const [i, column] of stub.entries())
    grid.put(at, plan.dress.left + i, stubCell(plan, column, row, stub), { kind: "order" });
  if (row.kind === "head") return;
  const values = leaves.map((leaf) => cellValue(plan, row, leaf, fixed));
  const written = row.kind === "part" ? partValues(plan, values, leaves) : values;
  for (const [i, value] of written.entries()) {
    const leaf = leaves[i] as Leaf;
    const role = row.kind === "role" ? row.role : leaf.role;
    const coords = coordsOf(plan, row, leaf, fixed);
    const kind: Mark["kind"] =
      row.kind === "part" || (leaf.part === true && row.kind !== "share")
        ? "part"
        : role !== "this" || row.kind === "share"
          ? "role"
          : leaf.total || row.kind === "total"
            ? "total"
            : "figure";
    grid.put(at, from + i, figureCell(plan, value, kind, role), {
      kind,
      coords,
      role: row.kind === "share" ? "share" : role,
    });
  }
}

function coordsOf(plan: Plan, row: Row, leaf: Leaf, fixed: Partial<Coords>): Coords {
  const { figures } = plan;
  const whole = {
    unit: all(figures.units),
    time: all(figures.times),
    indicator: all(figures.indicators),
    member: all(figures.members),
  };
  return { ...whole, ...fixed, ...row.coords, ...leaf.coords };
}

function cellValue(plan: Plan, row: Row, leaf: Leaf, fixed: Partial<Coords>): number | null {
  const coords = coordsOf(plan, row, leaf, fixed);
  const role = row.kind === "role" ? row.role : leaf.role;
  if (row.kind === "share") return shareOf(plan, coords);
  if (leaf.part === true) return partOf(plan.figures, coords);
  return role === "this" ? sumOf(plan.figures, coords) : roleOf(plan.figures, role, coords);
}

/** In per cent of all units, to one decimal. */
function shareOf({ figures }: Plan, coords: Coords): number | null {
  const whole = sumOf(figures, { ...coords, unit: all(figures.units) }) ?? 0;
  return whole === 0 ? null : Math.round(((sumOf(figures, coords) ?? 0) * 1000) / whole) / 10;
}

/** At most the whole; a total of them is their sum. */
function partValues(
  plan: Plan,
  whole: readonly (number | null)[],
  leaves: readonly Leaf[],
): (number | null)[] {
  const own = whole.map((value) =>
    value === null || value < 0 ? null : plan.rng.int(0, Math.trunc(value)),
  );
  return own.map((value, i) => {
    const covers = coveredBy(leaves, leaves[i] as Leaf);
    return covers.length === 0 ? value : covers.reduce((sum, at) => sum + (own[at] ?? 0), 0);
  });
}

function figureCell(
  plan: Plan,
  value: number | null,
  kind: Mark["kind"],
  role: string,
): Value | null {
  const { dress, rng } = plan;
  if (value === null) return kind === "figure" ? rng.pick(["...", "…"]) : null;
  if (kind === "role" && role === "this") return value;
  if (role === "rate") return rng.chance(0.5) ? value : `${String(value).replace(".", ",")}%`;
  if (role === "change" && rng.chance(0.3)) return value > 0 ? `+${value}` : String(value);
  if (value === 0 && dress.dashes && rng.chance(0.5)) return "-";
  if (dress.numbers === "text") return String(value);
  if (dress.numbers === "dots" && value >= 1000)
    return String(value).replaceAll(/\B(?=(\d{3})+$)/g, ".");
  return value;
}
