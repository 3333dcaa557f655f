/** Figures of a sheet that no table took. */
import type { CellTable } from "../../model/cell-table.ts";
import type { Problem } from "../../model/finding.ts";
import { looksPersonal } from "../../model/readings/index.ts";
import { type Grid, isBlank, textOf } from "../grid.ts";
import { isSignatureDate } from "../labels.ts";
import { likely } from "../label/parts.ts";
import type { Lexicon } from "../label/types.ts";
import { isFigure, isSign } from "./figures.ts";
import type { TableRegion } from "./region.ts";
import { mayComeAgain } from "./table-questions.ts";

/** Rows of a table with the columns that its heading covers. */
export interface Covered {
  readonly region: TableRegion;
  /** First and last row of the body that was read. */
  readonly rows: readonly [number, number];
  readonly columns: ReadonlySet<number>;
}

const TELLS = new Set(["unit", "indicator"]);

type Uncounted = { readonly problems: readonly Problem[]; readonly count: number };

const NONE: Uncounted = { problems: [], count: 0 };

/** Tables outside of which stood nothing that looks like a figure; sheets that stand alike share the object. */
const WHOLE = new WeakMap<TableRegion, Covered>();

/** Of a sheet with one table: `found` as the search found it, `own` as it was read. */
export function uncountedBeside(
  grid: Grid,
  found: TableRegion,
  own: Covered,
  lexicon: Lexicon,
  place: Place,
): Uncounted {
  const known = WHOLE.get(found);
  if (known !== undefined && isSame(known, own)) return NONE;
  if (known === undefined && mayComeAgain(grid) && !hasFigureBeside(grid, own))
    WHOLE.set(found, own);
  return uncountedFigures(grid, [own], lexicon, place);
}

function isSame(a: Covered, b: Covered): boolean {
  if (a.rows[0] !== b.rows[0] || a.rows[1] !== b.rows[1]) return false;
  if (a.region.headTop !== b.region.headTop || a.region.headBottom !== b.region.headBottom)
    return false;
  if (a.columns.size !== b.columns.size) return false;
  for (const column of a.columns) if (!b.columns.has(column)) return false;
  return true;
}

function hasFigureBeside(grid: Grid, own: Covered): boolean {
  for (const { row, cells } of grid.rowsBetween(own.region.headTop, Infinity))
    if (cells.some((cell) => isFigure(cell) && !isCovered(row, cell.column, [own]))) return true;
  return false;
}

interface Place {
  readonly file: string;
  readonly sheet: string;
}

/** An error where a row among them names a unit or an indicator; else one information for the sheet. */
export function uncountedFigures(
  grid: Grid,
  covered: readonly Covered[],
  lexicon: Lexicon,
  place: Place,
): Uncounted {
  const problems: Problem[] = [];
  let first: { row: number; column: number } | null = null;
  let [plain, count] = [0, 0];
  const firstTop = Math.min(...covered.map(({ region }) => region.headTop));
  const { cells } = grid;
  for (let at = grid.positionOf(firstTop); at < cells.rowCount; at++) {
    if (isWhollyCovered(cells, at, covered)) continue;
    const row = grid.rowOf(at);
    const outside = row.cells.filter(
      (cell) =>
        isFigure(cell) &&
        !isSign(cell) &&
        looksPersonal(textOf(cell)) === null &&
        !isCovered(row.row, cell.column, covered),
    );
    if (outside.length === 0) continue;
    const signed = row.cells.some((cell) => isSignatureDate(textOf(cell)));
    const names = row.cells.some(
      (own) =>
        own.kind === "text" &&
        !isBlank(own) &&
        !isSignatureDate(own.value) &&
        tells(textOf(own), lexicon) &&
        !isCovered(row.row, own.column, covered),
    );
    // The day of a signature may be written in several cells; beside another table's it is of no row that names a unit.
    if (signed && !names) continue;
    count += outside.length;
    const [cell] = outside as [(typeof outside)[number]];
    if (names) {
      const at = { ...place, row: row.row, column: cell.column };
      problems.push({
        code: "uncounted-figures",
        place: at,
        facts: { count: outside.length, under: null },
      });
    } else {
      first ??= { row: row.row, column: cell.column };
      plain += outside.length;
    }
  }
  if (first !== null) {
    problems.push({
      code: "uncounted-figures",
      place: { ...place, ...first },
      facts: { count: plain, under: null },
      severity: "information",
    });
  }
  return { problems, count };
}

function tells(text: string, lexicon: Lexicon): boolean {
  return likely(lexicon.read(text, "stub")).some(({ kind }) => TELLS.has(kind));
}

function isCovered(row: number, column: number, covered: readonly Covered[]): boolean {
  return covered.some(({ region, rows, columns }) => {
    const inBody = row >= rows[0] && row <= rows[1];
    const inHead = row >= region.headTop && row <= region.headBottom;
    const inRepeat = region.repeats.some(([from, to]) => row >= from && row <= to);
    if (inHead || inRepeat) return column >= region.left && column <= region.right;
    return inBody && columns.has(column);
  });
}

/** Asked of each row of a sheet: most lie in a table with all their cells. */
function isWhollyCovered(cells: CellTable, at: number, covered: readonly Covered[]): boolean {
  const row = cells.rows[at] as number;
  const own = covered.find(({ rows }) => row >= rows[0] && row <= rows[1]);
  if (own === undefined) return false;
  const end = cells.starts[at + 1] as number;
  for (let cell = cells.starts[at] as number; cell < end; cell++) {
    if (!own.columns.has(cells.columns[cell] as number)) return false;
  }
  return true;
}
