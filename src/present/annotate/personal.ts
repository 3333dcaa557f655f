/** Values that may be a citizen's are not sent on, not even back to where they came from. */
import type { Annotation } from "./annotation.ts";
import type { Cell, Workbook } from "./excel.ts";
import { looksPersonal } from "../../model/readings/personal.ts";
import type { RawCell, RawWorkbook } from "../../model/raw.ts";

/** Cells that were refused as personal, and long numbers that read as somebody's. */
export function blankedCells(
  annotations: readonly Annotation[],
  raw: RawWorkbook,
): { readonly sheet: string; readonly row: number; readonly column: number }[] {
  const blanked = [];
  for (const { code, sheet, row, column, heading } of annotations) {
    if (sheet === null || row === null || column === null) continue;
    const cell = rawCell(raw, sheet, row, column);
    if (cell === undefined) continue;
    if (
      (code === "personal-data" && !heading) ||
      (code === "number-too-large" && isSomebodys(cell))
    ) {
      blanked.push({ sheet, row, column });
    }
  }
  return blanked;
}

export function blankPersonal(
  workbook: Workbook,
  annotations: readonly Annotation[],
  raw: RawWorkbook,
): void {
  for (const { sheet, row, column } of blankedCells(annotations, raw)) {
    const cell = workbook.worksheets.find(({ name }) => name === sheet)?.getCell(row, column);
    if (cell !== undefined) blank(cell);
  }
}

/** The note and the link of the cell may repeat its value. */
function blank(cell: Cell): void {
  cell.value = null;
  (cell as { note?: unknown }).note = undefined;
}

/** Excel drops the leading zero of a number. */
function isSomebodys(cell: RawCell): boolean {
  if (cell.kind === "text") return looksPersonal(cell.value) !== null;
  return cell.kind === "number" && looksPersonal(`0${cell.value}`) !== null;
}

function rawCell(
  raw: RawWorkbook,
  sheet: string,
  row: number,
  column: number,
): RawCell | undefined {
  const rows = raw.sheets.find(({ name }) => name === sheet)?.rows;
  return rows?.find((own) => own.row === row)?.cells.find((own) => own.column === column);
}
