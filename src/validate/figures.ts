/** The exact counts of a row, by field or by place. */
import type { CountCell } from "../model/form-sheet.ts";
import { cellOf, type CountColumn, type RowBlock, SEE } from "../model/row-block.ts";
import { exactOf } from "../model/row-view.ts";
import { keyOf } from "../util/keys.ts";

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

/** The counts of one row. */
export class Figures {
  readonly layout: Layout;
  readonly #block: RowBlock;
  readonly #at: number;

  constructor(layout: Layout, block: RowBlock, at: number) {
    this.layout = layout;
    this.#block = block;
    this.#at = at;
  }

  /** The exact number at a slot, or null. */
  at(slot: number): number | null {
    const { values, counts } = this.#block;
    const value = values[this.#at * counts.length + slot] as number;
    if (value >= 0) return value;
    return value === SEE ? exactOf(cellOf(this.#block, this.#at, slot)) : null;
  }

  /** The exact number of a field; null where there is none, or no such field. */
  of(field: string): number | null {
    const slot = this.layout.slots.get(field);
    return slot === undefined ? null : this.at(slot);
  }

  cellAt(slot: number): { readonly row: number; readonly column: number } {
    const cell = cellOf(this.#block, this.#at, slot);
    return cell ?? { row: this.#block.rows[this.#at] as number, column: 1 };
  }

  /** The cell of the leftmost count, where a finding about all figures is put. */
  firstCell(): { readonly row: number; readonly column: number } | undefined {
    let first: CountCell | undefined;
    for (let slot = 0; slot < this.#block.counts.length; slot++) {
      const cell = cellOf(this.#block, this.#at, slot);
      if (cell !== undefined && (first === undefined || cell.column < first.column)) first = cell;
    }
    return first;
  }
}

/** The figures of the rows of a block, by their places in it. */
export function figuresOf(block: RowBlock): (i: number) => Figures {
  const layout = layoutOfCounts(block.counts);
  return (i) => new Figures(layout, block, i);
}

const COUNT_COLUMNS = new WeakMap<readonly CountColumn[], Layout>();

/** Sheets with the same headings share one list of counts. */
function layoutOfCounts(counts: readonly CountColumn[]): Layout {
  let known = COUNT_COLUMNS.get(counts);
  if (known === undefined)
    COUNT_COLUMNS.set(counts, (known = layoutOf(counts.map(({ field }) => field))));
  return known;
}
