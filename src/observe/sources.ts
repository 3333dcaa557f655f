/** The accepted rows of the sheets, each with its unit and days. */
import type { SettledBlock } from "./settled-block.ts";
import { formOf } from "../catalogue/index.ts";
import type { Stretch } from "../model/calendar.ts";
import type { Form } from "../model/catalogue.ts";
import type { FormRow, PlacedSheet, Placing, RowTime } from "../model/form-sheet.ts";
import {
  cellOf,
  codesOf,
  formRowOf,
  isIrregular,
  NONE,
  type RowBlock,
  stretchesOf,
  whenOf,
} from "../model/row-block.ts";
import { forEachBlock, placeAt } from "../model/sheet-rows.ts";
import type { Unit } from "../model/unit.ts";
import { keyOf } from "../util/keys.ts";
import type { ObserveContext, SourceRow } from "./entry.ts";

/** What was found of one sheet's rows. */
export interface SheetSources {
  readonly sheet: PlacedSheet;
  readonly sheetOrder: number;
  readonly form: Form;
  /** In the order of the sheet. */
  readonly rows: readonly BlockSource[];
  /** Count cells of rows that were not accepted. */
  readonly refused: number;
  /** What these rows are of, where their unit is known. */
  readonly lost: readonly Lost[];
}

/** A row in error: sums that it belongs to are not whole. `stretch` null: its days are not known. */
export interface Lost {
  readonly unit: Unit;
  readonly stretch: Stretch | null;
  readonly form: string;
  readonly sheet: PlacedSheet;
}

/** A row of a block; nothing is made of it until it is asked for. */
export class BlockSource implements SourceRow {
  readonly sheet: PlacedSheet;
  readonly sheetOrder: number;
  readonly block: RowBlock;
  /** Its place in the block. */
  readonly index: number;
  readonly unit: Unit;
  readonly stretch: Stretch;
  readonly record: boolean;
  readonly form: string;
  /** Its flows are added up where they stand; null: each of its cells is an entry. */
  settled: SettledBlock | null = null;
  #row: FormRow | null = null;

  constructor(
    sheet: PlacedSheet,
    sheetOrder: number,
    block: RowBlock,
    index: number,
    unit: Unit,
    stretch: Stretch,
    record: boolean,
    form: string,
  ) {
    this.sheet = sheet;
    this.sheetOrder = sheetOrder;
    this.block = block;
    this.index = index;
    this.unit = unit;
    this.stretch = stretch;
    this.record = record;
    this.form = form;
  }

