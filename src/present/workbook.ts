/**
 * Neutral tables as an Excel workbook: typed numbers, frozen headings, widths, ready to
 * print. The only file that writes with exceljs, which is loaded when it is needed. The
 * same tables give the same bytes.
 */
import type { Cell, Row, Style, Workbook, Worksheet } from "exceljs";
import type { ReportTable, TableCell } from "../model/report.ts";
import { displayWidth, printable, widestOf } from "../util/display-width.ts";
import { cellText, marksText, type NumberCell } from "./cell-text.ts";
import type { Lang } from "./number-format.ts";
import { BOLD_LETTERS, heightOf, linesIn } from "./row-height.ts";
import { fixZipDates } from "./zip-dates.ts";

export interface WorkbookSheet {
  readonly name: string;
  readonly table: ReportTable;
  /** Drop-down filters on the heading: for a worklist. */
  readonly filter?: boolean;
}

/** Fonts of Vietnamese offices (Decree 30/2020/NĐ-CP, Annex I). */
const FONT = "Times New Roman";
const BODY_SIZE = 12;
const TITLE_SIZE = 13;
const WIDEST = 60;
/** Frozen columns must leave room for the others. */
const WIDEST_KEY = 42;
/** What a level of indent takes, in units of column width. */
const INDENT_WIDTH = 1.5;
/** Beyond this many digits Excel shows another number. */
const LARGEST_SHOWN = 999_999_999_999_999;
const NARROWEST = 9;

/** A workbook as the bytes of an `.xlsx` file. */
export async function workbookBytes(
  sheets: readonly WorkbookSheet[],
  lang: Lang,
): Promise<Uint8Array> {
  const { default: excel } = await import("exceljs");
  const workbook = new excel.Workbook();
  workbook.creator = "antq";
  workbook.lastModifiedBy = "antq";
  // A written date would make every run's bytes differ.
  // oxlint-disable-next-line no-restricted-globals -- exceljs takes nothing else
  const fixed = new Date(0);
  workbook.created = fixed;
  workbook.modified = fixed;
  for (const sheet of sheets) addSheet(workbook, sheet, lang);
  return fixZipDates(new Uint8Array(await workbook.xlsx.writeBuffer()));
}

function addSheet(workbook: Workbook, { name, table, filter }: WorkbookSheet, lang: Lang): void {
  const sheet = workbook.addWorksheet(name.slice(0, 31), {
    pageSetup: {
      // oxlint-disable-next-line typescript/no-unsafe-enum-assignment -- A4; the library's enum exists only as a type
      paperSize: 9,
      orientation: "landscape",
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
    },
  });
  const width = Math.max(1, table.columns.length);
  setWidths(sheet, table, lang);
  addTitle(sheet, table, width);
  const heading = sheet.addRow(table.columns.map(({ label }) => label));
  styleHeading(heading);
  heading.height = headingHeight(sheet, table);
  const styles = new Styles();
  for (const row of table.rows) {
    const added = sheet.addRow([]);
    row.cells.forEach((cell, i) => {
      const target = added.getCell(i + 1);
      const written = writtenCell(cell, lang);
      target.value = written.value;
      target.style = styles.of({
        bold: row.role === "total",
        indent: i === 0 ? row.depth : null,
        numFmt: written.numFmt,
        align: cell.kind === "number" ? "right" : (table.columns[i]?.align ?? "left"),
        kind: cell.kind,
      });
    });
    fitHeight(added);
  }
  addFootnotes(sheet, table, width);
  freeze(sheet, table, heading.number);
  if (filter === true && table.rows.length > 0) {
    const last = heading.number + table.rows.length;
    sheet.autoFilter = {
      from: { row: heading.number, column: 1 },
      to: { row: last, column: width },
    };
  }
}

function addTitle(sheet: Worksheet, { title, subtitle }: ReportTable, width: number): void {
  const lines = title === "" ? subtitle : [title, ...subtitle];
  lines.forEach((line, i) => {
    const cell = addMerged(sheet, line, width);
    const bold = i === 0 && title !== "";
    cell.font = { name: FONT, size: bold ? TITLE_SIZE : BODY_SIZE, bold, italic: !bold };
    cell.alignment = { horizontal: "center", vertical: "middle", wrapText: true };
  });
  if (lines.length > 0) sheet.addRow([]);
}

function addFootnotes(sheet: Worksheet, { footnotes }: ReportTable, width: number): void {
  if (footnotes.length > 0) sheet.addRow([]);
  for (const note of footnotes) {
    const cell = addMerged(sheet, note, width);
    cell.font = { name: FONT, size: BODY_SIZE - 1, italic: true };
    cell.alignment = { horizontal: "left", vertical: "top", wrapText: true };
  }
}

/** A line over all columns; Excel fits no row to a merged cell, so its height is set here. */
function addMerged(sheet: Worksheet, text: string, width: number): Cell {
  const row = sheet.addRow([printable(text)]);
  const columns = Array.from(
    { length: width },
    (_, i) => sheet.getColumn(i + 1).width ?? NARROWEST,
  );
  const room = columns.reduce((sum, column) => sum + column, 0);
  row.height = heightOf(linesIn(text, room));
  if (width > 1) sheet.mergeCells(row.number, 1, row.number, width);
  return row.getCell(1);
}

