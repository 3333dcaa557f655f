/** The tables of a sheet: found by their headings, wherever they stand, one under the other or side by side. */
import { type Grid, isBlank, MAX_COLUMNS, textIn, textOf } from "../grid.ts";
import type { RawRow } from "../../model/raw.ts";
import { isUnderstood, likely } from "../label/parts.ts";
import type { Lexicon } from "../label/types.ts";
import { isFigure } from "./figures.ts";
import { LOOK, lookOf, openLooks } from "./cell-looks.ts";
import { isClosingRow } from "./closing.ts";
import { findHeads, type Head } from "./head-finder.ts";
import type { Mapper } from "../mapper.ts";
import { MetBefore, metBy } from "../met-before.ts";
import type { TableRegion } from "./region.ts";
import type { Search } from "./row-search.ts";
import { sideBySide } from "./side-by-side.ts";
import { askTables } from "./table-questions.ts";

/** Most sheets have one table, and stand as one before stood: then it is the same object, and what is known of it is kept with it. */
export function findTables(
  grid: Grid,
  { lexicon, index }: Pick<Mapper, "lexicon" | "index">,
): readonly TableRegion[] {
  const search: Search = { grid, ...openLooks(grid.cells, lexicon) };
  const met = metBefore(grid.cells.texts, lexicon);
  if (!askTables(met, search, index)) return tablesAt(search, findHeads(search));
  let heads: readonly Head[] | null = null;
  const known = met.answer(() => {
    heads = findHeads(search);
    return heads.length < 2 ? tablesAt(search, heads) : null;
  });
  return known ?? tablesAt(search, heads ?? findHeads(search));
}

/** null: several heads, of which more is asked than a question tells. */
const metBefore = metBy<MetBefore<readonly TableRegion[] | null>>(() => new MetBefore());

function tablesAt(search: Search, found: readonly Head[]): TableRegion[] {
  const { grid, lexicon } = search;
  const heads = found.filter((head, i) => !isTitle(search, head, found[i + 1]));
  const regions: TableRegion[] = [];
  for (const [i, head] of heads.entries()) {
    const previous = regions.at(-1);
    const titleTop =
      previous === undefined ? 1 : titleTopOf(grid, lexicon, previous.headBottom, head.top);
    const next = heads[i + 1];
    const bottom =
      next === undefined ? Infinity : titleTopOf(grid, lexicon, head.bottom, next.top) - 1;
    const region = frame(titleTop, head, bottom);
    if (previous !== undefined && continues(grid, lexicon, previous, region)) {
      const from = repeatTop(grid, previous, titleTop, head.top);
      const repeats = [...previous.repeats, [from, head.bottom] as const];
      regions[regions.length - 1] = { ...previous, bottom, repeats };
    } else regions.push(region);
  }
  return regions.flatMap((region) => sideBySide(search, region));
}

/**
 * Merged title lines may look like spanners ("THỐNG KÊ KẾT QUẢ PHONG TRÀO"): none of them is understood word for
 * word, and another heading follows before any figure.
 */
function isTitle(search: Search, head: Head, next: Head | undefined): boolean {
  if (next === undefined) return false;
  const { cells, lexicon } = search;
  for (let at = search.grid.positionOf(head.top); at < cells.rowCount; at++) {
    const row = cells.rows[at] as number;
    if (row >= next.top) return true;
    const end = cells.starts[at + 1] as number;
    for (let cell = cells.starts[at] as number; cell < end; cell++) {
      const look = lookOf(search, cell);
      if ((look & LOOK.blank) !== 0) continue;
      if ((look & LOOK.figure) !== 0) return false;
      if (row <= head.bottom && isUnderstood(lexicon.read(textIn(cells, cell), "heading")))
        return false;
    }
  }
  return true;
}

function frame(titleTop: number, head: Head, bottom: number): TableRegion {
  const { top: headTop, bottom: headBottom } = head;
  return { titleTop, headTop, headBottom, bottom, left: 1, right: MAX_COLUMNS, repeats: [] };
}

