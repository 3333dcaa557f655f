/** One table: title, boxhead, stub and body, foot. */
import type { Axis, Coords } from "./figures.ts";
import { cellValue, coordsOf, figureCell, partValues } from "./cells.ts";
import type { Frame } from "./frame.ts";
import type { Grid, Mark } from "./grid.ts";
import { depthOf, headOf, type Leaf, leavesOf, roleLeaves } from "./head.ts";
import type { Plan } from "./plan.ts";
import { putHead, putNumbering } from "./put-head.ts";
import { type Row, rowsOf } from "./rows.ts";
import { stubCell, stubOf } from "./stub.ts";
import { type Fixed, putFoot, putTitle } from "./title.ts";

export interface TableContext {
  readonly fixed: Fixed;
  readonly must: ReadonlySet<keyof Fixed>;
  readonly first: boolean;
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
    if (kind === inner || kind === "district" || kind === "unitCode" || kind === "year") continue;
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
  if (plan.dress.remark && plan.rng.chance(0.15))
    grid.put(at, from + leaves.length, "đã đối chiếu");
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
