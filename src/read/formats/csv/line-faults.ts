/**
 * Lines that a CSV reader would lose without a word: those that a stray quotation mark swallows,
 * and those of a second file that was joined to this one and has another separator.
 */
import { keyOf } from "../../../util/keys.ts";
import type { LineFault } from "../../../model/raw.ts";

const SEPARATORS = [";", ",", "\t", "|"];
const FIGURE = /^\s*"?\d{1,8}"?\s*$/;
/** Fewer fields than these are found in prose too. */
const LEAST_FIELDS = 3;

/** A record that goes over several lines, as it looks line by line. */
interface Spanning {
  readonly line: number;
  readonly column: number;
  /** Separators in each line after the first that holds a figure. */
  readonly counts: readonly number[];
}

/** Takes the records of one file in their order. */
export class SwallowedLines {
  readonly #separator: string;
  /** How many records have so many fields. */
  readonly #widths = new Map<number, number>();
  readonly #spanning: Spanning[] = [];

  constructor(separator: string) {
    this.#separator = separator;
  }

  /** `written`: the record as it stands in the file, where it goes over several lines; `column`: of its first such field. */
  add(line: number, width: number, written: string | null, column: number): void {
    this.#widths.set(width, (this.#widths.get(width) ?? 0) + 1);
    if (written === null) return;
    const [, ...others] = written.split(/\r\n|\r|\n/);
    const counts = others.flatMap((text) => {
      const fields = text.split(this.#separator);
      return fields.some((field) => FIGURE.test(field)) ? fields.length - 1 : [];
    });
    if (counts.length > 0) this.#spanning.push({ line, column, counts });
  }

  /** The records in which a line has the table's own number of separators: no text of a cell has. */
  faults(): LineFault[] {
    const width = usual(this.#widths);
    return this.#spanning.flatMap(({ line, column, counts }) => {
      const lines = counts.filter((count) => count === width - 1).length;
      return lines === 0 ? [] : { kind: "quote" as const, row: line, column, lines };
    });
  }
}

/** The commonest width above one; the wider of two. */
function usual(widths: ReadonlyMap<number, number>): number {
  let best = 0;
  for (const [width, count] of widths) {
    const most = widths.get(best) ?? 0;
    if (width > 1 && (count > most || (count === most && width > best))) best = width;
  }
  return best;
}

interface Foreign {
  readonly line: number;
  readonly separator: string;
  readonly width: number;
  readonly hasFigure: boolean;
}

/** Lines that another separator divides into a table's row, each run told at its first line. */
export function foreignLines(sample: string, separator: string, firstLine = 1): LineFault[] {
  const lines = sample.split(sample.includes("\n") ? "\n" : "\r");
  const hasQuotes = sample.includes('"');
  const foreign: Foreign[] = [];
  let quoted = false;
  for (const [at, line] of lines.entries()) {
    const quotes = hasQuotes ? line.split('"').length - 1 : 0;
    const begunInside = quoted;
    if (quotes % 2 === 1) quoted = !quoted;
    // Nearly all lines have the table's separator.
    if (line.includes(separator) || begunInside || quotes > 0) continue;
    const row = rowOf(line.replace(/\r$/, ""), at + firstLine, separator);
    if (row !== null) foreign.push(row);
  }
  if (foreign.length === 0) return [];
  const widths = new Map<number, number>();
  for (const line of lines) {
    const width = line.includes('"') ? 1 : line.split(separator).length;
    widths.set(width, (widths.get(width) ?? 0) + 1);
  }
  return runs(tables(foreign, usual(widths)));
}

function rowOf(text: string, line: number, separator: string): Foreign | null {
  for (const other of SEPARATORS) {
    if (other === separator || !text.includes(other)) continue;
    const fields = text.split(other);
    // Prose has a space behind its commas.
    if (fields.length < LEAST_FIELDS || (other === "," && /,\s/.test(text))) continue;
    const hasFigure = fields.some((field) => FIGURE.test(field));
    return { line, separator: other, width: fields.length, hasFigure };
  }
  return null;
}

/** Of one width with a figure among them: two lines or more, or one as wide as the table is. */
function tables(foreign: readonly Foreign[], tableWidth: number): Foreign[] {
  const groups = new Map<string, { lines: number; figures: number }>();
  for (const { separator, width, hasFigure } of foreign) {
    const group = groups.get(keyOf(separator, width)) ?? { lines: 0, figures: 0 };
    group.lines++;
    if (hasFigure) group.figures++;
    groups.set(keyOf(separator, width), group);
  }
  return foreign.filter(({ separator, width }) => {
    const alike = groups.get(keyOf(separator, width)) ?? { lines: 0, figures: 0 };
    return alike.figures > 0 && (alike.lines > 1 || width === tableWidth);
  });
}

function runs(lines: readonly Foreign[]): LineFault[] {
  const faults: (LineFault & { lines: number })[] = [];
  let last: Foreign | null = null;
  for (const own of lines) {
    const run = faults.at(-1);
    if (run !== undefined && last?.line === own.line - 1 && last.separator === own.separator)
      run.lines++;
    else
      faults.push({
        kind: "separator",
        row: own.line,
        column: 1,
        lines: 1,
        separator: own.separator,
      });
    last = own;
  }
  return faults;
}
