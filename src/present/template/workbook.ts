/** A template as the bytes of an `.xlsx` file: a sheet to fill in, and the hidden one behind it. */
import { type DataValidation, newWorkbook, type Style, type Worksheet } from "../annotate/excel.ts";
import { type Lang, said } from "../../messages/said.ts";
import type { Template, TemplateColumn, TemplateInput, TitleLine } from "../../model/template.ts";
import { a1 } from "../../util/a1.ts";
import { sameData } from "../../util/same-data.ts";
import { inert } from "../../util/inert.ts";

import { FRESH_DAY } from "../annotate/fresh.ts";
import { SIZES } from "../official/page.ts";
import { BOLD_LETTERS, heightOf, linesIn } from "../row-height.ts";
import { HAIRLINES, headingStyle, lineStyle } from "../workbook-style.ts";
import { FONT } from "../official/page.ts";
import { fixZipDates } from "../zip-dates.ts";
import { StampSheet } from "./stamp-sheet.ts";
import { validationOf } from "./validation.ts";

/** Rows to fill in where the form does not say which there are. */
export const BLANK_ROWS = 200;

export async function templateBytes(template: Template, lang: Lang): Promise<Uint8Array> {
  const workbook = await newWorkbook();
  workbook.creator = "antq";
  workbook.lastModifiedBy = "antq";
  workbook.created = FRESH_DAY;
  workbook.modified = FRESH_DAY;
  const sheet = workbook.addWorksheet(template.name);
  await new FormSheetWriter(sheet, new StampSheet(workbook, template), template, lang).write();
  return fixZipDates(new Uint8Array(await workbook.xlsx.writeBuffer()));
}

class FormSheetWriter {
  readonly #sheet: Worksheet;
  readonly #stamp: StampSheet;
  readonly #template: Template;
  readonly #lang: Lang;
  /** Of the heading. */
  readonly #heading: number;

  constructor(sheet: Worksheet, stamp: StampSheet, template: Template, lang: Lang) {
    this.#sheet = sheet;
    this.#stamp = stamp;
    this.#template = template;
    this.#lang = lang;
    this.#heading = template.lines.length + 2;
  }

  async write(): Promise<void> {
    const { columns, lines } = this.#template;
    columns.forEach((_, i) => (this.#sheet.getColumn(i + 1).width = this.#width(i)));
    lines.forEach((line, i) => this.#addLine(line, i + 1));
    this.#addHeading();
    this.#addRows();
    await this.#protect();
  }

  #addLine(line: TitleLine, row: number): void {
    const cell = this.#sheet.getCell(row, 1);
    const { length } = this.#template.columns;
    if (line.kind === "asked") {
      cell.value = line.label;
      cell.style = lineStyle({ size: SIZES.body, bold: true });
      this.#open(row, row, Math.min(2, length), line.input);
      return;
    }
    const isTitle = line.kind === "title";
    const look = { size: isTitle ? SIZES.title : SIZES.body, bold: line.kind !== "period" };
    cell.value = inert(line.text);
    cell.style = lineStyle({
      ...look,
      italic: line.kind === "period",
      align: line.kind === "office" ? "left" : "center",
    });
    if (length > 1) this.#sheet.mergeCells(row, 1, row, length);
  }

  #addHeading(): void {
    const { columns } = this.#template;
    const style = headingStyle(SIZES.body, true);
    const lines = columns.map(({ heading }, i) => linesIn(heading, this.#width(i), BOLD_LETTERS));
    columns.forEach(({ heading }, i) => {
      const cell = this.#sheet.getCell(this.#heading, i + 1);
      cell.value = inert(heading);
      cell.style = style;
    });
    this.#sheet.getRow(this.#heading).height = heightOf(Math.max(1, ...lines), SIZES.body) + 4;
    this.#sheet.getCell(this.#heading, 1).note = { texts: [{ text: this.#example() }] };
  }

  /** A row as it would be filled in: a note, so that nothing of it is ever counted. */
  #example(): string {
    const { columns } = this.#template;
    const filled = columns.filter(({ example }) => example !== "");
    const cells = filled.map(({ heading, example }) => `${heading}: ${example}`);
    const wanted = columns.filter(({ required }) => required).map(({ heading }) => heading);
    const must = said(this.#lang, { vi: "Cột bắt buộc", en: "Wanted columns" });
    const title = said(this.#lang, { vi: "Ví dụ một dòng", en: "A row, for example" });
    const last = wanted.length === 0 ? [] : [`${must}: ${wanted.join("; ")}.`];
    return [`${title}:`, ...cells, ...last].join("\n");
  }

  #addRows(): void {
    const { rows, columns, rowInputs } = this.#template;
    const count = rows.length === 0 ? BLANK_ROWS : rows.length;
    columns.forEach(({ input }, at) => {
      const inputs = Array.from({ length: count }, (_, i) =>
        input === null ? null : (rowInputs[i] ?? input),
      );
      inputs.forEach((own, i) => {
        if (own === null) this.#lock(i, at, rows[i]?.[at] ?? "");
      });
      for (const { from, to, of } of runsOf(inputs)) {
        if (of !== null) this.#open(this.#heading + 1 + from, this.#heading + 1 + to, at + 1, of);
      }
    });
    rows.forEach((texts, i) => {
      const lines = texts.map((text, at) => linesIn(text, this.#width(at)));
      this.#sheet.getRow(this.#heading + 1 + i).height = heightOf(Math.max(...lines), SIZES.body);
    });
  }

  #width(at: number): number {
    const { columns, rows } = this.#template;
    const column = columns[at];
    if (column === undefined) return 0;
    return widthOf(column, Math.max(0, ...rows.map((texts) => texts[at]?.length ?? 0)));
  }

  #lock(i: number, at: number, text: string): void {
    const cell = this.#sheet.getCell(this.#heading + 1 + i, at + 1);
    cell.value = inert(text);
    cell.style = LOCKED;
  }

  /** Cells of a column to be filled in. One rule for all of them: the library would write some twice. */
  #open(from: number, to: number, column: number, input: TemplateInput): void {
    const style = unlocked(formatOf(input), input.kind === "number" ? "right" : "left");
    for (let row = from; row <= to; row += 1) this.#sheet.getCell(row, column).style = style;
    const list = input.kind === "list" ? this.#stamp.list(input.values) : null;
    const first = a1(from, column);
    const rule = validationOf(input, { first, list }, this.#lang);
    if (rule === null) return;
    const range = from === to ? first : `${first}:${a1(to, column)}`;
    (this.#sheet as Worksheet & Validated).dataValidations.add(range, rule);
  }

  /** Without a password: it keeps from slips, not from its owner. */
  async #protect(): Promise<void> {
    this.#sheet.views = [{ state: "frozen", xSplit: 0, ySplit: this.#heading }];
    this.#sheet.pageSetup = {
      // oxlint-disable-next-line typescript/no-unsafe-enum-assignment -- A4; the library's enum exists only as a type
      paperSize: 9,
      orientation: this.#template.columns.length > 5 ? "landscape" : "portrait",
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      printTitlesRow: `${this.#heading}:${this.#heading}`,
    };
    await this.#sheet.protect("", {
      selectLockedCells: true,
      selectUnlockedCells: true,
      formatColumns: true,
      formatRows: true,
      sort: true,
      autoFilter: true,
    });
  }
}

