/** Faults of the table's body that are not about one field: personal data, hidden content. */
import type { Problem } from "../model/finding.ts";
import type { RawRow } from "../model/raw.ts";
import { looksPersonal } from "../model/readings/index.ts";
import { columnLetter } from "../util/a1.ts";
import type { MappedColumn, SheetPlace } from "./columns.ts";
import { type Grid, isBlank } from "./grid.ts";

/** Columns of digits by nature: codes of units, counts, days. Any other text may hold somebody's number. */
const NUMBERS: ReadonlySet<string> = new Set(["count", "measure", "unit_code", "date", "period"]);

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
      const kind = looksPersonal(String(cell.value));
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

/** One warning a kind, at its first cell; hidden content is counted. */
export function hiddenContent(grid: Grid, rows: readonly RawRow[], place: SheetPlace): Problem[] {
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
  if (grid.sheet.hidden && rows.length > 0) add("sheet", rows.length);
  const hiddenRows = rows.filter((row) => row.hidden && row.cells.some((cell) => !isBlank(cell)));
  const first = hiddenRows[0];
  if (first !== undefined) add("row", hiddenRows.length, first.row, first.cells[0]?.column);
  const hidden = new Set(grid.sheet.hiddenColumns);
  const used = new Map<number, number>();
  for (const row of hidden.size === 0 ? [] : rows) {
    for (const cell of row.cells) {
      if (hidden.has(cell.column) && !isBlank(cell) && !used.has(cell.column))
        used.set(cell.column, row.row);
    }
  }
  const [firstColumn] = used;
  if (firstColumn !== undefined) add("column", used.size, firstColumn[1], firstColumn[0]);
  return problems;
}
