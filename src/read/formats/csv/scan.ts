/**
 * The CSV scanner: text in chunks to records of fields exactly as written. What its dialect does
 * not know (text around a quoted field) it refuses by throwing OddQuoting; the strict reader
 * decides about that.
 */
import { type CellTable, KIND } from "../../../model/cell-table.ts";
import { UnreadableFile } from "../../../model/raw.ts";

const QUOTE = 34;
const LF = 10;
const CR = 13;
const EQUALS = 61;
/** Of one record: beyond it a quote was never closed. */
const MOST_CHARACTERS = 32 * 1024 * 1024;

export interface CsvCell {
  readonly column: number;
  readonly value: string;
  /** It was written as a formula: a text, whatever it looks like. */
  readonly isConstant: boolean;
}

/**
 * Takes a record: the line on which it starts (from 1), its non-blank fields, its width in fields;
 * and as it stands in the file, where it goes over several lines.
 */
export type RecordSink = (
  line: number,
  cells: CsvCell[],
  width: number,
  written: string | null,
) => void;

/** Quoting that the scanner does not read: characters before or after a quoted field. */
export class OddQuoting extends Error {
  readonly line: number;
  constructor(line: number) {
    super(`text around a quoted field on line ${line}`);
    this.name = "OddQuoting";
    this.line = line;
  }
}

/** Scans one file; feed it all chunks, then `end`. */
export class CsvScanner {
  #separator: number;
  #sink: RecordSink;
  #line: number;
  #rest = "";

  /** `separator` is one character; `line` is the number of the first line. */
  constructor(separator: string, sink: RecordSink, line = 1) {
    this.#separator = separator.charCodeAt(0);
    this.#sink = sink;
    this.#line = line;
  }

  push(chunk: string): void {
    if (this.#rest.length > MOST_CHARACTERS) {
      throw new UnreadableFile("corrupt", `the record on line ${this.#line} does not end`);
    }
    const text = this.#rest === "" ? chunk : this.#rest + chunk;
    this.#rest = text.slice(this.#scan(text, false));
  }

  /** Scans what is left. Throws UnreadableFile where a quote is never closed. */
  end(): void {
    if (this.#rest !== "") this.#scan(this.#rest, true);
    this.#rest = "";
  }

  /** Emits the whole records of `text`; returns where the first unfinished one begins. */
  #scan(text: string, last: boolean): number {
    const separator = this.#separator;
    const length = text.length;
    let begin = 0;
    let at = 0;
    let line = this.#line;
    let started = line;
    let column = 1;
    let cells: CsvCell[] = [];
    while (at < length) {
      let code = text.charCodeAt(at);
      if (code === QUOTE) {
        const field = this.#quoted(text, at, line, last);
        if (field === null) break;
        if (field.value !== "") cells.push(cellOf(column, field.value));
        at = field.end;
        line += field.lines;
        code = at < length ? text.charCodeAt(at) : LF;
        if (at >= length && !last) break;
      } else {
        const from = at;
        while (code !== separator && code !== LF && code !== CR) {
          if (code === QUOTE && text.slice(from, at).trim() === "") throw new OddQuoting(line);
          if (++at >= length) break;
          code = text.charCodeAt(at);
        }
        if (at >= length && !last) break;
        if (at > from) cells.push(cellOf(column, text.slice(from, at)));
      }
      if (at < length && code === separator) {
        at++;
        column++;
        // A separator at the very end of the file closes a field and opens a blank one.
        if (at < length || !last) continue;
      } else if (at < length) {
        // A CR at the end of a chunk may be the first half of CRLF.
        if (code === CR && at + 1 >= length && !last) break;
        at += code === CR && text.charCodeAt(at + 1) === LF ? 2 : 1;
      }
      this.#sink(started, cells, column, line > started ? text.slice(begin, at) : null);
      begin = at;
      started = ++line;
      this.#line = line;
      column = 1;
      cells = [];
    }
    return begin;
  }

  /** The quoted field that opens at `open`; null where its end is not in `text` yet. */
  #quoted(
    text: string,
    open: number,
    line: number,
    last: boolean,
  ): { value: string; end: number; lines: number } | null {
    let close = text.indexOf('"', open + 1);
    let doubled = false;
    while (close !== -1 && text.charCodeAt(close + 1) === QUOTE) {
      doubled = true;
      close = text.indexOf('"', close + 2);
    }
    if (close === -1) {
      if (!last) return null;
      throw new UnreadableFile("corrupt", `unclosed quote on line ${line}`);
    }
    // A quote at the end of a chunk may be the first half of a doubled one.
    if (close + 1 >= text.length && !last) return null;
    const next = text.charCodeAt(close + 1);
    if (close + 1 < text.length && next !== this.#separator && next !== LF && next !== CR) {
      throw new OddQuoting(line);
    }
    const written = text.slice(open + 1, close);
    const value = doubled ? written.replaceAll('""', '"') : written;
    return { value, end: close + 1, lines: countLines(written) };
  }
}

/** A constant written as a formula, ="29173", keeps its leading zeros in Excel: it is the text inside. */
const CONSTANT = /^="((?:[^"]|"")*)"$/;

export function cellOf(column: number, written: string): CsvCell {
  const value = valueOf(written);
  return { column, value, isConstant: value !== written };
}

export function valueOf(written: string): string {
  const constant = written.charCodeAt(0) === EQUALS ? CONSTANT.exec(written) : null;
  return constant?.[1]?.replaceAll('""', '"') ?? written;
}

/** Adds a cell as the kernel does: a number is one with quotes and without, and its leading zero is part of what is written. */
export function addCell(table: CellTable, { column, value, isConstant }: CsvCell): void {
  const isNumber = !isConstant && /^(?:0|[1-9]\d{0,7})$/.test(value);
  if (isNumber) table.add(column, KIND.digits, Number(value));
  else table.add(column, KIND.text, table.texts.idOf(value));
}

/** Line ends in a text: CRLF, LF and CR each count once. */
export function countLines(text: string): number {
  let lines = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code === LF || (code === CR && text.charCodeAt(i + 1) !== LF)) lines++;
  }
  return lines;
}
