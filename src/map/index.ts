/** From a raw workbook to form sheets: tables found, columns known, cells read, totals set apart. */
import type { FormRow, FormSheet, TitleBlock } from "../model/form-sheet.ts";
import { keepTime } from "../model/limits.ts";
import { blockOf } from "../model/join-rows.ts";
import type { RowBlock } from "../model/row-block.ts";
import type { RawSheet, RawWorkbook } from "../model/raw.ts";
import { extended } from "../util/extended.ts";
import { hiddenContent, mergedAcross } from "./body-problems.ts";
import type { HeadingBlock } from "./find-heading.ts";
import { Grid, textOf } from "./grid.ts";
import type { Mapper } from "./mapper.ts";
import { saysNothingOccurred } from "./labels.ts";
import { fatesOf, mapTables, type SheetSource } from "./layout/index.ts";
import { lineFaults, raggedRows } from "./ragged-rows.ts";
import { seenHeadings } from "./seen-headings.ts";
import { type FoundStamp, stampOf, templateProblems } from "./template-sheet.ts";
import { readTitle, signatureDate } from "./title.ts";
import { frameOf, openTable, readRows, tableProblems } from "./usual-table.ts";

export { SheetPieces } from "./pieces.ts";
export { makeMapper, type Mapper } from "./mapper.ts";
export { type SaidLabel, type SaidPart, sayReading } from "./say-reading.ts";
export type { LabelPlace } from "./label/types.ts";
export { isClosingRow } from "./layout/closing.ts";
export { type CellFate, FATES } from "./layout/figure.ts";
export type { Fates } from "./layout/fates.ts";

/** What stands over a table whose heading begins in a row, as the words of the title say it. */
export function titleOfSheet(sheet: RawSheet, headTop: number, { lexicon }: Mapper): TitleBlock {
  return readTitle(new Grid(sheet), headTop, 0, lexicon);
}

export function mapWorkbook(
  workbook: RawWorkbook,
  folders: readonly string[],
  mapper: Mapper,
): FormSheet[] {
  const stamp = stampOf(workbook.sheets, (sheet) => new Grid(sheet));
  return workbook.sheets.flatMap((sheet, i) =>
    sheet === stamp?.sheet
      ? { ...identityOf(sheet, i, workbook, folders), ...stampSheet(stamp, workbook, mapper) }
      : mapSheet(sheet, i, workbook, folders, mapper),
  );
}

/** No table, whatever stands on it; what is to be told of the template is told with it. */
function stampSheet(stamp: FoundStamp, { sheets, file }: RawWorkbook, { index }: Mapper) {
  const others = sheets.filter((sheet) => sheet !== stamp.sheet).map((sheet) => new Grid(sheet));
  return {
    ...UNKNOWN,
    seen: null,
    problems: templateProblems(stamp, others, file, index),
    hasContent: false,
  };
}

function identityOf(
  sheet: RawSheet,
  sheetIndex: number,
  { file }: RawWorkbook,
  folders: readonly string[],
) {
  return { file, sheet: sheet.name, folders, sheetIndex, hidden: sheet.hidden };
}

/** One form sheet a table; one without a form where no table is known. */
function mapSheet(
  sheet: RawSheet,
  sheetIndex: number,
  workbook: RawWorkbook,
  folders: readonly string[],
  mapper: Mapper,
): FormSheet[] {
  if (mapper.limits !== undefined) keepTime(mapper.limits);
  const identity = identityOf(sheet, sheetIndex, workbook, folders);
  const grid = new Grid(sheet);
  const source = { grid, fates: fatesOf(grid, mapper), workbook, folders, mapper, identity };
  const [first, ...rest] = mapTables(source, (...table) => mapUsual(...table, source));
  if (first === undefined) return rest;
  // Lines of a text that do not fit are the sheet's, whichever table they stand in.
  const faults = lineFaults(sheet.csv, { file: workbook.file, sheet: sheet.name });
  return [
    faults.length === 0 ? first : { ...first, problems: [...faults, ...first.problems] },
    ...rest,
  ];
}

/** A table of the usual shape: its rows in columns of memory, the others one by one. */
function mapUsual(
  grid: Grid,
  block: HeadingBlock | null,
  above: TitleBlock,
  source: SheetSource,
): FormSheet {
  const { mapper, identity } = source;
  const place = { file: identity.file, sheet: identity.sheet };
  if (block === null) return { ...identity, ...unknownSheet(grid, mapper) };
  const table = openTable(grid, block, above, source);
  const read = readRows(table, grid);
  const { body, block: rows } = read;
  const signed = body.end === null ? null : signatureDate(grid, body.end);
  const title = { ...above, reportDate: above.reportDate ?? signed };
  const nothing = rows.length === 0 ? nothingOccurredRow(grid, title) : null;
  return extended(frameOf(table), {
    dataRows: extent(rows),
    blocks: blocksOf(rows, nothing),
    totals: read.totals,
    title,
    nothingOccurred: nothing !== null,
    problems: [
      ...tableProblems(table, {
        odd: read.odd,
        careful: body.careful,
        ragged: raggedRows(grid, table.fields, body.from, body.to, place),
      }),
      ...read.parts,
      ...hiddenContent(grid, body.from, body.to, place),
      ...mergedAcross(grid, table.columns, body.from, body.to, place),
    ],
  });
}

function blocksOf(rows: RowBlock, nothing: FormRow | null): RowBlock[] {
  if (rows.length > 0) return [rows];
  return nothing === null ? [] : [blockOf([nothing])];
}

function extent({ rows, length }: RowBlock): readonly [number, number] | null {
  return length === 0 ? null : [rows[0] as number, rows[length - 1] as number];
}

function unknownSheet(grid: Grid, { index }: Mapper) {
  return {
    ...UNKNOWN,
    seen: seenHeadings(grid, index),
    problems: [],
    hasContent: grid.cells.rowCount > 0,
  };
}

/** A sheet that is no known form. */
const UNKNOWN = {
  form: null,
  headingRows: null,
  dataRows: null,
  columns: [],
  blocks: [],
  totals: [],
  title: { units: [], time: null, reportDate: null },
  nothingOccurred: false,
} satisfies Partial<FormSheet>;

/** "Không phát sinh" on a sheet without data rows is a report: everything zero. */
function nothingOccurredRow(grid: Grid, title: TitleBlock): FormRow | null {
  for (const row of grid.rowsBetween(0, Infinity)) {
    if (!row.cells.some((cell) => saysNothingOccurred(textOf(cell)))) continue;
    return {
      row: row.row,
      hidden: row.hidden,
      counts: new Map(),
      codes: new Map(),
      texts: new Map(),
      time: title.time ?? { kind: "problem", code: "required-value", at: null, facts: {} },
      unit: null,
      unitCode: null,
      district: null,
      province: null,
      groups: [],
    };
  }
  return null;
}
