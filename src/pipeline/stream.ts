/**
 * A large file read, checked, placed and added up piece by piece: what is kept of it is a
 * figure for each unit, window (or year) and breakdown, and the rows in which a check finds a problem.
 * Where another file, or too many rows, ask for more than that, the file is read whole.
 */
import { type Catalogue, formOf } from "../catalogue/index.ts";
import type { CellTable } from "../model/cell-table.ts";
import type { Problem } from "../model/finding.ts";
import type { FormRow, FormSheet, PlacedSheet, Placing, RowPlace } from "../model/form-sheet.ts";
import { blockOf } from "../model/join-rows.ts";
import type { PieceSizes } from "../model/piece-sizes.ts";
import { formRowOf, isIrregular, positionsOf, type RowBlock } from "../model/row-block.ts";
import { placeAt } from "../model/sheet-rows.ts";
import type { WorkbookFormat } from "../model/raw.ts";
import { canFold, type RatePair, ratePairs, unevenRows } from "../observe/index.ts";
import { type Mapper, SheetPieces } from "../map/index.ts";
import { streamFile, type StreamedParts } from "../read/index.ts";
import { piecePlacer, type PiecePlacer } from "../units/place.ts";
import {
  type CheckContext,
  RepeatedRecords,
  RepeatedValues,
  repeatedValues,
  rowsHeldBack,
} from "../validate/index.ts";
import { keyOf } from "../util/keys.ts";
import { WHOLE_SHEET } from "./rejected.ts";
import { RowSums } from "./row-sums.ts";
import { dueBucketsOf } from "./due-buckets.ts";
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
  // Rows that the office's own words make totals or parts are told apart on the whole sheet only.
  if (mapper.index.catalogue.ownWords) return null;
  const placer = piecePlacer({ registry, scheme, within: scope });
  const sums = new RowSums(windows, scheme, registry, dueBucketsOf(options));
  const folding = new Folding(input, mapper, context, placer, sums, limits.pieces);
  const read = streamFile(input.path, limits, folding, jobs);
  if (read === null) return null;
  return { sha256: read.sha256, sheet: folding.sheet(), sheets: folding.sheets };
}

class Folding {
  readonly #input: StreamInput;
  readonly #mapper: Mapper;
  readonly #context: CheckContext;
  readonly #catalogue: Catalogue;
  readonly #placer: PiecePlacer;
  readonly #sums: RowSums;
  readonly #sizes: PieceSizes;
  readonly #repeatedValues = new RepeatedValues();
  readonly #repeatedRecords = new RepeatedRecords();
  #pieces: SheetPieces | null = null;
  #records = false;
  #pairs: readonly RatePair[] = [];
  #frame: FormSheet | null = null;
  /** By unit and spell: the number of the place in the list. */
  readonly #places = new Map<string, number>();
  readonly #list: RowPlace[] = [];
  /** Rows that were not added up, with their places. */
  readonly #apart: FormRow[] = [];
  readonly #apartPlaces: RowPlace[] = [];
  readonly #repeats: Problem[] = [];
  /** Of the workbook; all but this one are empty. */
  sheets = 1;

