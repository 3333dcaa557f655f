/** The rows and cells of a sheet, as far as every common writer puts them so. */
import {
  CELL_COUNT,
  ENDS,
  FIELDS,
  FULL,
  HIDDEN,
  HIDDEN_ROWS,
  HIGHEST,
  IN_ROW,
  LEFT_ROW,
  MOST_CELLS,
  MOST_ROWS,
  ODD,
  ROW,
  ROW_COUNT,
  ROW_START,
  ROWS,
  STATUS,
} from "../layout.gen.ts";
import { cell } from "./cell.ts";
import { pastBlanks } from "./characters.ts";
import { prepareDigits, rowTag } from "./row-tag.ts";
import { CLOSE_ROW } from "./words.gen.ts";

const SIX_BYTES: u64 = 0xffffffffffff;

/**
 * Reads rows and cells from `from` on into the batch; the position of what is not read yet: STATUS says why. It
 * reads past the window's end without asking: the zero bytes there match nothing.
 */
export function sheet(from: usize): usize {
  store<i32>(STATUS, ODD);
  prepareDigits();
  let at = from;
  while (true) {
    let next = at;
    if (load<i32>(IN_ROW) != 0) {
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
  if ((load<u64>(at) & SIX_BYTES) != CLOSE_ROW) return 0;
  const count = load<i32>(CELL_COUNT);
  const row = load<i32>(ROW);
  if (count > load<i32>(ROW_START)) {
    // Rows that do not rise are put in order outside.
    if (row <= load<i32>(HIGHEST)) return 0;
    const closed = <usize>load<i32>(ROW_COUNT);
    store<i32>(closed << 2, row, ROWS);
    store<i32>(closed << 2, count, ENDS);
    store<u16>(closed << 1, 0, FIELDS);
    store<u8>(closed, <u8>load<i32>(HIDDEN), HIDDEN_ROWS);
    store<i32>(ROW_COUNT, <i32>closed + 1);
    store<i32>(HIGHEST, row);
  }
  store<i32>(ROW_START, count);
  store<i32>(IN_ROW, 0);
  store<i32>(LEFT_ROW, 1);
  return at + 6;
}

function isFull(): bool {
  if (load<i32>(IN_ROW) != 0) return false;
  const rows = load<i32>(ROW_COUNT);
  if (rows < load<i32>(MOST_ROWS) && load<i32>(CELL_COUNT) < load<i32>(MOST_CELLS)) return false;
  if (rows == 0) return false;
  store<i32>(STATUS, FULL);
  return true;
}
