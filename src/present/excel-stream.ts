/** The only door of written workbooks to the library's stream, which is loaded when it is needed. */
import { type BookStream, writeBook } from "#host/excel.ts";
import { fixZipDates } from "./zip-dates.ts";

export type { Alignment, BookStream, Cell, Row, Style } from "#host/excel.ts";

export type SheetStream = ReturnType<BookStream["addWorksheet"]>;
export type SheetOptions = Parameters<BookStream["addWorksheet"]>[1];

/** What `write` adds to a workbook, as the bytes of its file. */
export async function streamed(write: (book: BookStream) => Promise<void>): Promise<Uint8Array> {
  // A written date would make every run's bytes differ.
  // oxlint-disable-next-line no-restricted-globals -- exceljs takes nothing else
  const fixed = new Date(0);
  const who = { creator: "antq", lastModifiedBy: "antq", created: fixed, modified: fixed };
  return fixZipDates(await writeBook(write, who));
}
