/** From a raw workbook to form sheets: tables found, columns known, cells read, totals set apart. */
import type { Catalogue } from "../catalogue/index.ts";
import type { Problem } from "../model/finding.ts";
import type { FormRow, FormSheet, RowTime, TitleBlock } from "../model/form-sheet.ts";
import type { RawRow, RawSheet, RawWorkbook } from "../model/raw.ts";
import { assemble, unitGroups, type DataRow } from "./assemble.ts";
import { hiddenContent, personalData } from "./body-problems.ts";
import { classifyRows, type ClassifiedRow } from "./classify.ts";
import { mapColumns, type MappedColumn } from "./columns.ts";
import { columnEvidence } from "./evidence.ts";
import { findHeading } from "./find-heading.ts";
import { Grid, textOf } from "./grid.ts";
import { makeHeadingIndex, type HeadingIndex } from "./heading-index.ts";
import { saysNothingOccurred } from "./labels.ts";
import { missingColumns, unmappedContent } from "./missing-columns.ts";
import { periodAbove } from "./period-above.ts";
import { type RowReader, readRow, rowReader } from "./rows.ts";
import { readTitle } from "./title.ts";
import { readTotals } from "./totals.ts";

export interface Mapper {
  readonly index: HeadingIndex;
  readonly isUnitName: ((text: string) => boolean) | undefined;
}

/** `isUnitName` knows the registry's names, so that no unit is taken for a total row. */
export function makeMapper(catalogue: Catalogue, isUnitName?: (text: string) => boolean): Mapper {
  return { index: makeHeadingIndex(catalogue), isUnitName };
}

export function mapWorkbook(
  workbook: RawWorkbook,
  folders: readonly string[],
  mapper: Mapper,
): FormSheet[] {
  return workbook.sheets.map((sheet, i) => mapSheet(sheet, i, workbook, folders, mapper));
}

function mapSheet(
  sheet: RawSheet,
  sheetIndex: number,
  workbook: RawWorkbook,
  folders: readonly string[],
  mapper: Mapper,
): FormSheet {
  const grid = new Grid(sheet);
  const place = { file: workbook.file, sheet: sheet.name };
  const identity = { ...place, folders, sheetIndex, hidden: sheet.hidden };
  const block = findHeading(grid, mapper.index);
  if (block === null) return { ...identity, ...unknownSheet(sheet) };
  const below = sheet.rows.filter((row) => row.row > block.bottom);
  const { columns, problems } = mapColumns(block, mapper.index, place);
  const rows = classifyRows(below, { grid, columns, isUnitName: mapper.isUnitName });
  const end = rows.find((row) => row.kind === "end")?.raw.row ?? null;
  const title = readTitle(grid, block.top, end);
  const body = below.filter((row) => end === null || row.row < end);
  const table = readTable(grid, rows, columns, title, workbook, mapper, folders);
  const nothing = table.rows.length === 0 ? nothingOccurredRow(sheet, title) : null;
  const formSheet = {
    form: block.form.id,
    headingRows: [block.top, block.bottom] as const,
    dataRows: extent(table.rows),
    columns: columns.map(({ column, heading, field, row }) => ({ column, heading, field, row })),
    rows: nothing === null ? table.rows : [nothing],
    totals: table.totals,
    title,
    nothingOccurred: nothing !== null,
    hasContent: true,
  };
  const context = { block, columns, place };
  return {
    ...identity,
    ...formSheet,
    problems: [
      ...problems,
      ...missingColumns(context, table.rows),
      ...unmappedContent(body, columns, place, table.rows),
      ...personalData(body, columns, place),
      ...hiddenContent(grid, body, place),
    ],
  };
}

function readTable(
  grid: Grid,
  rows: readonly ClassifiedRow[],
  columns: readonly MappedColumn[],
  title: TitleBlock,
  workbook: RawWorkbook,
  mapper: Mapper,
  folders: readonly string[],
) {
  const assembly = assemble(rows, { grid, columns, isUnitName: mapper.isUnitName });
  const counted = columns.filter((column) => column.definition?.role === "count");
  const raw = assembly.data.map((row) => row.source.raw);
  const evidence = columnEvidence(
    raw,
    counted.map((column) => column.column),
  );
  const workbookCells = workbook.format !== "csv";
  const reader = rowReader(grid, mapper.index.catalogue, columns, evidence, workbookCells);
  const data = assembly.data.flatMap((row) => readDataRow(row, title, folders, reader));
  return { rows: data, totals: readTotals(assembly.totals, data, reader) };
}

function readDataRow(
  row: DataRow,
  title: TitleBlock,
  folders: readonly string[],
  reader: RowReader,
): FormRow[] {
  const time: RowTime | null = periodAbove(row.groups, title, folders);
  const raw: RawRow = row.source.raw;
  return readRow(raw.row, raw.hidden, { groups: unitGroups(row.groups), time }, reader);
}

function extent(rows: readonly FormRow[]): readonly [number, number] | null {
  const first = rows[0];
  const last = rows.at(-1);
  return first === undefined || last === undefined ? null : [first.row, last.row];
}

function unknownSheet(sheet: RawSheet) {
  return {
    form: null,
    headingRows: null,
    dataRows: null,
    columns: [],
    rows: [],
    totals: [],
    title: { units: [], time: null, reportDate: null },
    nothingOccurred: false,
    problems: [] as Problem[],
    hasContent: sheet.rows.length > 0,
  };
}

/** "Không phát sinh" on a sheet without data rows is a report: everything zero. */
function nothingOccurredRow(sheet: RawSheet, title: TitleBlock): FormRow | null {
  for (const row of sheet.rows) {
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
