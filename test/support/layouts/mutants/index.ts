/** Something put into a clean layout that may not change its totals in silence. */
import type { Grid, TablePlace } from "../grid.ts";
import { placeKey } from "../grid.ts";
import { layOut } from "../lay-out.ts";
import type { Plan } from "../plan.ts";
import { withColumn, withRows } from "../shift.ts";
import {
  figureRows,
  type Mutant,
  type MutantKind,
  numberAt,
  range,
  targetOf,
  within,
} from "./base.ts";
import { secondTable, shiftedHeading } from "./tables.ts";

export { basePlan, type Mutant } from "./base.ts";

const BY_UNIT = [
  "indicators across, a file a time",
  "a sheet a time, units down",
  "times across under one indicator",
] as const;
const BY_TIME = ["indicators across, a file a unit", "a sheet a commune, times down"] as const;
const DOWN = ["indicators down, units across", "indicators down, times across"] as const;

/** A row after the last figure, with its figures; the label stands where its rows are named. */
function addRow(
  plan: Plan,
  label: string,
  value: (grid: Grid, rows: readonly number[], column: number) => number,
  after: (rows: readonly number[]) => number,
): Mutant | null {
  const target = targetOf(layOut(plan));
  const { table, book } = target;
  const rows = figureRows(target.grid, table);
  if (rows.length === 0 || table.names === 0) return null;
  const at = after(rows) + 1;
  const grid = withRows(target.grid, at);
  const kept = figureRows(grid, grid.tables[0] as TablePlace);
  grid.put(at, table.names, label);
  for (const column of range(table.figures)) grid.put(at, column, value(grid, kept, column));
  return {
    plan,
    books: target.with(grid),
    figures: plan.figures,
    at: within(book, grid, [at], []),
  };
}

const last = (rows: readonly number[]): number => rows.at(-1) as number;
const sum = (grid: Grid, rows: readonly number[], column: number): number =>
  rows.reduce((total, row) => total + numberAt(grid, row, column), 0);

/** A column after the first of the figures, with a heading and figures of its own. */
function addColumn(
  plan: Plan,
  heading: string,
  value: (grid: Grid, row: number, columns: readonly number[]) => number,
  end: boolean,
): Mutant | null {
  const target = targetOf(layOut(plan));
  const { table, book } = target;
  const at = end ? table.figures[1] + 1 : table.figures[0] + 1;
  const grid = withColumn(target.grid, at);
  // Where spanners stand over the figures, the new column has no place under one of them.
  if (table.heading[0] !== table.heading[1]) return null;
  grid.put(table.heading[1], at, heading);
  const columns = range(table.figures).map((column) => (column >= at ? column + 1 : column));
  for (const row of range(table.body))
    if (grid.marks.has(placeKey(row, columns[0] ?? 0)))
      grid.put(row, at, value(grid, row, columns));
  return {
    plan,
    books: target.with(grid),
    figures: plan.figures,
    at: within(book, grid, [], [at]),
  };
}

const UNLISTED = ["Khối xã", "Các địa bàn nêu trên", "Gộp chung lại", "Hợp nhất"] as const;

export const MUTANTS: readonly MutantKind[] = [
  {
    id: "a cumulative column beside the month",
    shapes: ["indicators across, a file a time", "a sheet a time, units down"],
    apply: (plan, rng) =>
      addColumn(
        plan,
        `${plan.columnLabels[0]} ${rng.pick(["(luỹ kế từ đầu năm)", "lũy kế", "(cộng dồn)", "dồn các tháng"])}`,
        (grid, row, [first = 0]) => numberAt(grid, row, first) + 50,
        false,
      ),
  },
  {
    id: "a cumulative row under the month",
    shapes: BY_UNIT,
    apply: (plan, rng) =>
      addRow(
        plan,
        rng.pick(["Lũy kế từ đầu năm", "Luỹ kế", "Cộng dồn", "Dồn từ các tháng trước"]),
        (grid, rows, column) => sum(grid, rows, column) + 60,
        last,
      ),
  },
  {
    id: "a total row with an unlisted label",
    shapes: [...BY_UNIT, ...BY_TIME],
    apply: (plan, rng) => {
      const books = layOut(plan);
      const { grid, table } = targetOf(books);
      if (figureRows(grid, table).length < 2) return null;
      return addRow(plan, rng.pick(UNLISTED), sum, last);
    },
  },
  {
    id: "a total column with an unlisted label",
    shapes: DOWN,
    apply: (plan, rng) => {
      const { units, times, indicators } = plan.figures;
      const across = plan.shape.id.includes("units across") ? units : times;
      if (across.length < 2 || indicators.length === 0) return null;
      return addColumn(
        plan,
        rng.pick(UNLISTED),
        (grid, row, columns) => columns.reduce((total, c) => total + numberAt(grid, row, c), 0),
        true,
      );
    },
  },
  {
    id: "a part after a dash",
    shapes: BY_UNIT,
    apply: (plan, rng) => {
      const label = rng.pick(["- Trong đó: nữ", "+ Trong đó, ban đêm", "- Riêng ban đêm", "- Nữ"]);
      const half = (grid: Grid, rows: readonly number[], column: number): number =>
        Math.floor(numberAt(grid, rows[0] ?? 0, column) / 2);
      return addRow(plan, label, half, ([first = 0]) => first);
    },
  },
  { id: "a second table below", shapes: BY_UNIT, apply: (plan) => secondTable(plan, false) },
  { id: "a second table beside", shapes: BY_UNIT, apply: (plan) => secondTable(plan, true) },
  { id: "a shifted heading", shapes: [...BY_UNIT, ...BY_TIME, ...DOWN], apply: shiftedHeading },
];
