/** The opening tag of a cell. Each function gives the position after what it read, or 0: not known here. */
import * as layout from "../layout.gen.ts";
import { GT, isDigit, QUOTE, SLASH, SPACE } from "./characters.ts";
import * as words from "./words.gen.ts";

/** What `t` says. */
export const NUMBER = 0;
export const SHARED_STRING = 1;
export const STRING = 2;
export const INLINE = 3;
export const BOOLEAN = 4;
export const ERROR = 5;

const MAX_COLUMN = 16384;
const SIX_BYTES: u64 = 0xffffffffffff;
/** Attributes that the tag has had: none may stand twice. */
const HAS_R = 1;
const HAS_S = 2;
const HAS_T = 4;

/** Reads `<c ...`; the position of its `>` or `/>`. Its column is beyond the last cell's. */
export function cellTag(at: usize): usize {
  if (load<u16>(at) != words.OPEN_CELL) return 0;
  const next = load<i32>(layout.COLUMN) + 1;
  store<i32>(layout.CELL_COLUMN, next);
  store<i32>(layout.CELL_STYLE, 0);
  store<i32>(layout.CELL_TYPE, NUMBER);
  const stated = nextAddress(at, next);
  const end = stated == 0 ? attributes(at + 2, 0) : afterAddress(stated);
  const column = load<i32>(layout.CELL_COLUMN);
  return column < next || column > MAX_COLUMN ? 0 : end;
}

/** `<c r="K7"` of the next column and the open row, compared as it is written. */
function nextAddress(at: usize, column: i32): usize {
  if ((load<u64>(at) & SIX_BYTES) != words.CELL_ADDRESS || column > layout.NAMED_COLUMNS) return 0;
  const letters: usize = column <= 26 ? 1 : 2;
  const name = load<u32>((<usize>column) << 2, layout.NAMES);
  if ((load<u32>(at, 6) & (letters == 1 ? 0xff : 0xffff)) != name) return 0;
  const digits = at + 6 + letters;
  if ((load<u64>(digits) & load<u64>(layout.ROW_MASK)) != load<u64>(layout.ROW_DIGITS)) return 0;
  return digits + load<u32>(layout.ROW_LENGTH);
}

/** ` s="1"` and ` t="s"` or ` t="inlineStr"`, as nearly all cells go on; whatever else, attribute by attribute. */
function afterAddress(from: usize): usize {
  const digit = load<u8>(from, 4);
  if (load<u32>(from) != words.STYLE_IS || !isDigit(digit) || load<u8>(from, 5) != QUOTE)
    return attributes(from, HAS_R);
  store<i32>(layout.CELL_STYLE, digit - 0x30);
  const at = from + 6;
  if (load<u8>(at) == GT) return at;
  if ((load<u64>(at) & SIX_BYTES) == words.TYPE_SHARED && load<u8>(at, 6) == GT) {
    store<i32>(layout.CELL_TYPE, SHARED_STRING);
    return at + 6;
  }
  if (load<u64>(at) == words.TYPE_INLINE_1 && (load<u64>(at, 8) & SIX_BYTES) == words.TYPE_INLINE_2)
    if (load<u8>(at, 14) == GT) {
      store<i32>(layout.CELL_TYPE, INLINE);
      return at + 14;
    }
  return attributes(at, HAS_R | HAS_S);
}

/** `r`, `s` and `t` in any order. */
function attributes(from: usize, had: i32): usize {
  let at = from;
  while (true) {
    const byte = load<u8>(at);
    if (byte == GT) return at;
    if (load<u16>(at) == words.EMPTY_END) return at;
    if (byte != SPACE) return 0;
    if (load<u16>(at, 1) == words.EMPTY_END) return at + 1;
    if (load<u16>(at, 2) != words.EQUALS_QUOTE) return 0;
    const name = load<u8>(at, 1);
    const has = name == 0x72 ? HAS_R : name == 0x73 ? HAS_S : name == 0x74 ? HAS_T : 0;
    if (has == 0 || (had & has) != 0) return 0;
    had |= has;
    at = has == HAS_R ? address(at + 4) : has == HAS_S ? styleIndex(at + 4) : cellType(at + 4);
    if (at == 0) return 0;
  }
}

/** `K7"`; in the open row. */
function address(from: usize): usize {
  let at = from;
  let column = 0;
  for (; at - from < 3 && load<u8>(at) >= 0x41 && load<u8>(at) <= 0x5a; at++)
    column = column * 26 + load<u8>(at) - 0x40;
  const digits = at;
  let row = 0;
  for (; at - digits < 7 && isDigit(load<u8>(at)); at++) row = row * 10 + load<u8>(at) - 0x30;
  if (load<u8>(at) != QUOTE || row != load<i32>(layout.ROW)) return 0;
  if (column == 0 || column > MAX_COLUMN) return 0;
  store<i32>(layout.CELL_COLUMN, column);
  return at + 1;
}

function styleIndex(from: usize): usize {
  let at = from;
  let style = 0;
  for (; at - from < 6 && isDigit(load<u8>(at)); at++) style = style * 10 + load<u8>(at) - 0x30;
  store<i32>(layout.CELL_STYLE, style);
  return load<u8>(at) == QUOTE && at > from ? at + 1 : 0;
}

function cellType(from: usize): usize {
  if (load<u8>(from, 1) == QUOTE) {
    const letter = load<u8>(from);
    const type =
      letter == 0x6e
        ? NUMBER
        : letter == 0x73
          ? SHARED_STRING
          : letter == 0x62
            ? BOOLEAN
            : letter == 0x65
              ? ERROR
              : -1;
    store<i32>(layout.CELL_TYPE, type);
    return type < 0 ? 0 : from + 2;
  }
  if (load<u32>(from) == words.STR) {
    store<i32>(layout.CELL_TYPE, STRING);
    return from + 4;
  }
  if (load<u64>(from) != words.INLINE_STR_1 || load<u16>(from, 8) != words.INLINE_STR_2) return 0;
  store<i32>(layout.CELL_TYPE, INLINE);
  return from + 10;
}

/** Fills {@link NAMES}. */
export function prepareNames(): void {
  for (let column = 1; column <= layout.NAMED_COLUMNS; column++) {
    const last = 0x41 + ((column - 1) % 26);
    const first = 0x40 + (column - 1) / 26;
    store<u32>((<usize>column) << 2, column <= 26 ? last : first | (last << 8), layout.NAMES);
  }
}
