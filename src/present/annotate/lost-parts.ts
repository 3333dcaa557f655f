/** What an edited copy cannot keep, told from the names of the file's parts: said, never lost in silence. */
import { LOST_PARTS } from "./words.ts";

type LostPart = (typeof LOST_PARTS)[number];

const SIGNATURE = [0x50, 0x4b, 0x01, 0x02];

/** Part names stand uncompressed in the zip's directory, after its last file. */
export function lostParts(bytes: Uint8Array): LostPart[] {
  const names = directoryText(bytes);
  return LOST_PARTS.filter(([part]) => names.includes(part));
}

function directoryText(bytes: Uint8Array): string {
  const from = indexOf(bytes, SIGNATURE);
  return from === -1 ? "" : new TextDecoder("latin1").decode(bytes.subarray(from));
}

function indexOf(bytes: Uint8Array, wanted: readonly number[]): number {
  const last = bytes.length - wanted.length;
  for (let at = 0; at <= last; at++) {
    if (wanted.every((byte, i) => bytes[at + i] === byte)) return at;
  }
  return -1;
}
