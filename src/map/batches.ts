/**
 * A sheet mapped piece by piece while it is read, for files of which a whole sheet would not
 * fit into memory. Only sheets whose rows are nearly all plain can be read so: where there are
 * many others, or something else stands in the sheet, it gives up ({@link NotPlain}).
 */
import type { CellTable } from "../model/cell-table.ts";
import type { FormRow, FormSheet } from "../model/form-sheet.ts";
import { joined } from "../model/join-rows.ts";
import type { PieceSizes } from "../model/piece-sizes.ts";
import type { RowBlock } from "../model/row-block.ts";
import type { CellRange, RawRow, WorkbookFormat } from "../model/raw.ts";
import type { Problem } from "../model/finding.ts";
import { type Body, isSingle, readBody } from "./body.ts";
import { personalData } from "./body-problems.ts";
import { mapColumns, type MappedColumn, sheetColumns } from "./columns.ts";
import { findHeading, type HeadingBlock } from "./find-heading.ts";
import { Grid } from "./grid.ts";
import type { Mapper } from "./mapper.ts";
import { missingColumns, unmappedContent } from "./missing-columns.ts";
import { periodAbove } from "./period-above.ts";
import { keyLayout } from "./key-layout.ts";
import { PlainBuilder } from "./plain-builder.ts";
import { headingFields, raggedRows } from "./ragged-rows.ts";
import { readRow, RowReader } from "./rows.ts";
import { readTitle } from "./title.ts";

/** The sheet has to be read as a whole. */
export class NotPlain extends Error {}

/** How the numbers of a column are written shows in rows that are not here any more. */
function needsAllRows(): never {
  throw new NotPlain();
}

export interface SheetSource {
  readonly file: string;
  readonly format: WorkbookFormat;
  readonly folders: readonly string[];
  readonly sheet: string;
  readonly sheetIndex: number;
}

export class SheetBatches {
  readonly #source: SheetSource;
  readonly #mapper: Mapper;
  readonly #sizes: PieceSizes;
  #block: HeadingBlock | null = null;
  #columns: readonly MappedColumn[] = [];
  #frame: FormSheet | null = null;
  #builder: PlainBuilder | null = null;
  #fields = Infinity;
  /** Some row has no more fields than the heading. */
  #someFit = false;
  readonly #ragged: Problem[] = [];
  #first = Infinity;
  #last = 0;
  /** Regular ones. */
  #rows = 0;
  readonly #odd: FormRow[] = [];
  readonly #careful: RawRow[] = [];

  constructor(source: SheetSource, mapper: Mapper, sizes: PieceSizes) {
    this.#source = source;
    this.#mapper = mapper;
    this.#sizes = sizes;
  }

