/** The exact counts of a row, by field or by place, of plain and of single rows alike. */
import type { FormRow } from "../model/form-sheet.ts";
import type { PlainCount, PlainRows } from "../model/plain-rows.ts";
import { keyOf } from "../util/keys.ts";
import { exactOf } from "./places.ts";

/** Count fields in the order of their columns. Sheets made alike share one. */
export interface Layout {
  readonly fields: readonly string[];
  readonly slots: ReadonlyMap<string, number>;
}

const LAYOUTS = new Map<string, Layout>();
const MOST_LAYOUTS = 1000;

export function layoutOf(fields: readonly string[]): Layout {
  const key = keyOf(...fields);
  let layout = LAYOUTS.get(key);
  if (layout === undefined) {
    if (LAYOUTS.size >= MOST_LAYOUTS) LAYOUTS.clear();
    layout = { fields, slots: new Map(fields.map((field, slot) => [field, slot])) };
    LAYOUTS.set(key, layout);
  }
  return layout;
}

export class Figures {
  readonly layout: Layout;
  readonly #row: number;
  /** By slot from `from` on; what is not exactly known is below zero or NaN. */
  readonly #values: Int32Array | Float64Array;
  readonly #from: number;
  readonly #columns: readonly number[];

  constructor(
    layout: Layout,
    row: number,
    values: Int32Array | Float64Array,
    from: number,
    columns: readonly number[],
  ) {
    this.layout = layout;
    this.#row = row;
    this.#values = values;
    this.#from = from;
    this.#columns = columns;
  }

  /** The exact number at a slot, or null. */
  at(slot: number): number | null {
    const value = this.#values[this.#from + slot] as number;
    return value >= 0 ? value : null;
  }

  /** The exact number of a field; null where there is none, or no such field. */
  of(field: string): number | null {
    const slot = this.layout.slots.get(field);
    return slot === undefined ? null : this.at(slot);
  }

  cellAt(slot: number): { readonly row: number; readonly column: number } {
    return { row: this.#row, column: this.#columns[slot] as number };
  }

  /** The cell of the leftmost count, where a finding about all figures is put. */
  firstCell(): { readonly row: number; readonly column: number } | undefined {
    return this.#columns.length === 0
      ? undefined
      : { row: this.#row, column: Math.min(...this.#columns) };
  }
}

/** What plain rows of one sheet share. */
export function plainFigures(plain: PlainRows): (i: number) => Figures {
  const { layout, columns } = ofCounts(plain.counts);
  const width = columns.length;
  return (i) => new Figures(layout, plain.rows[i] as number, plain.values, i * width, columns);
}

interface CountColumns {
  readonly layout: Layout;
  readonly columns: readonly number[];
}

const COUNT_COLUMNS = new WeakMap<readonly PlainCount[], CountColumns>();

/** Sheets with the same headings share one list of counts. */
function ofCounts(counts: readonly PlainCount[]): CountColumns {
  let known = COUNT_COLUMNS.get(counts);
  if (known === undefined) {
    const layout = layoutOf(counts.map(({ field }) => field));
    known = { layout, columns: counts.map(({ column }) => column) };
    COUNT_COLUMNS.set(counts, known);
  }
  return known;
}

export function singleFigures(row: FormRow): Figures {
  const cells = [...row.counts.values()];
  const values = Float64Array.from(cells, (cell) => exactOf(cell) ?? Number.NaN);
  const columns = cells.map(({ column }) => column);
  return new Figures(layoutOf([...row.counts.keys()]), row.row, values, 0, columns);
}
