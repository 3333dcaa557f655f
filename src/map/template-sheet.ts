/** A template that comes back: its hidden sheet is no table, and tells from which form it was made. */
import { formVersion } from "../catalogue/form-version.ts";
import type { Problem } from "../model/finding.ts";
import type { RawSheet } from "../model/raw.ts";
import { STAMP_MARK, STAMP_TEXTS, type TemplateStamp } from "../model/template.ts";
import { foldHeading } from "../util/headings.ts";
import { type Grid, textOf } from "./grid.ts";
import type { HeadingIndex } from "./heading-index.ts";
import { mayBeName } from "./may-be-name.ts";

export interface FoundStamp extends TemplateStamp {
  readonly sheet: RawSheet;
}

/** null: the workbook was not made from a template, or its sheet was taken out. */
export function stampOf(
  sheets: readonly RawSheet[],
  gridOf: (sheet: RawSheet) => Grid,
): FoundStamp | null {
  if (sheets.length < 2) return null;
  for (const sheet of sheets) {
    const grid = gridOf(sheet);
    if (grid.textAt(1, 1) !== STAMP_MARK) continue;
    const texts: string[] = [];
    for (let row = STAMP_TEXTS; grid.textAt(row, 1) !== ""; row += 1)
      texts.push(grid.textAt(row, 1));
    return { sheet, form: grid.textAt(2, 1), version: grid.textAt(3, 1), texts };
  }
  return null;
}

const ID = /^[a-z][a-z0-9_-]{0,63}$/u;
const VERSION = /^v[0-9a-f]{8}$/u;

/**
 * What is to be told of a workbook made from a form that is another one now, or whose locked texts were changed.
 * A stamp can be written by anybody: what may be a name is not shown.
 */
export function templateProblems(
  { form, version, texts }: TemplateStamp,
  others: readonly Grid[],
  file: string,
  index: HeadingIndex,
): Problem[] {
  const known = index.catalogue.forms.find(({ id }) => id === form);
  const id = ID.test(form) ? form : "…";
  const problems: Problem[] = [];
  if (known === undefined || formVersion(known) !== version) {
    const facts = {
      form: id,
      made: VERSION.test(version) ? version : "…",
      now: known === undefined ? null : formVersion(known),
    };
    problems.push({ code: "template-outdated", place: { file }, facts });
  }
  const there = new Set(others.flatMap(textsOf));
  const lost = texts.filter((text) => !there.has(foldHeading(text)));
  if (lost.length > 0) {
    const shown = lost.map((text) => (mayBeName(text, index) ? "…" : text));
    problems.push({ code: "template-altered", place: { file }, facts: { form: id, lost: shown } });
  }
  return problems;
}

function textsOf(grid: Grid): string[] {
  const rows = [...grid.rowsBetween(0, Infinity)];
  return rows.flatMap(({ cells }) => cells.map((cell) => foldHeading(textOf(cell))));
}
