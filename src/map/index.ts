/** From a raw workbook to form sheets: tables found, columns known, cells read, totals set apart. */
import type { FormRow, FormSheet, RowTime, TitleBlock, TotalRow } from "../model/form-sheet.ts";
import { blockOf, joined } from "../model/join-rows.ts";
import type { RowBlock } from "../model/row-block.ts";
import type { RawSheet, RawWorkbook } from "../model/raw.ts";
import type { ColumnEvidence } from "../model/readings/index.ts";
import { type Assembly, assemble, unitGroups, type DataRow } from "./assemble.ts";
import { type Body, isSingle, readBody } from "./body.ts";
import { hiddenContent, personalData } from "./body-problems.ts";
import { mapColumns, type MappedColumn, sheetColumns, type SheetPlace } from "./columns.ts";
import { columnEvidence, EVIDENCE_ROWS } from "./evidence.ts";
import { findHeading, type HeadingBlock } from "./find-heading.ts";
import { Grid, textOf } from "./grid.ts";
import type { Mapper } from "./mapper.ts";
import { saysNothingOccurred } from "./labels.ts";
import { missingColumns, unmappedContent } from "./missing-columns.ts";
import { periodAbove } from "./period-above.ts";
import { fatesOf, mapTables, type SheetSource } from "./layout/index.ts";
import { keyLayout } from "./key-layout.ts";
import { PlainBuilder } from "./plain-builder.ts";
import { headingFields, lineFaults, raggedRows } from "./ragged-rows.ts";
import { type EvidenceOf, readRow, RowReader } from "./rows.ts";
import { seenHeadings } from "./seen-headings.ts";
import { sumsOf } from "./sums.ts";
import { signatureDate } from "./title.ts";
import { readTotals } from "./totals.ts";

export { NotPlain, SheetBatches } from "./batches.ts";
export { makeMapper, type Mapper } from "./mapper.ts";
export { type CellFate, FATES } from "./layout/figure.ts";
export type { Fates } from "./layout/fates.ts";
export function mapWorkbook(
  workbook: RawWorkbook,
  folders: readonly string[],
  mapper: Mapper,
): FormSheet[] {
  return workbook.sheets.flatMap((sheet, i) => mapSheet(sheet, i, workbook, folders, mapper));
}

/** One form sheet a table; one without a form where no table is known. */
function mapSheet(
  sheet: RawSheet,
  sheetIndex: number,
  workbook: RawWorkbook,
  folders: readonly string[],
  mapper: Mapper,
): FormSheet[] {
  const identity = {
    file: workbook.file,
    sheet: sheet.name,
    folders,
    sheetIndex,
    hidden: sheet.hidden,
  };
  const grid = new Grid(sheet);
  const source = { grid, fates: fatesOf(grid, mapper), workbook, folders, mapper, identity };
  const [first, ...rest] = mapTables(source, (grid, title) => mapUsual(grid, title, source));
  if (first === undefined) return rest;
  // Lines of a text that do not fit are the sheet's, whichever table they stand in.
  const faults = lineFaults(sheet.csv, { file: workbook.file, sheet: sheet.name });
  return [
    faults.length === 0 ? first : { ...first, problems: [...faults, ...first.problems] },
    ...rest,
  ];
}

/** A table of the usual shape: its rows in columns of memory, the others one by one. */
function mapUsual(grid: Grid, above: TitleBlock, source: SheetSource): FormSheet {
  const { workbook, folders, mapper, identity } = source;
  const place = { file: identity.file, sheet: identity.sheet };
  const block = findHeading(grid, mapper.index);
  if (block === null) return { ...identity, ...unknownSheet(grid, place, mapper) };
  const { columns, problems } = mapColumns(block, mapper.index, place);
  const table = readTable({ grid, columns, block, workbook, mapper, folders, title: above });
  const { body, odd, block: rows } = table;
  const signed = body.end === null ? null : signatureDate(grid, body.end);
  const title = { ...above, reportDate: above.reportDate ?? signed };
  const nothing = rows.length === 0 ? nothingOccurredRow(grid, title) : null;
  const context = { block, columns, place };
  const fields = headingFields(grid, block.top, block.bottom);
  return {
    ...identity,
    form: block.form.id,
    headingRows: [block.top, block.bottom] as const,
    dataRows: extent(rows),
    columns: sheetColumns(columns),
    blocks: blocksOf(rows, nothing),
    totals: table.totals,
    title,
    nothingOccurred: nothing !== null,
    hasContent: true,
    problems: [
      ...problems,
      ...missingColumns(context, odd),
      ...unmappedContent(body.careful, columns, place, odd, fields),
      ...raggedRows(grid, fields, body.from, body.to, place),
      ...personalData(body.careful, columns, place),
      ...hiddenContent(grid, body.from, body.to, place),
    ],
  };
}

