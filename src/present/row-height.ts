/** How high a row must be for its wrapped text: set in the file, since not every program works it out. */
import { wrap } from "../util/display-width.ts";

/**
 * Letters of the body font (12 points of Times New Roman) that fit a unit of column width, which is a digit of
 * Excel's default font; of the bold letters of headings fewer do.
 */
const LETTERS = 1.05;
export const BOLD_LETTERS = 0.75;
/** Points, of letters of 12. */
const LINE = 17;
const SIZE = 12;
/** Excel shows no higher row. */
const HIGHEST = 409;

/** Lines of a text in a column of this width; line ends of its own count. */
export function linesIn(text: string, width: number, letters = LETTERS): number {
  const room = Math.max(4, Math.floor(width * letters));
  return text.split("\n").reduce((sum, line) => sum + Math.max(1, wrap(line, room).length), 0);
}

/** Points; `size`: of the letters. */
export function heightOf(lines: number, size = SIZE): number {
  return Math.min(HIGHEST, Math.ceil((lines * LINE * size) / SIZE));
}
