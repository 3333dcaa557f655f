/** Character data of UTF-8 bytes: entities, line ends, and proof that the UTF-8 is right. */
import { Buffer } from "#host/bytes.ts";
import { UnreadableFile } from "../../model/raw.ts";
import { own } from "../../model/own.ts";

const AMP = 0x26;
const CR = 0x0d;
const NAMED: Readonly<Record<string, string>> = {
  amp: "&",
  lt: "<",
  gt: ">",
  quot: '"',
  apos: "'",
};

/** The text of `bytes[start, end)`; `raw` (CDATA) leaves `&` alone. Throws UnreadableFile ("corrupt"). */
export function decodeText(
  bytes: Buffer,
  start: number,
  end: number,
  raw: boolean,
  part: string,
): string {
  let seen = 0;
  let special = false;
  for (let i = start; i < end; i++) {
    const byte = bytes[i] as number;
    seen |= byte;
    if (byte === AMP || byte === CR) special = true;
  }
  let text =
    seen < 0x80 ? bytes.toString("latin1", start, end) : decodeUtf8(bytes, start, end, part);
  if (!special) return text;
  if (text.includes("\r")) text = text.replace(/\r\n?/g, "\n");
  return raw || !text.includes("&") ? text : resolveEntities(text, part);
}

/** Node puts U+FFFD where UTF-8 is wrong; that would be a phantom name, so it is refused. */
export function decodeUtf8(bytes: Buffer, start: number, end: number, part: string): string {
  const text = bytes.toString("utf8", start, end);
  if (text.includes("\ufffd") && !Buffer.from(text, "utf8").equals(bytes.subarray(start, end))) {
    throw new UnreadableFile("corrupt", `${part}: broken UTF-8`);
  }
  return text;
}

function resolveEntities(text: string, part: string): string {
  let out = "";
  let from = 0;
  for (let at = text.indexOf("&"); at >= 0; at = text.indexOf("&", from)) {
    const stop = text.indexOf(";", at);
    const character = stop > at && stop - at <= 10 ? entity(text.slice(at + 1, stop)) : null;
    if (character === null) throw new UnreadableFile("corrupt", `${part}: unknown entity`);
    out += text.slice(from, at) + character;
    from = stop + 1;
  }
  return out + text.slice(from);
}

function entity(name: string): string | null {
  if (!name.startsWith("#")) return own(NAMED, name) ?? null;
  const hexadecimal = name[1] === "x";
  const digits = name.slice(hexadecimal ? 2 : 1);
  if (!(hexadecimal ? /^[0-9a-fA-F]+$/ : /^[0-9]+$/).test(digits)) return null;
  const code = Number.parseInt(digits, hexadecimal ? 16 : 10);
  const legal =
    code === 9 ||
    code === 10 ||
    code === 13 ||
    (code >= 0x20 && code <= 0x10ffff && (code & ~0x7ff) !== 0xd800);
  return legal ? String.fromCodePoint(code) : null;
}
