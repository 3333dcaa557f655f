/**
 * Parts in other encodings (UTF-16 is legal in OOXML) turned into UTF-8, so that
 * scanners know one encoding only.
 */
import { UnreadableFile } from "../../model/raw.ts";
import type { ByteSource } from "./source.ts";

/** How far an XML declaration is looked for. */
const HEAD = 200;

/**
 * The same part as UTF-8 without a byte order mark. `part` names it in errors.
 * Throws UnreadableFile ("corrupt") for bytes that do not fit the stated encoding.
 */
export function asUtf8(source: ByteSource, part: string): ByteSource {
  const first = source.next();
  if (first === null) return source;
  const encoding = detect(first);
  let pending: Uint8Array | null = first;
  const next = (): Uint8Array | null => {
    const piece = pending ?? source.next();
    pending = null;
    return piece;
  };
  if (encoding === "utf-8") {
    const marked = first[0] === 0xef && first[1] === 0xbb && first[2] === 0xbf;
    if (marked) pending = first.subarray(3);
    return { next };
  }
  return transcoded(next, encoding, part);
}

function detect(head: Uint8Array): string {
  const [a, b, c] = head;
  if (a === 0xff && b === 0xfe) return "utf-16le";
  if (a === 0xfe && b === 0xff) return "utf-16be";
  if (a === 0x3c && b === 0) return "utf-16le";
  if (a === 0 && b === 0x3c) return "utf-16be";
  if (a === 0xef && b === 0xbb && c === 0xbf) return "utf-8";
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

function transcoded(next: () => Uint8Array | null, encoding: string, part: string): ByteSource {
  const decoder = openDecoder(encoding, part);
  let ended = false;
  return {
    next() {
      while (!ended) {
        const piece = next();
        ended = piece === null;
        try {
          const text = piece === null ? decoder.decode() : decoder.decode(piece, { stream: true });
          if (text.length > 0) return Buffer.from(text, "utf8");
        } catch {
          throw new UnreadableFile("corrupt", `${part}: not ${encoding}`);
        }
      }
      return null;
    },
  };
}

function openDecoder(encoding: string, part: string): InstanceType<typeof TextDecoder> {
  try {
    return new TextDecoder(encoding, { fatal: true });
  } catch {
    throw new UnreadableFile("corrupt", `${part}: unknown encoding`);
  }
}
