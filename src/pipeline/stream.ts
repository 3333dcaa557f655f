/**
 * A large file read, checked, placed and added up piece by piece: what is kept of it is a
 * figure for each unit, window (or year) and breakdown, and the rows that somebody has to look at.
 * Where another file, or too many rows, ask for more than that, the file is read whole.
 */
import { type Catalogue, formOf } from "../catalogue/index.ts";
import type { CellTable } from "../model/cell-table.ts";
import type { Problem } from "../model/finding.ts";
import type { FormRow, FormSheet, PlacedSheet, RowPlace } from "../model/form-sheet.ts";
import { placeAt, placedMixed } from "../model/mixed-rows.ts";
import type { PieceSizes } from "../model/piece-sizes.ts";
import { formRowOf, type PlainRows } from "../model/plain-rows.ts";
import type { WorkbookFormat } from "../model/raw.ts";
import { canFold } from "../observe/index.ts";
import { type Mapper, NotPlain, SheetBatches } from "../map/index.ts";
import { NotStreamed, streamFile, type StreamedParts } from "../read/index.ts";
import { piecePlacer, type PiecePlacer } from "../units/place.ts";
import {
  type CheckContext,
  RepeatedRecords,
  RepeatedValues,
  rowsHeldBack,
} from "../validate/index.ts";
import { keyOf } from "../util/keys.ts";
import { FoldedSums, NOWHERE } from "./folded-sums.ts";
import type { RunOptions } from "./options.ts";

export interface StreamInput {
  readonly file: string;
  readonly path: string;
  readonly folders: readonly string[];
}

export interface StreamedFile {
  readonly sha256: string;
  /** The only one that is not empty. */
  readonly sheet: PlacedSheet;
  readonly sheets: number;
}

/** null: the file is not large, or has to be read whole. */
export function streamInput(
  input: StreamInput,
  mapper: Mapper,
  context: CheckContext,
  options: RunOptions,
): StreamedFile | null {
  const { registry, scheme, scope, limits, jobs, windows, columns } = options;
  if (registry === null || windows === undefined || !columns) return null;
  const placer = piecePlacer({ registry, scheme, within: scope });
  const sums = new FoldedSums(windows, scheme, registry);
  const folding = new Folding(input, mapper, context, placer, sums, limits.pieces);
  try {
    const read = streamFile(input.path, limits, folding, jobs);
    if (read === null) return null;
    return { sha256: read.sha256, sheet: folding.sheet(), sheets: folding.sheets };
  } catch (error) {
    if (error instanceof NotPlain || error instanceof NotStreamed) return null;
    throw error;
  }
}

class Folding {
  readonly #input: StreamInput;
  readonly #mapper: Mapper;
  readonly #context: CheckContext;
  readonly #catalogue: Catalogue;
  readonly #placer: PiecePlacer;
  readonly #sums: FoldedSums;
  readonly #sizes: PieceSizes;
  readonly #repeatedValues = new RepeatedValues();
  readonly #repeatedRecords = new RepeatedRecords();
  #batches: SheetBatches | null = null;
  #records = false;
  #frame: FormSheet | null = null;
  /** By unit and spell: the number of the place in the list. */
  readonly #places = new Map<string, number>();
  readonly #list: RowPlace[] = [];
  /** Rows that were not added up, with their places. */
  readonly #odd: FormRow[] = [];
  readonly #oddPlaces: RowPlace[] = [];
  readonly #repeats: Problem[] = [];
  /** Of the workbook; all but this one are empty. */
  sheets = 1;

  constructor(
    input: StreamInput,
    mapper: Mapper,
    context: CheckContext,
    placer: PiecePlacer,
    sums: FoldedSums,
    sizes: PieceSizes,
  ) {
    this.#input = input;
    this.#mapper = mapper;
    this.#catalogue = mapper.index.catalogue;
    this.#context = context;
    this.#placer = placer;
    this.#sums = sums;
    this.#sizes = sizes;
  }

