/** Faults of one cell, told with the cell: each reader adds what it knows of the place. */
import { UnreadableFile, type FaultyCell } from "../model/raw.ts";

/** What `read` gives. A "corrupt" that it throws of a cell comes out with `known` added. */
export function located<T>(known: Partial<FaultyCell>, read: () => T): T {
  try {
    return read();
  } catch (error) {
    throw locatedFault(error, known);
  }
}

/** The same fault with what is known further out; other errors as they are. */
export function locatedFault(error: unknown, known: Partial<FaultyCell>): unknown {
  if (!(error instanceof UnreadableFile) || error.reason !== "corrupt") return error;
  const { cell } = error;
  const row = cell?.row || known.row || 0;
  const column = cell?.column || known.column || 0;
  // A fault between cells is the part's.
  if (column === 0) return error;
  const sheet = cell?.sheet || known.sheet || "";
  return new UnreadableFile(error.reason, error.detail, { sheet, row, column });
}