/** What the library has and its types lack. */
interface Validated {
  readonly dataValidations: { add(range: string, rule: DataValidation): void };
}

interface Run<T> {
  readonly from: number;
  to: number;
  readonly of: T;
}

/** Neighbours that are the same, by what they say. */
function runsOf<T>(values: readonly T[]): Run<T>[] {
  const runs: Run<T>[] = [];
  values.forEach((of, i) => {
    const last = runs.at(-1);
    if (last !== undefined && sameData(last.of, of)) last.to = i;
    else runs.push({ from: i, to: i, of });
  });
  return runs;
}

/** `locked`: letters of the longest text that stands in the column. */
function widthOf({ heading, input, example }: TemplateColumn, locked: number): number {
  if (input === null) return Math.min(60, Math.max(12, heading.length + 2, locked + 2));
  const longest = input.kind === "list" ? Math.max(...input.values.map(({ length }) => length)) : 0;
  const shown = input.kind === "date" ? DATE_SHOWN.length : example.length + 2;
  return Math.min(36, Math.max(12, heading.length * 0.7, longest, shown));
}

/** Of a date's cell: one sees at once where the program took the day for the month. */
const DATE_SHOWN = "05 tháng 06 năm 2024";
const DATE_FORMAT = 'dd" tháng "mm" năm "yyyy';

function formatOf(input: TemplateInput): string {
  if (input.kind === "date") return DATE_FORMAT;
  // Of text cells too: a program that takes 6/2024 for a date does not in a cell of text.
  if (input.kind !== "number") return "@";
  // All its decimals: "1.234" alone would be a thousand to one reader and hardly more than one to another.
  return input.decimals === 0 ? "#,##0" : `#,##0.${"0".repeat(input.decimals)}`;
}

const font = { name: FONT, size: SIZES.body };
const unlocked = (numFmt: string, horizontal: "left" | "right"): Partial<Style> => ({
  font,
  border: HAIRLINES,
  numFmt,
  alignment: { horizontal, vertical: "top", wrapText: true },
  protection: { locked: false },
});
const LOCKED: Partial<Style> = {
  font,
  border: HAIRLINES,
  alignment: { vertical: "top", wrapText: true },
};
