/**
 * Parts in other encodings (UTF-16 is legal in OOXML) turned into UTF-8, so that
 * scanners know one encoding only.
 */
import { Buffer } from "#host/bytes.ts";
import { UnreadableFile } from "../../model/raw.ts";
import { bytesSource, type ByteSource } from "./source.ts";

/** How far an XML declaration is looked for. */
const HEAD = 200;

/**
 * The same part as UTF-8 without a byte order mark. `part` names it in errors.
 * Throws UnreadableFile ("corrupt") for bytes that do not fit the stated encoding.
 */
export function asUtf8(source: ByteSource, part: string): ByteSource {
  const head = headOf(source);
  const encoding = detect(head);
  if (encoding === "utf-8") return after(head.subarray(markOf(head)), source);
  return transcoded(after(head, source), encoding, part);
}

/** The same text, which is no XML and known to be UTF-8, without a byte order mark: what it says of an encoding is its text. */
export function withoutMark(source: ByteSource): ByteSource {
  const head = headOf(source);
  return after(head.subarray(markOf(head)), source);
}

function headOf(source: ByteSource): Uint8Array {
  const head = new Uint8Array(HEAD);
  let held = 0;
  for (let read = -1; read !== 0 && held < HEAD; held += read) read = source.read(head, held, HEAD);
  return head.subarray(0, held);
}

/** Bytes of its byte order mark in UTF-8. */
function markOf([a, b, c]: Uint8Array): number {
  return a === 0xef && b === 0xbb && c === 0xbf ? 3 : 0;
}

/** The bytes that were looked at and, in the same piece, what follows them: a small part is one piece. */
function after(head: Uint8Array, rest: ByteSource): ByteSource {
  const first = bytesSource(head);
  return {
    read(into, from, to) {
      const count = first.read(into, from, to);
      return count + (from + count < to ? rest.read(into, from + count, to) : 0);
    },
  };
}

function detect(head: Uint8Array): string {
  const [a, b] = head;
  if (a === 0xff && b === 0xfe) return "utf-16le";
  if (a === 0xfe && b === 0xff) return "utf-16be";
  if (a === 0x3c && b === 0) return "utf-16le";
  if (a === 0 && b === 0x3c) return "utf-16be";
  if (markOf(head) > 0) return "utf-8";
  if (a !== 0x3c || b !== 0x3f) return "utf-8";
  const declaration = Buffer.from(head.subarray(0, HEAD)).toString("latin1");
  const stop = declaration.indexOf("?>");
  const stated = /\sencoding\s*=\s*["']([\w.:-]+)["']/.exec(
    declaration.slice(0, Math.max(stop, 0)),
  )?.[1];
  const name = stated?.toLowerCase() ?? "utf-8";
  // Declared as UTF-16 but without a zero byte in sight: the declaration is wrong, not the bytes.
  return name === "us-ascii" || name === "ascii" || name.startsWith("utf-16") ? "utf-8" : name;
}

/** Bytes of the part that are decoded at a time. */
const PIECE = 64 * 1024;

function transcoded(source: ByteSource, encoding: string, part: string): ByteSource {
  const decoder = openDecoder(encoding, part);
  const piece = new Uint8Array(PIECE);
  let made: ByteSource | null = bytesSource(new Uint8Array(0));
  return {
    read(into, from, to) {
      while (made !== null) {
        const count = made.read(into, from, to);
        if (count > 0) return count;
        const held = source.read(piece, 0, PIECE);
        made = held === 0 ? null : bytesSource(decoded(decoder, piece.subarray(0, held), part));
        // What the decoder still holds back is the start of a character that never came.
        if (held === 0) decoded(decoder, null, part);
      }
      return 0;
    },
  };
}

function decoded(
  decoder: InstanceType<typeof TextDecoder>,
  piece: Uint8Array | null,
  part: string,
): Uint8Array {
  try {
    const text = piece === null ? decoder.decode() : decoder.decode(piece, { stream: true });
    return Buffer.from(text, "utf8");
  } catch {
    throw new UnreadableFile("corrupt", `${part}: not ${decoder.encoding}`);
  }
}

function openDecoder(encoding: string, part: string): InstanceType<typeof TextDecoder> {
  try {
    return new TextDecoder(encoding, { fatal: true });
  } catch {
    throw new UnreadableFile("corrupt", `${part}: unknown encoding`);
  }
}
