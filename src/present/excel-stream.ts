/** The only door of written workbooks to the library's stream, which is loaded when it is needed. */
import { Writable } from "node:stream";
import type { stream } from "exceljs";
import { fixZipDates } from "./zip-dates.ts";

export type { Alignment, Cell, Row, Style } from "exceljs";

export type BookStream = stream.xlsx.WorkbookWriter;
export type SheetStream = ReturnType<BookStream["addWorksheet"]>;
export type SheetOptions = Parameters<BookStream["addWorksheet"]>[1];

/** What `write` adds to a workbook, as the bytes of its file. */
export async function streamed(write: (book: BookStream) => Promise<void>): Promise<Uint8Array> {
  const { default: excel } = await import("exceljs");
  const chunks: Buffer[] = [];
  const book = new excel.stream.xlsx.WorkbookWriter(optionsOf(chunks));
  await write(book);
  await book.commit();
  return fixZipDates(new Uint8Array(Buffer.concat(chunks)));
}

/** Its types know fewer options than the library takes. */
function optionsOf(chunks: Buffer[]): Partial<stream.xlsx.WorkbookStreamWriterOptions> {
  const into = new Writable({
    write(chunk: Buffer, _encoding, done) {
      chunks.push(chunk);
      done();
    },
  });
  // A written date would make every run's bytes differ.
  // oxlint-disable-next-line no-restricted-globals -- exceljs takes nothing else
  const fixed = new Date(0);
  const who = { creator: "antq", lastModifiedBy: "antq", created: fixed, modified: fixed };
  return { stream: into, useStyles: true, useSharedStrings: false, ...who };
}
