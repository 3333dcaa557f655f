/** A table of indicators that nobody has filled in: where it stands, though no figure tells. */
import type { Form } from "../../model/catalogue.ts";
import { lineKey } from "../../util/line-key.ts";
import { type Grid, MAX_COLUMNS } from "../grid.ts";
import { likelyPart } from "../label/parts.ts";
import type { Lexicon } from "../label/types.ts";
import { isFigure } from "./figures.ts";
import type { TableRegion } from "./region.ts";

/** A blank form has its first indicator right under its heading, or under a group's name. */
const MOST_ROWS_BETWEEN = 3;
/** Numbers in these columns are no figures. */
const NUMBERED: ReadonlySet<string | undefined> = new Set(["serial", "line_code"]);

/**
 * A head with a column of indicators (Chỉ tiêu, Nội dung) among others, an indicator under it, and nowhere below a
 * figure. null: there is none.
 */
export function emptyTable(
  grid: Grid,
  lexicon: Lexicon,
  forms: readonly Form[],
): TableRegion | null {
  const headOf = (row: number, column: number) =>
    likelyPart(lexicon.read(grid.textAt(row, column), "heading"), "column")?.field;
  const declared = new Set(forms.flatMap(({ lines }) => lines?.lines.map(({ key }) => key) ?? []));
  const isIndicator = (text: string) =>
    declared.has(lineKey(text)) ||
    likelyPart(lexicon.read(text, "stub"), "indicator") !== undefined;
  for (const { row, cells } of grid.rowsBetween(0, Infinity)) {
    if (cells.length < 2) continue;
    const columns = cells.map(({ column }) => column).filter((column) => column <= MAX_COLUMNS);
    const stub = columns.find((column) => headOf(row, column) === "stub");
    const under = [...grid.rowsBetween(row + 1, row + 1 + MOST_ROWS_BETWEEN)];
    if (stub === undefined || !under.some((own) => isIndicator(grid.textAt(own.row, stub))))
      continue;
    const numbered = columns.filter((column) => NUMBERED.has(headOf(row, column)));
    for (const below of grid.rowsBetween(row + 1, Infinity)) {
      if (below.cells.some((cell) => !numbered.includes(cell.column) && isFigure(cell, lexicon)))
        return null;
    }
    const head = { headTop: row, headBottom: row };
    return { titleTop: 1, ...head, bottom: Infinity, left: 1, right: MAX_COLUMNS, repeats: [] };
  }
  return null;
}