  take(cells: CellTable, sheet: string, format: WorkbookFormat): void {
    const { file, folders } = this.#input;
    const source = { file, format, folders, sheet, sheetIndex: 0 };
    const batches = (this.#batches ??= new SheetBatches(source, this.#mapper, this.#sizes));
    const piece = batches.take(cells);
    const { plain } = piece;
    if (plain === undefined) throw new NotPlain();
    if (this.#frame === null) this.#begin(piece, plain);
    const nowhere = new Map<number, RowPlace>();
    const placed = this.#place(piece, plain, nowhere);
    const repeats = this.#records ? this.#repeatedRecords.add(placed, plain) : [];
    for (const { problem } of repeats) this.#repeats.push(problem);
    const apart = new Set([
      ...nowhere.keys(),
      ...rowsHeldBack(placed, plain, this.#context),
      // Whoever takes repeated rows for errors leaves them out of the totals.
      ...repeats.flatMap(({ at }) => at ?? []),
    ]);
    this.#keepApart(placed, plain, apart, (i) => nowhere.get(i) ?? placeAt(placed.placing, i));
    this.#repeatedValues.add(plain);
    this.#sums.add(placed, plain, apart);
    if (this.#odd.length > this.#sizes.apart) throw new NotPlain();
  }

  /** Only dated flows are added up as they come. */
  #begin(piece: FormSheet, plain: PlainRows): void {
    const form = formOf(this.#catalogue, piece.form ?? "");
    const fields = plain.counts.map(({ field }) => field);
    if (!canFold(form, fields, this.#catalogue)) throw new NotPlain();
    this.#records = form.datedRowsAreRecords;
    this.#frame = piece;
  }

  forgetTexts(): void {
    this.#batches?.forgetTexts();
    this.#sums.forget();
  }

  end({ merges, hiddenColumns, sheetIndex, sheets }: StreamedParts): void {
    if (this.#batches === null || this.#repeatedValues.any) throw new NotPlain();
    const end = this.#batches.end(merges, hiddenColumns);
    const problems = [...end.problems, ...this.#repeats];
    this.#frame = { ...end, sheetIndex, problems, rows: [] };
    this.sheets = sheets;
  }

  sheet(): PlacedSheet {
    const { plain, of } = this.#sums.rows(this.#records);
    const placing = { of, list: this.#list, odd: this.#oddPlaces };
    return placedMixed({ ...(this.#frame as FormSheet), odd: this.#odd }, plain, placing);
  }

  /** Into `nowhere` go the positions of rows whose unit is not known, with what is wrong. */
  #place(piece: FormSheet, plain: PlainRows, nowhere: Map<number, RowPlace>): PlacedSheet {
    const of = this.#sums.placeNumbers(plain, (i) => {
      const place = this.#placer.plain(piece, plain, i);
      if (place.kind !== "found") {
        nowhere.set(i, place);
        return NOWHERE;
      }
      const key = keyOf(place.unit.id, place.spell.validFrom);
      let number = this.#places.get(key);
      if (number === undefined) {
        number = this.#list.push(place) - 1;
        this.#places.set(key, number);
      }
      return number;
    });
    const odd = (piece.odd ?? []).map((row) => this.#placer.odd(piece, row));
    return placedMixed(piece, plain, { of, list: this.#list, odd });
  }

  /** Keeps the odd rows and some of the plain ones, in their order. */
  #keepApart(
    piece: PlacedSheet,
    plain: PlainRows,
    apart: ReadonlySet<number>,
    placeOf: (i: number) => RowPlace | undefined,
  ): void {
    const kept = (piece.odd ?? []).map((row, i) => ({ row, place: piece.placing?.odd[i] }));
    for (const i of apart) kept.push({ row: formRowOf(plain, i), place: placeOf(i) });
    kept.sort((a, b) => a.row.row - b.row.row);
    for (const { row, place } of kept) {
      this.#odd.push(row);
      this.#oddPlaces.push(place as RowPlace);
    }
  }
}
