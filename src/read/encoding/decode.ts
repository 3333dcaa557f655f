/** Bytes of a text file to chunks of text, so that no string outgrows what V8 can hold. */
import { Buffer } from "#host/bytes.ts";
import { convertTcvn3, convertVni } from "./legacy.ts";
import { decodeSingleByte } from "./singlebyte.ts";
import { decodeWide } from "./wide.ts";
import type { TextEncoding } from "./detect.ts";

/** A multiple of four, so that wide encodings are cut between code units. */
const CHUNK = 16 * 1024 * 1024;

/** Text in order; chunks end after a line feed wherever the file has one. */
export function* decodeText(
  bytes: Uint8Array,
  encoding: TextEncoding,
  chunk = CHUNK,
): Generator<string> {
  const body = bytes.subarray(encoding.bom);
  for (let start = 0; start < body.length;) {
    const end = cut(body, start, start + chunk, encoding);
    yield decodeChunk(body.subarray(start, end), encoding);
    start = end;
  }
}

/** The legacy encoding that decoding converts from, as named in findings; null for Unicode. */
export function legacyName(encoding: TextEncoding): string | null {
  if (encoding.inside !== null) return encoding.inside;
  return encoding.name === "windows-1258" ? "windows-1258" : null;
}

function decodeChunk(bytes: Uint8Array, { name, inside }: TextEncoding): string {
  const text = decodeBytes(bytes, name);
  if (inside === null) return text;
  return inside === "tcvn3" ? convertTcvn3(text) : convertVni(text);
}

function decodeBytes(bytes: Uint8Array, name: TextEncoding["name"]): string {
  if (name === "utf-8") {
    return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString("utf8");
  }
  if (name === "windows-1252" || name === "windows-1258") return decodeSingleByte(bytes, name);
  return decodeWide(bytes, name);
}

/** The end of the chunk from `start`: after the last line feed before `end`, else mid-line. */
function cut(body: Uint8Array, start: number, end: number, { name }: TextEncoding): number {
  if (end >= body.length) return body.length;
  if (name.startsWith("utf-32")) return end - ((end - start) % 4);
  if (name.startsWith("utf-16")) return wideCut(body, start, end, name === "utf-16le");
  const feed = body.lastIndexOf(10, end - 1);
  if (feed > start) return feed + 1;
  if (name !== "utf-8") return end;
  let at = end;
  while (at > start + 1 && ((body[at] as number) & 0xc0) === 0x80) at--;
  return at;
}

/** Never between two surrogates. */
function wideCut(body: Uint8Array, start: number, end: number, little: boolean): number {
  const at = end - ((end - start) % 2);
  const high = body[little ? at - 1 : at - 2] as number;
  return high >= 0xd8 && high <= 0xdb ? at - 2 : at;
}
