/** One accepted row into entries: each count cell to the indicators that it feeds. */
import { fieldOf } from "../catalogue/index.ts";
import { type Form, fractionHalf } from "../model/catalogue.ts";
import type { CountCell, PlacedSheet } from "../model/form-sheet.ts";
import { exact, isMissing, type Value } from "../model/value.ts";
import type { Entry, ObserveContext, SourceRow } from "./entry.ts";
import { breakdownOf, type Chosen, chosenOf, type Feed, type FormFeeds, matches } from "./feeds.ts";
import { sharedBy } from "./shared-counts.ts";

/** A count cell of a data row and what became of it; for most the one entry that it fed. */
export type CellAccount = Entry | Account;

export interface Account {
  readonly source: SourceRow | null;
  readonly state: "refused" | "missing" | "fed" | "unassigned";
  /** Of the breakdown by which indicators choose among the form's rows; null: there is none, or a blank. */
  readonly chosenBy: Chosen | null;
  readonly entries: readonly Entry[];
}

const NO_CODES: SourceRow["row"]["codes"] = new Map();

/** Reads the rows of one sheet; knows which columns the sheet has. */
export class RowMaker {
  readonly #sheet: PlacedSheet;
  readonly #form: Form;
  readonly #feeds: FormFeeds;
  readonly #context: Pick<ObserveContext, "units" | "scheme">;
  /** Codes and breakdown of the row that is being read. */
  #codes: SourceRow["row"]["codes"] = NO_CODES;
  #by: Entry["by"] = {};
  readonly #absent: readonly AbsentField[];

  constructor(
    sheet: PlacedSheet,
    form: Form,
    feeds: FormFeeds,
    context: Pick<ObserveContext, "units" | "scheme">,
  ) {
    this.#context = context;
    this.#sheet = sheet;
    this.#form = form;
    this.#feeds = feeds;
    this.#absent = absentFields(sheet, form);
  }

