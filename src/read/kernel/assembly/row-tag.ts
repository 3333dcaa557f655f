/** The tags of a row. Each function gives the position after what it read, or 0: not known here. */
import * as layout from "../layout.gen.ts";
import { COLON, EQUALS, GT, isDigit, OPENING, QUOTE, SLASH, SPACE } from "./characters.ts";
import * as words from "./words.gen.ts";

const MAX_ROW = 1048576;
const SIX_BYTES: u64 = 0xffffffffffff;
const ALL: u64 = 0xffffffffffffffff;

/** Of the tag at hand: -1 where it does not say. */
let stated: i32 = -1;
let hidden: i32 = -1;

/** Reads `<row ...>`, or `<row .../>` which leaves nothing; rows rise. */
export function rowTag(from: usize): usize {
  if (load<u32>(from) != words.OPEN_ROW) return 0;
  stated = -1;
  hidden = -1;
  let at = from + 4;
  while (load<u8>(at) == SPACE && load<u8>(at, 1) != SLASH) {
    at = attribute(at + 1);
    if (at == 0) return 0;
  }
  if (load<u8>(at) == SPACE) at++;
  const empty = load<u16>(at) == words.EMPTY_END;
  if (!empty && load<u8>(at) != GT) return 0;
  const row = stated < 0 ? load<i32>(layout.ROW) + 1 : stated;
  if (row <= load<i32>(layout.HIGHEST) || row > MAX_ROW) return 0;
  store<i32>(layout.ROW, row);
  if (empty) return at + 2;
  store<i32>(layout.IN_ROW, 1);
  store<i32>(layout.HIDDEN, hidden == 1 ? 1 : 0);
  store<i32>(layout.COLUMN, 0);
  prepareDigits();
  return at + 1;
}

/** The open row's number as addresses end with it: `17"`. */
export function prepareDigits(): void {
  let digits: u64 = QUOTE;
  let length = 1;
  for (let left = load<i32>(layout.ROW); left > 0; left /= 10, length++)
    digits = (digits << 8) | (0x30 + (left % 10));
  store<u64>(layout.ROW_DIGITS, digits);
  store<u64>(layout.ROW_MASK, ALL >> (64 - ((<u64>length) << 3)));
  store<i32>(layout.ROW_LENGTH, length);
}

/** An attribute in double quotes, at its name. */
function attribute(from: usize): usize {
  let at = from;
  let local = from;
  for (; load<u8>(at) != EQUALS; at++) {
    const byte = load<u8>(at);
    if (byte <= SPACE || byte == GT || byte == SLASH || byte == OPENING || byte == QUOTE) return 0;
    if (byte == COLON) local = at + 1;
  }
  if (load<u8>(at, 1) != QUOTE) return 0;
  const isRow = at - local == 1 && load<u8>(local) == 0x72;
  const isHidden = at - local == 6 && (load<u64>(local) & SIX_BYTES) == words.NAME_HIDDEN;
  at += 2;
  if (isRow) return local == from ? rowNumber(at) : 0;
  if (isHidden) return local == from ? flag(at) : 0;
  for (; load<u8>(at) != QUOTE; at++) if (load<u8>(at) == 0 || load<u8>(at) == OPENING) return 0;
  return at + 1;
}

function rowNumber(from: usize): usize {
  let at = from;
  let row = 0;
  for (; at - from < 7 && isDigit(load<u8>(at)); at++) row = row * 10 + load<u8>(at) - 0x30;
  if (stated >= 0 || load<u8>(at) != QUOTE || row == 0) return 0;
  stated = row;
  return at + 1;
}

function flag(from: usize): usize {
  const value = load<u8>(from) - 0x30;
  if (hidden >= 0 || value > 1 || load<u8>(from, 1) != QUOTE) return 0;
  hidden = value;
  return from + 2;
}
