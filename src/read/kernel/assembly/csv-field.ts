/** A field of a CSV. Each function gives the position of the byte that closes the field, or 0: STATUS says why. */
import * as layout from "../layout.gen.ts";
import * as batch from "./cells.ts";
import { CR, LF, QUOTE, ZERO } from "./characters.ts";
import { digitCount, digitsAt, numberOf } from "./digits.ts";
import { textNumber, zeroMark } from "./texts.ts";

const ONES: u64 = 0x0101010101010101;
const HIGH: u64 = 0x8080808080808080;
const BLANKS: u64 = 0x2020202020202020;
const QUOTES: u64 = 0x2222222222222222;

export function field(from: usize, end: usize, separator: u8): usize {
  const digits = digitsAt(from);
  const count = digitCount(digits);
  const to = from + count;
  const closing = load<u8>(to);
  if (closing == separator || closing == LF || closing == CR) {
    if (count == 0) return to;
    // A leading zero is part of what is written.
    if (count > 1 && load<u8>(from) == ZERO) return text(from, to) ? to : 0;
    batch.add(batch.KIND_DIGITS, numberOf(digits, count));
    return to;
  }
  return load<u8>(from) == QUOTE ? quoted(from, end, separator) : plain(from, end, separator);
}

function plain(from: usize, end: usize, separator: u8): usize {
  const separators = separator * ONES;
  let at = from;
  while (true) {
    const bytes = load<u64>(at);
    const marks =
      ((bytes - BLANKS) & ~bytes & HIGH) | zeroMark(bytes ^ separators) | zeroMark(bytes ^ QUOTES);
    if (marks == 0) {
      at += 8;
      continue;
    }
    at += <usize>(ctz<u64>(marks) >> 3);
    const byte = load<u8>(at);
    if (byte == separator || byte == LF || byte == CR) return text(from, at) ? at : 0;
    if (byte == 0) return stopAtZero(at, end);
    if (byte == QUOTE) return 0;
    at++;
  }
}

function quoted(open: usize, end: usize, separator: u8): usize {
  let doubled = false;
  let at = open + 1;
  while (true) {
    const byte = load<u8>(at);
    if (byte == 0) return stopAtZero(at, end);
    if (byte == LF || byte == CR) return 0;
    if (byte == QUOTE) {
      if (load<u8>(at, 1) != QUOTE) break;
      doubled = true;
      at++;
    }
    at++;
  }
  const closing = load<u8>(at, 1);
  if (closing == 0) return stopAtZero(at + 1, end);
  if (closing != separator && closing != LF && closing != CR) return 0;
  if (at == open + 1 || wholeNumber(open + 1, at)) return at + 1;
  // With quotes inside, the text is known by what stands around it too: no other begins so.
  const known = doubled ? text(open, at + 1) : text(open + 1, at);
  return known ? at + 1 : 0;
}

/** Adds a number in quotes: it is the same cell as without them. */
function wholeNumber(from: usize, to: usize): bool {
  const count = to - from;
  const digits = digitsAt(from);
  if (count > 8 || digitCount(digits) < count || (count > 1 && load<u8>(from) == ZERO))
    return false;
  batch.add(batch.KIND_DIGITS, numberOf(digits, count));
  return true;
}

/** Zero bytes begin behind the window; inside of it they are no text that is known here. */
function stopAtZero(at: usize, end: usize): usize {
  if (at >= end) store<i32>(layout.STATUS, layout.CUT);
  return 0;
}

function text(from: usize, to: usize): bool {
  const id = textNumber(from, to);
  if (id < 0) store<i32>(layout.STATUS, layout.UNKNOWN);
  else batch.add(batch.KIND_TEXT, id);
  return id >= 0;
}
