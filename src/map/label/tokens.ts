/** A label cut into syllables, numbers and signs, with the brackets and lines in which they stand. */
import { remembered } from "../../model/remembered.ts";
import { foldName } from "../../util/vietnamese.ts";
import { own } from "../../model/own.ts";

export interface Token {
  /** Place in the label, in UTF-16 units. */
  readonly start: number;
  readonly end: number;
  /** Under which it compares: {@link syllable}. */
  readonly key: string;
  readonly kind: "word" | "number" | "sign";
  /** The pair of brackets in which it stands, counted from 1; 0: in none. */
  readonly group: number;
  readonly line: number;
}

/**
 * By group: 1 powers and square measures, numbers with points between thousands, letters and digits; 2 signs
 * that mean something; the rest are brackets and line ends.
 */
const TOKEN =
  /((?:10|k?m)[²³](?![\p{L}\d])|\d{1,3}(?:\.\d{3})+(?!\d)|1(?:000)+(?=\p{L})|[\p{L}\p{M}\p{Nd}]+(?:['’ʼ`][\p{L}\p{M}\p{Nd}]+)*)|([%‰=<>≥≤~&$#@])|[([{)\]}\n]/gu;
const NUMBER = /^\d[\d.]*$/u;
const OPENS = "([{";

const SHORT_I = /^(h|k|l|m|s|t|v|qu)([iìíỉĩị])$/u;
const LONG_Y: Readonly<Record<string, string>> = {
  i: "y",
  ì: "ỳ",
  í: "ý",
  ỉ: "ỷ",
  ĩ: "ỹ",
  ị: "ỵ",
};

/** The tone is told apart by ear in few places: "luỷ kế" is meant for "luỹ kế". */
const LUY = foldName("luỹ");
const LUY_ASKING = foldName("luỷ");

/** One key for the spellings of a syllable: luỹ, lũy, luỷ and lủy; kỳ and kì; quý and quí. */
export const syllable = remembered((written) => {
  const folded = foldName(written).replace(SHORT_I, (_, head: string, vowel: string) => {
    return head + (own(LONG_Y, vowel) ?? vowel);
  });
  return folded === LUY_ASKING ? LUY : folded;
});

/** `lines`: a line end parts what stands before and behind it; else it is a blank. */
export function tokensOf(text: string, lines: boolean): Token[] {
  const tokens: Token[] = [];
  const open: number[] = [];
  let groups = 0;
  let line = 0;
  TOKEN.lastIndex = 0;
  for (let match = TOKEN.exec(text); match !== null; match = TOKEN.exec(text)) {
    const [found, word, sign] = match;
    if (word === undefined && sign === undefined) {
      if (found === "\n") line += lines ? 1 : 0;
      else if (OPENS.includes(found)) open.push(++groups);
      else open.pop();
      continue;
    }
    const number = word !== undefined && NUMBER.test(word);
    tokens.push({
      start: match.index,
      end: match.index + found.length,
      key: sign ?? (number ? bareNumber(found) : syllable(found)),
      kind: number ? "number" : sign === undefined ? "word" : "sign",
      group: open.at(-1) ?? 0,
      line,
    });
  }
  return tokens;
}

/** "1.000" is 1000, "06" is 6. */
function bareNumber(written: string): string {
  return written.replaceAll(".", "").replace(/^0+(?=\d)/u, "");
}

/** The key of a word of letters, which is one syllable wherever it stands, and before a comma; "" for any other. */
const wordKey = remembered((word) =>
  /^[\p{L}\p{M}]+,?$/u.test(word) ? syllable(word.replace(",", "")) : "",
);

/** What a phrase is looked up by. A thousand are listed, nearly all of them words and blanks: those need no search for tokens. */
export function keysOf(phrase: string): string[] {
  const keys = phrase.split(" ").map(wordKey);
  return keys.includes("") ? tokensOf(phrase, false).map((token) => token.key) : keys;
}
