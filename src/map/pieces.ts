/**
 * A sheet mapped piece by piece while it is read, for files of which a whole sheet would not fit into memory.
 * Its heading and its first rows tell whether it can be: one table of the usual shape. Where a later piece
 * holds something that rows far away could depend on (a total, a group, another heading), it cannot after all.
 */
import type { CellTable } from "../model/cell-table.ts";
import type { FormRow, FormSheet } from "../model/form-sheet.ts";
import type { PieceSizes } from "../model/piece-sizes.ts";
import type { CellRange, RawRow, WorkbookFormat } from "../model/raw.ts";
import type { Problem } from "../model/finding.ts";
import { Grid } from "./grid.ts";
import { usualStart } from "./layout/only-table.ts";
import { openLooks } from "./layout/cell-looks.ts";
import { beginsHead } from "./layout/head-finder.ts";
import { uncountedFigures } from "./layout/uncounted.ts";
import { hasUsualRows } from "./layout/usual.ts";
import type { Mapper } from "./mapper.ts";
import { missingColumns } from "./missing-columns.ts";
import type { PlainBuilder } from "./plain-builder.ts";
import { raggedRows } from "./ragged-rows.ts";
import { frameOf, openTable, readRows, tableProblems, type TableRows } from "./usual-table.ts";
import type { UsualTable } from "./usual-table.ts";

/** Where the sheet lies. */
export interface PiecesSource {
  readonly file: string;
  readonly format: WorkbookFormat;
  readonly folders: readonly string[];
  readonly sheet: string;
  readonly sheetIndex: number;
}

export class SheetPieces {
  readonly #source: PiecesSource;
  readonly #mapper: Mapper;
  readonly #sizes: PieceSizes;
  #table: UsualTable | null = null;
  #builder: PlainBuilder | null = null;
  /** The heading's rows, as they are. */
  #heading: readonly RawRow[] = [];
  /** Some row has no more fields than the heading. */
  #someFit = false;
  readonly #ragged: Problem[] = [];
  #first = Infinity;
  #last = 0;
  /** Regular ones. */
  #rows = 0;
  readonly #odd: FormRow[] = [];
  readonly #careful: RawRow[] = [];

  constructor(source: PiecesSource, mapper: Mapper, sizes: PieceSizes) {
    this.#source = source;
    this.#mapper = mapper;
    this.#sizes = sizes;
  }