  constructor(
    input: StreamInput,
    mapper: Mapper,
    context: CheckContext,
    placer: PiecePlacer,
    sums: RowSums,
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

  take(cells: CellTable, sheet: string, format: WorkbookFormat): boolean {
    const { file, folders } = this.#input;
    const source = { file, format, folders, sheet, sheetIndex: 0 };
    const pieces = (this.#pieces ??= new SheetPieces(source, this.#mapper, this.#sizes));
    const piece = pieces.take(cells);
    if (piece === null) return false;
    const block = piece.blocks[0] as RowBlock;
    if (this.#frame === null && !this.#begin(piece, block)) return false;
    const nowhere: number[] = [];
    const placing = this.#place(piece, block, nowhere);
    if (placing === null) return false;
    const repeats = this.#records ? this.#repeatedRecords.add(piece, block, placing) : [];
    for (const { problem } of repeats) this.#repeats.push(problem);
    const apart = new Set([
      ...irregularRows(block),
      ...rowsTold(piece.problems, block),
      ...nowhere,
      // A rate is taken without them.
      ...unevenRows(block, this.#pairs),
      ...rowsHeldBack(piece, block, this.#context),
      // Whoever takes repeated rows for errors leaves them out of the totals.
      ...repeats.map(({ at }) => at),
    ]);
    for (const i of [...apart].sort((x, y) => x - y)) {
      this.#apart.push(formRowOf(block, i));
      this.#apartPlaces.push(placeAt(placing, i));
    }
    this.#repeatedValues.add(block);
    this.#sums.add(block, placing, apart);
    return this.#apart.length <= this.#sizes.apart;
  }

  /** Only dated flows are added up as they come. */
  #begin(piece: FormSheet, { counts }: RowBlock): boolean {
    const form = formOf(this.#catalogue, piece.form ?? "");
    const fields = counts.map(({ field }) => field);
    this.#records = form.datedRowsAreRecords;
    this.#frame = piece;
    this.#pairs = ratePairs(form, fields, this.#catalogue);
    return canFold(form, fields, this.#catalogue);
  }

  forgetTexts(): void {
    this.#pieces?.forgetTexts();
    this.#sums.forget();
  }

  end({ merges, hiddenColumns, sheetIndex, sheets }: StreamedParts): boolean {
    const end = this.#pieces?.end(merges, hiddenColumns) ?? null;
    // Told of the sheet as a whole, as far as no row is known apart: it is read by itself.
    if (end === null || end.problems.some(({ code }) => WHOLE_SHEET.has(code))) return false;
    const repeated = repeatedValues(this.#repeatedValues, end);
    const problems = [...end.problems, ...this.#repeats, ...repeated];
    this.#frame = { ...end, sheetIndex, problems };
    this.sheets = sheets;
    return true;
  }

  sheet(): PlacedSheet {
    const sums = this.#sums.rows(this.#records);
    const apart = this.#apart;
    const blocks = [sums.block, blockOf(apart)];
    const placings = [
      { of: sums.of, list: this.#list },
      { of: Int32Array.from(apart, (_, i) => i), list: this.#apartPlaces },
    ];
    return { ...(this.#frame as FormSheet), blocks, placings };
  }

  /** Into `nowhere` go the rows whose unit is not known; irregular ones have a place each. */
  #place(piece: FormSheet, block: RowBlock, nowhere: number[]): Placing | null {
    const own: RowPlace[] = [];
    const of = this.#sums.placeNumbers(block, (i) => {
      const place = this.#placer(piece, block, i);
      if (place.kind === "found" && !isIrregular(block, i)) return this.#numberOf(place);
      if (place.kind !== "found") nowhere.push(i);
      return -own.push(place);
    });
    if (of === null || own.length === 0) return of && { of, list: this.#list };
    const base = this.#list.length;
    for (let i = 0; i < of.length; i++) {
      const number = of[i] as number;
      if (number < 0) of[i] = base - number - 1;
    }
    return { of, list: [...this.#list, ...own] };
  }

  #numberOf(place: FoundPlace): number {
    const key = keyOf(place.unit.id, place.spell.validFrom);
    let number = this.#places.get(key);
    if (number === undefined) {
      number = this.#list.push(place) - 1;
      this.#places.set(key, number);
    }
    return number;
  }
}

type FoundPlace = Extract<RowPlace, { kind: "found" }>;

/** The rows at which problems stand. */
function* rowsTold(problems: readonly Problem[], block: RowBlock): Generator<number> {
  for (const { place } of problems) {
    const [from, to] = positionsOf(block, place.row ?? 0);
    for (let i = from; i < to; i++) yield i;
  }
}

function* irregularRows(block: RowBlock): Generator<number> {
  for (let i = 0; i < block.length; i++) if (isIrregular(block, i)) yield i;
}
