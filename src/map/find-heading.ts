/**
 * Finds the table on a sheet: the block of one to four rows whose headings fit a form
 * best. Several forms can fit; the one with most of its own columns wins.
 */
import { isFigureRole } from "../model/catalogue.ts";
import type { TextNotes } from "../model/text-notes.ts";
import type { Form } from "../model/catalogue.ts";
import { foldHeading } from "../util/headings.ts";
import { type Grid, MAX_COLUMNS } from "./grid.ts";
import { type CellTable, KIND } from "../model/cell-table.ts";
import { remembered } from "../model/remembered.ts";
import { fieldFor, type HeadingIndex, knownKeys } from "./heading-index.ts";
import { askBlock, askSearch, MAX_HEIGHT } from "./heading-questions.ts";
import { HEADING, headingTexts } from "./heading-texts.ts";
import { MetBefore, metBy } from "./met-before.ts";

/** Headings stand within this many rows of the first content. */
const SEARCH_ROWS = 80;

export interface HeadingBlock {
  readonly form: Form;
  readonly top: number;
  readonly bottom: number;
  /** Per column (index = column): heading texts from top to bottom, without repeats. */
  readonly parts: readonly (readonly string[])[];
}

/**
 * The block is the same object for the same rows of cells: what is made of it is kept with it. `alike`: one object
 * for sheets of which every piece of a heading, and where all else stands, is the same; null where nobody knows.
 */
export function findHeading(
  grid: Grid,
  index: HeadingIndex,
  alike: object | null = null,
): HeadingBlock | null {
  const { searches, blocks, alikes } = metBefore(grid.cells.texts, index);
  // Numbers may be part of a heading: the search looks at more than is asked here.
  const known = alike === null || index.hasDigits ? null : searchedFor(alikes, alike);
  const rows = known?.rows ?? candidateRows(grid, index);
  const labels = formsNamed(grid, rows[0] ?? 0, index);
  const search = (): Found | null => searchHeading(grid, rows, labels, index);
  const ask = () =>
    index.hasDigits ? search() : askSearch(searches, grid, rows, labels, index).answer(search);
  const found = known === null ? ask() : foundBy(known, rows, labels, ask);
  if (found === null) return null;
  const top = (rows[0] as number) + found.offset;
  const bottom = top + found.height - 1;
  const form = index.catalogue.forms.indexOf(found.form);
  return askBlock(blocks, grid, top, bottom, form).answer(() => {
    const parts = headingParts(grid, top, bottom);
    return withGroupRow(grid, { form: found.form, top, bottom, parts });
  });
}

/** What was found on sheets that are alike. */
interface Searched {
  /** The candidate rows; null: nobody has looked yet. */
  rows: readonly number[] | null;
  /** By the forms that the title names. */
  readonly found: Map<string, Found | null>;
}

function searchedFor(alikes: Met["alikes"], alike: object): Searched {
  let known = alikes.get(alike);
  if (known === undefined) alikes.set(alike, (known = { rows: null, found: new Map() }));
  return known;
}

function foundBy(
  known: Searched,
  rows: readonly number[],
  labels: ReadonlySet<Form>,
  ask: () => Found | null,
): Found | null {
  known.rows ??= rows;
  const key = labels.size === 0 ? "" : [...labels].map(({ id }) => id).join(" ");
  let found = known.found.get(key);
  if (found === undefined) known.found.set(key, (found = ask()));
  return found;
}

interface Found {
  readonly form: Form;
  /** Of the block's top from the first candidate row. */
  readonly offset: number;
  readonly height: number;
}

function searchHeading(
  grid: Grid,
  rows: readonly number[],
  labels: ReadonlySet<Form>,
  index: HeadingIndex,
): Found | null {
  let best: (Found & { readonly score: number }) | null = null;
  // The lowest block that fits as well as any: a title above it is no heading.
  for (let height = 1; height <= MAX_HEIGHT; height++) {
    for (const top of rows) {
      if (grid.rowAt(top + height - 1) === undefined) continue;
      const found = bestForm(headingParts(grid, top, top + height - 1), index, labels);
      if (found === null || (best !== null && found.score <= best.score)) continue;
      best = { ...found, offset: top - (rows[0] as number), height };
    }
  }
  return best;
}

