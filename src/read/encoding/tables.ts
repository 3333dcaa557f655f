/**
 * Pre-Unicode Vietnamese encodings as data. TCVN3 (ABC) gives each letter one byte; VNI writes
 * the base letter and then a byte for its marks. Both are keyed by the character that the byte is
 * in Latin-1, which is how such text stands in workbooks and in files read as windows-1252.
 */
import { own } from "../../model/own.ts";

const TCVN3_CODES =
  "A1 A2 A3 A4 A5 A6 A7 A8 A9 AA AB AC AD AE B5 B6 B7 B8 B9 BB BC BD BE C6 C7 C8 C9 CA CB CC CE CF " +
  "D0 D1 D2 D3 D4 D5 D6 D7 D8 DC DD DE DF E1 E2 E3 E4 E5 E6 E7 E8 E9 EA EB EC ED EE EF F1 F2 F3 F4 " +
  "F5 F6 F7 F8 F9 FA FB FC FD FE";
const TCVN3_LETTERS =
  "Ă  Â  Ê  Ô  Ơ  Ư  Đ  ă  â  ê  ô  ơ  ư  đ  à  ả  ã  á  ạ  ằ  ẳ  ẵ  ắ  ặ  ầ  ẩ  ẫ  ấ  ậ  è  ẻ  ẽ  " +
  "é  ẹ  ề  ể  ễ  ế  ệ  ì  ỉ  ĩ  í  ị  ò  ỏ  õ  ó  ọ  ồ  ổ  ỗ  ố  ộ  ờ  ở  ỡ  ớ  ợ  ù  ủ  ũ  ú  ụ  " +
  "ừ  ử  ữ  ứ  ự  ỳ  ỷ  ỹ  ý  ỵ";

/** TCVN3 (ABC): one character to one Vietnamese letter. */
export const TCVN3: ReadonlyMap<string, string> = new Map(
  pair(TCVN3_CODES.split(" ").map(fromHex), TCVN3_LETTERS.split(/ +/)),
);

/** VNI marks after a base letter, for a, e, i, o, u, y and the VNI letters for ơ (ô) and ư (ö). */
const VNI_TONES: Readonly<Record<string, string>> = {
  ù: "\u0301",
  ø: "\u0300",
  û: "\u0309",
  õ: "\u0303",
  ï: "\u0323",
};
const VNI_CIRCUMFLEX: Readonly<Record<string, string>> = {
  â: "",
  á: "\u0301",
  à: "\u0300",
  å: "\u0309",
  ã: "\u0303",
  ä: "\u0323",
};
const VNI_BREVE: Readonly<Record<string, string>> = {
  ê: "",
  é: "\u0301",
  è: "\u0300",
  ú: "\u0309",
  ü: "\u0303",
  ë: "\u0323",
};
const VNI_SINGLE: Readonly<Record<string, string>> = {
  í: "í",
  ì: "ì",
  æ: "ỉ",
  ó: "ĩ",
  ò: "ị",
  ô: "ơ",
  ö: "ư",
  î: "ỵ",
  ñ: "đ",
};

/** VNI: one or two characters to one Vietnamese letter, in both cases. */
export const VNI: ReadonlyMap<string, string> = new Map(vniEntries());

function* vniEntries(): Generator<[string, string]> {
  for (const [from, to] of vniLowerEntries()) {
    yield [from, to];
    // The base letter decides the case; its mark is written in either.
    if (from.length === 1) yield [from.toUpperCase(), to.toUpperCase()];
    else {
      yield [from.slice(0, 1).toUpperCase() + from.slice(1), to.toUpperCase()];
      yield [from.toUpperCase(), to.toUpperCase()];
    }
  }
}

function* vniLowerEntries(): Generator<[string, string]> {
  yield* Object.entries(VNI_SINGLE);
  for (const base of ["a", "e", "o", "u", "y", "ô", "ö"]) {
    const letter = own(VNI_SINGLE, base) ?? base;
    for (const [mark, tone] of Object.entries(VNI_TONES)) {
      yield [base + mark, (letter + tone).normalize("NFC")];
    }
  }
  for (const base of ["a", "e", "o"]) {
    for (const [mark, tone] of Object.entries(VNI_CIRCUMFLEX)) {
      yield [base + mark, `${base}\u0302${tone}`.normalize("NFC")];
    }
  }
  for (const [mark, tone] of Object.entries(VNI_BREVE)) {
    yield [`a${mark}`, `a\u0306${tone}`.normalize("NFC")];
  }
}

function fromHex(code: string): string {
  return String.fromCharCode(Number.parseInt(code, 16));
}

function pair(keys: readonly string[], values: readonly string[]): [string, string][] {
  if (keys.length !== values.length) throw new Error("the TCVN3 table's lines differ in length");
  return keys.map((key, index) => [key, values[index] as string]);
}
