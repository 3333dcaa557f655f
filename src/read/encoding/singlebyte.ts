/** Windows-1252 and Windows-1258 by tables of our own: not every Node build carries them in ICU. */
import { Buffer } from "#host/bytes.ts";

const C1_1252 =
  "\u20ac\u0081\u201a\u0192\u201e\u2026\u2020\u2021\u02c6\u2030\u0160\u2039\u0152\u008d\u017d\u008f" +
  "\u0090\u2018\u2019\u201c\u201d\u2022\u2013\u2014\u02dc\u2122\u0161\u203a\u0153\u009d\u017e\u0178";

/** Where Windows-1258 differs from Windows-1252: letters of its own and five combining tones. */
const CHANGES_1258: Readonly<Record<number, number>> = {
  0x8a: 0x8a,
  0x8e: 0x8e,
  0x9a: 0x9a,
  0x9e: 0x9e,
  0xc3: 0x0102,
  0xcc: 0x0300,
  0xd0: 0x0110,
  0xd2: 0x0309,
  0xd5: 0x01a0,
  0xdd: 0x01af,
  0xde: 0x0303,
  0xe3: 0x0103,
  0xec: 0x0301,
  0xf0: 0x0111,
  0xf2: 0x0323,
  0xf5: 0x01a1,
  0xfd: 0x01b0,
  0xfe: 0x20ab,
};

export type SingleByte = "windows-1252" | "windows-1258";

const TABLES: Readonly<Record<SingleByte, readonly string[]>> = {
  "windows-1252": table({}),
  "windows-1258": table(CHANGES_1258),
};

/** Decodes bytes; Windows-1258 text comes back composed (NFC). */
export function decodeSingleByte(bytes: Uint8Array, encoding: SingleByte): string {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const latin = buffer.toString("latin1");
  const letters = TABLES[encoding];
  const decoded = latin.replace(/[\x80-\xff]+/g, (run: string) => {
    let out = "";
    for (let i = 0; i < run.length; i++) out += letters[run.charCodeAt(i)];
    return out;
  });
  return encoding === "windows-1258" ? decoded.normalize("NFC") : decoded;
}

function table(changes: Readonly<Record<number, number>>): string[] {
  return Array.from({ length: 256 }, (_, byte) => {
    const change = changes[byte];
    if (change !== undefined) return String.fromCharCode(change);
    return byte >= 0x80 && byte < 0xa0
      ? (C1_1252[byte - 0x80] as string)
      : String.fromCharCode(byte);
  });
}
