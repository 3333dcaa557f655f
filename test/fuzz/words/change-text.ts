/** A written text changed: signs dropped, doubled, moved, taken from other texts, or such as nobody expects. */
import type { Random } from "../random.ts";

const SIGNS = [
  ..." \t\n\u00a0\u200b\u00ad\u061c\u202e\u2028\ufeff\0\u001b\u0301\u0323\ud800\udc00",
  ..."0123456789.,-+/\\()[]{}<>=%:;'\"|*&#@!?~^_`$",
  ..."aăâbcdđeêghiklmnoôơpqrstuưvxyzÁẢÃẠỪ",
  ..."\u0660\u0967\uff11\u00bd\u00b2\u2160\u{1f600}\u{e0041}",
];
const NUMBERS = [
  ..."0 1 9 12 13 31 32 366 1899 1900 1999 2020 2025 9999 10000 2147483648 4294967296".split(" "),
  ..."9007199254740993 99999999999999999999 1e400 -0 1e-7 0x10 NaN Infinity 1.234.567 1,5 ½".split(
    " ",
  ),
];
const MOST = 3000;

/** Two changes as a rule, now and then many. */
export function changeText(text: string, others: readonly string[], random: Random): string {
  let changed = text;
  for (let left = random.oneIn(20) ? 12 : random.length(4); left > 0; left--)
    changed = changeOnce(changed, others, random);
  return changed.slice(0, MOST);
}

function changeOnce(text: string, others: readonly string[], random: Random): string {
  const at = random.below(text.length + 1);
  const to = Math.min(text.length, at + random.length(12));
  const put = (piece: string, end = at) => text.slice(0, at) + piece + text.slice(end);
  switch (random.below(11)) {
    case 0:
      return put(random.pick(SIGNS));
    case 1:
      return put(random.pick(SIGNS), at + 1);
    case 2:
      return put("", to);
    case 3:
      return put(text.slice(at, to));
    case 4:
      return put(text.slice(at, to).repeat(1 + random.below(40)));
    case 5:
      return put(pieceOf(random.pick(others), random));
    case 6:
      return put(random.pick(others), text.length);
    case 7:
      return withNumber(text, random);
    case 8:
      return random.oneIn(2) ? text.normalize("NFD") : text.toUpperCase();
    case 9:
      return text.slice(at) + text.slice(0, at);
    default:
      return put(` ${random.pick(NUMBERS)} `);
  }
}

function pieceOf(text: string, random: Random): string {
  const from = random.below(text.length + 1);
  return text.slice(from, from + random.length(20));
}

/** One of its numbers becomes another. */
function withNumber(text: string, random: Random): string {
  const found = [...text.matchAll(/\d+/gu)];
  if (found.length === 0) return text + random.pick(NUMBERS);
  const { 0: number, index } = random.pick(found);
  return text.slice(0, index) + random.pick(NUMBERS) + text.slice(index + number.length);
}
