/** A cell: its tag, then a formula, a `v` or a plain `is/t`. Each function gives the position after the cell, or 0: not known here. */
import * as layout from "../layout.gen.ts";
import { BOOLEAN, cellTag, ERROR, INLINE, NUMBER, SHARED_STRING } from "./cell-tag.ts";
import * as batch from "./cells.ts";
import { SLASH, SPACE } from "./characters.ts";
import { decimal, decimalValue, digitCount, digitsAt, numberOf } from "./digits.ts";
import { formula } from "./formula.ts";
import { openedText, textEnd, textNumber } from "./texts.ts";
import * as words from "./words.gen.ts";

const THREE_BYTES: u32 = 0xffffff;
const SIX_BYTES: u64 = 0xffffffffffff;
const CLOSING: usize = 8;
/** Serials are sums of binary fractions: half a millisecond short of midnight is midnight. */
const HALF_MILLISECOND: f64 = 0.5 / 86400000;
/** What STYLES says of numbers, as formats/xlsx/styles.ts. */
const AS_DATE = 1;
const AS_PERCENT = 3;

export function cell(from: usize): usize {
  const tagged = cellTag(from);
  if (tagged == 0) return 0;
  const end = load<u8>(tagged) == SLASH ? tagged + 2 : content(tagged + 1);
  if (end != 0) batch.passCell();
  return end;
}

function content(from: usize): usize {
  let at = from;
  let bits: u32 = 0;
  if (load<u16>(at) == words.OPEN_FORMULA) {
    at = formula(at + 2);
    if (at == 0) return 0;
    bits = batch.FORMULA;
  }
  const word = load<u32>(at);
  if ((word & THREE_BYTES) == words.OPEN_VALUE) return value(at + 3, bits);
  if (word == words.CLOSE_CELL) {
    if (bits != 0) batch.add(batch.KIND_UNCALCULATED | bits, 0);
    return at + 4;
  }
  return load<i32>(layout.CELL_TYPE) == INLINE ? inlineText(at, bits) : 0;
}

function value(from: usize, bits: u32): usize {
  const type = load<i32>(layout.CELL_TYPE);
  if (type == NUMBER) return number(from, bits);
  if (type == SHARED_STRING) return sharedString(from, bits);
  if (type == BOOLEAN) {
    const truth = load<u8>(from) - 0x30;
    if (truth > 1 || load<u64>(from, 1) != words.CLOSE_VALUE) return 0;
    batch.add(batch.KIND_BOOLEAN | bits, truth);
    return from + 1 + CLOSING;
  }
  const to = textEnd(from);
  if (load<u64>(to) != words.CLOSE_VALUE) return 0;
  if (type == ERROR) {
    // Errors are `#` and capitals; blanks around them are not part of them.
    if (load<u8>(from) != 0x23 || load<u8>(to - 1) <= SPACE || load<u8>(to - 1) > 0x7e) return 0;
    return text(from, to, batch.KIND_ERROR | bits) ? to + CLOSING : 0;
  }
  return cellText(from, to, bits) ? to + CLOSING : 0;
}

function number(from: usize, bits: u32): usize {
  const digits = digitsAt(from);
  const count = digitCount(digits);
  let at = from + count;
  let value: f64;
  if (count != 0 && load<u64>(at) == words.CLOSE_VALUE) value = <f64>numberOf(digits, count);
  else {
    at = decimal(from);
    if (at == 0) return 0;
    value = decimalValue;
  }
  const style = load<i32>(layout.CELL_STYLE);
  if (style >= load<i32>(layout.STYLE_COUNT)) return 0;
  const shown = load<u8>(<usize>style, layout.STYLES) & ~(<u8>layout.TEXT_IS_ODD);
  if (shown == 0) batch.add(batch.KIND_NUMBER | bits, value);
  else if (shown == AS_DATE) {
    if (!day(value, bits)) return 0;
  } else if (shown == AS_PERCENT) batch.add(batch.KIND_NUMBER | batch.PERCENT | bits, value);
  else return 0;
  return at + CLOSING;
}

/** Adds the day of a serial; false where it is none. */
function day(serial: f64, bits: u32): bool {
  const count = Math.floor(serial + HALF_MILLISECOND);
  let number = count + <f64>load<i32>(layout.FIRST_DAY);
  if (count >= <f64>load<i32>(layout.PHANTOM_DAY)) number -= 1;
  if (!(count >= 0 && number <= <f64>load<i32>(layout.LAST_DAY))) return false;
  batch.add(batch.KIND_DATE | bits, number);
  return true;
}

function sharedString(from: usize, bits: u32): usize {
  const digits = digitsAt(from);
  const count = digitCount(digits);
  if (count == 0 || load<u64>(from + count) != words.CLOSE_VALUE || isOddStyle()) return 0;
  const index = <i32>numberOf(digits, count);
  if (index >= load<i32>(layout.SHARED_COUNT)) return 0;
  const id = load<i32>((<usize>index) << 2, layout.SHARED);
  if (id < layout.BLANK_TEXT) return 0;
  if (id != layout.BLANK_TEXT) batch.add(batch.KIND_TEXT | bits, id);
  return from + count + CLOSING;
}

function inlineText(from: usize, bits: u32): usize {
  if ((load<u64>(from) & SIX_BYTES) != words.OPEN_TEXT) return 0;
  const begin = openedText(from + 6);
  if (begin == 0) return 0;
  const to = textEnd(begin);
  if (load<u64>(to) != words.CLOSE_TEXT_1 || load<u64>(to, 5) != words.CLOSE_TEXT_2) return 0;
  return cellText(begin, to, bits) ? to + 13 : 0;
}

function cellText(from: usize, to: usize, bits: u32): bool {
  if (from == to) return true;
  return !isOddStyle() && text(from, to, batch.KIND_TEXT | bits);
}

/** Fonts of old encodings decide what a text says. */
function isOddStyle(): bool {
  const style = load<i32>(layout.CELL_STYLE);
  return (
    style >= load<i32>(layout.STYLE_COUNT) ||
    <i32>load<u8>(<usize>style, layout.STYLES) >= layout.TEXT_IS_ODD
  );
}

function text(from: usize, to: usize, kind: u32): bool {
  const id = textNumber(from, to);
  if (id < 0) {
    store<i32>(layout.STATUS, layout.UNKNOWN);
    return false;
  }
  batch.add(kind, id);
  return true;
}
