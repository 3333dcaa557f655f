/** The first sheet of an understood copy: what the colours mean, and how many figures of each there are. */
import { said } from "../../messages/said.ts";
import { fateReason, fateWord } from "../fate-words.ts";
import { ACCOUNT_KEYS, type InspectSheet } from "../inspect-report.ts";
import type { Lang } from "../number-format.ts";
import { inert } from "../../util/inert.ts";
import { heightOf, linesIn } from "../row-height.ts";
import type { Workbook, Worksheet } from "./excel.ts";
import { freeName, putFirst } from "./list-sheet.ts";
import { FATE_FILLS } from "./fate-fills.ts";

const FONT = { name: "Times New Roman", size: 12 } as const;
const THIN = { style: "thin" } as const;
const BORDER = { top: THIN, bottom: THIN, left: THIN, right: THIN };
const WIDTHS = [28, 52, 10] as const;

const WORDS = {
  vi: {
    sheet: "antq hiểu thế nào",
    title: "ANTQ HIỂU CÁC TRANG TÍNH NÀY THẾ NÀO",
    hint: "Mỗi số được tô theo màu dưới đây; ô không được cộng và các nhãn có ghi chú nói vì sao. Màu vàng ở một nhãn: có từ antq chưa hiểu. Đây là bản để xem, không phải báo cáo để gửi.",
    columns: ["Trang tính", "Số liệu", "Số ô"],
  },
  en: {
    sheet: "As antq reads it",
    title: "HOW ANTQ UNDERSTOOD THESE SHEETS",
    hint: "Each figure has a colour as below; cells that were not counted, and labels, carry a note that says why. A yellow label has words that antq does not understand. This copy is to be looked at, it is no report to be sent.",
    columns: ["Sheet", "Figures", "Cells"],
  },
};

export function addLegend(workbook: Workbook, sheets: readonly InspectSheet[], lang: Lang): void {
  const words = said(lang, WORDS);
  const sheet = workbook.addWorksheet(freeName(workbook, words.sheet), {
    // oxlint-disable-next-line typescript/no-unsafe-enum-assignment -- exceljs exports no value of it
    pageSetup: { paperSize: 9, fitToPage: true, fitToWidth: 1, fitToHeight: 0 },
  });
  WIDTHS.forEach((width, i) => (sheet.getColumn(i + 1).width = width));
  addText(sheet, words.title, true);
  addText(sheet, words.hint, false);
  line(sheet, [...words.columns], null, true);
  for (const { name, account } of sheets) {
    for (const fate of ACCOUNT_KEYS) {
      if (account[fate] === 0) continue;
      const text = `${fateWord(fate, lang)}${fateReason(fate, lang)}`;
      line(sheet, [name, text, account[fate]], FATE_FILLS[fate], false);
    }
  }
  putFirst(workbook, sheet);
}

function addText(sheet: Worksheet, text: string, bold: boolean): void {
  const row = sheet.addRow([inert(text)]);
  row.getCell(1).font = { ...FONT, bold, italic: !bold };
  row.getCell(1).alignment = { vertical: "top", wrapText: true };
  sheet.mergeCells(row.number, 1, row.number, WIDTHS.length);
  row.height = heightOf(
    linesIn(
      text,
      WIDTHS.reduce<number>((sum, width) => sum + width, 0),
    ),
  );
}

function line(
  sheet: Worksheet,
  values: readonly (string | number)[],
  argb: string | null,
  bold: boolean,
): void {
  const row = sheet.addRow(values.map((own) => (typeof own === "string" ? inert(own) : own)));
  row.eachCell((cell) => {
    cell.font = { ...FONT, bold };
    cell.border = BORDER;
    cell.alignment = { vertical: "top", wrapText: true };
  });
  if (argb !== null) row.getCell(2).fill = { type: "pattern", pattern: "solid", fgColor: { argb } };
  row.height = heightOf(
    Math.max(...values.map((value, i) => linesIn(String(value), WIDTHS[i] ?? 10))),
  );
}
