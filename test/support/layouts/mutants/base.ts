/** A clean layout to put something into, and where an error about it stands. */
import { type Random, random } from "../../../mutation/random.ts";
import type { Finding } from "../../../../src/model/finding.ts";
import { all, type Figures } from "../figures.ts";
import { type Book, type Grid, placeKey, type TablePlace, type Value } from "../grid.ts";
import { makePlan, type Plan } from "../plan.ts";

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

/** An error anywhere in these rows or columns of the first sheet; of a CSV it stands at a line of the text. */
export function within(
  { file, format }: Book,
  grid: Grid,
  rows: readonly number[],
  columns: readonly number[],
): (finding: Finding) => boolean {
  const told = format === "csv" ? rows.map((row) => lineOf(grid, row)) : rows;
  return ({ place }) =>
    place.file.endsWith(file) &&
    ((place.row !== undefined && told.includes(place.row)) ||
      (place.column !== undefined && columns.includes(place.column)));
}

/** Texts of several lines above it push a row down. */
function lineOf(grid: Grid, row: number): number {
  let line = row;
  for (const [above, cells] of grid.cells) {
    if (above >= row) continue;
    for (const value of cells.values())
      if (typeof value === "string") line += value.split("\n").length - 1;
  }
  return line;
}