/** Not every program fits a row to its wrapped cells by itself. */
function fitHeight(row: Row): void {
  let lines = 1;
  row.eachCell((cell, column) => {
    if (typeof cell.value !== "string") return;
    const indent = (cell.alignment?.indent ?? 0) * INDENT_WIDTH;
    const width = (row.worksheet.getColumn(column).width ?? NARROWEST) - indent;
    lines = Math.max(lines, linesIn(cell.value, width));
  });
  if (lines > 1) row.height = heightOf(lines);
}

const HAIRLINES = {
  top: { style: "thin" },
  bottom: { style: "thin" },
  left: { style: "thin" },
  right: { style: "thin" },
} as const;

function styleHeading(row: Row): void {
  row.eachCell((cell) => {
    cell.font = { name: FONT, size: BODY_SIZE, bold: true };
    cell.alignment = { horizontal: "center", vertical: "middle", wrapText: true };
    cell.fill = { type: "pattern", pattern: "solid", fgColor: { argb: "FFE7ECF3" } };
    cell.border = HAIRLINES;
  });
}

/** Not every program fits a row to wrapped headings by itself. */
function headingHeight(sheet: Worksheet, { columns }: ReportTable): number {
  const lines = columns.map(({ label }, i) => {
    return linesIn(label, sheet.getColumn(i + 1).width ?? NARROWEST, BOLD_LETTERS);
  });
  return heightOf(Math.max(1, ...lines)) + 4;
}

interface Written {
  readonly value: string | number | null;
  readonly numFmt: string | null;
}

/** An exact number is a number; a hedged, ranged or missing one is text: it must not be summed. */
function writtenCell(cell: TableCell, lang: Lang): Written {
  if (cell.kind === "blank") return { value: null, numFmt: null };
  if (cell.kind === "text") return { value: printable(cell.text), numFmt: null };
  if (cell.value === null || cell.qualifier !== "=" || Math.abs(cell.value) > LARGEST_SHOWN)
    return { value: cellText(cell, lang), numFmt: null };
  return { value: cell.value, numFmt: numberFormat(cell) };
}

interface Look {
  readonly bold: boolean;
  /** null: no cell of the first column. */
  readonly indent: number | null;
  readonly numFmt: string | null;
  readonly align: "left" | "right";
  readonly kind: TableCell["kind"];
}

/** One object for all cells that look alike: the library looks each object over once. */
class Styles {
  readonly #known = new Map<string, Partial<Style>>();

  of(look: Look): Partial<Style> {
    const key = JSON.stringify(look);
    let style = this.#known.get(key);
    if (style === undefined) this.#known.set(key, (style = styleOf(look)));
    return style;
  }
}

function styleOf({ bold, indent, numFmt, align, kind }: Look): Partial<Style> {
  const wrapped = kind === "text" ? { wrapText: true } : {};
  const placed =
    kind === "blank" ? {} : { horizontal: align, vertical: "top" as const, ...wrapped };
  const indented = indent === null ? {} : { indent };
  return {
    font: { name: FONT, size: BODY_SIZE, bold },
    border: HAIRLINES,
    ...(kind === "blank" && indent === null ? {} : { alignment: { ...placed, ...indented } }),
    ...(numFmt === null ? {} : { numFmt }),
  };
}

/** Marks, signs and what stands behind it are in the number format, so that the cell keeps its number. */
function numberFormat(cell: NumberCell): string {
  const digits = cell.decimals === 0 ? "#,##0" : `#,##0.${"0".repeat(cell.decimals)}`;
  const behind = (cell.after ?? "") + marksText(cell);
  const one = behind === "" ? digits : `${digits}"${behind}"`;
  return cell.signed === true ? `+${one};-${one};${one}` : one;
}

function setWidths(sheet: Worksheet, { columns, rows }: ReportTable, lang: Lang): void {
  columns.forEach(({ label, align, key }, i) => {
    const widest = rows.reduce((most, { cells, depth }) => {
      const cell = cells[i];
      const text = cell === undefined ? 0 : displayWidth(cellText(cell, lang));
      return Math.max(most, text + (i === 0 ? depth * 2 : 0));
    }, 0);
    // A long heading over two to four lines reads better than over eight.
    const words = Math.max(widestOf(label.split(" ")), Math.ceil(displayWidth(label) / 4));
    const heading = align === "left" ? Math.min(displayWidth(label), 24) : words;
    const width = Math.max(NARROWEST, heading + 3, widest + 3);
    sheet.getColumn(i + 1).width = Math.min(key ? WIDEST_KEY : WIDEST, width);
  });
}

/** Rows up to the heading and the leading key columns stay in sight, and are printed on every page. */
function freeze(sheet: Worksheet, { columns }: ReportTable, headingRow: number): void {
  const firstOther = columns.findIndex(({ key }) => !key);
  const xSplit = firstOther === -1 ? 0 : firstOther;
  sheet.views = [{ state: "frozen", xSplit, ySplit: headingRow }];
  sheet.pageSetup.printTitlesRow = `${headingRow}:${headingRow}`;
}
