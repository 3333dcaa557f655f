/** Something put into a clean layout that may not change its totals in silence, and where it must be told. */
import { type Random, random } from "../../mutation/random.ts";
import type { Finding } from "../../../src/model/finding.ts";
import { all, type Figures } from "./figures.ts";
import { type Book, type Grid, placeKey, type TablePlace, type Value } from "./grid.ts";
import { layOut } from "./lay-out.ts";
import { makePlan, type Plan } from "./plan.ts";
import { joined, withColumn, withRows } from "./shift.ts";
import { PLACES } from "./world.ts";

export interface Mutant {
  readonly plan: Plan;
  readonly books: readonly Book[];
  /** What it says now, where the change is understood; null: it means nothing. */
  readonly figures: Figures | null;
  /** Where an error stands if it is refused. */
  readonly at: (finding: Finding) => boolean;
}

export interface MutantKind {
  readonly id: string;
  readonly shapes: readonly string[];
  /** null: this layout has no place for it. */
  readonly apply: (plan: Plan, rng: Random) => Mutant | null;
}

/** A layout that must be read, of figures too large to be equal by chance. */
export function basePlan(seed: number, shapes: readonly string[]): Plan {
  const rng = random(seed * 6007 + 11);
  for (;;) {
    const plan = makePlan(rng.int(1, 1e6), rng.pick(shapes));
    if (plan.loose.length > 0 || !plan.figures.plain || plan.members !== "none") continue;
    const large = all(plan.figures.units).every((u) =>
      all(plan.figures.times).every((t) =>
        all(plan.figures.indicators).every((i) => (plan.figures.value(u, t, i, 0) ?? 0) >= 12),
      ),
    );
    if (large && plan.figures.units.length > 1)
      return { ...plan, dress: { ...plan.dress, ...SIMPLE } };
  }
}

const SIMPLE = {
  parts: false,
  partColumn: false,
  structure: false,
  signature: false,
  footnote: false,
  blanks: false,
  mergeStub: false,
  numbers: "number",
  dashes: false,
  totalColumns: false,
  remark: false,
} as const;

/** The first table of the first sheet, and the books with that sheet changed. */
export interface Target {
  readonly book: Book;
  readonly grid: Grid;
  readonly table: TablePlace;
  readonly with: (grid: Grid) => Book[];
}

export function targetOf(books: readonly Book[]): Target {
  const [book, ...others] = books as readonly [Book, ...Book[]];
  const [grid, ...sheets] = book.grids as readonly [Grid, ...Grid[]];
  const table = grid.tables[0] as TablePlace;
  return {
    book,
    grid,
    table,
    with: (changed) => [{ ...book, grids: [changed, ...sheets] }, ...others],
  };
}

export const range = ([from, to]: readonly [number, number]): number[] =>
  Array.from({ length: to - from + 1 }, (_, i) => from + i);

/** Rows of figures that are counted, of a table. */
export function figureRows(grid: Grid, { body, figures }: TablePlace): number[] {
  return range(body).filter((row) => grid.marks.get(placeKey(row, figures[0]))?.kind === "figure");
}

export function numberAt(grid: Grid, row: number, column: number): number {
  const value: Value | null = grid.at(row, column);
  return typeof value === "number" ? value : 0;
}

/** An error anywhere in these rows or columns of the first sheet. */
export function within(
  book: Book,
  rows: readonly number[],
  columns: readonly number[],
): (finding: Finding) => boolean {
  return ({ place }) =>
    place.file.endsWith(book.file) &&
    ((place.row !== undefined && rows.includes(place.row)) ||
      (place.column !== undefined && columns.includes(place.column)));
}

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
  return { plan, books: target.with(grid), figures: plan.figures, at: within(book, [at], []) };
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
  return { plan, books: target.with(grid), figures: plan.figures, at: within(book, [], [at]) };
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

/** The same table once more, of other communes. */
function secondTable(plan: Plan, beside: boolean): Mutant | null {
  const { figures } = plan;
  const district = figures.units[0]?.district;
  const others = PLACES.filter((own) => own.district === district && !figures.units.includes(own));
  const units = others.slice(0, figures.units.length);
  if (units.length !== figures.units.length) return null;
  if (plan.shape.id.includes("one indicator") && plan.indicatorSaid === "title" && beside)
    return null;
  const more: Figures = {
    ...figures,
    units,
    value: (u, t, i, b) => (figures.value(u, t, i, b) ?? 0) + 7,
  };
  const dress = { ...plan.dress, motto: false };
  const first = targetOf(layOut({ ...plan, dress }));
  const second = targetOf(layOut({ ...plan, dress, figures: more })).grid;
  const [down, right] = beside ? [0, first.grid.lastColumn + 1] : [first.grid.lastRow + 1, 0];
  const grid = joined(first.grid, second, down, right);
  const own = all(figures.units).length;
  // Only the first sheet has the second table.
  const [time, indicator] = [
    plan.axes.file.includes("time") || plan.axes.sheet.includes("time"),
    plan.axes.sheet.includes("indicator"),
  ];
  const both: Figures = {
    ...figures,
    units: [...figures.units, ...units],
    value: (u, t, i, b) => {
      if (u < own) return figures.value(u, t, i, b);
      return (time && t > 0) || (indicator && i > 0) ? null : more.value(u - own, t, i, b);
    },
  };
  const rows = beside ? [] : range([down + 1, grid.lastRow]);
  const columns = beside ? range([right + 1, grid.lastColumn]) : [];
  return { plan, books: first.with(grid), figures: both, at: within(first.book, rows, columns) };
}

/** The headings of the figures stand one column further than their figures. */
function shiftedHeading(plan: Plan): Mutant | null {
  const target = targetOf(layOut(plan));
  const { grid, table, book } = target;
  const [top, bottom] = table.heading;
  const [from, to] = table.figures;
  if (top !== bottom || plan.dress.numbering !== "none") return null;
  const cells = grid.cells.get(top);
  const headings = range([from, to]).map((column) => grid.at(top, column));
  for (const column of range([from, to])) cells?.delete(column);
  for (const [i, heading] of headings.entries()) grid.put(top, from + 1 + i, heading);
  const rows = range([top, table.body[1]]);
  return {
    plan,
    books: target.with(grid),
    figures: null,
    at: within(book, rows, range([from, to + 1])),
  };
}
