/** The accepted rows of the sheets, each with its unit and days. */
import { formOf } from "../catalogue/index.ts";
import type { Stretch } from "../model/calendar.ts";
import type { Form } from "../model/catalogue.ts";
import { bindTime, type FormRow, type PlacedSheet, type RowTime } from "../model/form-sheet.ts";
import { oddOf, oddPlacesOf, placeAt } from "../model/mixed-rows.ts";
import { formRowOf, type PlainRows, stretchesOf, timeOf } from "../model/plain-rows.ts";
import type { Unit } from "../model/unit.ts";
import { keyOf } from "../util/keys.ts";
import type { ObserveContext, SourceRow } from "./entry.ts";
import type { SettledSheet } from "./settled.ts";

/** What was found of one sheet's rows. */
export interface SheetSources {
  readonly sheet: PlacedSheet;
  readonly sheetOrder: number;
  readonly form: Form;
  /** In the order of the sheet: plain rows, then single ones. */
  readonly plain: readonly PlainSource[];
  readonly odd: readonly SourceRow[];
  /** Count cells of rows that were not accepted. */
  readonly refused: number;
}

/** A plain row; nothing is made of it until it is asked for. */
export class PlainSource implements SourceRow {
  readonly sheet: PlacedSheet;
  readonly sheetOrder: number;
  /** Its position among the plain rows of its sheet. */
  readonly index: number;
  readonly unit: Unit;
  readonly stretch: Stretch;
  readonly record: boolean;
  readonly form: string;
  settled: SettledSheet | null = null;
  #row: FormRow | null = null;

  constructor(
    sheet: PlacedSheet,
    sheetOrder: number,
    index: number,
    unit: Unit,
    stretch: Stretch,
    record: boolean,
    form: string,
  ) {
    this.sheet = sheet;
    this.sheetOrder = sheetOrder;
    this.index = index;
    this.unit = unit;
    this.stretch = stretch;
    this.record = record;
    this.form = form;
  }

  get row(): FormRow {
    return (this.#row ??= formRowOf(this.sheet.plain as PlainRows, this.index));
  }

  /** It stands for many rows, which were added up while they were read. */
  get isFolded(): boolean {
    return this.sheet.plain?.folded !== undefined;
  }

  get rowNumber(): number {
    return this.sheet.plain?.rows[this.index] ?? 0;
  }

  get time(): RowTime {
    return timeOf(this.sheet.plain as PlainRows, this.index);
  }
}

/** The same row as of other days. */
export function withStretch(source: SourceRow, stretch: Stretch): SourceRow {
  const { sheet, sheetOrder, rowNumber, time, row, unit, record, form } = source;
  return { sheet, sheetOrder, rowNumber, time, row, unit, stretch, record, form, settled: null };
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
    const plain = sheet.plain === undefined ? [] : this.#plain(sheet.plain);
    const odd = this.#odd();
    return {
      sheet,
      sheetOrder: this.#order,
      form: this.#form,
      plain,
      odd,
      refused: this.#refused,
    };
  }

  #plain(plain: PlainRows): PlainSource[] {
    const sheet = this.#sheet;
    const { placing } = sheet;
    const { id, datedRowsAreRecords } = this.#form;
    const stretches = stretchesOf(plain, this.#context.scheme);
    const records = plain.whens.map(
      ({ time }) => plain.folded?.records ?? (time.kind === "date" && datedRowsAreRecords),
    );
    // Rows that were added up had no faults; their numbers are not those of the sheet.
    const isRejected = plain.folded === undefined ? this.#isRejected : () => false;
    const sources: PlainSource[] = [];
    for (let i = 0; i < plain.length; i++) {
      const when = plain.when[i] as number;
      const stretch = stretches[when];
      const place = placeAt(placing, i);
      const accepted = place?.kind === "found" && stretch !== null && stretch !== undefined;
      if (!accepted || isRejected(plain.rows[i] as number)) {
        this.#refused += plain.counts.length;
        continue;
      }
      const record = records[when] === true;
      sources.push(new PlainSource(sheet, this.#order, i, place.unit, stretch, record, id));
    }
    return sources;
  }

  #odd(): SourceRow[] {
    const sheet = this.#sheet;
    const places = oddPlacesOf(sheet);
    const { id, datedRowsAreRecords } = this.#form;
    const sources: SourceRow[] = [];
    for (const [i, row] of oddOf(sheet).entries()) {
      const place = places[i];
      const stretch = bindTime(row.time, this.#context.scheme);
      if (place?.kind !== "found" || stretch === null || this.#isRejected(row.row)) {
        this.#refused += row.counts.size;
        continue;
      }
      const { unit } = place;
      const { time } = row;
      const record = time.kind === "date" && datedRowsAreRecords;
      const base = { sheet, sheetOrder: this.#order, rowNumber: row.row, settled: null };
      sources.push({ ...base, row, time, unit, stretch, record, form: id });
    }
    return sources;
  }
}

/** All rows, sheet after sheet. */
export function rowsOf(sources: readonly SheetSources[]): SourceRow[] {
  const rows: SourceRow[] = [];
  for (const { plain, odd } of sources) {
    for (const row of plain) rows.push(row);
    for (const row of odd) rows.push(row);
  }
  return rows;
}
