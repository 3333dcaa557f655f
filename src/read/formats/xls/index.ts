/** `.xls` workbooks: values from SheetJS, checked against a survey of the file's own records. */
import { parseWithLibrary, type LibrarySheet } from "#host/xls.ts";
import { beyond, DEFAULT_LIMITS, type ReadLimits } from "../../../model/limits.ts";
import { located } from "../../located.ts";
import { UnreadableFile, type RawCell, type RawRow, type RawSheet } from "../../../model/raw.ts";
import { cellKey, surveyWorkbook, type SheetSurvey } from "./biff.ts";
import { CellConverter } from "./cells.ts";
import { CompoundFile } from "./compound.ts";

/**
 * All worksheets in the workbook's order; chart and macro sheets are left out. Throws
 * UnreadableFile: `encrypted`, `truncated`, `corrupt`, `no-sheets`, `too-large`,
 * `not-a-spreadsheet` (a compound file of another program).
 */
export async function readXls(
  bytes: Uint8Array,
  limits: ReadLimits = DEFAULT_LIMITS,
): Promise<RawSheet[]> {
  const stream = workbookStream(bytes);
  const surveys = surveyWorkbook(stream);
  const total = surveys.reduce((sum, s) => sum + (s ? s.values.size + s.formulas.size : 0), 0);
  if (total > limits.cells) throw beyond("cells", limits);
  const book = await parseWithLibrary(stream, limits);
  if (book.sheets.length !== surveys.length) {
    const detail = `SheetJS gives ${book.sheets.length} of ${surveys.length} sheets`;
    throw new UnreadableFile("corrupt", detail);
  }
  const converter = new CellConverter(book.date1904);
  const sheets: RawSheet[] = [];
  book.sheets.forEach((sheet, index) => {
    const survey = surveys[index];
    if (survey) sheets.push(toRawSheet(sheet, survey, converter));
  });
  if (sheets.length === 0) throw new UnreadableFile("no-sheets", "no worksheet");
  return sheets;
}

/** The stream of BIFF records of a compound file. */
export function workbookStream(bytes: Uint8Array): Uint8Array {
  const file = new CompoundFile(bytes);
  const names = new Set(file.names);
  if (names.has("encryptedpackage") || names.has("encryptioninfo")) {
    throw new UnreadableFile("encrypted", "EncryptedPackage");
  }
  const stream = file.read("Workbook") ?? file.read("Book");
  if (stream === null) {
    throw new UnreadableFile("not-a-spreadsheet", "compound file without a workbook");
  }
  return stream;
}

function toRawSheet(sheet: LibrarySheet, survey: SheetSurvey, converter: CellConverter): RawSheet {
  const rows: RawRow[] = [];
  let values = 0;
  sheet.data.forEach((line, index) => {
    if (line === undefined) return;
    const row = index + 1;
    const cells: RawCell[] = [];
    line.forEach((cell, at) => {
      if (cell === undefined) return;
      const key = cellKey(row, at + 1);
      if (survey.values.has(key)) values++;
      const converted = located({ sheet: sheet.name, row, column: at + 1 }, () =>
        converter.convert(cell, at + 1, survey.formulas.has(key), survey.fonts.get(key)),
      );
      if (converted !== null) cells.push(converted);
    });
    if (cells.length > 0) rows.push({ row, hidden: survey.hiddenRows.has(row), cells });
  });
  if (values !== survey.values.size) {
    const detail = `SheetJS gives ${values} of ${survey.values.size} cells`;
    throw new UnreadableFile("corrupt", detail);
  }
  const merges = sheet.merges.map(({ s, e }) => ({
    top: s.r + 1,
    left: s.c + 1,
    bottom: e.r + 1,
    right: e.c + 1,
  }));
  return {
    name: sheet.name,
    hidden: survey.hidden,
    rows,
    merges,
    hiddenColumns: survey.hiddenColumns,
  };
}