  read(
    source: SourceRow,
    entries: Entry[],
    cells: CellAccount[],
    /** A field that is added up elsewhere. */
    isSettled: (field: string) => boolean = () => false,
  ): void {
    this.#codes = source.codes;
    this.#by = breakdownOf(this.#codes, this.#feeds.dimensions);
    const chosenBy = chosenOf(this.#codes, this.#feeds);
    for (const [field, cell] of source.counts(isSettled)) {
      const made = this.#cellEntries(source, field, cell);
      const state = made.length > 0 ? stateOf(cell) : unfed(cell);
      const [only] = made;
      if (only !== undefined && made.length === 1 && state === "fed") cells.push(only);
      else cells.push({ source, state, chosenBy, entries: made });
      for (const entry of made) entries.push(entry);
    }
    if (source.record) this.#addAbsent(source, entries, isSettled);
    this.#addDistinct(source, entries);
    if (this.#sheet.nothingOccurred) this.#addZeros(source, entries);
  }

  #cellEntries(source: SourceRow, field: string, cell: CountCell): Entry[] {
    if (cell.mergedTo === undefined) return this.#ownEntries(source, field, cell);
    const shared = sharedBy(source, cell.mergedTo, this.#feeds, this.#context);
    if (shared === null) return [];
    const { several, ...of } = shared;
    const own = this.#ownEntries(source, field, cell);
    return own.map((entry) => ({
      ...entry,
      ...of,
      until: cell.mergedTo as number,
      ...(several ? { shared: true } : {}),
    }));
  }

  #ownEntries(source: SourceRow, field: string, cell: CountCell): Entry[] {
    if (!cell.reading.ok) return [];
    const { value, fraction } = cell.reading;
    const made = this.#feed(source, field, value, cell.column);
    if (fraction === undefined) return made;
    // 43/51: the other half of the pair, unless its own column says it.
    const definition = fieldOf(this.#form, field);
    const other = definition?.fractionOf ?? definition?.wholeOf;
    if (other === undefined) return made;
    const own = source.row.counts.get(other)?.reading;
    if (own !== undefined && own.ok && own.value.value !== null) return made;
    const half = fractionHalf(definition) === "part" ? fraction[1] : fraction[0];
    return [...made, ...this.#feed(source, other, exact(half), cell.column)];
  }

  #feed(source: SourceRow, field: string, value: Value, column: number): Entry[] {
    const made: Entry[] = [];
    for (const feed of this.#feeds.byField.get(field) ?? []) {
      if (matches(feed.source, this.#codes))
        made.push(this.#entry(source, feed, field, value, column));
    }
    return made;
  }

  #entry(source: SourceRow, feed: Feed, field: string, value: Value, column: number): Entry {
    const { start, end } = source.stretch;
    return {
      indicator: feed.indicator.id,
      unit: source.unit,
      start,
      end,
      by: this.#by,
      value,
      form: this.#form.id,
      record: source.record,
      cell: { file: this.#sheet.file, sheet: this.#sheet.sheet, row: source.rowNumber, column },
      field,
      source,
      superseded: false,
    };
  }

  /** What a record row counts for where the sheet has no column of it. */
  #addAbsent(source: SourceRow, entries: Entry[], isSettled: (field: string) => boolean): void {
    const column = source.time.kind === "problem" ? 1 : (source.time.at?.column ?? 1);
    for (const { field, value } of this.#absent) {
      if (isSettled(field)) continue;
      entries.push(...this.#feed(source, field, exact(value), column));
    }
  }

  #addDistinct(source: SourceRow, entries: Entry[]): void {
    for (const feed of this.#feeds.distinct) {
      const code = this.#codes.get(feed.source.field);
      if (code === undefined || code.value === null || !matches(feed.source, this.#codes)) continue;
      const counted =
        feed.source.positive === undefined
          ? undefined
          : source.row.counts.get(feed.source.positive);
      const stated = counted?.reading.ok === true ? counted.reading.value : null;
      const field = fieldOf(this.#form, feed.source.field)?.id ?? feed.source.field;
      if (feed.source.positive === undefined || (stated !== null && isPositive(stated))) {
        entries.push({
          ...this.#entry(source, feed, field, exact(1), code.column),
          item: code.value,
        });
      } else if (stated?.value === 0) {
        // Counted, and there are none of it: zero items, not an unknown number.
        entries.push(this.#entry(source, feed, field, exact(0), code.column));
      } else if (stated !== null && isMissing(stated)) {
        // "..." of one kind: nobody knows whether it is among those that there are.
        entries.push(this.#entry(source, feed, field, stated, code.column));
      }
    }
  }

  /** "Không phát sinh": zero for all that the form feeds. */
  #addZeros(source: SourceRow, entries: Entry[]): void {
    for (const [field, feeds] of this.#feeds.byField) {
      for (const feed of feeds) {
        entries.push({ ...this.#entry(source, feed, field, exact(0), 1), implied: true });
      }
    }
  }
}

/** A blank cell holds nothing that an indicator could have taken: weapons have kilograms or pieces. */
function unfed(cell: CountCell): Account["state"] {
  const state = stateOf(cell);
  return state === "fed" ? "unassigned" : state;
}

function stateOf(cell: CountCell): Account["state"] {
  if (!cell.reading.ok) return "refused";
  const { value, lower, upper } = cell.reading.value;
  return value === null && lower === null && upper === null ? "missing" : "fed";
}

function isPositive(value: Value): boolean {
  return (value.value ?? value.lower ?? 0) > 0;
}

/** A field that the sheet has no column for, with what a record row counts as. */
export interface AbsentField {
  readonly field: string;
  readonly value: number;
}

const ABSENT = new WeakMap<PlacedSheet["columns"], Map<Form, readonly AbsentField[]>>();

/** Sheets made alike have the same columns. */
export function absentFields({ columns }: PlacedSheet, form: Form): readonly AbsentField[] {
  let byForm = ABSENT.get(columns);
  if (byForm === undefined) ABSENT.set(columns, (byForm = new Map()));
  let absent = byForm.get(form);
  if (absent === undefined) {
    absent = form.fields.flatMap(({ id, valueIfColumnAbsent: value }) =>
      value === undefined || columns.some(({ field }) => field === id)
        ? []
        : [{ field: id, value }],
    );
    byForm.set(form, absent);
  }
  return absent;
}
