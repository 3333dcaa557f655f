/** A table of the usual shape, whole or a piece of it: its rows in columns of memory, the others one by one. */
import type { FormRow, FormSheet, RowTime, TitleBlock, TotalRow } from "../model/form-sheet.ts";
import { joined } from "../model/join-rows.ts";
import type { Problem } from "../model/finding.ts";
import type { RawRow } from "../model/raw.ts";
import type { RowBlock } from "../model/row-block.ts";
import type { ColumnEvidence } from "../model/readings/index.ts";
import { extended } from "../util/extended.ts";
import { type Assembly, assemble, unitGroups, type DataRow } from "./assemble.ts";
import { type Body, isSingle, readBody } from "./body.ts";
import { personalData } from "./body-problems.ts";
import { mapColumns, type MappedColumn, sheetColumns } from "./columns.ts";
import { columnEvidence, EVIDENCE_ROWS } from "./evidence.ts";
import type { HeadingBlock } from "./find-heading.ts";
import type { Grid } from "./grid.ts";
import type { SheetSource } from "./layout/index.ts";
import { missingColumns, unmappedContent } from "./missing-columns.ts";
import { periodAbove } from "./period-above.ts";
import { type KeyLayout, keyLayout } from "./key-layout.ts";
import { PlainBuilder } from "./plain-builder.ts";
import { headingFields } from "./ragged-rows.ts";
import { type EvidenceOf, readRow, RowReader } from "./rows.ts";
import { RowSums } from "./sums.ts";
import { partProblems } from "./part-rows.ts";
import { readTotals } from "./totals.ts";

/** What is known of a table once its heading has been read. */
export interface UsualTable {
  readonly source: Pick<SheetSource, "mapper" | "folders" | "identity">;
  readonly csv: boolean;
  readonly block: HeadingBlock;
  readonly columns: readonly MappedColumn[];
  readonly layout: KeyLayout;
  readonly title: TitleBlock;
  /** Fields of its heading; Infinity where it is no CSV. */
  readonly fields: number;
  /** Of the heading. */
  readonly problems: readonly Problem[];
}

export function openTable(
  grid: Grid,
  block: HeadingBlock,
  title: TitleBlock,
  source: UsualTable["source"] & { readonly workbook: Pick<SheetSource["workbook"], "format"> },
): UsualTable {
  const { file, sheet } = source.identity;
  const { columns: mapped, problems } = mapColumns(block, source.mapper.index, { file, sheet });
  const columns = countingAmounts(mapped);
  return {
    source,
    csv: source.workbook.format === "csv",
    block,
    columns,
    layout: keyLayout(columns),
    title,
    fields: headingFields(grid, block.top, block.bottom),
    problems,
  };
}

/** Amounts are read in columns only where none of their cells can hold any: what stands there is refused as in a count. */
function countingAmounts(columns: readonly MappedColumn[]): readonly MappedColumn[] {
  if (!columns.some(({ definition }) => definition?.role === "amount")) return columns;
  return columns.map((column) =>
    column.definition?.role === "amount"
      ? { ...column, definition: { ...column.definition, role: "count" as const } }
      : column,
  );
}

/** The form sheet without its rows. */
export function frameOf({ source, block, columns, title }: UsualTable) {
  return extended(source.identity, {
    form: block.form.id,
    headingRows: [block.top, block.bottom] as const,
    columns: sheetColumns(columns),
    title,
    hasContent: true,
  }) satisfies Partial<FormSheet>;
}

export interface TableRows {
  readonly body: Body;
  readonly block: RowBlock;
  /** Those of its rows that were read one by one. */
  readonly odd: readonly FormRow[];
  readonly totals: readonly TotalRow[];
  /** Parts that exceed their whole. */
  readonly parts: readonly Problem[];
  /** Each row was read by itself: no total, group or part among them, none by what the others hold. */
  readonly alone: boolean;
  /** For the next piece. */
  readonly builder: PlainBuilder;
}

