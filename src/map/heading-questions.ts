/** What a search for headings looks at, in numbers: where it is the same, so is what was found. */
import type { Form } from "../model/catalogue.ts";
import { type CellTable, KIND } from "../model/cell-table.ts";
import type { Grid } from "./grid.ts";
import type { HeadingIndex } from "./heading-index.ts";
import { headingTexts, PIECE } from "./heading-texts.ts";
import type { MetBefore } from "./met-before.ts";

/** Rows of a heading, at most. */
export const MAX_HEIGHT = 4;

/** Cells that are no part of a heading, as the search sees them; parts are their texts' numbers. */
const BLANK = -1;
const OTHER = -2;
/** Stands between the parts of a question. */
const NEXT = -3;

/**
 * All that the search looks at: the cells of the candidate rows and of the rows below, as
 * far as they can be part of a heading, and merges.
 */
export function askSearch<T>(
  met: MetBefore<T>,
  grid: Grid,
  rows: readonly number[],
  labels: ReadonlySet<Form>,
  index: HeadingIndex,
): MetBefore<T> {
  const { cells } = grid;
  const texts = headingTexts(cells.texts, index);
  const first = rows[0] ?? 0;
  let last = 0;
  met.begin();
  for (const form of labels) met.add(index.catalogue.forms.indexOf(form));
  met.add(NEXT);
  for (const row of rows) met.add(row - first);
  for (const top of rows) {
    for (let row = Math.max(top, last + 1); row < top + MAX_HEIGHT; row++) {
      last = row;
      const at = cells.find(row);
      if (at < 0) continue;
      met.add(NEXT);
      met.add(row - first);
      const end = cells.starts[at + 1] as number;
      for (let cell = cells.starts[at] as number; cell < end; cell++) {
        const value = cells.values[cell] as number;
        const isPart = cells.kindOf(cell) === KIND.text && (texts.of(value) & PIECE) !== 0;
        met.add(cells.columns[cell] as number);
        met.add(isPart ? value : isBlankAt(cells, cell) ? BLANK : OTHER);
      }
    }
  }
  askMerges(met, grid, first, first - 1, last);
  return met;
}

/** All that the block's parts come from: its rows and the one above, cell by cell, and merges. */
export function askBlock<T>(
  met: MetBefore<T>,
  grid: Grid,
  top: number,
  bottom: number,
  form: number,
): MetBefore<T> {
  const { cells } = grid;
  met.begin();
  for (const part of [form, top, bottom]) met.add(part);
  for (let row = top - 1; row <= bottom; row++) {
    const at = cells.find(row);
    met.add(NEXT);
    if (at < 0) continue;
    const end = cells.starts[at + 1] as number;
    for (let cell = cells.starts[at] as number; cell < end; cell++) {
      met.add(cells.columns[cell] as number);
      met.add(cells.kindOf(cell));
      met.add(cells.values[cell] as number);
    }
  }
  askMerges(met, grid, 0, top - 1, bottom);
  return met;
}

/** Merges that reach into rows `top` to `bottom`, told from row `from`. */
function askMerges(
  met: MetBefore<unknown>,
  grid: Grid,
  from: number,
  top: number,
  bottom: number,
): void {
  met.add(NEXT);
  for (const merge of grid.sheet.merges) {
    if (merge.bottom < top || merge.top > bottom) continue;
    met.add(merge.top - from);
    met.add(merge.left);
    met.add(merge.bottom - from);
    met.add(merge.right);
  }
}

function isBlankAt(cells: CellTable, cell: number): boolean {
  const kind = cells.kindOf(cell);
  if (kind === KIND.text) return cells.textOf(cell).trim() === "";
  return kind !== KIND.number && kind !== KIND.digits;
}
