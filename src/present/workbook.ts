/**
 * Neutral tables as an Excel workbook, written in a stream: rows are let go as they are written, so that memory does not
 * follow their number. The same tables give the same bytes.
 */
import { streamed } from "./excel-stream.ts";
import type { Lang } from "./number-format.ts";
import { type WorkbookSheet, SheetWriter } from "./workbook-sheet.ts";
import { Styles } from "./workbook-style.ts";

/** A workbook as the bytes of an `.xlsx` file. */
export function workbookBytes(sheets: readonly WorkbookSheet[], lang: Lang): Promise<Uint8Array> {
  return streamed(async (book) => {
    const styles = new Styles();
    for (const sheet of sheets) await new SheetWriter(book, sheet, styles, lang).write();
  });
}
