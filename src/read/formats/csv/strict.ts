/** csv-parse as the strict reader of quoting that the scanner does not read. */
import { parse } from "csv-parse/sync";
import { UnreadableFile } from "../../../model/raw.ts";
import { cellOf, countLines, type CsvCell, type RecordSink } from "./scan.ts";

/**
 * Reads a whole text; spaces around fields are dropped, since only so are ` "a"` and `"a" ` one
 * quoted field. Throws UnreadableFile `corrupt` for any other quoting.
 */
export function readStrict(text: string, separator: string, line: number, sink: RecordSink): void {
  let next = line;
  parseRecords(text, separator, line, ({ record, raw }) => {
    const cells: CsvCell[] = [];
    record.forEach((value, index) => {
      if (value !== "") cells.push(cellOf(index + 1, value));
    });
    // The record's own line end is not one inside it.
    const written = raw.replace(/(?:\r\n|\r|\n)$/, "");
    sink(next, cells, record.length, countLines(written) > 0 ? written : null);
    next += Math.max(1, countLines(raw));
  });
}

/** The cells of a text that a program wrote: nothing is null, two quotes are an empty text. Throws where it is none. */
export function readCells(text: string): (string | null)[][] {
  const cast = (value: string, { quoting }: { readonly quoting: boolean }) =>
    value === "" && !quoting ? null : value;
  return parse(text, { cast });
}

/** One record at a time: all of them at once would take a hundred times the bytes of the text. */
function parseRecords(
  text: string,
  delimiter: string,
  line: number,
  take: (record: Parsed) => void,
): void {
  try {
    parse(text, {
      on_record: (record) => {
        take(record as unknown as Parsed);
        return null;
      },
      delimiter,
      raw: true,
      ltrim: delimiter !== "\t",
      rtrim: delimiter !== "\t",
      relax_column_count: true,
      record_delimiter: ["\r\n", "\n", "\r"],
    });
  } catch (error) {
    if (error instanceof UnreadableFile) throw error;
    const at = (error as { lines?: number }).lines;
    const where = at === undefined ? "" : ` on line ${at + line - 1}`;
    throw new UnreadableFile("corrupt", `quotes cannot be read${where}`);
  }
}

interface Parsed {
  readonly record: readonly string[];
  readonly raw: string;
}
