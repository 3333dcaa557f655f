/**
 * Which encoding a text file is in: by its byte order mark, else by its bytes, always judged over
 * the whole file. Valid UTF-8 wins; single-byte encodings are told apart by which of them gives
 * plausible Vietnamese.
 */
import { Buffer, isUtf8 } from "#host/bytes.ts";
import { UnreadableFile } from "../../model/raw.ts";
import { judgeLegacy, type LegacyFont } from "./legacy.ts";
import { plausibility } from "./plausible.ts";
import { decodeSingleByte, type SingleByte } from "./singlebyte.ts";
import { guessWide, type Wide } from "./wide.ts";

export interface TextEncoding {
  readonly name: "utf-8" | Wide | SingleByte;
  /** Bytes of the byte order mark. */
  readonly bom: number;
  /** TCVN3 or VNI characters inside, to be converted after decoding. */
  readonly inside: LegacyFont | null;
}

const BOMS: readonly (readonly [TextEncoding["name"], readonly number[]])[] = [
  ["utf-32le", [0xff, 0xfe, 0, 0]],
  ["utf-32be", [0, 0, 0xfe, 0xff]],
  ["utf-8", [0xef, 0xbb, 0xbf]],
  ["utf-16le", [0xff, 0xfe]],
  ["utf-16be", [0xfe, 0xff]],
];

/** Bytes looked at to tell single-byte encodings apart; beyond it, marked words only repeat. */
const SAMPLE = 4 * 1024 * 1024;

/**
 * The encoding of a text file. Throws UnreadableFile for bytes that are no text in any encoding
 * read here, and for UTF-8 that is broken or cut off.
 */
export function detectEncoding(bytes: Uint8Array): TextEncoding {
  for (const [name, mark] of BOMS) {
    if (!mark.every((byte, index) => bytes[index] === byte)) continue;
    if (name === "utf-8") assertUtf8(bytes);
    return withInside(bytes, name, mark.length);
  }
  if (bytes.includes(0)) {
    const wide = guessWide(bytes);
    if (wide === null) throw new UnreadableFile("not-a-spreadsheet", "NUL bytes in a text file");
    return { name: wide, bom: 0, inside: null };
  }
  if (mostlyControls(bytes)) throw new UnreadableFile("not-a-spreadsheet", "binary content");
  if (isUtf8(bytes)) return withInside(bytes, "utf-8", 0);
  if (isBrokenUtf8(bytes)) assertUtf8(bytes);
  return singleByte(bytes);
}

/** UTF-8 text may hold TCVN3 or VNI characters: an old workbook saved anew as CSV. */
function withInside(bytes: Uint8Array, name: TextEncoding["name"], bom: number): TextEncoding {
  if (name !== "utf-8") return { name, bom, inside: null };
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString(
    "utf8",
    bom,
    bom + SAMPLE,
  );
  return { name, bom, inside: judgeLegacy(text.split(/[\r\n]+/)) };
}

function singleByte(bytes: Uint8Array): TextEncoding {
  const sample = bytes.subarray(0, SAMPLE);
  const western = decodeSingleByte(sample, "windows-1252");
  const vietnamese = decodeSingleByte(sample, "windows-1258");
  const inside = judgeLegacy(western.split(/[\r\n]+/));
  if (vietnamese === western) return { name: "windows-1252", bom: 0, inside };
  const share1258 = plausibility(vietnamese).share;
  const share1252 = plausibility(western).share;
  if (inside !== null && share1258 < 0.8) return { name: "windows-1252", bom: 0, inside };
  const name = share1258 >= 0.5 && share1258 >= share1252 ? "windows-1258" : "windows-1252";
  return { name, bom: 0, inside: null };
}

/** More than one control byte in a hundred (tab, line ends, form feed and Ctrl-Z aside). */
function mostlyControls(bytes: Uint8Array): boolean {
  const length = Math.min(bytes.length, 65536);
  let controls = 0;
  for (let i = 0; i < length; i++) {
    const byte = bytes[i] as number;
    if (byte < 0x20 && (byte < 9 || byte > 13) && byte !== 0x1a) controls++;
  }
  return controls * 100 > length;
}

/** Whether the bytes are UTF-8 but for a few faults: far more whole sequences than broken ones. */
function isBrokenUtf8(bytes: Uint8Array): boolean {
  let whole = 0;
  let broken = 0;
  for (let i = 0; i < bytes.length;) {
    const length = sequenceLength(bytes, i);
    if (length > 1) whole++;
    else if (length === 0) broken++;
    i += length === 0 ? 1 : length;
  }
  return (
    whole > 10 * broken || (broken === 1 && whole > 0 && firstBroken(bytes) >= bytes.length - 3)
  );
}

function assertUtf8(bytes: Uint8Array): void {
  if (isUtf8(bytes)) return;
  const at = firstBroken(bytes);
  const cut = at >= bytes.length - 3 && (bytes[at] as number) >= 0xc2;
  if (cut) throw new UnreadableFile("truncated", "the file ends inside a UTF-8 character");
  let line = 1;
  for (let i = 0; i < at; i++) if (bytes[i] === 10) line++;
  throw new UnreadableFile("corrupt", `invalid UTF-8 on line ${line}`);
}

function firstBroken(bytes: Uint8Array): number {
  for (let i = 0; i < bytes.length;) {
    const length = sequenceLength(bytes, i);
    if (length === 0) return i;
    i += length;
  }
  return bytes.length;
}

/** Length of the UTF-8 sequence at `i`; 0 where it is broken. */
function sequenceLength(bytes: Uint8Array, i: number): number {
  const lead = bytes[i] as number;
  if (lead < 0x80) return 1;
  const length = lead >= 0xf0 && lead <= 0xf4 ? 4 : lead >= 0xe0 ? 3 : lead >= 0xc2 ? 2 : 0;
  if (length === 0 || lead > 0xf4 || i + length > bytes.length) return 0;
  return isUtf8(bytes.subarray(i, i + length)) ? length : 0;
}