  /**
   * The rows of the next piece, as a sheet of their own, with the problems of its rows; it holds until
   * the next one. null: the sheet has to be read as a whole.
   */
  take(cells: CellTable): FormSheet | null {
    const grid = this.#gridOf(cells);
    const first = this.#table === null;
    const table = this.#table ?? this.#begin(grid);
    if (table === null) return null;
    const { lexicon } = this.#mapper;
    if (!hasUsualRows(grid, table.block, table.columns, lexicon)) return null;
    const piece = { builder: this.#builder, room: this.#sizes.rows, first };
    const read = readRows(table, grid, piece);
    this.#builder = read.builder;
    if (!this.#speaksForItself(read, grid)) return null;
    const ragged = this.#raggedRows(grid, table, read);
    if (ragged === null || !this.#count(read)) return null;
    return { ...this.#frame(table), blocks: [read.block], problems: ragged };
  }

  #speaksForItself({ alone, block, body }: TableRows, grid: Grid): boolean {
    if (!alone || block.hidden !== null) return false;
    if (body.careful.length === 0) return true;
    const search = { grid, ...openLooks(grid.cells, this.#mapper.lexicon) };
    return !body.careful.some(({ row }) => beginsHead(search, grid.positionOf(row)));
  }

  /** Rows with more fields than the heading; whether they are a habit of the file shows in the first of the others. */
  #raggedRows(grid: Grid, { fields }: UsualTable, read: TableRows): readonly Problem[] | null {
    const { file, sheet } = this.#source;
    const { from, to } = read.body;
    const ragged = raggedRows(grid, fields, from, to, { file, sheet }, false);
    this.#someFit ||= ragged.length < to - from;
    if (ragged.length > 0 && !this.#someFit) return null;
    this.#ragged.push(...ragged);
    return ragged;
  }

  /** False: too many rows to look at one by one. */
  #count({ block: { rows, length }, odd, body: { careful } }: TableRows): boolean {
    if (length > 0) {
      this.#first = Math.min(this.#first, rows[0] as number);
      this.#last = rows[length - 1] as number;
    }
    this.#rows += length - odd.length;
    this.#odd.push(...odd);
    this.#careful.push(...careful);
    return Math.max(this.#odd.length, this.#careful.length) <= this.#sizes.apart;
  }

  /** The numbers of texts mean nothing any more. */
  forgetTexts(): void {
    this.#builder = null;
  }

  /** What the sheet is, once all of it has been taken. null: it has to be read as a whole. */
  end(merges: readonly CellRange[], hiddenColumns: readonly number[]): FormSheet | null {
    const table = this.#table;
    // Merges stand behind the rows: had they been known, the heading might read otherwise.
    if (table === null || this.#rows === 0 || hiddenColumns.length > 0) return null;
    if (merges.some(({ bottom }) => bottom >= table.block.top)) return null;
    const [odd, careful] = [this.#odd, this.#careful];
    const problems = tableProblems(table, { odd, careful, ragged: this.#ragged });
    return {
      ...this.#frame(table),
      dataRows: [this.#first, this.#last],
      problems: [...problems, ...this.#uncounted(table, problems)],
    };
  }

  /** Only rows that were looked at one by one hold figures under no heading. */
  #uncounted({ block, columns, fields }: UsualTable, told: readonly Problem[]): readonly Problem[] {
    const { file, sheet } = this.#source;
    const known = new Set([
      ...columns.map(({ column }) => column),
      ...told.flatMap(({ code, place }) =>
        UNHEADED.has(code) && place.column !== undefined ? [place.column] : [],
      ),
    ]);
    const [headTop, headBottom] = [block.top, block.bottom];
    const region = { ...EVERYWHERE, headTop, headBottom };
    const covered = [{ region, rows: [headBottom + 1, Infinity] as const, columns: known }];
    const rows = [...this.#heading, ...this.#careful];
    const grid = new Grid({ ...this.#sheet(), rows });
    const place = { file, sheet };
    const ragged = new Set(this.#ragged.map((problem) => problem.place.row));
    const { problems } = uncountedFigures(grid, covered, this.#mapper.lexicon, place);
    return fields === Infinity ? problems : problems.filter((own) => !ragged.has(own.place.row));
  }

  #frame(table: UsualTable): FormSheet {
    return {
      ...frameOf(table),
      blocks: [],
      dataRows: null,
      totals: [],
      nothingOccurred: false,
      problems: table.problems,
    };
  }

  #sheet() {
    return { name: this.#source.sheet, hidden: false, merges: [], hiddenColumns: [] };
  }

  #gridOf(cells: CellTable): Grid {
    return new Grid({ ...this.#sheet(), rows: [] }, cells);
  }

  #begin(grid: Grid): UsualTable | null {
    const { file, format, folders, sheet, sheetIndex } = this.#source;
    const mapper = this.#mapper;
    const identity = { file, sheet, folders, sheetIndex, hidden: false };
    const around = { grid, folders, mapper, identity };
    const start = usualStart(around);
    if (start === null) return null;
    const table = openTable(grid, start.block, start.title, { ...around, workbook: { format } });
    const { block, columns, problems } = table;
    const missing = missingColumns({ block, columns, place: { file, sheet } }, []);
    if (missing.length > 0 || columns.some(({ personal }) => personal)) return null;
    // Of the sheet as a whole: none of its rows counts.
    if (problems.some(({ code }) => code === "duplicate-column")) return null;
    this.#heading = [...grid.rowsBetween(block.top, block.bottom + 1)];
    return (this.#table = table);
  }
}

const UNHEADED: ReadonlySet<string> = new Set(["unknown-column", "uncounted-figures"]);

const EVERYWHERE = {
  titleTop: 1,
  bottom: Infinity,
  left: 1,
  right: 16_384,
  repeats: [],
} as const;