  get row(): FormRow {
    return (this.#row ??= formRowOf(this.block, this.index));
  }

  /** It stands for many rows, which were added up while they were read. */
  get isSummed(): boolean {
    return this.block.summed !== undefined;
  }

  /** It was looked at cell by cell. */
  get isIrregular(): boolean {
    return isIrregular(this.block, this.index);
  }

  get codes(): FormRow["codes"] {
    return codesOf(this.block, this.index);
  }

  *counts(passedOver: (field: string) => boolean): ReturnType<SourceRow["counts"]> {
    const { block, index } = this;
    if (!hasOneColumnEach(block.counts)) {
      for (const own of this.row.counts) if (!passedOver(own[0])) yield own;
      return;
    }
    for (const [slot, { field }] of block.counts.entries()) {
      if (passedOver(field)) continue;
      const cell = cellOf(block, index, slot);
      if (cell !== undefined) yield [field, cell];
    }
  }

  get rowNumber(): number {
    return this.block.rows[this.index] as number;
  }

  get time(): RowTime {
    return whenOf(this.block, this.index);
  }
}

/** What adds up the flows of a row where they stand; null: each of its cells is an entry. */
export function settledOf(row: SourceRow): SettledBlock | null {
  return row instanceof BlockSource ? row.settled : null;
}

const ONE_EACH = new WeakMap<RowBlock["counts"], boolean>();

/** Of two columns of one field only the last one counts. */
function hasOneColumnEach(counts: RowBlock["counts"]): boolean {
  let known = ONE_EACH.get(counts);
  if (known === undefined) {
    known = new Set(counts.map(({ field }) => field)).size === counts.length;
    ONE_EACH.set(counts, known);
  }
  return known;
}

/** The same row as of other days. */
export function withStretch(source: SourceRow, stretch: Stretch): SourceRow {
  const { sheet, sheetOrder, rowNumber, time, row, codes, unit, record, form } = source;
  const counts: SourceRow["counts"] = (passedOver) => source.counts(passedOver);
  return { sheet, sheetOrder, rowNumber, time, row, codes, counts, unit, stretch, record, form };
}

/** `rejected`: keys of rows in error ({@link refKey}). */
export function sourcesOf(
  sheets: readonly PlacedSheet[],
  rejected: ReadonlySet<string>,
  context: ObserveContext,
): SheetSources[] {
  const all: SheetSources[] = [];
  for (const [sheetOrder, sheet] of sheets.entries()) {
    if (sheet.form === null) continue;
    all.push(new Accepting(sheet, sheetOrder, rejected, context).sources());
  }
  return all;
}

class Accepting {
  readonly #sheet: PlacedSheet;
  readonly #order: number;
  readonly #form: Form;
  readonly #isRejected: (row: number) => boolean;
  readonly #context: ObserveContext;
  #refused = 0;
  readonly #lost: Lost[] = [];

  constructor(
    sheet: PlacedSheet,
    order: number,
    rejected: ReadonlySet<string>,
    context: ObserveContext,
  ) {
    this.#sheet = sheet;
    this.#order = order;
    this.#form = formOf(context.catalogue, sheet.form ?? "");
    this.#isRejected =
      rejected.size === 0
        ? () => false
        : (row) => rejected.has(keyOf(sheet.file, sheet.sheet, row));
    this.#context = context;
  }

  sources(): SheetSources {
    const sheet = this.#sheet;
    const rows: BlockSource[] = [];
    forEachBlock(sheet, (block, placing) => this.#accept(block, placing, rows));
    return {
      sheet,
      sheetOrder: this.#order,
      form: this.#form,
      rows,
      refused: this.#refused,
      lost: this.#lost,
    };
  }

  #accept(block: RowBlock, placing: Placing, into: BlockSource[]): void {
    const { id, datedRowsAreRecords } = this.#form;
    const stretches = stretchesOf(block, this.#context.scheme);
    const records = block.whens.map(
      ({ time }) => block.summed?.records ?? (time.kind === "date" && datedRowsAreRecords),
    );
    // Rows that were added up had no faults; their numbers are not those of the sheet.
    const isRejected = block.summed === undefined ? this.#isRejected : () => false;
    for (let i = 0; i < block.length; i++) {
      const when = block.when[i] as number;
      const stretch = stretches[when];
      const place = placeAt(placing, i);
      const accepted = place.kind === "found" && stretch !== null && stretch !== undefined;
      if (!accepted || isRejected(block.rows[i] as number)) {
        this.#refused += cellCount(block, i);
        if (place.kind === "found")
          this.#lost.push({
            unit: place.unit,
            stretch: stretch ?? null,
            form: id,
            sheet: this.#sheet,
          });
        continue;
      }
      const record = records[when] === true;
      const { unit } = place;
      into.push(new BlockSource(this.#sheet, this.#order, block, i, unit, stretch, record, id));
    }
  }
}

function cellCount({ counts, values }: RowBlock, i: number): number {
  let count = 0;
  for (let slot = 0; slot < counts.length; slot++)
    if (values[i * counts.length + slot] !== NONE) count++;
  return count;
}

/** All rows, sheet after sheet. */
export function rowsOf(sources: readonly SheetSources[]): SourceRow[] {
  const rows: SourceRow[] = [];
  for (const own of sources) for (const row of own.rows) rows.push(row);
  return rows;
}
