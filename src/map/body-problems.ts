/** Faults of the table's body that are not about one field: personal data, hidden content. */
import type { Problem } from "../model/finding.ts";
import type { RawRow } from "../model/raw.ts";
import { looksPersonal } from "../model/readings/index.ts";
import { columnLetter } from "../util/a1.ts";
import type { MappedColumn, SheetPlace } from "./columns.ts";
import { type Grid, isBlank } from "./grid.ts";

/** Columns of digits by nature: codes of units, counts, days. Any other text may hold somebody's number. */
const NUMBERS: ReadonlySet<string> = new Set([
  "count",
  "amount",
  "measure",
  "unit_code",
  "date",
  "period",
]);

/** Columns headed as personal are refused with each of their values; texts elsewhere by their look. */
export function personalData(
  rows: readonly RawRow[],
  columns: readonly MappedColumn[],
  place: SheetPlace,
): Problem[] {
  const problems: Problem[] = [];
  const byColumn = new Map(columns.map((column) => [column.column, column]));
  for (const column of columns) {
    if (!column.personal) continue;
    problems.push(personal(place, column.row, column.column, "heading", "heading"));
  }
  for (const row of rows) {
    for (const cell of row.cells) {
      const column = byColumn.get(cell.column);
      if (column?.personal === true) {
        if (!isBlank(cell)) problems.push(personal(place, row.row, cell.column, "column", "cell"));
        continue;
      }
      const role = column?.definition?.role;
      if (column?.field === "serial" || (role !== undefined && NUMBERS.has(role))) continue;
      if (cell.kind !== "text" && cell.kind !== "number") continue;
      const written = cell.kind === "number" ? (cell.shown ?? String(cell.value)) : cell.value;
      const kind = looksPersonal(written);
      if (kind !== null) problems.push(personal(place, row.row, cell.column, kind, "cell"));
    }
  }
  return problems;
}

function personal(
  place: SheetPlace,
  row: number,
  column: number,
  kind: string,
  where: "heading" | "cell",
): Problem {
  return { code: "personal-data", place: { ...place, row, column }, facts: { kind, where } };
}

/** One warning a kind, at its first cell; hidden content is counted. `from`, `to`: positions of the body's rows. */
export function hiddenContent(grid: Grid, from: number, to: number, place: SheetPlace): Problem[] {
  const problems: Problem[] = [];
  const add = (kind: "row" | "column" | "sheet", count: number, row?: number, column?: number) => {
    const at = row === undefined ? place : { ...place, row, column: column ?? 1 };
    const facts = {
      kind,
      count,
      ...(kind === "column" ? { letter: columnLetter(column ?? 1) } : {}),
    };
    problems.push({ code: "hidden-content", place: at, facts });
  };
  if (grid.sheet.hidden && to > from) add("sheet", to - from);
  const hiddenRows = hiddenRowsOf(grid, from, to);
  const first = hiddenRows[0];
  if (first !== undefined) add("row", hiddenRows.length, first.row, first.cells[0]?.column);
  const used = usedHiddenColumns(grid, from, to);
  const [firstColumn] = used;
  if (firstColumn !== undefined) add("column", used.size, firstColumn[1], firstColumn[0]);
  return problems;
}

function hiddenRowsOf(grid: Grid, from: number, to: number): RawRow[] {
  const rows: RawRow[] = [];
  for (let at = from; at < to; at++) {
    if (grid.cells.hidden[at] === 0) continue;
    const row = grid.rowOf(at);
    if (row.cells.some((cell) => !isBlank(cell))) rows.push(row);
  }
  return rows;
}

/** Hidden columns with content, in the order in which it is met, with the row of the first. */
function usedHiddenColumns(grid: Grid, from: number, to: number): Map<number, number> {
  const hidden = new Set(grid.sheet.hiddenColumns);
  const used = new Map<number, number>();
  for (let at = from; hidden.size > 0 && at < to; at++) {
    const { row, cells } = grid.rowOf(at);
    for (const cell of cells) {
      if (hidden.has(cell.column) && !isBlank(cell) && !used.has(cell.column))
        used.set(cell.column, row);
    }
  }
  return used;
}

/** A number merged over several columns of counts: which of them it is of, nobody knows. */
export function mergedAcross(
  grid: Grid,
  columns: readonly MappedColumn[],
  from: number,
  to: number,
  place: SheetPlace,
): Problem[] {
  const { rows, rowCount } = grid.cells;
  if (from >= to || to > rowCount) return [];
  const [first, last] = [rows[from] as number, rows[to - 1] as number];
  const across = grid.sheet.merges.filter(
    ({ top, left, bottom, right }) => left !== right && bottom >= first && top <= last,
  );
  if (across.length === 0) return [];
  const counts = columns.filter(({ definition }) => definition?.role === "count");
  return across.flatMap(({ top, left, right }) => {
    if (isBlank(grid.cellAt(top, left))) return [];
    const [own, other] = counts.filter(({ column }) => left <= column && column <= right);
    if (own === undefined || other === undefined) return [];
    const facts = { first: own.heading, second: other.heading };
    return [{ code: "label-conflict", place: { ...place, row: top, column: left }, facts }];
  });
}
