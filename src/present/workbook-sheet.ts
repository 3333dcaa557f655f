/** One sheet of a workbook, from its first row to its last: title, headings, rows, notes; of an official report its letter too. */
import { turn } from "#host/threads.ts";
import type { CellAt, ReportTable } from "../model/report.ts";
import { printable } from "../util/display-width.ts";
import { inert } from "../util/inert.ts";
import type { BookStream, Cell, Row, SheetOptions, SheetStream } from "./excel-stream.ts";
import type { Lang } from "./number-format.ts";
import { columnNumbers } from "./official/column-numbers.ts";
import { capitals, type Letter } from "./official/letter.ts";
import { addFoot, addHead, HEAD_ROWS } from "./official/sheet-letter.ts";
import { MARGINS, SIZES, FONT } from "./official/page.ts";
import { BOLD_LETTERS, heightOf, linesIn } from "./row-height.ts";
import { noteOf, writtenCell } from "./workbook-cell.ts";
import { headingStyle, type Line, lineStyle, type Styles } from "./workbook-style.ts";
import { NARROWEST, type Widths, widthsOf } from "./workbook-widths.ts";

/** Of a plain table. */
const PLAIN = { body: 12, title: 13, notes: 11 } as const;
/** What a level of indent takes, in units of column width. */
const INDENT_WIDTH = 1.5;
/** Programs grow slow with more; the legend tells what the marks mean. */
const MOST_NOTES = 1000;
/** Rows after which the archive is given time to take what was written. */
const BATCH = 500;

export interface WorkbookSheet {
  readonly name: string;
  readonly table: ReportTable;
  /** Drop-down filters on the heading: for a worklist. */
  readonly filter?: boolean;
  /** Of an official report: what stands above and below the table. */
  readonly letter?: Letter;
}

export class SheetWriter {
  readonly #table: ReportTable;
  readonly #letter: Letter | null;
  readonly #styles: Styles;
  readonly #lang: Lang;
  readonly #sizes: { readonly body: number; readonly title: number; readonly notes: number };
  readonly #widths: Widths;
  readonly #sheet: SheetStream;
  /** Rows above the first one of the table. */
  readonly #above: number;
  #notes = 0;

