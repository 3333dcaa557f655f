/** The result of `antq inspect` in every shape that formats ask for. */
import type { SeenHeadings } from "../model/form-sheet.ts";
import type { Json, ReportDocument } from "./document.ts";
import {
  ACCOUNT_KEYS,
  type InspectFile,
  type InspectReport,
  type InspectSheet,
  type InspectTable,
  type SheetPicture,
} from "./inspect-report.ts";
import { a1 } from "../util/a1.ts";
import type { Lang } from "./number-format.ts";
import { inspectTable } from "./tables/inspect.ts";

export function inspectDocument(report: InspectReport, lang: Lang): ReportDocument {
  const table = (): ReturnType<typeof inspectTable> => inspectTable(report, { lang });
  return {
    table,
    sheet: table,
    wide: table,
    long: () => ({
      columns: ["file", ...SHEET_KEYS],
      rows: report.files.flatMap(({ file, sheets }) =>
        sheets.map((sheet) => [file, ...SHEET_KEYS.map((key) => flat(sheet[key]))]),
      ),
    }),
    json: () => inspectJson(report),
    lines: () => report.files.map(fileJson),
    sources: table,
  };
}

const SHEET_KEYS = [
  "name",
  "hidden",
  "cells",
  "numbers",
  "sum",
  "dates",
  "errors",
  "form",
  "unit",
  "period",
] as const satisfies readonly (keyof InspectSheet)[];

function flat(value: string | number | boolean | null): string | number | null {
  return typeof value === "boolean" ? String(value) : value;
}

/** The JSON contract of `antq inspect` (schema `antq/inspect@1`). */
function inspectJson(report: InspectReport): Json {
  return { schema: "antq/inspect@1", files: report.files.map(fileJson) };
}

function fileJson({ file, sheets, unreadable }: InspectFile): Json {
  const reason = unreadable === undefined ? {} : { unreadable };
  return { file, ...reason, sheets: sheets.map(sheetJson) };
}

function seenJson(seen: SeenHeadings | null): Json {
  if (seen === null) return null;
  const { row, headings, form, lacks, renames } = seen;
  return { row, headings: [...headings], nearest: form, lacks: [...lacks], renames: [...renames] };
}

function sheetJson(sheet: InspectSheet): Json {
  const { name, hidden, cells, numbers, sum, dates, errors, texts } = sheet;
  const { form, ...table } = tableJson(sheet);
  const seen = sheet.seen === undefined ? {} : { seen: seenJson(sheet.seen) };
  const account = Object.fromEntries(ACCOUNT_KEYS.map((key) => [key, sheet.account[key]]));
  const counts = { name, hidden, cells, numbers, sum, dates, errors, account, texts };
  const { labels, fates } = pictureJson(sheet.picture);
  const tables = sheet.tables === undefined ? {} : { tables: sheet.tables.map(tableJson) };
  return { ...counts, form, ...seen, ...table, ...tables, fates, labels };
}

/** Cells of each fate as ranges; labels that say something of a figure, each with its reading. */
function pictureJson({ rows, ranges }: SheetPicture) {
  const labels = rows.flatMap(({ row, cells }) =>
    cells.flatMap(({ column, shown, label }): Json[] => {
      if (label === null || label.length === 0) return [];
      const reading = label.map(({ kind, text }) => ({ kind, text }));
      return [{ cell: a1(row, column), text: shown, reading }];
    }),
  );
  const fates = Object.fromEntries([...ranges].map(([fate, cells]) => [fate, [...cells]]));
  return { labels, fates };
}

function tableJson(table: InspectTable) {
  const { form, headingRows, dataRows, totalRows, unit, period } = table;
  const columns = table.columns.map(({ column, heading, field }) => ({ column, heading, field }));
  return { form, headingRows, dataRows, totalRows, columns, unit, period };
}
