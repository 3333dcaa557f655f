/** A figure as a sentence writes it: exact, or rounded with the honest word; `verify` admits what is written here. */
import type { ReportWords } from "../catalogue/prose/index.ts";
import { formatNumber, type Lang } from "../messages/terms.ts";
import type { ReportValue } from "../model/report.ts";
import { admits, rangeOf } from "./tolerance.ts";

/** Below this a number is written as it is: nothing is gained by rounding it. */
const ROUNDED_FROM = 1000;

/** null: nothing can be said of it in one number. */
export function amountText(
  value: ReportValue,
  rounded: boolean,
  words: ReportWords,
  lang: Lang,
): string | null {
  const { value: number, qualifier } = value;
  if (number === null || number <= 0) return null;
  const written = formatNumber(number, lang);
  switch (qualifier) {
    case "=":
      return rounded && value.denominator === undefined
        ? roundedText(number, words, lang)
        : written;
    case ">":
      return `${words.above[1]} ${written}`;
    case "<":
      return `${words.below} ${written}`;
    case "~":
      return `${words.about} ${written}`;
  }
}

function roundedText(number: number, words: ReportWords, lang: Lang): string {
  if (number < ROUNDED_FROM || !Number.isInteger(number)) return formatNumber(number, lang);
  const step = 10 ** (String(number).length - 2);
  const [down, up] = [Math.floor(number / step) * step, Math.ceil(number / step) * step];
  if (down === number) return formatNumber(number, lang);
  const below = { value: up, qualifier: "<", decimals: 0, step: null, closed: false } as const;
  const above = { value: down, qualifier: ">", decimals: 0, step: null, closed: false } as const;
  if (up - number < number - down && admits(rangeOf(below), number)) {
    return `${words.below} ${formatNumber(up, lang)}`;
  }
  if (!admits(rangeOf(above), number)) return formatNumber(number, lang);
  return `${words.above[number % 2 === 0 ? 0 : 1]} ${formatNumber(down, lang)}`;
}