function blocksOf(rows: RowBlock, nothing: FormRow | null): RowBlock[] {
  if (rows.length > 0) return [rows];
  return nothing === null ? [] : [blockOf([nothing])];
}

interface TableSource {
  readonly grid: Grid;
  readonly columns: readonly MappedColumn[];
  readonly block: HeadingBlock;
  readonly workbook: RawWorkbook;
  readonly mapper: Mapper;
  readonly folders: readonly string[];
  readonly title: TitleBlock;
}

interface Table {
  readonly body: Body;
  readonly block: RowBlock;
  /** Those of its rows that were read one by one. */
  readonly odd: readonly FormRow[];
  readonly totals: readonly TotalRow[];
}

function readTable(source: TableSource): Table {
  const { grid, columns, block, workbook, mapper } = source;
  const { catalogue } = mapper.index;
  const csv = workbook.format === "csv";
  const { isUnitName, mostOdd } = mapper;
  const context = { grid, columns, isUnitName, mostOdd };
  const layout = keyLayout(columns);
  let evidenceOf: EvidenceOf = () => undefined;
  const reader = new RowReader(grid, catalogue, columns, (column) => evidenceOf(column), !csv);
  const room = Math.max(grid.cells.rowCount - grid.positionOf(block.bottom + 1), 0);
  const builder = new PlainBuilder(layout, reader, room);
  const grouped = reader.groups.some((group) => group !== null);
  const inColumns = mapper.columns && !grouped;
  const body = readBody(context, block.bottom, layout, inColumns ? builder : null, csv);
  const assembly = assemble(body.rows, context, (i) => builder.rowNumber(i));
  evidenceOf = lazyEvidence(assembly, source, builder);
  const odd: FormRow[] = [];
  const dropped = new Set<number>();
  for (const row of assembly.data) readData(row, source, { builder, reader, odd, dropped });
  const rows = joined(builder.build(dropped), odd);
  const totals = readTotals(assembly, sumsOf(rows, assembly.rows), reader);
  return { body, block: rows, odd, totals };
}

/** What the columns of counts hold, looked at when somebody asks. */
function lazyEvidence(
  { data }: Assembly,
  { grid, columns }: TableSource,
  builder: PlainBuilder,
): EvidenceOf {
  let evidence: ReadonlyMap<number, ColumnEvidence> | null = null;
  const numbers = function* () {
    for (const { source } of data) {
      if (isSingle(source)) yield source.raw.row;
      else for (let i = source.from; i < source.to; i++) yield builder.rowNumber(i);
    }
  };
  const firstRows = function* () {
    let count = 0;
    for (const number of numbers()) {
      const row = count++ < EVIDENCE_ROWS ? grid.rowAt(number) : undefined;
      if (row === undefined) return;
      yield row;
    }
  };
  return (column) => {
    const counted = columns.filter(({ definition }) => definition?.role === "count");
    evidence ??= columnEvidence(
      firstRows(),
      counted.map((own) => own.column),
    );
    return evidence.get(column);
  };
}

interface DataSink {
  readonly builder: PlainBuilder;
  readonly reader: RowReader;
  readonly odd: FormRow[];
  /** Plain rows whose time cannot be read: they are odd. */
  readonly dropped: Set<number>;
}

function readData(row: DataRow, { title, folders }: TableSource, sink: DataSink): void {
  const time: RowTime | null = periodAbove(row.groups, title, folders);
  const key = row.groups.map((group) => group.row).join(" ");
  const above = { groups: unitGroups(row.groups), time, key };
  const { source } = row;
  if (isSingle(source)) {
    const { raw } = source;
    sink.odd.push(...readRow(raw.row, raw.hidden, above, sink.reader));
    return;
  }
  for (const i of sink.builder.place(source.to, above)) {
    sink.dropped.add(i);
    const number = sink.builder.rowNumber(i);
    sink.odd.push(...readRow(number, sink.builder.isHidden(i), above, sink.reader));
  }
}

function extent({ rows, length }: RowBlock): readonly [number, number] | null {
  return length === 0 ? null : [rows[0] as number, rows[length - 1] as number];
}

function unknownSheet(grid: Grid, place: SheetPlace, { index }: Mapper) {
  return {
    seen: seenHeadings(grid, index),
    form: null,
    headingRows: null,
    dataRows: null,
    columns: [],
    blocks: [],
    totals: [],
    title: { units: [], time: null, reportDate: null },
    nothingOccurred: false,
    problems: [],
    hasContent: grid.cells.rowCount > 0,
  };
}

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
