/** Values that may be a citizen's are not sent on, not even back to where they came from. */
import type { Annotation } from "./annotation.ts";
import type { Cell, Workbook } from "./excel.ts";
import { maskPersonal } from "../../model/readings/mask.ts";
import type { RawCell, RawWorkbook } from "../../model/raw.ts";

interface Blanked {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
}

/** Cells that were refused as personal, long numbers that read as somebody's, texts that hold one. */
export function blankedCells(annotations: readonly Annotation[], raw: RawWorkbook): Blanked[] {
  const blanked = textsOfPersons(raw);
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

/** Texts anywhere that the outgoing door would cover: a title, a remark, a cell of no column. */
function textsOfPersons(raw: RawWorkbook): Blanked[] {
  return raw.sheets.flatMap(({ name: sheet, rows }) =>
    rows.flatMap(({ row, cells }) =>
      cells.flatMap((cell) =>
        cell.kind === "text" && maskPersonal(cell.value) !== cell.value
          ? [{ sheet, row, column: cell.column }]
          : [],
      ),
    ),
  );
}

/** Excel drops the leading zero of a number. */
function isSomebodys(cell: RawCell): boolean {
  if (cell.kind === "text") return maskPersonal(cell.value) !== cell.value;
  return cell.kind === "number" && maskPersonal(String(cell.value)) !== String(cell.value);
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
