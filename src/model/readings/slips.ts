/** What a hand slips into a count cell: words that nothing happened, letters that look like digits. */
import { readNumber } from "./number.ts";

const NOTHING =
  /^(?:o|(?:không|khong|ko|khg|k)(?: ?(?:có|co|phát sinh|phat sinh|p\.? ?s|xảy ra|thực hiện|tổ chức|có gì|có vụ nào))?|chưa (?:phát sinh|xảy ra|thực hiện|tổ chức)|k[./]?p[./]?s|nil|none|zero)\.?$/u;

/** Whether a folded text is one of the ways in which people write that there was none. */
export function saysNothing(text: string): boolean {
  return NOTHING.test(text.replaceAll(LATER_O, "o"));
}

/** Greek and Cyrillic letters that look like a Latin o. */
const LATER_O = /[\u03BF\u043E]/gu;

/** The number that a folded text is with its letters o, l, i as the digits they look like; else null. */
export function lookAlike(text: string): string | null {
  const latin = text.replaceAll(LATER_O, "o");
  if (latin.length > 10 || !/^[\doli|.,]+$/u.test(latin) || !/\d/u.test(latin)) return null;
  const number = readNumber(latin.replaceAll("o", "0").replaceAll(/[li|]/gu, "1"));
  return number.kind === "integer" ? String(number.value) : null;
}
