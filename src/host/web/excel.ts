/** exceljs in a browser: a block of the page, which stands before the engine where a workbook is written. */
import type { BookMaker, Workbook, Worksheet } from "../excel-types.ts";

export type * from "../excel-types.ts";

export interface BookStream extends Pick<Workbook, "addWorksheet"> {
  addWorksheet(...own: Parameters<Workbook["addWorksheet"]>): Worksheet & { commit(): void };
}

declare const ExcelJS: { readonly Workbook: new () => Workbook };

export async function loadExcel() {
  return ExcelJS;
}

/** What `write` adds to a workbook, as the bytes of its file. It is held whole: the library's stream is Node's. */
export async function writeBook(
  write: (book: BookStream) => Promise<void>,
  who: BookMaker,
): Promise<Uint8Array> {
  const { Workbook } = await loadExcel();
  const book = Object.assign(new Workbook(), who);
  await write({
    addWorksheet: (...own) => Object.assign(book.addWorksheet(...own), { commit: () => {} }),
  });
  return new Uint8Array(await book.xlsx.writeBuffer());
}
