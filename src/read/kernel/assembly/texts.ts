/** Numbers of texts by their bytes as they stand in the file; equality is decided on the bytes. */
import * as layout from "../layout.gen.ts";
import { GT } from "./characters.ts";
import * as words from "./words.gen.ts";

const SIX_BYTES: u64 = 0xffffffffffff;
const ALL: u64 = 0xffffffffffffffff;
const ONES: u64 = 0x0101010101010101;
const HIGH: u64 = 0x8080808080808080;
const OPENING: u64 = 0x3c3c3c3c3c3c3c3c;
/** Longer ones hardly recur. */
const LONGEST_KEPT: usize = 256;
const SLOT_MASK: u32 = layout.TEXT_SLOTS - 1;

/** A mark at the first zero byte of eight, and none below it. */
export function zeroMark(bytes: u64): u64 {
  return (bytes - ONES) & ~bytes & HIGH;
}

/** The position of the next `<`, or of a zero byte before it. */
export function textEnd(from: usize): usize {
  let at = from;
  while (true) {
    const bytes = load<u64>(at);
    const marks = zeroMark(bytes ^ OPENING) | zeroMark(bytes);
    if (marks != 0) return at + <usize>(ctz<u64>(marks) >> 3);
    at += 8;
  }
}

/** From behind `<t`: the position after `>` or ` xml:space="preserve">`, or 0. Blanks are kept either way. */
export function openedText(from: usize): usize {
  if (load<u8>(from) == GT) return from + 1;
  const preserved = load<u64>(from) == words.PRESERVE_1 && load<u64>(from, 8) == words.PRESERVE_2;
  return preserved && (load<u64>(from, 16) & SIX_BYTES) == words.PRESERVE_3 ? from + 22 : 0;
}

/**
 * The number of a text of one byte at least, or -1: it was not met yet, and what the state says of it
 * is to be answered by {@link answer}.
 */
export function textNumber(from: usize, to: usize): i32 {
  if (load<u32>(layout.ANSWER_FROM) == <u32>from) return load<i32>(layout.ANSWER);
  const length = to - from;
  const hash = hashOf(from, length);
  for (let slot = slotOf(hash); load<u32>(slot) != 0; slot = after(slot)) {
    if (load<u32>(slot) != hash || load<u32>(slot, 4) != <u32>length) continue;
    if (isSame(<usize>layout.KEPT + <usize>load<u32>(slot, 8), from, length))
      return load<i32>(slot, 12);
  }
  store<u32>(layout.TEXT_FROM, <u32>from);
  store<u32>(layout.TEXT_TO, <u32>to);
  store<u32>(layout.TEXT_HASH, hash);
  return -1;
}

/** Tells the number of the text that was asked for. */
export function answer(number: i32): void {
  const from = <usize>load<u32>(layout.TEXT_FROM);
  const length = <usize>load<u32>(layout.TEXT_TO) - from;
  store<u32>(layout.ANSWER_FROM, <u32>from);
  store<i32>(layout.ANSWER, number);
  if (length > LONGEST_KEPT) return;
  const full = load<i32>(layout.TEXT_COUNT) >= layout.TEXT_SLOTS / 2;
  if (full || load<u32>(layout.TEXT_BYTES) + <u32>length > <u32>layout.TEXT_ROOM) forgetTexts();
  const place = <usize>load<u32>(layout.TEXT_BYTES);
  const hash = load<u32>(layout.TEXT_HASH);
  let slot = slotOf(hash);
  while (load<u32>(slot) != 0) slot = after(slot);
  memory.copy(<usize>layout.KEPT + place, from, length);
  store<u32>(slot, hash);
  store<u32>(slot, <u32>length, 4);
  store<u32>(slot, <u32>place, 8);
  store<i32>(slot, number, 12);
  store<u32>(layout.TEXT_BYTES, <u32>(place + length));
  store<i32>(layout.TEXT_COUNT, load<i32>(layout.TEXT_COUNT) + 1);
}

/** The numbers of texts mean nothing any more. */
export function forgetTexts(): void {
  memory.fill(layout.SLOTS, 0, 16 * layout.TEXT_SLOTS);
  store<i32>(layout.TEXT_COUNT, 0);
  store<u32>(layout.TEXT_BYTES, 0);
}

/** Never 0, which marks a free slot. */
function hashOf(from: usize, length: usize): u32 {
  let hash: u64 = <u64>length * 0x9e3779b97f4a7c15;
  let at = from;
  let left = length;
  for (; left > 8; at += 8, left -= 8)
    hash = rotl<u64>((hash ^ load<u64>(at)) * 0x9fb21c651e98df25, 29);
  hash = (hash ^ (load<u64>(at) & firstBytes(left))) * 0x9fb21c651e98df25;
  return <u32>(hash ^ (hash >> 32)) | 1;
}

function isSame(kept: usize, from: usize, length: usize): bool {
  let one = kept;
  let other = from;
  let left = length;
  for (; left > 8; one += 8, other += 8, left -= 8)
    if (load<u64>(one) != load<u64>(other)) return false;
  return ((load<u64>(one) ^ load<u64>(other)) & firstBytes(left)) == 0;
}

/** Over the first `count` bytes of eight, of 1 to 8. */
function firstBytes(count: usize): u64 {
  return ALL >> (64 - ((<u64>count) << 3));
}

function slotOf(hash: u32): usize {
  return <usize>layout.SLOTS + ((<usize>((hash >> 7) & SLOT_MASK)) << 4);
}

function after(slot: usize): usize {
  const next = slot + 16;
  return next == <usize>layout.SLOTS + 16 * layout.TEXT_SLOTS ? <usize>layout.SLOTS : next;
}
