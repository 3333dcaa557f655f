/** The rows and cells of a sheet, as far as every common writer puts them so. */
import * as layout from "../layout.gen.ts";
import { cell } from "./cell.ts";
import { pastBlanks } from "./characters.ts";
import { prepareDigits, rowTag } from "./row-tag.ts";
import * as words from "./words.gen.ts";

const SIX_BYTES: u64 = 0xffffffffffff;

/**
 * Reads rows and cells from `from` on into the batch; the position of what is not read yet: STATUS says why. It
 * reads past the window's end without asking: the zero bytes there match nothing.
 */
export function sheet(from: usize): usize {
  store<i32>(layout.STATUS, layout.ODD);
  prepareDigits();
  let at = from;
  while (true) {
    let next = at;
    if (load<i32>(layout.IN_ROW) != 0) {
      at = cells(at);
      next = closeRow(at);
    } else next = rowTag((at = pastBlanks(at)));
    if (next == 0) return at;
    at = next;
    if (isFull()) return at;
  }
}

function cells(from: usize): usize {
  let at = pastBlanks(from);
  while (true) {
    const next = cell(at);
    if (next == 0) return at;
    at = pastBlanks(next);
  }
}

/** A row without cells leaves nothing. */
function closeRow(at: usize): usize {
  if ((load<u64>(at) & SIX_BYTES) != words.CLOSE_ROW) return 0;
  const count = load<i32>(layout.CELL_COUNT);
  const row = load<i32>(layout.ROW);
  if (count > load<i32>(layout.ROW_START)) {
    // Rows that do not rise are put in order outside.
    if (row <= load<i32>(layout.HIGHEST)) return 0;
    const closed = <usize>load<i32>(layout.ROW_COUNT);
    store<i32>(closed << 2, row, layout.ROWS);
    store<i32>(closed << 2, count, layout.ENDS);
    store<u16>(closed << 1, 0, layout.FIELDS);
    store<u8>(closed, <u8>load<i32>(layout.HIDDEN), layout.HIDDEN_ROWS);
    store<i32>(layout.ROW_COUNT, <i32>closed + 1);
    store<i32>(layout.HIGHEST, row);
  }
  store<i32>(layout.ROW_START, count);
  store<i32>(layout.IN_ROW, 0);
  store<i32>(layout.LEFT_ROW, 1);
  return at + 6;
}

function isFull(): bool {
  if (load<i32>(layout.IN_ROW) != 0) return false;
  const rows = load<i32>(layout.ROW_COUNT);
  if (
    rows < load<i32>(layout.MOST_ROWS) &&
    load<i32>(layout.CELL_COUNT) < load<i32>(layout.MOST_CELLS)
  )
    return false;
  if (rows == 0) return false;
  store<i32>(layout.STATUS, layout.FULL);
  return true;
}
