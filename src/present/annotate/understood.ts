/**
 * A workbook sent back with what was understood of it: each figure in the colour of its fate, with a note
 * where it was not counted, each label with a note of its reading, and a first sheet that explains the colours.
 */
import { said } from "../../messages/said.ts";
import type { RawWorkbook } from "../../model/raw.ts";
import { fateReason, fateWord, readingText } from "../fate-words.ts";
import type { InspectAccount, InspectSheet, PictureCell, PictureRow } from "../inspect-report.ts";
import type { Lang } from "../number-format.ts";
import { fixZipDates } from "../zip-dates.ts";
import { type Annotated, openCopy } from "./annotate.ts";
import type { Annotation } from "./annotation.ts";
import type { Cell, Worksheet } from "./excel.ts";
import { FATE_FILLS } from "./fate-fills.ts";
import { blankPersonal } from "./personal.ts";
import { addLegend } from "./legend-sheet.ts";

export interface UnderstoodInput {
  readonly bytes: Uint8Array;
  readonly workbook: RawWorkbook;
  readonly sheets: readonly InspectSheet[];
  /** Of personal data: its cells are blanked. */
  readonly personal: readonly Annotation[];
  readonly lang: Lang;
  /** Do not edit the file: write its cells anew. */
  readonly anew?: true;
}

type Fate = keyof InspectAccount;

/** What is plain from its colour needs no note. */
const SILENT: ReadonlySet<Fate> = new Set(["counted", "missing", "label"] as const);
/** Excel opens a sheet of many notes slowly. */
const MOST_NOTES = 2000;

export async function annotateUnderstood(input: UnderstoodInput): Promise<Annotated> {
  const { workbook, edited } = await openCopy(input);
  blankPersonal(workbook, input.personal, input.workbook);
  for (const sheet of input.sheets) {
    const worksheet = workbook.worksheets.find(({ name }) => name === sheet.name);
    if (worksheet !== undefined) new Marker(worksheet, sheet, input.lang).mark();
  }
  addLegend(workbook, input.sheets, input.lang);
  return { bytes: fixZipDates(new Uint8Array(await workbook.xlsx.writeBuffer())), edited };
}

class Marker {
  readonly #worksheet: Worksheet;
  readonly #sheet: InspectSheet;
  readonly #lang: Lang;
  #notes = 0;

  constructor(worksheet: Worksheet, sheet: InspectSheet, lang: Lang) {
    this.#worksheet = worksheet;
    this.#sheet = sheet;
    this.#lang = lang;
  }

  mark(): void {
    for (const row of this.#sheet.picture.rows) for (const cell of row.cells) this.#cell(cell, row);
  }

  #cell(cell: PictureCell, row: PictureRow): void {
    const { fate, label } = cell;
    const target = this.#worksheet.getCell(cell.row, cell.column).master;
    if (fate === null) {
      const reading = readingText(label ?? [], this.#lang);
      if (reading === "") return;
      const isUnread = label?.some(({ kind }) => kind === "rest") === true;
      if (isUnread) fill(target, FATE_FILLS.outside);
      this.#note(target, `antq: ${reading}`);
      return;
    }
    if (fate !== "label") fill(target, FATE_FILLS[fate]);
    if (!SILENT.has(fate)) this.#note(target, this.#why(cell, row, fate));
  }

  /** The fate, and the labels that decide it. */
  #why(cell: PictureCell, row: PictureRow, fate: Fate): string {
    const { columns } = this.#sheet.picture;
    const column = columns.findLast((own) => own.column === cell.column && own.below < cell.row);
    const lines = [
      readingText(column?.labels ?? [], this.#lang),
      readingText(
        row.cells.flatMap(({ label }) => label ?? []),
        this.#lang,
      ),
    ];
    const [over, beside] = lines;
    return [
      `antq: ${fateWord(fate, this.#lang)}${fateReason(fate, this.#lang)}`,
      ...(over === "" ? [] : [`${said(this.#lang, { vi: "cột", en: "column" })}: ${over}`]),
      ...(beside === "" ? [] : [`${said(this.#lang, { vi: "dòng", en: "row" })}: ${beside}`]),
    ].join("\n");
  }

  #note(cell: Cell, text: string): void {
    if (this.#notes++ >= MOST_NOTES) return;
    const before = cell.note;
    const own =
      typeof before === "string" ? before : (before?.texts ?? []).map((part) => part.text).join("");
    cell.note = { texts: [{ text: own === "" || own === undefined ? text : `${own}\n\n${text}` }] };
  }
}

function fill(cell: Cell, argb: string): void {
  // exceljs shares one style object between cells that look alike: never write into it.
  cell.style = { ...cell.style, fill: { type: "pattern", pattern: "solid", fgColor: { argb } } };
}
