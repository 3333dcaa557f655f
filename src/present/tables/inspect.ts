/** One row for each sheet: counts of cells and what was recognised. */
import { said } from "../../messages/said.ts";
import type { ReportTable, TableCell, TableColumn, TableRow } from "../../model/report.ts";
import type { InspectFile, InspectReport, InspectSheet } from "../inspect-report.ts";
import type { Lang } from "../number-format.ts";
import { BLANK, countCell, textCell } from "../value-cell.ts";
import { word, type Word } from "../words.ts";

const HEADINGS: readonly (readonly [Word, TableColumn["align"]])[] = [
  ["file", "left"],
  ["sheet", "left"],
  ["form", "left"],
  ["cells", "right"],
  ["numbers", "right"],
  ["sum", "right"],
  ["dates", "right"],
  ["errors", "right"],
  ["headingRows", "right"],
  ["dataRows", "right"],
  ["totalRows", "right"],
  ["unit", "left"],
  ["period", "left"],
];

export function inspectTable(report: InspectReport, { lang }: { lang: Lang }): ReportTable {
  return {
    title: said(lang, {
      vi: "antq thấy gì trong từng trang tính",
      en: "What antq sees in each sheet",
    }),
    subtitle: [],
    columns: HEADINGS.map(([key, align], i) => ({ label: word(key, lang), align, key: i < 2 })),
    rows: report.files.flatMap((file) => rowsOf(file, lang)),
    footnotes: [],
  };
}

function rowsOf(file: InspectFile, lang: Lang): TableRow[] {
  const item = (cells: TableCell[]): TableRow => ({ role: "item", depth: 0, cells });
  if (file.unreadable !== undefined) {
    const blanks = HEADINGS.slice(3).map(() => BLANK);
    return [item([textCell(file.file), BLANK, textCell(file.unreadable), ...blanks])];
  }
  return file.sheets.map((sheet) => item([textCell(file.file), ...sheetCells(sheet, lang)]));
}

function sheetCells(sheet: InspectSheet, lang: Lang): TableCell[] {
  const { cells, numbers, sum, dates, errors } = sheet;
  const hidden = sheet.hidden ? ` (${word("hidden", lang)})` : "";
  return [
    textCell(sheet.name + hidden),
    optional(sheet.form),
    ...[cells, numbers, sum, dates, errors].map(countCell),
    optional(span(sheet.headingRows)),
    optional(span(sheet.dataRows)),
    optional(sheet.totalRows.length === 0 ? null : sheet.totalRows.join(", ")),
    optional(sheet.unit),
    optional(sheet.period),
  ];
}

/** `7–8`; one row as `7`. */
export function span(rows: readonly [number, number] | null): string | null {
  if (rows === null) return null;
  return rows[0] === rows[1] ? String(rows[0]) : `${rows[0]}–${rows[1]}`;
}

function optional(text: string | null): TableCell {
  return text === null ? BLANK : textCell(text);
}