/** What was asked of earlier sheets. */
interface Met {
  readonly searches: MetBefore<Found | null>;
  readonly blocks: MetBefore<HeadingBlock>;
  readonly alikes: WeakMap<object, Searched>;
}

const metBefore = metBy<Met>(() => ({
  searches: new MetBefore(),
  blocks: new MetBefore(),
  alikes: new WeakMap(),
}));

const LONGEST_TITLE = 200;

/** The forms whose name stands in the sheet's name or in the title block above the first row that can be a heading. */
function formsNamed(grid: Grid, first: number, index: HeadingIndex): ReadonlySet<Form> {
  const named = new Set(namesIn(grid.sheet.name, index));
  const { cells } = grid;
  const end = cells.starts[grid.positionOf(first)] as number;
  for (let cell = 0; cell < end; cell++) {
    if (cells.kindOf(cell) !== KIND.text) continue;
    const text = cells.textOf(cell);
    if (text.length <= LONGEST_TITLE) for (const form of namesIn(text, index)) named.add(form);
  }
  return named;
}

const NAMED = new WeakMap<HeadingIndex, (text: string) => readonly Form[]>();

function namesIn(text: string, index: HeadingIndex): readonly Form[] {
  let names = NAMED.get(index);
  if (names === undefined) {
    const labels = index.catalogue.forms.map((form) => ({
      form,
      label: foldHeading(form.label.vi),
    }));
    names = remembered((title) => {
      const folded = foldHeading(title);
      return labels.filter(({ label }) => folded.includes(label)).map(({ form }) => form);
    });
    NAMED.set(index, names);
  }
  return names(text);
}

/** Rows with at least one known heading, and the row above each (a merged group heading). */
function candidateRows(grid: Grid, index: HeadingIndex): number[] {
  const { cells } = grid;
  const texts = headingTexts(cells.texts, index);
  const rows = new Set<number>();
  const end = grid.positionOf(grid.firstRow + SEARCH_ROWS + 1);
  for (let at = 0; at < end; at++) {
    if (!holdsHeading(cells, at, texts)) continue;
    const row = cells.rows[at] as number;
    if (at > 0 && cells.rows[at - 1] === row - 1) rows.add(row - 1);
    rows.add(row);
  }
  return [...rows].sort((a, b) => a - b);
}

function holdsHeading(cells: CellTable, at: number, texts: TextNotes): boolean {
  const end = cells.starts[at + 1] as number;
  for (let cell = cells.starts[at] as number; cell < end; cell++) {
    if ((cells.columns[cell] as number) > MAX_COLUMNS) return false;
    if (cells.kindOf(cell) !== KIND.text) continue;
    if ((texts.of(cells.values[cell] as number) & HEADING) !== 0) return true;
  }
  return false;
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
      const text = grid.textAt(anchor.row, anchor.column);
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
  const blank = (r: number, c: number) => {
    const anchor = grid.anchorOf(r, c);
    return grid.textAt(anchor.row, anchor.column) === "";
  };
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
  labels: ReadonlySet<Form>,
): { form: Form; score: number } | null {
  const keys = parts.map((texts) => knownKeys(texts, index));
  let best: { form: Form; score: number } | null = null;
  for (const form of index.catalogue.forms) {
    const score = scoreForm(form, keys, index, labels.has(form));
    if (score > 0 && (best === null || score > best.score)) best = { form, score };
  }
  return best;
}

/** Own columns weigh most; a missing required one little, so that it can be told as missing. */
function scoreForm(
  form: Form,
  keys: readonly (readonly string[])[],
  index: HeadingIndex,
  /** The sheet's name or title names it: that tells between forms that the headings fit alike. */
  isNamed: boolean,
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
    if (isOwn && !own.has(field.id) && isFigureRole(field.role)) counts++;
    (isOwn ? own : common).add(field.id);
  }
  if ((counts === 0 && own.size < 2) || columns < 2) return 0;
  const missing = form.fields.filter((field) => field.required && !own.has(field.id)).length;
  const named = isNamed ? 2 : 0;
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
