/** Values that may be a citizen's are not sent on, not even back to where they came from. */
import type { Annotation } from "./annotation.ts";
import type { Cell, Workbook } from "./excel.ts";
import { maskPersonal, outgoingLines, printable } from "../../model/readings/mask.ts";
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
  coverBesides(workbook);
  for (const { sheet, row, column } of blankedCells(annotations, raw)) {
    const cell = workbook.worksheets.find(({ name }) => name === sheet)?.getCell(row, column);
    if (cell !== undefined) blank(cell);
  }
}

/** What stands beside the cells of a file that is edited: notes, links, formulas, page headers, lists, properties. */
function coverBesides(workbook: Workbook): void {
  for (const worksheet of workbook.worksheets) {
    worksheet.eachRow((row) => row.eachCell((cell) => coverBeside(cell)));
    coverTexts(worksheet.headerFooter);
  }
  coverTexts(workbook);
}

function coverBeside(cell: Cell): void {
  const { note, formula, hyperlink } = cell;
  const text = typeof note === "string" ? note : note?.texts?.map((part) => part.text).join("");
  if (text !== undefined && isHeld(text)) (cell as { note?: unknown }).note = outgoingLines(text);
  // A formula that says a number gives way to its result, a link to its text.
  if (formula && isHeld(formula)) cell.value = cell.result as Cell["value"];
  else if (hyperlink && isHeld(hyperlink)) cell.value = cell.text;
  const list = cell.dataValidation as { formulae?: readonly unknown[] } | undefined;
  if (list?.formulae?.some((own) => typeof own === "string" && isHeld(own)) === true)
    (cell as { dataValidation?: unknown }).dataValidation = undefined;
}

/** Texts right in an object of the library: a header, an author. */
function coverTexts(holder: object | null | undefined): void {
  if (holder === null || holder === undefined) return;
  for (const [name, value] of Object.entries(holder)) {
    if (typeof value === "string" && isHeld(value.replace(LAYOUT, " ")))
      (holder as Record<string, unknown>)[name] = "";
  }
}

/** In a page header: left, centre, a font, a size. */
const LAYOUT = /&(?:"[^"]*"|\d+|[A-Z])/gu;

/** Signs that nobody sees may part a number. */
function isHeld(text: string): boolean {
  const plain = printable(text);
  return maskPersonal(plain) !== plain;
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
        cell.kind === "text" && isHeld(cell.value) ? [{ sheet, row, column: cell.column }] : [],
      ),
    ),
  );
}

/** Excel drops the leading zero of a number. */
function isSomebodys(cell: RawCell): boolean {
  if (cell.kind === "text") return isHeld(cell.value);
  return cell.kind === "number" && isHeld(String(cell.value));
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
