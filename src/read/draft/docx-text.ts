/** The text of a Word document's main part: its paragraphs in order, and where each piece of them stands in the XML. */
import type { DocxPiece, DraftParagraph, DraftSpan } from "../../model/draft.ts";
import { cellLabels, isPlain } from "./cell-labels.ts";

const NOTHING: DraftSpan = { from: 0, to: 0 };

export interface DocxText {
  readonly text: string;
  /** The same with measures of a table's row blanked. */
  readonly read: string;
  readonly paragraphs: readonly DraftParagraph[];
  readonly pieces: readonly DocxPiece[];
}

const TOKEN = /<(\/?)([\w:]+)((?:[^<>"']|"[^"]*"|'[^']*')*?)(\/?)>|([^<]+)/gu;
/** What is not read: deleted text, field codes, the second form of a drawing, and its numbers. */
const PASSED_OVER = new Set([
  "w:del",
  "w:moveFrom",
  "w:instrText",
  "mc:Fallback",
  "wp:positionH",
  "wp:positionV",
]);

interface Cell {
  /** Of its table's grid. */
  column: number;
  text: string;
  pieces: { start: number; end: number; from: number; to: number; run: string }[];
}

/** Throws nothing: what is no element is passed over. */
export function docxText(xml: string): DocxText {
  const scan = new Scan(xml);
  for (const token of xml.matchAll(TOKEN)) scan.take(token);
  return scan.result();
}

class Scan {
  readonly #xml: string;
  #text = "";
  #read = "";
  readonly #paragraphs: DraftParagraph[] = [];
  readonly #pieces: DocxPiece[] = [];
  /** Paragraphs that are open: one may stand in a text box of another. */
  readonly #open: Cell[] = [];
  readonly #rows: { cells: Cell[]; column: number; next: number }[] = [];
  /** Of each open table: its first row's cells, by column. */
  readonly #headings: (readonly DraftSpan[] | null)[] = [];
  #passed = 0;
  #inText = false;
  /** The open run's start tag and properties, to be written again where it is parted. */
  #run = "";
  #properties = -1;

  constructor(xml: string) {
    this.#xml = xml;
  }

  take(token: RegExpExecArray): void {
    const [whole, close = "", name = "", attributes = "", empty = "", text] = token;
    const { index } = token;
    if (text !== undefined) {
      if (this.#inText && this.#passed === 0) this.#add(text, index);
      return;
    }
    if (PASSED_OVER.has(name) && empty === "") this.#passed += close === "" ? 1 : -1;
    else if (this.#passed === 0)
      this.#element(name, close !== "", empty !== "", attributes, index, whole.length);
  }

  #element(
    name: string,
    closes: boolean,
    empty: boolean,
    attributes: string,
    at: number,
    length: number,
  ): void {
    switch (name) {
      case "w:p":
        if (empty) return;
        if (closes) this.#endParagraph();
        else this.#open.push({ text: "", pieces: [], column: this.#rows.at(-1)?.column ?? 0 });
        return;
      case "w:r":
        this.#run = closes ? "" : `<w:r${attributes}>`;
        return;
      case "w:rPr":
        if (empty || this.#run === "") return;
        if (!closes) this.#properties = at;
        else if (this.#properties >= 0) {
          this.#run += this.#xml.slice(this.#properties, at + length);
          this.#properties = -1;
        }
        return;
      case "w:t":
        this.#inText = !closes && !empty;
        return;
      case "w:tab":
      case "w:br":
      case "w:cr":
      case "w:noBreakHyphen":
        if (!closes && this.#run !== "") this.#say(name === "w:noBreakHyphen" ? "-" : " ");
        return;
      case "w:tbl":
        if (closes) this.#headings.pop();
        else this.#headings.push(null);
        return;
      case "w:tr":
        if (!closes) this.#rows.push({ cells: [], column: 0, next: 0 });
        else this.#endRow(this.#rows.pop()?.cells ?? []);
        return;
      case "w:tc":
        if (!closes) this.#startCell(1);
        return;
      case "w:gridSpan":
        this.#startCell(Number(/w:val="(\d{1,3})"/u.exec(attributes)?.[1] ?? 1), true);
    }
  }

  /** `again`: the cell that was begun is wider. */
  #startCell(width: number, again = false): void {
    const row = this.#rows.at(-1);
    if (row === undefined) return;
    if (!again) row.column = row.next;
    row.next = row.column + width;
  }

  #say(text: string): void {
    const last = this.#open.at(-1);
    if (last !== undefined) last.text += text;
  }

  #add(escaped: string, from: number): void {
    const paragraph = this.#open.at(-1);
    if (paragraph === undefined) return;
    const start = paragraph.text.length;
    paragraph.text += unescaped(escaped);
    const end = paragraph.text.length;
    paragraph.pieces.push({ start, end, from, to: from + escaped.length, run: this.#run });
  }

  #endParagraph(): void {
    const paragraph = this.#open.pop();
    if (paragraph === undefined || paragraph.text.trim() === "") return;
    const row = this.#rows.at(-1);
    if (row === undefined || this.#open.length > 0) this.#put([paragraph], [""]);
    else row.cells.push(paragraph);
  }

  /** A label with its one figure is read as a line; figures under headings stand alone, with their labels. */
  #endRow(cells: readonly Cell[]): void {
    const headings = this.#headings.at(-1) ?? null;
    const figures = cells.filter(({ text }, i) => i > 0 && /\d/u.test(text));
    const [figure] = figures;
    const head = headings?.[figure?.column ?? 0];
    const isLine =
      figures.length === 1 &&
      (head === undefined || head.from === head.to || isPlain(this.#textOf(head))) &&
      !/\d/u.test(cells[0]?.text ?? "");
    if (figure !== undefined && isLine)
      this.#put(
        cells,
        cells.map((_, i) => (i === 0 ? "" : i === 1 ? ": " : "; ")),
        cells.indexOf(figure),
      );
    else this.#putRow(cells, headings);
  }

  #putRow(cells: readonly Cell[], headings: readonly DraftSpan[] | null): void {
    const first = this.#paragraphs.length;
    for (const cell of cells) this.#put([cell], [""]);
    const width = Math.max(0, ...cells.map(({ column }) => column + 1), headings?.length ?? 0);
    const row = Array.from({ length: width }, () => NOTHING);
    cells.forEach(({ column }, i) => {
      if (row[column] === NOTHING) row[column] = this.#paragraphs[first + i] ?? NOTHING;
    });
    if (headings === null && this.#headings.length > 0)
      this.#headings[this.#headings.length - 1] = row;
    const heads = headings === null ? [] : row.map((_, column) => headings[column] ?? NOTHING);
    cells.forEach(({ column }, i) => {
      const own = this.#paragraphs[first + i];
      if (own === undefined) return;
      const labels = cellLabels(column, row, heads, (span) => this.#textOf(span));
      this.#paragraphs[first + i] = { ...own, labels };
    });
  }

  #textOf({ from, to }: DraftSpan): string {
    return this.#text.slice(from, to);
  }

  /** One paragraph of several texts; `figure`: where texts between the first and it are blanked. */
  #put(cells: readonly Cell[], separators: readonly string[], figure = -1): void {
    const from = this.#text.length;
    cells.forEach((cell, i) => {
      const separator = separators[i] ?? "";
      const isMeasure = figure > 1 && i > 0 && i < figure;
      this.#text += separator;
      this.#read += i > 1 && figure > 1 && i <= figure ? " ".repeat(separator.length) : separator;
      const base = this.#text.length;
      this.#text += cell.text;
      this.#read += isMeasure ? " ".repeat(cell.text.length) : cell.text;
      for (const piece of cell.pieces)
        this.#pieces.push({ ...piece, start: base + piece.start, end: base + piece.end });
    });
    this.#paragraphs.push({ from, to: this.#text.length });
    this.#text += "\n";
    this.#read += "\n";
  }

  result(): DocxText {
    return {
      text: this.#text,
      read: this.#read,
      paragraphs: this.#paragraphs,
      pieces: this.#pieces,
    };
  }
}

const NAMED = new Map([
  ["amp", "&"],
  ["lt", "<"],
  ["gt", ">"],
  ["quot", '"'],
  ["apos", "'"],
]);

function unescaped(text: string): string {
  return text.replace(
    /&(?:#(\d+)|#x([\da-f]+)|(\w+));/giu,
    (whole, decimal?: string, hex?: string, name?: string) => {
      const code = decimal === undefined ? Number.parseInt(hex ?? "", 16) : Number(decimal);
      if (name !== undefined) return NAMED.get(name.toLowerCase()) ?? whole;
      return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : whole;
    },
  );
}
