/** What was seen on a sheet that is no known form, so that its sender knows what to mend. */
import { SUMMARY } from "../catalogue/summary-form.ts";
import type { Form } from "../model/catalogue.ts";
import type { SeenHeadings } from "../model/form-sheet.ts";
import type { RawRow } from "../model/raw.ts";
import { foldHeading } from "../util/headings.ts";
import { type Grid, textOf } from "./grid.ts";
import { type HeadingIndex, knownKeys } from "./heading-index.ts";
import { mayBeName } from "./may-be-name.ts";
import { nearestField } from "./nearest-field.ts";

/** A heading stands within so many rows of the top. */
const SEARCH_ROWS = 30;
/** Cells of a row that are looked at. */
const WIDEST = 40;
const CLOSER_LOOK = 4;
const LONGEST = 60;
const HIDDEN = "…";
/** Headings that a message can bear. */
const MOST = 12;
/** A form is near when so many of its own columns are there, or nearly. */
const LEAST_LIKE = 1;

interface Candidate {
  readonly row: number;
  readonly texts: readonly string[];
  readonly score: number;
}

/** null: no row looks like a heading. */
export function seenHeadings(grid: Grid, index: HeadingIndex): SeenHeadings | null {
  const found = candidate(grid, index);
  if (found === null) return null;
  const shown = found.texts.map((text) => (mayBeName(text, index) ? HIDDEN : text));
  const headings = [...new Set(shown)].slice(0, MOST);
  return { row: found.row, headings, ...nearestForm(shown, index) };
}

/** The row of most headings, known ones first; the highest of those that have as many. */
function candidate(grid: Grid, index: HeadingIndex): Candidate | null {
  const rows: Candidate[] = [];
  for (const row of grid.rowsBetween(0, grid.firstRow + SEARCH_ROWS)) {
    const texts = textsOf(row);
    const score = texts.length < 2 ? 0 : sum(texts, (text) => points(text, index));
    // One text that can be shown is no heading yet.
    if (score > 1) rows.push({ row: row.row, texts, score });
  }
  // What is nearly a heading takes time to tell: only the best rows are asked.
  const best = rows.sort((a, b) => b.score - a.score || a.row - b.row).slice(0, CLOSER_LOOK);
  const near = best.map((row) => ({
    ...row,
    score: row.score + sum(row.texts, (text) => nearPoints(text, index)),
  }));
  return near.sort((a, b) => b.score - a.score || a.row - b.row)[0] ?? null;
}

function sum(texts: readonly string[], of: (text: string) => number): number {
  return texts.reduce((total, text) => total + of(text), 0);
}

function textsOf(row: RawRow): string[] {
  return row.cells
    .slice(0, WIDEST)
    .map((cell) => textOf(cell).replace(/\s+/gu, " "))
    .filter((text) => text !== "" && text.length <= LONGEST && /\p{L}/u.test(text));
}

/** A known heading counts most, any other text that can be shown a little. */
function points(text: string, index: HeadingIndex): number {
  if (knownKeys([text], index).length > 0) return 10;
  return mayBeName(text, index) ? 0 : 1;
}

function nearPoints(text: string, index: HeadingIndex): number {
  const { forms } = index.catalogue;
  return forms.some((form) => nearestField(text, form, index, []) !== null) ? 4 : 0;
}

function nearestForm(
  headings: readonly string[],
  index: HeadingIndex,
): Pick<SeenHeadings, "form" | "lacks" | "renames"> {
  let best: (Fit & { readonly form: Form }) | null = null;
  for (const form of index.catalogue.forms) {
    const fit = fitOf(headings, form, index);
    if (fit.score >= LEAST_LIKE && (best === null || fit.score > best.score))
      best = { ...fit, form };
  }
  if (best === null) return { form: null, lacks: [], renames: [] };
  return { form: best.form.id, lacks: best.lacks, renames: best.renames };
}

interface Fit {
  readonly score: number;
  readonly lacks: readonly string[];
  readonly renames: readonly string[];
}

function fitOf(headings: readonly string[], form: Form, index: HeadingIndex): Fit {
  const own = index.own.get(form.id);
  const there = new Set<string>();
  const open: string[] = [];
  for (const heading of headings) {
    const field = own?.get(foldHeading(heading)) ?? index.common.get(foldHeading(heading));
    if (field === undefined) open.push(heading);
    else there.add(field.id);
  }
  const exact = form.fields.filter(({ id }) => there.has(id)).length;
  const renames: string[] = [];
  let near = 0;
  for (const heading of open) {
    const field = heading === HIDDEN ? null : nearestField(heading, form, index, there);
    if (field === null) continue;
    there.add(field.id);
    renames.push(`“${heading}” → “${field.heading}”`);
    if (form.fields.includes(field)) near++;
  }
  const lacks = form.fields.filter(({ id, required }) => required && !there.has(id));
  // Every indicator is a heading of the summary: a form of its own says more.
  const score = exact * 2 + near * 1.5 - lacks.length * 0.1 - (form.id === SUMMARY ? 0.5 : 0);
  return { score, renames, lacks: lacks.map(({ heading }) => `“${heading}”`) };
}
