/** Cells of an original that its copy does not hold: none is the promise. */
import type { Annotation } from "./annotation.ts";
import type { CellRange, RawCell, RawSheet, RawWorkbook } from "../../model/raw.ts";
import { keyOf } from "../../util/keys.ts";
import { blankedCells } from "./personal.ts";

export interface Difference {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
}

/** Personal cells that were blanked, and cells hidden under a merged one, do not count. */
export function differences(
  original: RawWorkbook,
  copy: RawWorkbook,
  annotations: readonly Annotation[],
): Difference[] {
  const blanked = new Set(
    blankedCells(annotations, original).map(({ sheet, row, column }) => keyOf(sheet, row, column)),
  );
  return original.sheets.flatMap((sheet) => {
    const other = copy.sheets.find(({ name }) => name === sheet.name);
    const whole = { sheet: sheet.name, row: 0, column: 0 };
    if (
      other === undefined ||
      other.hidden !== sheet.hidden ||
      other.merges.length !== sheet.merges.length
    )
      return [whole];
    return inSheet(sheet, other).filter(
      ({ row, column }) => !blanked.has(keyOf(sheet.name, row, column)),
    );
  });
}

function inSheet(sheet: RawSheet, other: RawSheet): Difference[] {
  const [mine, theirs] = [cellsOf(sheet), cellsOf(other)];
  const found: Difference[] = [];
  for (const key of new Set([...mine.keys(), ...theirs.keys()])) {
    const [a, b] = [mine.get(key), theirs.get(key)];
    const { row, column } = (a ?? b) as Placed;
    if (content(a?.cell) === content(b?.cell) || isCovered(sheet.merges, row, column)) continue;
    found.push({ sheet: sheet.name, row, column });
  }
  return found;
}

interface Placed {
  readonly row: number;
  readonly column: number;
  readonly cell: RawCell;
}

function cellsOf(sheet: RawSheet): Map<string, Placed> {
  const cells = new Map<string, Placed>();
  for (const { row, cells: own } of sheet.rows) {
    for (const cell of own) cells.set(keyOf(row, cell.column), { row, column: cell.column, cell });
  }
  return cells;
}

/** Blank texts are no content; a line break may be written in one way or another. */
function content(cell: RawCell | undefined): string {
  if (cell === undefined) return "";
  if (cell.kind === "uncalculated") return "uncalculated";
  const value = typeof cell.value === "string" ? cell.value.replace(/\r\n?/g, "\n") : cell.value;
  return value === "" ? "" : keyOf(cell.kind, String(value));
}

function isCovered(merges: readonly CellRange[], row: number, column: number): boolean {
  return merges.some(
    ({ top, left, bottom, right }) =>
      row >= top &&
      row <= bottom &&
      column >= left &&
      column <= right &&
      (row !== top || column !== left),
  );
}
