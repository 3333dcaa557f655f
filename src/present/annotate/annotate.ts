/**
 * A faulty workbook sent back: a copy with every finding as a note and a fill on its cell,
 * a first sheet that lists them with links, personal values blanked, the rest as it was.
 */
import type { Annotation } from "./annotation.ts";
import { type Lang } from "../../messages/said.ts";
import { type Cell, newWorkbook, type Workbook, type Worksheet } from "./excel.ts";
import type { RawWorkbook } from "../../model/raw.ts";
import { fixZipDates } from "../zip-dates.ts";
import { FRESH_DAY, freshWorkbook } from "./fresh.ts";
import { addList } from "./list-sheet.ts";
import { lostParts } from "./lost-parts.ts";
import { markCell } from "./mark-cell.ts";
import { blankPersonal } from "./personal.ts";

export interface AnnotateInput {
  readonly bytes: Uint8Array;
  readonly workbook: RawWorkbook;
  readonly annotations: readonly Annotation[];
  readonly lang: Lang;
  /** Do not edit the file: write its cells anew (what editing it gave was not the same cells). */
  readonly anew?: true;
}

export interface Annotated {
  readonly bytes: Uint8Array;
  /** The file itself was edited: formulas, widths, styles are those of the original. */
  readonly edited: boolean;
}

/** The annotated copy as the bytes of an .xlsx file. The same input gives the same bytes. */
export async function annotate(input: AnnotateInput): Promise<Annotated> {
  const { workbook, edited } = await openCopy(input);
  blankPersonal(workbook, input.annotations, input.workbook);
  const cells = new Map<Cell, Annotation[]>();
  for (const annotation of input.annotations) {
    const cell = cellOf(workbook, annotation);
    if (cell !== null) cells.set(cell, [...(cells.get(cell) ?? []), annotation]);
  }
  for (const [cell, own] of cells) markCell(cell, own, input.lang);
  addList(workbook, input.annotations, input.lang, edited ? lostParts(input.bytes) : []);
  return {
    bytes: fixZipDates(new Uint8Array(await workbook.xlsx.writeBuffer())),
    edited,
  };
}

/** The file itself to be edited, or its cells written anew where that cannot be. */
export async function openCopy({
  bytes,
  workbook: raw,
  anew,
}: Pick<AnnotateInput, "bytes" | "workbook" | "anew">): Promise<{
  readonly workbook: Workbook;
  readonly edited: boolean;
}> {
  const isEditable = anew !== true && raw.format === "xlsx";
  const loaded = isEditable ? await load(bytes, await newWorkbook()) : null;
  if (loaded !== null) return { workbook: loaded, edited: true };
  return { workbook: freshWorkbook(raw, await newWorkbook()), edited: false };
}

/** null: exceljs cannot load what our own reader can. */
async function load(bytes: Uint8Array, workbook: Workbook): Promise<Workbook | null> {
  try {
    const copy = bytes.slice();
    await workbook.xlsx.load(copy.buffer);
  } catch {
    return null;
  }
  // Without dates of its own the file would carry those of this run.
  workbook.created ??= FRESH_DAY;
  workbook.modified ??= FRESH_DAY;
  return workbook.worksheets.length === 0 ? null : workbook;
}

function cellOf(workbook: Workbook, { sheet, row, column }: Annotation): Cell | null {
  const worksheet = sheet === null ? undefined : sheetOf(workbook, sheet);
  if (worksheet === undefined || row === null) return null;
  return worksheet.getCell(row, column ?? 1).master;
}

function sheetOf(workbook: Workbook, name: string): Worksheet | undefined {
  return workbook.worksheets.find((worksheet) => worksheet.name === name);
}
