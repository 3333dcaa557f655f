/** The first sheet of an annotated copy: every finding in one line, with a link to its cell. */
import type { Annotation } from "./annotation.ts";
import { type Lang, said } from "../../messages/said.ts";
import type { Row, Workbook, Worksheet } from "./excel.ts";
import { a1 } from "../../util/a1.ts";
import { printable } from "../../util/display-width.ts";
import { inert } from "../../util/inert.ts";
import { heightOf, linesIn } from "../row-height.ts";
import { FILLS } from "./mark-cell.ts";
import { LIST_WORDS, type LOST_PARTS, SEVERITY_WORDS } from "./words.ts";

const FONT = "Times New Roman";
const SIZE = 12;
const WIDTHS = [6, 12, 24, 10, 62, 62] as const;
const THIN = { style: "thin" } as const;
const BORDER = { top: THIN, bottom: THIN, left: THIN, right: THIN };

export function addList(
  workbook: Workbook,
  annotations: readonly Annotation[],
  lang: Lang,
  lost: readonly (typeof LOST_PARTS)[number][],
): void {
  const words = said(lang, LIST_WORDS);
  const sheet = workbook.addWorksheet(freeName(workbook, words.sheet), {
    pageSetup: {
      // oxlint-disable-next-line typescript/no-unsafe-enum-assignment -- exceljs exports no value of it
      paperSize: 9,
      orientation: "landscape",
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
    },
  });
  WIDTHS.forEach((width, i) => (sheet.getColumn(i + 1).width = width));
  addLine(sheet, words.title, true);
  addLine(sheet, words.hint, false);
  if (lost.length > 0) {
    addLine(
      sheet,
      `${words.lost}${lost.map(([, vi, en]) => said(lang, { vi: vi, en: en })).join(", ")}.`,
      false,
    );
  }
  const heading = sheet.addRow([...words.columns]);
  heading.eachCell((cell) => {
    cell.font = { name: FONT, size: SIZE, bold: true };
    cell.alignment = { horizontal: "center", vertical: "middle", wrapText: true };
    cell.fill = { type: "pattern", pattern: "solid", fgColor: { argb: "FFE7ECF3" } };
    cell.border = BORDER;
  });
  annotations.forEach((annotation, i) => addFinding(sheet, annotation, i + 1, lang));
  sheet.views = [{ state: "frozen", ySplit: heading.number }];
  sheet.pageSetup.printTitlesRow = `${heading.number}:${heading.number}`;
  putFirst(workbook, sheet);
}

function addLine(sheet: Worksheet, text: string, bold: boolean): void {
  const row = sheet.addRow([inert(text)]);
  const cell = row.getCell(1);
  cell.font = { name: FONT, size: bold ? SIZE + 1 : SIZE, bold, italic: !bold };
  cell.alignment = { horizontal: "left", vertical: "top", wrapText: true };
  sheet.mergeCells(row.number, 1, row.number, WIDTHS.length);
  const room = WIDTHS.reduce<number>((sum, width) => sum + width, 0);
  row.height = heightOf(linesIn(text, room));
}

function addFinding(sheet: Worksheet, annotation: Annotation, number: number, lang: Lang): void {
  const { severity, message, cure, suggestion } = annotation;
  const advice =
    suggestion === null || cure.includes(suggestion) ? cure : `${cure}\n→ ${suggestion}`.trim();
  const row = sheet.addRow([
    number,
    said(lang, SEVERITY_WORDS)[severity],
    inert(annotation.sheet ?? said(lang, LIST_WORDS).wholeFile),
    null,
    inert(printable(message)),
    inert(advice.split("\n").map(printable).join("\n")),
  ]);
  row.eachCell({ includeEmpty: true }, (cell) => {
    cell.font = { name: FONT, size: SIZE };
    cell.alignment = { vertical: "top", wrapText: true };
    cell.border = BORDER;
  });
  row.getCell(2).fill = { type: "pattern", pattern: "solid", fgColor: { argb: FILLS[severity] } };
  link(row, annotation, lang);
  const place = annotation.sheet ?? said(lang, LIST_WORDS).wholeFile;
  const [, , placeWidth, , messageWidth, cureWidth] = WIDTHS;
  const lines = [
    linesIn(place, placeWidth),
    linesIn(message, messageWidth),
    linesIn(advice, cureWidth),
  ];
  row.height = heightOf(Math.max(...lines));
}

function link(row: Row, { sheet, row: at, column }: Annotation, lang: Lang): void {
  const cell = row.getCell(4);
  if (sheet === null) return;
  const target = at === null ? "A1" : a1(at, column ?? 1);
  const text = at === null ? said(lang, LIST_WORDS).wholeSheet : target;
  cell.value = { text, hyperlink: `#'${sheet.replaceAll("'", "''")}'!${target}` };
  cell.font = { name: FONT, size: SIZE, underline: true, color: { argb: "FF0563C1" } };
}

export function freeName(workbook: Workbook, wanted: string): string {
  const taken = new Set(workbook.worksheets.map(({ name }) => name.toLowerCase()));
  for (let i = 1; ; i++) {
    const name = i === 1 ? wanted : `${wanted} (${i})`;
    if (!taken.has(name.toLowerCase())) return name;
  }
}

/** Sheets are written in the order of a number that exceljs does not declare. */
export function putFirst(workbook: Workbook, sheet: Worksheet): void {
  (sheet as Worksheet & { orderNo: number }).orderNo = -1;
  workbook.views = [
    {
      x: 0,
      y: 0,
      width: 20_000,
      height: 12_000,
      firstSheet: 0,
      activeTab: 0,
      visibility: "visible",
    },
  ];
}