  constructor(
    workbook: BookStream,
    { name, table, filter, letter }: WorkbookSheet,
    styles: Styles,
    lang: Lang,
  ) {
    this.#table = table;
    this.#letter = letter ?? null;
    this.#styles = styles;
    this.#lang = lang;
    this.#sizes = letter === undefined ? PLAIN : SIZES;
    this.#widths = widthsOf(table, lang, this.#sizes.body, letter !== undefined);
    const heading = this.#headingRow();
    this.#above = heading + (this.#letter === null ? 0 : 1);
    this.#sheet = workbook.addWorksheet(name.slice(0, 31), this.#setup(heading));
    this.#sheet.columns = this.#widths.columns.map((width) => ({ width }));
    if (filter === true && table.rows.length > 0) {
      const to = { row: heading + table.rows.length, column: this.#columns };
      this.#sheet.autoFilter = { from: { row: heading, column: 1 }, to };
    }
  }

  async write(): Promise<void> {
    if (this.#letter !== null) addHead(this, this.#letter);
    this.#addTitle();
    this.#addHeading();
    await this.#addRows();
    this.#addFootnotes();
    if (this.#letter !== null) addFoot(this, this.#letter);
    this.#sheet.commit();
  }

  get #columns(): number {
    return Math.max(1, this.#table.columns.length);
  }

  get #titleLines(): readonly string[] {
    const { title, subtitle } = this.#table;
    if (title === "") return subtitle;
    return [this.#letter === null ? title : capitals(title), ...subtitle];
  }

  #headingRow(): number {
    const title = this.#titleLines.length;
    return (this.#letter === null ? 0 : HEAD_ROWS) + (title > 0 ? title + 1 : 0) + 1;
  }

  /** Rows up to the heading and the leading key columns stay in sight, and are printed on every page. */
  #setup(heading: number): SheetOptions {
    const firstOther = this.#table.columns.findIndex(({ key }) => !key);
    const xSplit = firstOther === -1 ? 0 : firstOther;
    const official = this.#letter !== null;
    const number = `&C&"${FONT},Regular"&${SIZES.body}&P`;
    return {
      views: [{ state: "frozen", xSplit, ySplit: this.#above }],
      pageSetup: {
        // oxlint-disable-next-line typescript/no-unsafe-enum-assignment -- A4; the library's enum exists only as a type
        paperSize: 9,
        orientation: this.#widths.orientation,
        fitToPage: true,
        fitToWidth: 1,
        fitToHeight: 0,
        printTitlesRow: `${heading}:${this.#above}`,
        ...(official ? { margins: margins(), horizontalCentered: true } : {}),
      },
      // Pages are numbered at their head, but not the first one.
      ...(official ? { headerFooter: { differentFirst: true, oddHeader: number } } : {}),
    };
  }

  #addTitle(): void {
    this.#titleLines.forEach((line, i) => {
      const bold = i === 0 && this.#table.title !== "";
      const size = bold ? this.#sizes.title : this.#sizes.body;
      this.addLine(line, { size, bold, italic: !bold, align: "center" });
    });
    if (this.#titleLines.length > 0) this.skip();
  }

  #addHeading(): void {
    const labels = this.#table.columns.map(({ label }) => inert(printable(label)));
    const lines = labels.map((label, i) => linesIn(label, this.#width(i), this.#letters(BOLD_LETTERS))); // prettier-ignore
    this.#headingRowOf(labels, true, heightOf(Math.max(1, ...lines), this.#sizes.body) + 4);
    if (this.#letter !== null)
      this.#headingRowOf(columnNumbers(this.#table.columns), false, heightOf(1, this.#sizes.body));
  }

  #headingRowOf(texts: readonly string[], bold: boolean, height: number): void {
    const row = this.#sheet.addRow([...texts]);
    const style = headingStyle(this.#sizes.body, bold);
    texts.forEach((_, i) => (row.getCell(i + 1).style = style));
    row.height = height;
    row.commit();
  }

  async #addRows(): Promise<void> {
    const cellAt = ([row, column]: CellAt): CellAt => [this.#above + row + 1, column + 1];
    let written = 0;
    for (const row of this.#table.rows) {
      this.#addRow(row, cellAt);
      written += 1;
      if (written % BATCH === 0) await turn();
    }
  }

  #addRow(row: ReportTable["rows"][number], cellAt: (cell: CellAt) => CellAt): void {
    const added = this.#sheet.addRow([]);
    row.cells.forEach((cell, i) => {
      const target = added.getCell(i + 1);
      const { value, numFmt } = writtenCell(cell, this.#lang, cellAt);
      target.value = value;
      target.style = this.#styles.of({
        size: this.#sizes.body,
        bold: row.role === "total",
        indent: i === 0 ? row.depth : null,
        numFmt,
        align: cell.kind === "number" ? "right" : (this.#table.columns[i]?.align ?? "left"),
        kind: cell.kind,
      });
      this.#annotate(target, cell);
    });
    this.#fitHeight(added, row.depth);
    added.commit();
  }

  #annotate(target: Cell, cell: Parameters<typeof noteOf>[0]): void {
    if (this.#letter === null || this.#notes >= MOST_NOTES) return;
    const note = noteOf(cell, this.#lang);
    if (note === null) return;
    target.note = note;
    this.#notes += 1;
  }

  /** Not every program fits a row to its wrapped cells by itself. */
  #fitHeight(row: Row, depth: number): void {
    let lines = 1;
    row.eachCell((cell, column) => {
      if (typeof cell.value !== "string") return;
      const indent = column === 1 ? depth * INDENT_WIDTH : 0;
      lines = Math.max(lines, linesIn(cell.value, this.#width(column - 1) - indent, this.#letters())); // prettier-ignore
    });
    // The usual height is for smaller letters than an official report has.
    if (lines > 1 || this.#letter !== null) row.height = heightOf(lines, this.#sizes.body);
  }

  #addFootnotes(): void {
    const { footnotes } = this.#table;
    if (footnotes.length > 0) this.skip();
    for (const note of footnotes) this.addLine(note, { size: this.#sizes.notes, italic: true });
  }

  /** A line over all columns. */
  addLine(text: string, line: Line): void {
    this.addLineIn([{ text, line, from: 1, to: this.#columns }]);
  }

  /** Texts side by side, each over its columns; Excel fits no row to merged cells, so its height is set here. */
  addLineIn(parts: readonly { text: string; line: Line; from: number; to: number }[]): void {
    const row = this.#sheet.addRow([]);
    let height = 0;
    for (const { text, line, from, to } of parts) {
      const cell = row.getCell(from);
      // A list's own dash is no formula.
      cell.value = /^- \p{L}/u.test(text) ? printable(text) : inert(printable(text));
      cell.style = lineStyle(line);
      const room = this.room(from, to);
      const lines = line.shrink === true ? 1 : linesIn(text, room, this.#letters(line.bold === true ? BOLD_LETTERS : undefined, line.size)); // prettier-ignore
      height = Math.max(height, heightOf(lines, line.size));
      if (to > from) this.#sheet.mergeCells(row.number, from, row.number, to);
    }
    row.height = height;
    row.commit();
  }

  skip(): void {
    this.#sheet.addRow([]).commit();
  }

  /** Width of some columns together. */
  room(from: number, to: number): number {
    let sum = 0;
    for (let i = from; i <= to; i += 1) sum += this.#width(i - 1);
    return sum;
  }

  get columns(): number {
    return this.#columns;
  }

  #width(i: number): number {
    return this.#widths.columns[i] ?? NARROWEST;
  }

  /** Letters a unit of width; those of {@link linesIn} are of 12 points. */
  #letters(of?: number, size: number = this.#sizes.body): number | undefined {
    return of === undefined && size === PLAIN.body ? undefined : ((of ?? 1.05) * PLAIN.body) / size;
  }
}

function margins() {
  const inches = (millimetres: number) => Math.round((millimetres / 25.4) * 1000) / 1000;
  const { top, bottom, left, right } = MARGINS;
  return {
    top: inches(top),
    bottom: inches(bottom),
    left: inches(left),
    right: inches(right),
    header: inches(10),
    footer: inches(10),
  };
}
