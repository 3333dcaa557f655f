/** An official report as a Word document: letter, narrative, tables, notes, signatures. `docx` is loaded when it is needed. */
import type * as docxNames from "docx";
import type { IParagraphOptions, ISectionOptions, Paragraph, Table } from "docx";
import type { ReportTable, TableRow } from "../../model/report.ts";
import { printable } from "../../util/display-width.ts";
import { cellText } from "../cell-text.ts";
import type { Lang } from "../number-format.ts";
import { widthsOf } from "../workbook-widths.ts";
import { columnBlocks, type ColumnBlock } from "./blocks.ts";
import { columnNumbers } from "./column-numbers.ts";
import { capitals, type Letter, type Signer } from "./letter.ts";
import { withoutClock } from "./package.ts";
import { A4, FONT, MARGINS, type Orientation, roomAcross, SHRUNK, SIZES } from "./page.ts";
import { withoutStorage } from "./without-storage.ts";

export interface OfficialText {
  readonly letter: Letter;
  readonly title: string;
  readonly subtitle: readonly string[];
  readonly paragraphs: readonly string[];
  readonly table: ReportTable | null;
}

/** Letters of a table's cells, in points: one less than the text's. */
const CELL = 12;
/** The country's name in bold capitals stands on one line of the rest. */
const LEFT_SHARE = 0.38;
/** A unit of {@link widthsOf} in millimetres. */
const UNIT = (7 / 96) * 25.4;

export async function officialDocx(text: OfficialText, lang: Lang): Promise<Uint8Array> {
  const docx = await withoutStorage(() => import("docx"));
  return new Writer(docx, lang).write(text);
}

type Docx = typeof docxNames;

interface Run {
  readonly text: string;
  readonly size: number;
  readonly bold?: boolean;
  readonly italics?: boolean;
  readonly underline?: boolean;
}

type Align = "left" | "center" | "right" | "both";

class Writer {
  readonly #docx: Docx;
  readonly #lang: Lang;

  constructor(docx: Docx, lang: Lang) {
    this.#docx = docx;
    this.#lang = lang;
  }

  async write(text: OfficialText): Promise<Uint8Array> {
    const { Document, Packer } = this.#docx;
    const { table } = text;
    const widths = table === null ? null : widthsOf(table, this.#lang, CELL, true);
    const orientation = widths?.orientation ?? "portrait";
    const children = [
      ...this.#head(text.letter, orientation),
      ...this.#titles(text),
      ...text.paragraphs.map((line, i) =>
        this.#body(line, table === null && i === text.paragraphs.length - 1),
      ),
      ...(table === null || widths === null
        ? []
        : this.#tables(table, widths.columns, orientation)),
      ...this.#foot(text.letter, orientation),
    ];
    const document = new Document({
      creator: "antq",
      lastModifiedBy: "antq",
      title: text.title,
      styles: { default: { document: { run: { font: FONT, size: SIZES.body * 2 } } } },
      sections: [this.#section(orientation, children)],
    });
    return withoutClock(new Uint8Array(await Packer.toBuffer(document)));
  }

  /** Pages are numbered at their head, but not the first one. */
  #section(orientation: Orientation, children: ISectionOptions["children"]): ISectionOptions {
    const { Header, PageOrientation, PageNumber, TextRun, AlignmentType, Paragraph } = this.#docx;
    const { width, height } = A4;
    const number = new Paragraph({
      alignment: AlignmentType.CENTER,
      children: [new TextRun({ children: [PageNumber.CURRENT], size: SIZES.body * 2 })],
    });
    return {
      properties: {
        titlePage: true,
        page: {
          size: {
            width: twips(width),
            height: twips(height),
            orientation:
              orientation === "landscape" ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT,
          },
          margin: {
            top: twips(MARGINS.top),
            bottom: twips(MARGINS.bottom),
            left: twips(MARGINS.left),
            right: twips(MARGINS.right),
            header: twips(10),
          },
        },
      },
      headers: { default: new Header({ children: [number] }), first: new Header({ children: [] }) },
      children,
    };
  }

  #head(letter: Letter, orientation: Orientation): (Paragraph | Table)[] {
    const [parent, name] = letter.issuer;
    const size = SIZES.body;
    const left = [
      { text: parent, size },
      { text: name, size, bold: true },
    ];
    const right = [
      { text: letter.country, size, bold: true },
      { text: letter.motto, size, bold: true, underline: true },
      { text: letter.placeAndDate, size, italics: true },
    ];
    return [this.#pair(left, right, orientation, LEFT_SHARE), this.#line([])];
  }

  #titles({ title, subtitle }: OfficialText): Paragraph[] {
    return [
      this.#line([{ text: capitals(title), size: SIZES.title, bold: true }], "center"),
      ...subtitle.map((line) =>
        this.#line([{ text: line, size: SIZES.body, italics: true }], "center"),
      ),
      this.#line([]),
    ];
  }

  /** Text of the report: both edges straight, the first line 1 cm in. */
  #body(text: string, keepNext: boolean): Paragraph {
    const first = { indent: { firstLine: twips(10) }, spacing: { after: 120 }, keepNext };
    return this.#line([{ text, size: SIZES.body }], "both", first);
  }

