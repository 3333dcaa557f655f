/** The labels of a table's figure as the words before it: "xã An Đức | số buổi tuyên truyền: 4". */
import type { DraftSpan } from "../model/draft.ts";
import { wordsOf, type Word } from "./words.ts";

export function labelWords(read: string, labels: readonly (readonly DraftSpan[])[]): Word[] {
  return labels.flatMap((spans, i) => {
    const words = spans.flatMap(({ from, to }) => wordsOf(read, from, to));
    const end = words.at(-1)?.to ?? 0;
    return [...dated(withoutBrackets(words)), sign(i === labels.length - 1 ? ":" : "|", end)];
  });
}

/** What stands in brackets is a measure. */
function withoutBrackets(words: readonly Word[]): Word[] {
  let depth = 0;
  return words.filter(({ text }) => {
    if (text === "(") depth++;
    const inside = depth > 0;
    if (text === ")") depth--;
    return !inside;
  });
}

/** A heading "2019" is "năm 2019". */
function dated(words: readonly Word[]): Word[] {
  const [only, ...more] = words;
  if (only === undefined || more.length > 0 || !/^(?:19|20)\d{2}$/u.test(only.text))
    return [...words];
  const year: Word = {
    text: "năm",
    kind: "word",
    from: only.from - 1,
    to: only.from - 1,
    capital: false,
  };
  return [year, only];
}

const sign = (text: string, at: number): Word => ({
  text,
  kind: "sign",
  from: at,
  to: at,
  capital: false,
});