/** The first row of a later table's title: after the last row of figures or of a signature above its heading. */
function titleTopOf(grid: Grid, lexicon: Lexicon, above: number, headTop: number): number {
  let top = above + 1;
  for (const row of grid.rowsBetween(above + 1, headTop)) {
    const figures = row.cells.some((cell) => isFigure(cell, lexicon) && cell.column > 1);
    if (figures || isNumberedRow(row) || isClosingRow(row)) top = row.row + 1;
  }
  return Math.min(top, headTop);
}

/** "3 | 06/11/2024 | Huyện Kỳ Anh", its figures left blank: a row of the table above, no title of the next. */
function isNumberedRow({ cells }: RawRow): boolean {
  const filled = cells.filter((cell) => !isBlank(cell));
  const [first] = filled;
  if (first === undefined || filled.length < 2) return false;
  return /^\d{1,5}\.?$/u.test(textOf(first).trim());
}

/** The same heading again, with no title of its own between: the table goes on after a page break. */
function continues(grid: Grid, lexicon: Lexicon, before: TableRegion, next: TableRegion): boolean {
  if (before.headBottom - before.headTop !== next.headBottom - next.headTop) return false;
  for (let i = 0; i <= next.headBottom - next.headTop; i++) {
    if (rowText(grid, before.headTop + i) !== rowText(grid, next.headTop + i)) return false;
  }
  for (const row of grid.rowsBetween(before.headBottom + 1, next.headTop)) {
    if (isClosingRow(row)) return false;
  }
  const heads = marksOfHeads(grid, before.headBottom + 1, next.titleTop);
  // "II. Tháng 10" right over a page break is a head of the body, as "I. Tháng 9" was.
  const own = titleLines(grid, next.titleTop, next.headTop).filter(
    (line) => says(line, lexicon) && !heads.has(markOf(line)),
  );
  if (own.length === 0) return true;
  const first = titleLines(grid, before.titleTop, before.headTop).filter((line) =>
    says(line, lexicon),
  );
  return own.every((line) => first.includes(line));
}

/** Marks of order of the rows in which nothing but a head stands; "" is never among them. */
function marksOfHeads(grid: Grid, from: number, to: number): ReadonlySet<string> {
  const marks = new Set<string>();
  for (const { cells } of grid.rowsBetween(from, to)) {
    const [only, ...others] = cells.filter((cell) => !isBlank(cell));
    if (only?.kind === "text" && others.length === 0) marks.add(markOf(textOf(only)));
  }
  marks.delete("");
  return marks;
}

/** "roman" of "II. Tháng 10", "number" of "2. Xã An Đức"; "": it has no such mark. */
function markOf(line: string): string {
  if (/^\s*[IVXLC]+[.)]/u.test(line)) return "roman";
  if (/^\s*\d+[.)]/u.test(line)) return "number";
  return /^\s*\p{L}[.)]/u.test(line) ? "letter" : "";
}

const CONTINUED = /^\W*(?:tiếp(?: theo)?|cont)(?![\p{L}\d])/iu;

/** The first row of what a page break repeats: "(Tiếp theo)" and lines of the title; above them the body goes on ("Cơ cấu (%)"). */
function repeatTop(grid: Grid, before: TableRegion, titleTop: number, headTop: number): number {
  const title = new Set(titleLines(grid, before.titleTop, before.headTop));
  let from = headTop;
  for (const row of [...grid.rowsBetween(titleTop, headTop)].reverse()) {
    const lines = row.cells.filter((cell) => !isBlank(cell)).map(textOf);
    if (!lines.every((line) => title.has(line) || CONTINUED.test(line))) break;
    from = row.row;
  }
  return from;
}

/** Whether a title line names a unit, a period or an indicator. */
function says(line: string, lexicon: Lexicon): boolean {
  const reading = lexicon.read(line, "title");
  return ["unit", "period", "indicator"].some((kind) =>
    likely(reading).some((part) => part.kind === kind),
  );
}

function titleLines(grid: Grid, from: number, to: number): string[] {
  const lines: string[] = [];
  for (const row of grid.rowsBetween(from, to)) {
    for (const cell of row.cells)
      if (cell.kind === "text" && !isBlank(cell)) lines.push(textOf(cell));
  }
  return lines;
}

function rowText(grid: Grid, row: number): string {
  const cells = grid.rowAt(row)?.cells ?? [];
  return JSON.stringify(
    cells.filter((c) => !isBlank(c)).map((c) => [c.column, textOf(c).toLowerCase()]),
  );
}
