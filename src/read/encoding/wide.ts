/** UTF-16 and UTF-32, with or without a byte order mark. */
import { Buffer } from "#host/bytes.ts";
import { UnreadableFile } from "../../model/raw.ts";

export type Wide = "utf-16le" | "utf-16be" | "utf-32le" | "utf-32be";

const SAMPLE = 65536;
/** High bytes of the code units of Vietnamese text: Latin, ă đ ơ ư, tone marks, signs. */
const HIGH = new Set([0x00, 0x01, 0x03, 0x1e, 0x20]);
const LEAST_PLAIN = 0.5;
// oxlint-disable-next-line no-control-regex -- line ends and tabs are among the controls
const UNWRITTEN = /(?![\t-\r\x1a])[\p{Cc}\p{Cs}\p{Cn}]/gu;

/** The wide encoding of a text without a byte order mark, or null where it is none. */
export function guessWide(bytes: Uint8Array): Wide | null {
  const sample = bytes.subarray(0, SAMPLE);
  if (bytes.length % 4 === 0) {
    if (sampled(sample, 4, (u) => u[3] === 0 && (u[2] ?? 1) <= 0x10 && plain(u[1], u[0])) === 1) {
      return "utf-32le";
    }
    if (sampled(sample, 4, (u) => u[0] === 0 && (u[1] ?? 1) <= 0x10 && plain(u[2], u[3])) === 1) {
      return "utf-32be";
    }
  }
  return guessUtf16(sample.subarray(0, sample.length & ~1));
}

/**
 * ASCII (digits, separators, line ends) has its zero byte on one side of each code unit: the side
 * with more of them is the high one. Then the text so read must be one that a person could write.
 */
function guessUtf16(sample: Uint8Array): Wide | null {
  let [even, odd] = [0, 0];
  for (let i = 0; i < sample.length; i += 2) {
    if (sample[i] === 0) even++;
    if (sample[i + 1] === 0) odd++;
  }
  const little = sampled(sample, 2, (u) => plain(u[1], u[0]));
  const big = sampled(sample, 2, (u) => plain(u[0], u[1]));
  const order = (odd === even ? little > big : odd > even) ? "utf-16le" : "utf-16be";
  // Signs such as ✓ or □ may be many, never most of a table.
  if ((order === "utf-16le" ? little : big) < LEAST_PLAIN) return null;
  return isWritten(decodeWide(sample, order)) ? order : null;
}

/** Controls, halves of pairs and what no letter or sign stands for: one in a hundred at the most. */
function isWritten(text: string): boolean {
  return (text.match(UNWRITTEN)?.length ?? 0) * 100 <= text.length;
}

/** Decodes bytes after the byte order mark; whole code units only. */
export function decodeWide(bytes: Uint8Array, encoding: Wide): string {
  if (encoding.startsWith("utf-32")) return decodeUtf32(bytes, encoding === "utf-32le");
  if (bytes.length % 2 !== 0) {
    throw new UnreadableFile("truncated", "the file ends inside a UTF-16 code unit");
  }
  const copy = Buffer.from(bytes);
  if (encoding === "utf-16be") copy.swap16();
  return copy.toString("utf16le");
}

function decodeUtf32(bytes: Uint8Array, little: boolean): string {
  if (bytes.length % 4 !== 0) {
    throw new UnreadableFile("truncated", "the file ends inside a UTF-32 code unit");
  }
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  const parts: string[] = [];
  for (let i = 0; i < bytes.length; i += 4) {
    const point = view.getUint32(i, little);
    if (point > 0x10ffff) throw new UnreadableFile("corrupt", "invalid UTF-32 code point");
    parts.push(String.fromCodePoint(point));
  }
  return parts.join("");
}

function plain(high: number | undefined, low: number | undefined): boolean {
  if (high === undefined || low === undefined || !HIGH.has(high)) return false;
  return high !== 0 || low >= 0x20 || (low >= 9 && low <= 13);
}

/** Share of the units of `size` bytes for which `test` holds. */
function sampled(bytes: Uint8Array, size: number, test: (unit: Uint8Array) => boolean): number {
  let good = 0;
  const units = Math.floor(bytes.length / size);
  for (let i = 0; i < units; i++) if (test(bytes.subarray(i * size, (i + 1) * size))) good++;
  return units === 0 ? 0 : good / units;
}
