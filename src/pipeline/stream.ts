/**
 * A large file read, checked, placed and added up piece by piece: what is kept of it is a
 * figure for each unit, window (or year) and breakdown. Where a row, or another file, asks for more
 * than that, the file is read whole.
 */
import { type Catalogue, formOf } from "../catalogue/index.ts";
import type { CellTable } from "../model/cell-table.ts";
import type { FormSheet, PlacedSheet, RowPlace } from "../model/form-sheet.ts";
import { placedMixed } from "../model/mixed-rows.ts";
import type { CellRange, WorkbookFormat } from "../model/raw.ts";
import { canFold } from "../observe/index.ts";
import { type Mapper, NotPlain, SheetBatches } from "../map/index.ts";
import { BATCH_ROWS, NotStreamed, streamFile } from "../read/index.ts";
import { piecePlacer } from "../units/place.ts";
import {
  type CheckContext,
  passesScreens,
  RecordHashes,
  RepeatedValues,
} from "../validate/index.ts";
import { keyOf } from "../util/keys.ts";
import { FoldedSums } from "./folded-sums.ts";
import type { RunOptions } from "./options.ts";

export interface StreamInput {
  readonly file: string;
  readonly path: string;
  readonly folders: readonly string[];
}

export interface StreamedFile {
  readonly sha256: string;
  readonly sheet: PlacedSheet;
}

/** null: the file is not large, or has to be read whole. */
export function streamInput(
  input: StreamInput,
  mapper: Mapper,
  context: CheckContext,
  options: RunOptions,
): StreamedFile | null {
  const { registry, scheme, scope, limits, jobs, windows } = options;
  if (registry === null || windows === undefined) return null;
  const placeRow = piecePlacer({ registry, scheme, within: scope });
  const folding = new Folding(
    input,
    mapper,
    context,
    placeRow,
    new FoldedSums(windows, scheme, registry),
  );
  try {
    const read = streamFile(input.path, limits, folding, jobs);
    return read === null ? null : { sha256: read.sha256, sheet: folding.sheet() };
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
  readonly #placeRow: (sheet: FormSheet, i: number) => RowPlace;
  readonly #sums: FoldedSums;
  readonly #repeated = new RepeatedValues();
  readonly #hashes = new RecordHashes();
  #batches: SheetBatches | null = null;
  #records = false;
  #frame: FormSheet | null = null;
  /** By unit and spell: the number of the place in the list. */
  readonly #places = new Map<string, number>();
  readonly #list: RowPlace[] = [];

  constructor(
    input: StreamInput,
    mapper: Mapper,
    context: CheckContext,
    placeRow: (sheet: FormSheet, i: number) => RowPlace,
    sums: FoldedSums,
  ) {
    this.#input = input;
    this.#mapper = mapper;
    this.#catalogue = mapper.index.catalogue;
    this.#context = context;
    this.#placeRow = placeRow;
    this.#sums = sums;
  }

  take(cells: CellTable, sheet: string, format: WorkbookFormat): void {
    const { file, folders } = this.#input;
    const source = { file, format, folders, sheet, sheetIndex: 0 };
    const batches = (this.#batches ??= new SheetBatches(source, this.#mapper, BATCH_ROWS));
    const piece = batches.take(cells);
    if (this.#frame === null) this.#begin(piece);
    const placed = this.#place(piece);
    const { plain } = placed;
    if (plain === undefined || !passesScreens(placed, this.#context)) throw new NotPlain();
    this.#repeated.add(plain);
    if (this.#records && !this.#hashes.add(placed, plain)) throw new NotPlain();
    this.#sums.add(placed, plain);
  }

  /** Only dated flows are added up as they come. */
  #begin(piece: FormSheet): void {
    const form = formOf(this.#catalogue, piece.form ?? "");
    const fields = piece.plain?.counts.map(({ field }) => field) ?? [];
    if (!canFold(form, fields, this.#catalogue)) throw new NotPlain();
    this.#records = form.datedRowsAreRecords;
    this.#frame = piece;
  }

  forgetTexts(): void {
    this.#batches?.forgetTexts();
    this.#sums.forget();
  }

  end(merges: readonly CellRange[], hiddenColumns: readonly number[]): void {
    if (this.#batches === null || this.#repeated.any) throw new NotPlain();
    const end = this.#batches.end(merges, hiddenColumns);
    this.#frame = { ...end, rows: [] };
  }

  sheet(): PlacedSheet {
    const { plain, of } = this.#sums.rows(this.#records);
    return placedMixed({ ...(this.#frame as FormSheet), odd: [] }, plain, {
      of,
      list: this.#list,
      odd: [],
    });
  }

  #place(piece: FormSheet): PlacedSheet {
    const { plain } = piece;
    if (plain === undefined) throw new NotPlain();
    const of = this.#sums.placeNumbers(plain, (i) => {
      const place = this.#placeRow(piece, i);
      if (place.kind !== "found") throw new NotPlain();
      const key = keyOf(place.unit.id, place.spell.validFrom);
      let number = this.#places.get(key);
      if (number === undefined) {
        number = this.#list.push(place) - 1;
        this.#places.set(key, number);
      }
      return number;
    });
    return placedMixed(piece, plain, { of, list: this.#list, odd: [] });
  }
}
