/** The records of a CSV in UTF-8: plain fields, and quoted ones on one line. */
import * as layout from "../layout.gen.ts";
import { LF } from "./characters.ts";
import { field } from "./csv-field.ts";

const MOST_COLUMNS = 0xffff;

/**
 * Reads whole records of [from, end) into the batch; the position of the first that is not read: STATUS says why.
 * Where it asks for a text's number the position is the field's, from which it is to go on. Zero bytes stand behind the end.
 */
export function csv(from: usize, end: usize): usize {
  const separator = <u8>load<i32>(layout.SEPARATOR);
  if (load<i32>(layout.STATUS) != layout.UNKNOWN) open(from);
  store<i32>(layout.STATUS, layout.ODD);
  let at = from;
  while (true) {
    const stop = field(at, end, separator);
    if (stop == 0) return load<i32>(layout.STATUS) == layout.UNKNOWN ? at : dropped();
    if (load<u8>(stop) == separator) {
      const column = load<i32>(layout.CELL_COLUMN) + 1;
      if (column > MOST_COLUMNS) return dropped();
      store<i32>(layout.CELL_COLUMN, column);
      at = stop + 1;
      continue;
    }
    at = lineEnd(stop, end);
    if (at == 0) return dropped();
    close();
    open(at);
    const rows = load<i32>(layout.ROW_COUNT);
    if (
      rows < load<i32>(layout.MOST_ROWS) &&
      load<i32>(layout.CELL_COUNT) < load<i32>(layout.MOST_CELLS)
    )
      continue;
    store<i32>(layout.STATUS, layout.FULL);
    return at;
  }
}

/** A record begins. */
function open(at: usize): void {
  store<u32>(layout.RECORD, <u32>at);
  store<i32>(layout.ROW_START, load<i32>(layout.CELL_COUNT));
  store<i32>(layout.CELL_COLUMN, 1);
}

/** The record is left as it was before it began. */
function dropped(): usize {
  store<i32>(layout.CELL_COUNT, load<i32>(layout.ROW_START));
  return load<u32>(layout.RECORD);
}

/** The position after LF, CR LF or CR; 0: there is more to come. */
function lineEnd(at: usize, end: usize): usize {
  if (load<u8>(at) == LF) return at + 1;
  if (load<u8>(at, 1) == LF) return at + 2;
  if (at + 1 < end) return at + 1;
  store<i32>(layout.STATUS, layout.CUT);
  return 0;
}

/** A record without cells leaves nothing. */
function close(): void {
  const line = load<i32>(layout.LINE);
  store<i32>(layout.LINE, line + 1);
  const count = load<i32>(layout.CELL_COUNT);
  if (count == load<i32>(layout.ROW_START)) return;
  const row = load<i32>(layout.ROW_COUNT);
  store<i32>((<usize>row) << 2, line, layout.ROWS);
  store<i32>((<usize>row) << 2, count, layout.ENDS);
  store<u16>((<usize>row) << 1, <u16>load<i32>(layout.CELL_COLUMN), layout.FIELDS);
  store<u8>(<usize>row, 0, layout.HIDDEN_ROWS);
  store<i32>(layout.ROW_COUNT, row + 1);
}
