/**
 * A sheet mapped piece by piece while it is read, for files of which a whole sheet would not
 * fit into memory. Only sheets whose rows are all plain can be read so: at anything that
 * needs a closer look, or what else stands in the sheet, it gives up ({@link NotPlain}).
 */
import type { CellTable } from "../model/cell-table.ts";
import type { FormSheet } from "../model/form-sheet.ts";
import { mixedSheet, type SheetFrame } from "../model/mixed-rows.ts";
import type { CellRange, WorkbookFormat } from "../model/raw.ts";
import { unitGroups } from "./assemble.ts";
import { readBody } from "./body.ts";
import { mapColumns, type MappedColumn, sheetColumns } from "./columns.ts";
import { findHeading, type HeadingBlock } from "./find-heading.ts";
import { Grid } from "./grid.ts";
import type { Mapper } from "./mapper.ts";
import { missingColumns } from "./missing-columns.ts";
import { periodAbove } from "./period-above.ts";
import { keyLayout } from "./key-layout.ts";
import { PlainBuilder } from "./plain-builder.ts";
import { rowReader } from "./rows.ts";
import { readTitle } from "./title.ts";

/** The sheet has to be read as a whole. */
export class NotPlain extends Error {}

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
  readonly #most: number;
  #block: HeadingBlock | null = null;
  #columns: readonly MappedColumn[] = [];
  #frame: SheetFrame | null = null;
  #builder: PlainBuilder | null = null;
  #last = 0;
  #rows = 0;

  /** `most`: rows of a batch. */
  constructor(source: SheetSource, mapper: Mapper, most: number) {
    this.#source = source;
    this.#mapper = mapper;
    this.#most = most;
  }

  /** The rows of the next batch, as a sheet of their own; it holds until the next one. Throws NotPlain. */
  take(cells: CellTable): FormSheet {
    const grid = this.#gridOf(cells);
    const frame = this.#frame ?? this.#begin(grid);
    const block = this.#block as HeadingBlock;
    const csv = this.#source.format === "csv";
    const reader = rowReader(
      grid,
      this.#mapper.index.catalogue,
      this.#columns,
      () => undefined,
      !csv,
    );
    if (reader.groups.some((group) => group !== null)) throw new NotPlain();
    const layout = keyLayout(this.#columns);
    const builder = (this.#builder ??= new PlainBuilder(layout, reader, this.#most));
    builder.restart(reader);
    const context = { grid, columns: this.#columns, isUnitName: this.#mapper.isUnitName };
    const first = this.#rows === 0;
    const body = readBody(context, block.bottom, layout, builder, csv, first);
    const single = body.rows.some(({ kind }) => kind !== "plain");
    if (single || body.end !== null || body.careful.length > 0) throw new NotPlain();
    const time = periodAbove([], frame.title, frame.folders);
    if (builder.place(builder.length, { groups: unitGroups([]), time, key: "" }).length > 0)
      throw new NotPlain();
    const plain = builder.build(new Set());
    if (plain.hidden !== null) throw new NotPlain();
    this.#rows += plain.length;
    this.#last = plain.rows[plain.length - 1] ?? this.#last;
    return mixedSheet(frame, plain, []);
  }

  /** The numbers of texts mean nothing any more. */
  forgetTexts(): void {
    this.#builder = null;
  }

  /** What the sheet is, once all of it has been taken. Throws NotPlain. */
  end(merges: readonly CellRange[], hiddenColumns: readonly number[]): SheetFrame {
    const frame = this.#frame;
    const top = this.#block?.top ?? 0;
    // Merges stand behind the rows: had they been known, the heading might read otherwise.
    if (frame === null || this.#rows === 0 || hiddenColumns.length > 0) throw new NotPlain();
    if (merges.some(({ bottom }) => bottom >= top)) throw new NotPlain();
    return { ...frame, dataRows: [(this.#block?.bottom ?? 0) + 1, this.#last] };
  }

  #gridOf(cells: CellTable): Grid {
    const frame = { name: this.#source.sheet, hidden: false, merges: [], hiddenColumns: [] };
    return new Grid({ ...frame, rows: [] }, cells);
  }

  #begin(grid: Grid): SheetFrame {
    const { file, folders, sheet, sheetIndex } = this.#source;
    const block = findHeading(grid, this.#mapper.index);
    if (block === null) throw new NotPlain();
    const place = { file, sheet };
    const { columns, problems } = mapColumns(block, this.#mapper.index, place);
    const missing = missingColumns({ block, columns, place }, []);
    if (missing.length > 0 || columns.some(({ personal }) => personal)) throw new NotPlain();
    this.#block = block;
    this.#columns = columns;
    this.#frame = {
      ...place,
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
