/** How wide the columns of a workbook are, in Excel's units (digits of its default font). */
import type { ReportTable } from "../model/report.ts";
import { displayWidth, widestOf } from "../util/display-width.ts";
import { cellText } from "./cell-text.ts";
import type { Lang } from "./number-format.ts";
import { type Orientation, orientationFor, roomAcross } from "./official/page.ts";

const WIDEST = 60;
/** Frozen columns must leave room for the others. */
const WIDEST_KEY = 42;
export const NARROWEST = 9;
/** Letters of 12 points, for which these widths are. */
const LETTERS = 12;
/** A unit is 7 of 96 pixels to the inch. */
const UNIT = (7 / 96) * 25.4;

export interface Widths {
  readonly columns: readonly number[];
  readonly orientation: Orientation;
}

/** `size`: of the letters, in points. `fill`: a narrow table takes the page's width. */
export function widthsOf(table: ReportTable, lang: Lang, size: number, fill: boolean): Widths {
  const columns = columnWidths(table, lang).map((width) => (width * size) / LETTERS);
  const total = columns.reduce((sum, width) => sum + width, 0);
  const orientation = fill ? orientationFor(total * UNIT) : "landscape";
  if (fill) widen(columns, roomAcross(orientation) / UNIT - total);
  return { columns: columns.map((width) => Math.round(width * 10) / 10), orientation };
}

/** What the right side of a letter's head takes: the country's name in bold capitals. */
const RIGHT_SIDE = 52;

/** Columns beside the first one grow until the head's right side has its room, then all do. */
function widen(columns: number[], missing: number): void {
  if (missing <= 0) return;
  const [first = 0, ...others] = columns;
  const right = others.reduce((sum, width) => sum + width, 0);
  const aside = others.length === 0 ? 0 : Math.min(missing, Math.max(0, RIGHT_SIDE - right));
  columns[0] = first + (others.length === 0 ? missing : (missing - aside) / 2);
  const rest = missing - (columns[0] - first);
  for (let i = 1; i < columns.length; i += 1) columns[i] = (columns[i] ?? 0) + rest / others.length;
}

function columnWidths({ columns, rows }: ReportTable, lang: Lang): number[] {
  return columns.map(({ label, align, key }, i) => {
    const widest = rows.reduce((most, { cells, depth }) => {
      const cell = cells[i];
      const text = cell === undefined ? 0 : displayWidth(cellText(cell, lang));
      return Math.max(most, text + (i === 0 ? depth * 2 : 0));
    }, 0);
    // A long heading over two to four lines reads better than over eight.
    const words = Math.max(widestOf(label.split(" ")), Math.ceil(displayWidth(label) / 4));
    const heading = align === "left" ? Math.min(displayWidth(label), 24) : words;
    const width = Math.max(NARROWEST, heading + 3, widest + 3);
    return Math.min(key ? WIDEST_KEY : WIDEST, width);
  });
}
