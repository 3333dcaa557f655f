/** The separator of a CSV file, by evidence over its first records with quotes respected. */
import { Buffer } from "#host/bytes.ts";
import { UnreadableFile } from "../../../model/raw.ts";
import type { TextEncoding } from "../../encoding/detect.ts";
import { foreignLines } from "./line-faults.ts";
import { CsvScanner, OddQuoting } from "./scan.ts";

const SEPARATORS = [";", ",", "\t", "|"] as const;
type Separator = (typeof SEPARATORS)[number];

export interface Dialect {
  readonly separator: string;
  /** Characters of a leading `sep=;` line, which Excel writes and reads; 0 where there is none. */
  readonly skip: number;
}

interface Evidence {
  readonly separator: Separator;
  readonly score: number;
  /** Share of the records that have two fields or more. */
  readonly share: number;
  readonly records: number;
}

const MOST_RECORDS = 1000;
/** Characters that are scanned before it is asked whether there are as many. */
const STEP = 16 * 1024;

/** What ends a text of DOS programs. */
export const CTRL_Z = 0x1a;

/**
 * The separator of text that can be scanned byte by byte: UTF-8 in which nothing has to be
 * converted or set apart; else null. `head`: its first bytes.
 */
export function plainSeparator(
  head: Uint8Array,
  { name, inside, bom }: TextEncoding,
): string | null {
  if (name !== "utf-8" || inside !== null) return null;
  const text = Buffer.from(head.buffer, head.byteOffset, head.length).toString("utf8", bom);
  const { separator, skip } = detectDialect(text);
  return skip > 0 || foreignLines(text, separator).length > 0 ? null : separator;
}

/** `sample` is the beginning of the text, without its byte order mark. */
export function detectDialect(sample: string): Dialect {
  const declared = /^"?sep=([^\r\n])"?(?:\r\n|\r|\n|$)/i.exec(sample);
  if (declared !== null) return { separator: declared[1] as string, skip: declared[0].length };
  const evidence = SEPARATORS.map((separator) => weigh(sample, separator));
  const best = evidence.reduce((a, b) => (b.score > a.score ? b : a));
  const semicolon = evidence[0] as Evidence;
  const notCommas =
    best.separator === "," &&
    ((semicolon.score > 0 && commasAreDecimal(sample)) ||
      (best.share < 0.5 && commasArePunctuation(sample)) ||
      isDecimalColumn(sample));
  return { separator: notCommas ? ";" : best.separator, skip: 0 };
}

/**
 * Whether a text is a table at all: two records of the same width of two fields or more, or one of
 * three (a heading alone). Prose, such as a mail gateway's "attachment not found", is none,
 * however many commas it has.
 */
export function isTable(sample: string): boolean {
  const { separator, skip } = detectDialect(sample);
  if (skip > 0) return true;
  const widths = widthsOf(`${sample}\n`, separator).filter((width) => width > 1);
  if (new Set(widths).size === widths.length && Math.max(0, ...widths) < 3) return false;
  return separator !== "," || !commasArePunctuation(sample);
}

/**
 * Records of the same width above one are evidence, more so the more fields they have; many
 * different widths are evidence against (after the pattern score of van den Burg et al., 2019).
 */
function weigh(sample: string, separator: Separator): Evidence {
  const widths = new Map<number, number>();
  let records = 0;
  for (const width of widthsOf(sample, separator)) {
    records++;
    widths.set(width, (widths.get(width) ?? 0) + 1);
  }
  const single = widths.get(1) ?? 0;
  widths.delete(1);
  let score = 0;
  for (const [width, count] of widths) score += (count * (width - 1)) / width;
  return {
    separator,
    score: widths.size === 0 ? 0 : score / widths.size,
    share: records === 0 ? 0 : (records - single) / records,
    records,
  };
}

/** Widths of the non-blank records of the sample; the last one may be cut and is left out. */
function widthsOf(sample: string, separator: string): number[] {
  const widths: number[] = [];
  const scanner = new CsvScanner(separator, (_line, cells, width) => {
    if (cells.length > 0 && widths.length < MOST_RECORDS) widths.push(width);
  });
  try {
    for (let at = 0; at < sample.length && widths.length < MOST_RECORDS; at += STEP)
      scanner.push(sample.slice(at, at + STEP));
    if (widths.length === 0) scanner.end();
  } catch (error) {
    // Quoting that fails under this separator: what was read before it is the evidence.
    if (!(error instanceof OddQuoting) && !(error instanceof UnreadableFile)) throw error;
  }
  return widths;
}

/** In records that `;` divides, every comma outside quotes stands between two digits. */
function commasAreDecimal(sample: string): boolean {
  const lines = unquoted(sample).split(/[\r\n]+/);
  const divided = lines.filter((line) => line.includes(";"));
  const filled = lines.filter((line) => line.trim() !== "");
  const commas = divided.join("\n").match(/,/g)?.length ?? 0;
  const decimal = divided.join("\n").match(/(?<=\d),(?=\d)/g)?.length ?? 0;
  return divided.length * 2 >= filled.length && decimal >= commas * 0.9;
}

/** Commas as in prose: each before a space, none beside another or at a line's end. */
function commasArePunctuation(sample: string): boolean {
  return !/,(?! )/.test(unquoted(sample));
}

/** One column of decimals under a heading without a comma: dividing `12,5` would be silent. */
function isDecimalColumn(sample: string): boolean {
  const [heading, ...others] = unquoted(sample)
    .split(/[\r\n]+/)
    .filter((line) => line.trim() !== "");
  if (heading === undefined || heading.includes(",")) return false;
  return others.every((line) => !line.includes(",") || /^\s*-?\d+,\d+\s*$/.test(line));
}

function unquoted(sample: string): string {
  return sample.replace(/"[^"]*"/g, "");
}