  #tables(
    table: ReportTable,
    widths: readonly number[],
    orientation: Orientation,
  ): (Paragraph | Table)[] {
    const room = (roomAcross(orientation) / UNIT) * SHRUNK;
    const numbers = columnNumbers(table.columns);
    const blocks = columnBlocks(table.columns, widths, room);
    return [
      ...blocks.flatMap((block) => [
        this.#table(table, block, numbers, widths, orientation),
        this.#line([]),
      ]),
      // Signatures never stand on a page alone: what is told last goes with them.
      ...table.footnotes.map((note, i) => {
        const keepNext = i === table.footnotes.length - 1;
        return this.#line([{ text: note, size: SIZES.notes, italics: true }], "left", { keepNext });
      }),
      this.#line([], "left", { keepNext: true }),
    ];
  }

  #table(
    table: ReportTable,
    { columns }: ColumnBlock,
    numbers: readonly string[],
    widths: readonly number[],
    orientation: Orientation,
  ): Table {
    const { Table, TableRow, WidthType, TableLayoutType } = this.#docx;
    const total = columns.reduce((sum, i) => sum + (widths[i] ?? 0), 0);
    const across = twips(roomAcross(orientation));
    const columnWidths = columns.map((i) => Math.floor(((widths[i] ?? 0) / total) * across));
    const heading = (texts: readonly string[], look: Partial<Run>) =>
      new TableRow({
        tableHeader: true,
        cantSplit: true,
        children: texts.map((text, i) =>
          this.#cell([{ text, size: CELL, ...look }], "center", columnWidths[i] ?? 0),
        ),
      });
    const labels = columns.map((i) => table.columns[i]?.label ?? "");
    return new Table({
      width: { size: across, type: WidthType.DXA },
      columnWidths,
      layout: TableLayoutType.FIXED,
      rows: [
        heading(labels, { bold: true }),
        heading(
          columns.map((i) => numbers[i] ?? ""),
          { italics: true },
        ),
        ...table.rows.map((row) => this.#row(row, table, columns, columnWidths)),
      ],
    });
  }

  #row(row: TableRow, table: ReportTable, columns: readonly number[], widths: readonly number[]) {
    const { TableRow } = this.#docx;
    return new TableRow({
      cantSplit: true,
      children: columns.map((at, i) => {
        const cell = row.cells[at] ?? { kind: "blank" as const };
        const align = cell.kind === "number" ? "right" : (table.columns[at]?.align ?? "left");
        const indent = at === 0 ? row.depth : 0;
        const run = { text: cellText(cell, this.#lang), size: CELL, bold: row.role === "total" };
        return this.#cell([run], align, widths[i] ?? 0, indent);
      }),
    });
  }

  #cell(runs: readonly Run[], align: Align, width: number, indent = 0) {
    const { TableCell, WidthType, VerticalAlignTable } = this.#docx;
    const more = indent === 0 ? {} : { indent: { left: indent * twips(4) } };
    return new TableCell({
      width: { size: width, type: WidthType.DXA },
      verticalAlign: VerticalAlignTable.CENTER,
      margins: { left: 60, right: 60 },
      children: [this.#line(runs, align, more)],
    });
  }

  #foot(
    { signers, recipients, recipientsHead }: Letter,
    orientation: Orientation,
  ): (Paragraph | Table)[] {
    const [left, right] = signers.map((signer) => this.#signature(signer));
    const kept = { keepNext: true };
    const head = { text: recipientsHead, size: SIZES.recipientsHead, bold: true, italics: true };
    return [
      this.#pair(left ?? [], right ?? [], orientation, 0.5, kept),
      this.#line([head], "left", kept),
      ...recipients.map((line, i) => {
        const keepNext = i < recipients.length - 1;
        return this.#line([{ text: line, size: SIZES.recipients }], "left", { keepNext });
      }),
    ];
  }

  #signature({ post, how, name }: Signer): Run[] {
    const size = SIZES.body;
    const room = Array.from({ length: 4 }, () => ({ text: "", size }));
    return [{ text: post, size, bold: true }, { text: how, size, italics: true }, ...room, { text: name, size, bold: true }]; // prettier-ignore
  }

  /** Two columns of lines without a border; `more`: of each line. */
  #pair(
    left: readonly Run[],
    right: readonly Run[],
    orientation: Orientation,
    share: number,
    more: Partial<IParagraphOptions> = {},
  ): Table {
    const { BorderStyle, Table, TableCell, TableRow, WidthType, TableLayoutType } = this.#docx;
    const across = twips(roomAcross(orientation));
    const widths = [Math.floor(across * share), Math.floor(across * (1 - share))];
    const none = { style: BorderStyle.NONE, size: 0, color: "auto" };
    const borders = { top: none, bottom: none, left: none, right: none };
    const cells = [left, right].map(
      (lines, i) =>
        new TableCell({
          borders,
          width: { size: widths[i] ?? 0, type: WidthType.DXA },
          children: lines.map((line) => this.#line([line], "center", more)),
        }),
    );
    return new Table({
      width: { size: across, type: WidthType.DXA },
      columnWidths: widths,
      layout: TableLayoutType.FIXED,
      borders: { ...borders, insideHorizontal: none, insideVertical: none },
      rows: [new TableRow({ cantSplit: true, children: cells })],
    });
  }

  #line(
    runs: readonly Run[],
    align: Align = "left",
    more: Partial<IParagraphOptions> = {},
  ): Paragraph {
    const { Paragraph, TextRun, AlignmentType } = this.#docx;
    const alignment = { left: AlignmentType.LEFT, center: AlignmentType.CENTER, right: AlignmentType.RIGHT, both: AlignmentType.BOTH }[align]; // prettier-ignore
    const children = runs.map(
      ({ text, size, underline = false, ...look }) =>
        new TextRun({ text: printable(text), size: size * 2, font: FONT, ...look, ...(underline ? { underline: {} } : {}) }), // prettier-ignore
    );
    return new Paragraph({ alignment, ...more, children });
  }
}

/** Word's unit, a twentieth of a point. */
function twips(millimetres: number): number {
  return Math.round((millimetres / 25.4) * 1440);
}
