/** Lines that a form declares: by the code or the label of its row, which indicator a row is, whatever its words say. */
import { SUMMARY } from "../../catalogue/summary-form.ts";
import type { Form, FormLines, Line } from "../../model/catalogue.ts";
import type { TextAt } from "../../model/form-sheet.ts";
import { foldHeading } from "../../util/headings.ts";
import { lineKey } from "../../util/line-key.ts";
import { type Grid, isBlank, textOf } from "../grid.ts";
import { type Axes, NO_AXES } from "./axes.ts";
import { isClosingRow } from "./closing.ts";
import type { TableColumns } from "./columns.ts";
import { isNumbering } from "./numbering.ts";
import type { TableRegion } from "./region.ts";

/** What the lines of a table are declared to be. */
export class TableLines {
  readonly by: FormLines["by"];
  readonly #lines: ReadonlyMap<string, Line>;
  /** Codes that several forms declare, none of them by a title of its own. */
  readonly #isContested: boolean;

  constructor(by: FormLines["by"], lines: readonly Line[], isContested: boolean) {
    this.by = by;
    this.#lines = new Map(lines.map((line) => [line.key, line]));
    this.#isContested = isContested;
  }

  of(text: string): Line | null {
    return this.#lines.get(lineKey(text)) ?? null;
  }

  /** In place of all that the row's words say. */
  axesOf({ indicator }: Line, at: TextAt): Axes {
    if (this.#isContested) return { ...NO_AXES, rest: [{ at, words: at.text }] };
    if (indicator === null) return NO_AXES;
    return { ...NO_AXES, fields: [{ at, fields: [{ form: SUMMARY, field: indicator }] }] };
  }
}

/** null: no form declares the lines of this table. */
export function linesOfTable(
  grid: Grid,
  region: TableRegion,
  columns: TableColumns,
  forms: readonly Form[],
): TableLines | null {
  const declared = forms.flatMap(({ lines }) => (lines === undefined ? [] : [lines]));
  if (declared.length === 0) return null;
  const title = titleWords(grid, region);
  const fitting = declared.filter(
    ({ titles }) => titles.length === 0 || titles.some((one) => title.includes(foldHeading(one))),
  );
  const codes = codesIn(grid, region, columns);
  const coded = fitting.filter(
    ({ by, lines }) => by === "line_code" && codes !== null && coverMost(lines, codes),
  );
  const titled = coded.filter(({ titles }) => titles.length > 0);
  const chosen = titled.length > 0 ? titled : coded;
  if (chosen.length > 0)
    return new TableLines(
      "line_code",
      chosen.flatMap(({ lines }) => lines),
      chosen.length > 1,
    );
  const labelled = fitting.flatMap(({ by, lines }) => (by === "label" ? lines : []));
  return labelled.length === 0 ? null : new TableLines("label", labelled, false);
}

/** Codes of another form would be few of these. */
function coverMost(lines: readonly Line[], codes: ReadonlySet<string>): boolean {
  const own = new Set(lines.map(({ key }) => key));
  const known = [...codes].filter((code) => own.has(code)).length;
  return known > 0 && known * 2 >= codes.size;
}

/** The codes beside figures; null: the table has no column of codes. */
function codesIn(
  grid: Grid,
  { headBottom, bottom, repeats, left, right }: TableRegion,
  columns: TableColumns,
): ReadonlySet<string> | null {
  const { stub, figures } = columns;
  const column = stub.find(({ field }) => field === "line_code")?.column;
  if (column === undefined) return null;
  const counted = new Set(figures.map((own) => own.column));
  const codes = new Set<string>();
  let looked = 0;
  for (const raw of grid.rowsBetween(headBottom + 1, bottom + 1)) {
    if (repeats.some(([from, to]) => raw.row >= from && raw.row <= to)) continue;
    const cells = raw.cells.filter((cell) => cell.column >= left && cell.column <= right);
    if (isClosingRow({ ...raw, cells })) break;
    if (looked++ < 2 && isNumbering(cells, columns, grid.rowUnder(raw.row))) continue;
    const code = cells.find((cell) => cell.column === column);
    if (isBlank(code) || !cells.some((cell) => counted.has(cell.column) && !isBlank(cell)))
      continue;
    codes.add(lineKey(textOf(code)));
  }
  return codes;
}

/** All that stands in the title, folded; the sheet's name first. */
export function titleWords(grid: Grid, { titleTop, headTop }: TableRegion): string {
  const lines = [...grid.rowsBetween(titleTop, headTop)].flatMap(({ cells }) => cells.map(textOf));
  return foldHeading([grid.sheet.name, ...lines].join(" "));
}
