/** What stands in a workbook's cell for a cell of the neutral table. */
import type { CellAt, TableCell } from "../model/report.ts";
import { printable } from "../util/display-width.ts";
import { inert } from "../util/inert.ts";
import { said } from "../messages/said.ts";
import { cellText, markMeaning, marksText, type NumberCell } from "./cell-text.ts";
import type { Lang } from "./number-format.ts";
import { formulaText } from "./official/formula-text.ts";

/** Beyond this many digits Excel shows another number. */
const LARGEST_SHOWN = 999_999_999_999_999;

/** The language of a format: programs that follow it show 1.642 on every machine; Excel goes by its system's signs. */
const VIETNAMESE = "[$-42A]";

export interface Written {
  readonly value: string | number | null | { readonly formula: string; readonly result: number };
  readonly numFmt: string | null;
}

/** An exact number is a number; a hedged, ranged or missing one is text: it must not be summed. */
export function writtenCell(
  cell: TableCell,
  lang: Lang,
  cellAt: (cell: CellAt) => CellAt,
): Written {
  if (cell.kind === "blank") return { value: null, numFmt: null };
  if (cell.kind === "text") return { value: inert(printable(cell.text)), numFmt: null };
  const { value, formula } = cell;
  if (value === null || cell.qualifier !== "=" || Math.abs(value) > LARGEST_SHOWN)
    return { value: cellText(cell, lang), numFmt: null };
  const numFmt = numberFormat(cell, lang);
  const live = formula === undefined ? null : formulaText(formula, cellAt);
  return live === null ? { value, numFmt } : { value: { formula: live, result: value }, numFmt };
}

/** Marks, signs and what stands behind it are in the number format, so that the cell keeps its number. */
function numberFormat(cell: NumberCell, lang: Lang): string {
  const plain = cell.decimals === 0 ? "#,##0" : `#,##0.${"0".repeat(cell.decimals)}`;
  const digits = said(lang, { vi: VIETNAMESE, en: "" }) + plain;
  const behind = (cell.after ?? "") + marksText(cell);
  const one = behind === "" ? digits : `${digits}"${behind}"`;
  const signs = cell.signed === true ? ["+", "-", ""] : [""];
  return signs.map((sign) => (sign === "" ? one : one.replace("#", `${sign}#`))).join(";");
}

/** What the marks of a figure mean, as a note at its cell. */
export function noteOf(cell: TableCell, lang: Lang): string | null {
  if (cell.kind !== "number") return null;
  const meanings = cell.marks.map((mark) => markMeaning(mark, lang));
  // Of a hedged figure the sign says it, and is no mark.
  if (cell.status === "E" && !cell.marks.includes("E")) meanings.unshift(markMeaning("E", lang));
  return meanings.length === 0 ? null : meanings.join("; ");
}