/** How a piece of a table follows the ones before. */
interface Piece {
  /** Theirs: what recurs is kept, and their rows are let go. */
  readonly builder: PlainBuilder | null;
  /** Rows that a piece may have. */
  readonly room: number;
  readonly first: boolean;
}

/** The rows of a grid that holds the whole table, or a piece of it. */
export function readRows(table: UsualTable, grid: Grid, piece: Piece | null = null): TableRows {
  const { columns, block, layout, csv } = table;
  const { isUnitName, mostOdd, limits, index, columns: inColumns } = table.source.mapper;
  const context = { grid, columns, isUnitName, mostOdd, limits };
  let evidenceOf: EvidenceOf = () => undefined;
  let lookedAround = false;
  const askEvidence: EvidenceOf = (column) => {
    lookedAround = true;
    return evidenceOf(column);
  };
  const reader = new RowReader(grid, index.catalogue, columns, askEvidence, !csv);
  const here = Math.max(grid.cells.rowCount - grid.positionOf(block.bottom + 1), 0);
  const builder = piece?.builder ?? new PlainBuilder(layout, reader, piece?.room ?? here);
  builder.restart(reader);
  const grouped = reader.groups.some((group) => group !== null);
  const into = inColumns && !grouped ? builder : null;
  const body = readBody(context, block.bottom, layout, into, csv, piece?.first);
  const assembly = assemble(body.rows, context, (i) => builder.rowNumber(i));
  evidenceOf = lazyEvidence(assembly, grid, columns, builder);
  const odd: FormRow[] = [];
  const dropped = new Set<number>();
  for (const row of assembly.data) readData(row, table, { builder, reader, odd, dropped });
  odd.sort((a, b) => a.row - b.row);
  const rows = joined(builder.build(dropped), odd);
  const totals = readTotals(assembly, rows, new RowSums(rows, assembly.rows), reader);
  const alone = into !== null && !lookedAround && isRowsOnly(body, totals);
  const { file, sheet } = table.source.identity;
  const parts = partProblems(body.rows, reader, { file, sheet }, (i) => builder.rowNumber(i));
  return { body, odd, block: rows, totals, parts, alone, builder };
}

/** Nothing but rows that speak for themselves. */
function isRowsOnly({ rows, end }: Body, totals: readonly TotalRow[]): boolean {
  if (end !== null || totals.length > 0) return false;
  return rows.every((row) => !isSingle(row) || row.kind === "data");
}

/** What the columns of counts hold, reckoned for the first number that can be read in two ways. */
function lazyEvidence(
  { data }: Assembly,
  grid: Grid,
  columns: readonly MappedColumn[],
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

/** What is told of a table besides its rows' own faults. */
export function tableProblems(
  { source, block, columns, fields, problems }: UsualTable,
  rows: {
    readonly odd: readonly FormRow[];
    readonly careful: readonly RawRow[];
    readonly ragged: readonly Problem[];
  },
): Problem[] {
  const { file, sheet } = source.identity;
  const place = { file, sheet };
  return [
    ...problems,
    ...missingColumns({ block, columns, place }, rows.odd),
    ...unmappedContent(rows.careful, columns, place, rows.odd, fields),
    ...rows.ragged,
    ...personalData(rows.careful, columns, place),
  ];
}

interface DataSink {
  readonly builder: PlainBuilder;
  readonly reader: RowReader;
  readonly odd: FormRow[];
  /** Plain rows whose time cannot be read: they are odd. */
  readonly dropped: Set<number>;
}

function readData(row: DataRow, { title, source }: UsualTable, sink: DataSink): void {
  const time: RowTime | null = periodAbove(row.groups, title, source.folders);
  const key = row.groups.map((group) => group.row).join(" ");
  const above = { groups: unitGroups(row.groups), time, key };
  if (isSingle(row.source)) {
    const { raw } = row.source;
    sink.odd.push(...readRow(raw.row, raw.hidden, above, sink.reader));
    return;
  }
  for (const i of sink.builder.place(row.source.to, above)) {
    sink.dropped.add(i);
    const number = sink.builder.rowNumber(i);
    sink.odd.push(...readRow(number, sink.builder.isHidden(i), above, sink.reader));
  }
}
