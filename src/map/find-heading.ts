/**
 * Finds the table on a sheet: the block of one to four rows whose headings fit a form
 * best. Several forms can fit; the one with most of its own columns wins.
 */
import type { Form } from "../model/catalogue.ts";
import { foldHeading } from "../util/headings.ts";
import { type Grid, MAX_COLUMNS, textOf } from "./grid.ts";
import { fieldFor, type HeadingIndex, knownKeys } from "./heading-index.ts";

/** Headings stand within this many rows of the first content. */
const SEARCH_ROWS = 80;
const MAX_HEIGHT = 4;

export interface HeadingBlock {
  readonly form: Form;
  readonly top: number;
  readonly bottom: number;
  /** Per column (index = column): heading texts from top to bottom, without repeats. */
  readonly parts: readonly (readonly string[])[];
}

interface Candidate extends HeadingBlock {
  readonly score: number;
}

export function findHeading(grid: Grid, index: HeadingIndex): HeadingBlock | null {
  const rows = candidateRows(grid, index);
  const names = foldHeading([grid.sheet.name, ...textsAbove(grid, rows[0] ?? 0)].join(" | "));
  let best: Candidate | null = null;
  // The lowest block that fits as well as any: a title above it is no heading.
  for (let height = 1; height <= MAX_HEIGHT; height++) {
    for (const top of rows) {
      if (grid.rowAt(top + height - 1) === undefined) continue;
      const parts = headingParts(grid, top, top + height - 1);
      const found = bestForm(parts, index, names);
      if (found !== null && (best === null || found.score > best.score)) {
        best = { ...found, top, bottom: top + height - 1, parts };
      }
    }
  }
  return best === null ? null : withGroupRow(grid, best);
}

const LONGEST_TITLE = 200;

/** The title block: texts above the first row that can be a heading. */
function textsAbove(grid: Grid, first: number): string[] {
  const above = [...grid.rowsBetween(0, first)].flatMap((row) => row.cells);
  return above.flatMap((cell) =>
    cell.kind === "text" && cell.value.length <= LONGEST_TITLE ? [cell.value] : [],
  );
}

/** Rows with at least one known heading, and the row above each (a merged group heading). */
function candidateRows(grid: Grid, index: HeadingIndex): number[] {
  const rows = new Set<number>();
  for (const row of grid.rowsBetween(0, grid.firstRow + SEARCH_ROWS + 1)) {
    const hit = row.cells.some(
      (cell) => cell.kind === "text" && cell.column <= MAX_COLUMNS && isKnown(cell.value, index),
    );
    if (!hit) continue;
    if (grid.rowAt(row.row - 1) !== undefined) rows.add(row.row - 1);
    rows.add(row.row);
  }
  return [...rows].sort((a, b) => a - b);
}

function isKnown(text: string, index: HeadingIndex): boolean {
  return text.length <= 200 && knownKeys([text], index).length > 0;
}

/** Heading texts of each column in rows top..bottom, through merges. */
export function headingParts(grid: Grid, top: number, bottom: number): string[][] {
  const parts: string[][] = [];
  let last = 0;
  for (let row = top; row <= bottom; row++) {
    const cells = grid.rowAt(row)?.cells ?? [];
    for (const cell of cells) {
      if (cell.column > MAX_COLUMNS) break;
      const merge = grid.mergeAt(row, cell.column);
      last = Math.max(last, cell.column, Math.min(merge?.right ?? 0, MAX_COLUMNS));
    }
  }
  for (let column = 1; column <= last; column++) {
    const own: string[] = [];
    let from = "";
    for (let row = top; row <= bottom; row++) {
      const anchor = groupAnchor(grid, row, column, bottom);
      if (anchor.row < top) continue; // a merge that begins above the block is a title
      const text = textOf(grid.cellAt(anchor.row, anchor.column));
      const id = `${anchor.row}:${anchor.column}`;
      if (text !== "" && id !== from) own.push(text);
      from = id;
    }
    parts[column] = own;
  }
  return parts;
}

/**
 * A group heading that is not merged (CSV has no merges) stands for the blank cells to
 * its right, where headings stand below it and below them.
 */
function groupAnchor(grid: Grid, row: number, column: number, bottom: number) {
  const own = grid.anchorOf(row, column);
  const blank = (r: number, c: number) => textOf(grid.shownAt(r, c)) === "";
  if (row === bottom || !blank(row, column) || blank(bottom, column)) return own;
  for (let left = column - 1; left > 0; left--) {
    if (blank(bottom, left)) return own;
    if (!blank(row, left)) return grid.anchorOf(row, left);
  }
  return own;
}

function bestForm(
  parts: readonly (readonly string[])[],
  index: HeadingIndex,
  names: string,
): { form: Form; score: number } | null {
  const keys = parts.map((texts) => knownKeys(texts, index));
  let best: { form: Form; score: number } | null = null;
  for (const form of index.catalogue.forms) {
    const score = scoreForm(form, keys, index, names);
    if (score > 0 && (best === null || score > best.score)) best = { form, score };
  }
  return best;
}

/** Own columns weigh most; a missing required one little, so that it can be told as missing. */
function scoreForm(
  form: Form,
  keys: readonly (readonly string[])[],
  index: HeadingIndex,
  /** The sheet's name and title, folded: they tell between forms that the headings fit alike. */
  names: string,
): number {
  const own = new Set<string>();
  const common = new Set<string>();
  let columns = 0;
  let counts = 0;
  for (const columnKeys of keys) {
    if (columnKeys === undefined || columnKeys.length === 0) continue;
    const field = fieldFor(index, form, columnKeys);
    if (field === undefined) continue;
    columns++;
    const isOwn = form.fields.includes(field);
    if (isOwn && !own.has(field.id) && field.role === "count") counts++;
    (isOwn ? own : common).add(field.id);
  }
  if ((counts === 0 && own.size < 2) || columns < 2) return 0;
  const missing = form.fields.filter((field) => field.required && !own.has(field.id)).length;
  const named = names.includes(foldHeading(form.label.vi)) ? 2 : 0;
  return own.size * 4 + common.size + named - missing;
}

/** A row above whose cells are merged over some of the columns groups them ("Tuyên truyền"). */
function withGroupRow(grid: Grid, block: HeadingBlock): HeadingBlock {
  const above = block.top - 1;
  const cells = grid.rowAt(above)?.cells ?? [];
  const width = block.parts.length - 1;
  const groups = cells.filter((cell) => {
    const merge = grid.mergeAt(above, cell.column);
    const span = merge === undefined ? 1 : merge.right - merge.left + 1;
    return cell.kind === "text" && span > 1 && span < width - 1 && merge?.bottom === above;
  });
  if (groups.length === 0) return block;
  return { ...block, top: above, parts: headingParts(grid, above, block.bottom) };
}