  /**
   * The rows of the next batch, as a sheet of their own, with the problems of its rows; it holds until
   * the next one. Throws NotPlain.
   */
  take(cells: CellTable): FormSheet {
    const grid = this.#gridOf(cells);
    const frame = this.#frame ?? this.#begin(grid);
    const block = this.#block as HeadingBlock;
    const csv = this.#source.format === "csv";
    const { catalogue } = this.#mapper.index;
    const reader = new RowReader(grid, catalogue, this.#columns, needsAllRows, !csv);
    if (reader.groups.some((group) => group !== null)) throw new NotPlain();
    const layout = keyLayout(this.#columns);
    const builder = (this.#builder ??= new PlainBuilder(layout, reader, this.#sizes.rows));
    builder.restart(reader);
    const { isUnitName, mostOdd } = this.#mapper;
    const context = { grid, columns: this.#columns, isUnitName, mostOdd };
    const first = this.#last === 0;
    const body = readBody(context, block.bottom, layout, builder, csv, first);
    if (body.end !== null) throw new NotPlain();
    const ragged = this.#raggedRows(grid, body);
    const above = { groups: [], time: periodAbove([], frame.title, frame.folders), key: "" };
    const dropped = builder.place(builder.length, above);
    const odd = dropped.flatMap((i) => readRow(builder.rowNumber(i), false, above, reader));
    for (const row of body.rows) {
      if (!isSingle(row)) continue;
      if (row.kind !== "data" || row.raw.hidden) throw new NotPlain();
      odd.push(...readRow(row.raw.row, false, above, reader));
    }
    odd.sort((a, b) => a.row - b.row);
    const plain = builder.build(new Set(dropped));
    if (plain.hidden !== null) throw new NotPlain();
    const rows = joined(plain, odd);
    this.#count(rows, odd, body.careful);
    return { ...frame, blocks: [rows], problems: ragged };
  }

  /** Rows with more fields than the heading; whether they are a habit of the file shows in the first of the others. */
  #raggedRows(grid: Grid, { from, to }: Body): readonly Problem[] {
    const { file, sheet } = this.#source;
    const ragged = raggedRows(grid, this.#fields, from, to, { file, sheet }, false);
    this.#someFit ||= ragged.length < to - from;
    if (ragged.length > 0 && !this.#someFit) throw new NotPlain();
    this.#ragged.push(...ragged);
    return ragged;
  }

  #count({ rows, length }: RowBlock, odd: readonly FormRow[], careful: readonly RawRow[]): void {
    if (length > 0) {
      this.#first = Math.min(this.#first, rows[0] as number);
      this.#last = rows[length - 1] as number;
    }
    this.#rows += length - odd.length;
    this.#odd.push(...odd);
    this.#careful.push(...careful);
    if (Math.max(this.#odd.length, this.#careful.length) > this.#sizes.apart) throw new NotPlain();
  }

  /** The numbers of texts mean nothing any more. */
  forgetTexts(): void {
    this.#builder = null;
  }

  /** What the sheet is, once all of it has been taken. Throws NotPlain. */
  end(merges: readonly CellRange[], hiddenColumns: readonly number[]): FormSheet {
    const frame = this.#frame;
    const top = this.#block?.top ?? 0;
    // Merges stand behind the rows: had they been known, the heading might read otherwise.
    if (frame === null || this.#rows === 0 || hiddenColumns.length > 0) throw new NotPlain();
    if (merges.some(({ bottom }) => bottom >= top)) throw new NotPlain();
    const place = { file: frame.file, sheet: frame.sheet };
    const context = { block: this.#block as HeadingBlock, columns: this.#columns, place };
    const [odd, careful] = [this.#odd, this.#careful];
    const problems = [
      ...frame.problems,
      ...missingColumns(context, odd),
      ...unmappedContent(careful, this.#columns, place, odd, this.#fields),
      ...this.#ragged,
      ...personalData(careful, this.#columns, place),
    ];
    return { ...frame, dataRows: [this.#first, this.#last], problems };
  }

  #gridOf(cells: CellTable): Grid {
    const frame = { name: this.#source.sheet, hidden: false, merges: [], hiddenColumns: [] };
    return new Grid({ ...frame, rows: [] }, cells);
  }

  #begin(grid: Grid): FormSheet {
    const { file, folders, sheet, sheetIndex } = this.#source;
    const block = findHeading(grid, this.#mapper.index);
    if (block === null) throw new NotPlain();
    const place = { file, sheet };
    const { columns, problems } = mapColumns(block, this.#mapper.index, place);
    const missing = missingColumns({ block, columns, place }, []);
    if (missing.length > 0 || columns.some(({ personal }) => personal)) throw new NotPlain();
    this.#block = block;
    this.#columns = columns;
    this.#fields = headingFields(grid, block.top, block.bottom);
    this.#frame = {
      ...place,
      blocks: [],
      folders,
      sheetIndex,
      hidden: false,
      form: block.form.id,
      headingRows: [block.top, block.bottom],
      dataRows: null,
      columns: sheetColumns(columns),
      totals: [],
      title: readTitle(grid, block.top),
      hasContent: true,
      nothingOccurred: false,
      problems,
    };
    return this.#frame;
  }
}
