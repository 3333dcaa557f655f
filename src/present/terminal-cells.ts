/** Columns of a neutral table as text, with the widths that they need. */
import type { ReportTable, TableCell, TableColumn, Tone } from "../model/report.ts";
import { displayWidth, pad, printable, widestOf, wrap } from "../util/display-width.ts";
import { marksText, numberText } from "./cell-text.ts";
import type { Lang } from "./number-format.ts";

export interface TextCell {
  readonly text: string;
  /** Spaces before it; text keeps them when it wraps. */
  readonly indent: number;
  /** Spaces behind each of its lines, where the marks of numbers stand. */
  readonly lane: number;
  readonly breakable: boolean;
  readonly tone?: Tone | undefined;
}

export interface TextColumn extends Omit<TableColumn, "label"> {
  readonly heading: string;
  /** One for each row of the table. */
  readonly cells: readonly TextCell[];
  /** Width without any wrapping of cells. */
  readonly natural: number;
  /** Width below which a number or (down to a limit) a word would be cut. */
  readonly least: number;
  /** The longest word: no word is cut at this width. */
  readonly word: number;
}

/** Spaces between columns. */
export const GAP = 2;
const INDENT = 2;
/** Words longer than this may be broken in a very narrow terminal. */
const LONG_WORD = 12;
/** A heading over numbers takes at most this many lines where the numbers leave it the choice. */
const HEADING_LINES = 3;

export function textColumns(table: ReportTable, lang: Lang): TextColumn[] {
  return table.columns.map((column, i) => {
    const source = table.rows.map(({ cells }) => cells[i] ?? { kind: "blank" as const });
    // Marks get a lane of their own, so that digits stay under digits.
    const lane = widestOf(source.map(marksOf));
    const cells = source.map((cell, r) => {
      const indent = i === 0 ? (table.rows[r]?.depth ?? 0) * INDENT : 0;
      return textCellOf(cell, indent, lane, lang);
    });
    const heading = printable(column.label);
    return { ...column, heading, cells, ...widths(heading, column.align, cells) };
  });
}

function marksOf(cell: TableCell): string {
  return cell.kind === "number" ? marksText(cell) : "";
}

function textCellOf(cell: TableCell, indent: number, lane: number, lang: Lang): TextCell {
  if (cell.kind !== "number") {
    const text = cell.kind === "text" ? printable(cell.text) : "";
    // A text among numbers (`22/23`) ends where their digits end.
    const tone = cell.kind === "text" ? cell.tone : undefined;
    return { text, indent, lane: text === "" ? 0 : lane, breakable: true, tone };
  }
  const text = numberText(cell, lang) + pad(marksText(cell), lane, "left");
  return { text, indent: 0, lane: 0, breakable: false };
}

function widths(
  heading: string,
  align: "left" | "right",
  cells: readonly TextCell[],
): Pick<TextColumn, "natural" | "least" | "word"> {
  const longest = (text: string): number => widestOf(text.split(" "));
  const most = (of: (cell: TextCell) => number) =>
    cells.reduce((found, cell) => Math.max(found, of(cell)), 0);
  const whole = most(({ text, indent, lane }) => displayWidth(text) + indent + lane);
  const uncut = most(({ text, lane, breakable }) =>
    breakable ? longest(text) + lane : displayWidth(text),
  );
  const words = longest(heading);
  const wide = displayWidth(heading);
  const word = Math.max(words, uncut);
  if (align === "right") {
    const even = Math.max(Math.ceil(wide / HEADING_LINES), LONG_WORD);
    const natural = Math.max(whole, Math.min(words, LONG_WORD), Math.min(wide, even));
    return { natural, least: Math.max(uncut, Math.min(words, LONG_WORD)), word };
  }
  const natural = Math.max(whole, words, Math.min(wide, 16));
  return { natural, least: Math.min(LONG_WORD, word), word };
}

/** A cell as lines of at most `width` columns, unless a number is wider; `isName`: it names its row. */
export function cellLines(cell: TextCell | undefined, width: number, isName: boolean): string[] {
  const { text = "", indent = 0, lane = 0, breakable = false } = cell ?? {};
  if (!breakable) return [text];
  const room = width - lane;
  const lead = " ".repeat(Math.min(indent, Math.max(0, room - 8)));
  const after = " ".repeat(lane);
  if (lead.length + displayWidth(text) <= room) return [lead + text + after];
  // A name's second line is no other row's name.
  const hanging = isName && room > 16 ? `${lead}  ` : lead;
  return wrap(text, Math.max(1, room - hanging.length)).map(
    (line, i) => (i === 0 ? lead : hanging) + line + after,
  );
}

/** How the texts of a column's cell are set off. */
export type Paint = (text: string) => string;

/** One table row as lines: cells side by side, each a list of lines. */
export function terminalRow(
  columns: readonly { readonly width: number; readonly align: "left" | "right" }[],
  cells: readonly (readonly string[])[],
  paints: readonly (Paint | undefined)[] = [],
): string[] {
  const height = Math.max(1, ...cells.map((lines) => lines.length));
  return Array.from({ length: height }, (_, line) =>
    columns
      .map(({ width, align }, c) => painted(pad(cells[c]?.[line] ?? "", width, align), paints[c]))
      .join(" ".repeat(GAP))
      .trimEnd(),
  );
}

/** The spaces around a text stay plain: those at the end of a line are cut off. */
function painted(padded: string, paint: Paint | undefined): string {
  const text = padded.trim();
  if (paint === undefined || text === "") return padded;
  const from = padded.indexOf(text);
  return padded.slice(0, from) + paint(text) + padded.slice(from + text.length);
}
