/** exceljs and its stream of a workbook, loaded when they are needed. */
import { Writable } from "node:stream";
import type { stream } from "exceljs";
import type { BookMaker } from "../excel-types.ts";

export type * from "../excel-types.ts";

export type BookStream = stream.xlsx.WorkbookWriter;

export async function loadExcel() {
  const { default: excel } = await import("exceljs");
  return excel;
}

/** What `write` adds to a workbook, as the bytes of its file. */
export async function writeBook(
  write: (book: BookStream) => Promise<void>,
  who: BookMaker,
): Promise<Uint8Array> {
  const excel = await loadExcel();
  const chunks: Buffer[] = [];
  const into = new Writable({
    write(chunk: Buffer, _encoding, done) {
      chunks.push(chunk);
      done();
    },
  });
  // Its types know fewer options than the library takes.
  const options: Partial<stream.xlsx.WorkbookStreamWriterOptions> & BookMaker = {
    stream: into,
    useStyles: true,
    useSharedStrings: false,
    ...who,
  };
  const book = new excel.stream.xlsx.WorkbookWriter(options);
  await write(book);
  await book.commit();
  return new Uint8Array(Buffer.concat(chunks));
}
