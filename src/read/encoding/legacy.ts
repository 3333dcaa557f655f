/** TCVN3 (ABC) and VNI text to Unicode, by the cell's font name or by the judgment of a column. */
import { TCVN3, VNI } from "./tables.ts";
import { plausibility } from "./plausible.ts";

export type LegacyFont = "tcvn3" | "vni";

/** Least share of plausible words after conversion, and how far above that of the text as it is. */
const CONVERT_AT = 0.8;
const GAIN_AT = 0.25;
/** Fewer distinct marked words than this are no evidence. */
const LEAST_WORDS = 2;

/** TCVN3 characters (as Latin-1) to Unicode; others stay. */
export function convertTcvn3(text: string): string {
  let out = "";
  for (const char of text) out += TCVN3.get(char) ?? char;
  return out;
}

/** VNI letter-and-mark pairs (as Latin-1) to Unicode; others stay. */
export function convertVni(text: string): string {
  let out = "";
  for (let i = 0; i < text.length; i++) {
    const two = VNI.get(text.slice(i, i + 2));
    if (two !== undefined && i + 1 < text.length) {
      out += two;
      i++;
    } else out += VNI.get(text[i] as string) ?? text[i];
  }
  return out;
}

/** The encoding that a font name declares, or null for a Unicode font. */
export function encodingOfFont(font: string | undefined): LegacyFont | null {
  if (font === undefined) return null;
  if (/^\.vn/i.test(font)) return "tcvn3";
  return /^vni/i.test(font) ? "vni" : null;
}

/**
 * A cell's text by its font. Text that already holds Vietnamese letters beyond Latin-1 was typed in
 * Unicode whatever the font says, and stays. The `.Vn...H` fonts draw every letter as a capital.
 */
export function convertByFont(text: string, font: string | undefined): string {
  const encoding = encodingOfFont(font);
  if (encoding === null || beyondLatin1(text)) return text;
  const converted = encoding === "tcvn3" ? convertTcvn3(text) : convertVni(text);
  return encoding === "tcvn3" && /h$/i.test(font ?? "") ? converted.toUpperCase() : converted;
}

/** Whether a whole column's (or file's) texts are TCVN3 read as Latin-1. */
export function looksLikeTcvn3(texts: readonly string[]): boolean {
  return judgeLegacy(texts) === "tcvn3";
}

/** Whether a whole column's (or file's) texts are VNI read as Latin-1. */
export function looksLikeVni(texts: readonly string[]): boolean {
  return judgeLegacy(texts) === "vni";
}

/**
 * Which legacy encoding a whole column of texts is written in, or null. One genuine Vietnamese
 * letter beyond Latin-1 anywhere means Unicode: never cell by cell.
 */
export function judgeLegacy(texts: readonly string[]): LegacyFont | null {
  const marked: string[] = [];
  for (const text of texts) {
    if (!hasNonAscii(text)) continue;
    if (beyondLatin1(text)) return null;
    marked.push(text);
  }
  const sample = marked.slice(0, 5000).join("\n");
  if (sample === "") return null;
  const asIs = plausibility(sample);
  const candidates = [
    { encoding: "tcvn3" as const, ...plausibility(convertTcvn3(sample)) },
    { encoding: "vni" as const, ...plausibility(convertVni(sample)) },
  ].sort((a, b) => b.share - a.share);
  const best = candidates[0];
  if (best === undefined || best.words < LEAST_WORDS || best.share < CONVERT_AT) return null;
  return best.share - asIs.share >= GAIN_AT ? best.encoding : null;
}

function hasNonAscii(text: string): boolean {
  for (let i = 0; i < text.length; i++) if (text.charCodeAt(i) > 0x7f) return true;
  return false;
}

/** Typographic signs (dashes, quotes, the ellipsis) are in every encoding; letters are not. */
function beyondLatin1(text: string): boolean {
  return /[\u0102-\u0323\u1ea0-\u1ef9]/.test(text);
}
