/**
 * Entry names. Without the UTF-8 flag the standard says code page 437, but macOS
 * writes UTF-8 without the flag: bytes that are valid UTF-8 are taken as such.
 */
import { type Buffer, isUtf8 } from "#host/bytes.ts";
import { crc32 } from "#host/inflate.ts";

const UTF8_FLAG = 0x800;
const UNICODE_PATH_EXTRA = 0x7075;

const CP437_UPPER =
  "ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜ¢£¥₧ƒáíóúñÑªº¿⌐¬½¼¡«»░▒▓│┤╡╢╖╕╣║╗╝╜╛┐└┴┬├─┼╞╟╚╔╩╦╠═╬╧╨╤╥╙╘╒╓╫╪┘┌█▄▌▐▀" +
  "αßΓπΣσµτΦΘΩδ∞φε∩≡±≥≤⌠⌡÷≈°∙·√ⁿ²■\u00a0";

/** The entry's path with `/`, without leading slashes or `./`. */
export function entryName(raw: Buffer, flags: number, extra: Buffer): string {
  const text = unicodePath(raw, extra) ?? decode(raw, flags);
  return text.replaceAll("\\", "/").replace(/^(?:\.?\/)+/, "");
}

function decode(raw: Buffer, flags: number): string {
  if ((flags & UTF8_FLAG) !== 0 || isUtf8(raw)) return raw.toString("utf8");
  let text = "";
  for (const byte of raw) {
    text += byte < 0x80 ? String.fromCharCode(byte) : CP437_UPPER.charAt(byte - 0x80);
  }
  return text;
}

/** Info-ZIP's Unicode path, believed only where it was made for this very name. */
function unicodePath(raw: Buffer, extra: Buffer): string | null {
  const field = extraField(extra, UNICODE_PATH_EXTRA);
  if (field === null || field.length < 6 || field[0] !== 1) return null;
  return field.readUInt32LE(1) === crc32(raw) ? field.subarray(5).toString("utf8") : null;
}

/** The data of one extra field, or null. */
export function extraField(extra: Buffer, id: number): Buffer | null {
  for (let at = 0; at + 4 <= extra.length;) {
    const size = extra.readUInt16LE(at + 2);
    const next = at + 4 + size;
    if (extra.readUInt16LE(at) === id)
      return next <= extra.length ? extra.subarray(at + 4, next) : null;
    at = next;
  }
  return null;
}
