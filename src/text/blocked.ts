/** Figures of a draft that no total bears out or refutes: targets, averages, what is left, what is added up. */
import {
  averages,
  each,
  multiples,
  reportingUnits,
  reportingWords,
  results,
  sums,
  targets,
} from "../catalogue/prose/index.ts";
import type { Why } from "../model/claim.ts";
import type { Earlier } from "./indicated.ts";
import { PhraseIndex } from "./phrases.ts";
import type { Counted, Scene } from "./scene.ts";

const indexOf = (phrases: readonly string[]): PhraseIndex<true> => {
  const index = new PhraseIndex<true>();
  for (const phrase of phrases) index.add(phrase, true);
  return index;
};
const TARGETS = indexOf(targets);
const RESULTS = indexOf(results);
const AVERAGES = indexOf(averages);
const EACH = indexOf(each);
const SUMS = indexOf(sums);
const MULTIPLES = indexOf(multiples);

const why = (code: string): Why => ({ code, facts: {} });

/** Why a figure is not judged, whatever the data say; `earlier`: what the sentence counted before it. */
export function blockedBy(counted: Counted, scene: Scene, earlier: readonly Earlier[]): Why | null {
  const { number } = counted;
  if (number.readings !== null) {
    const [whole, fraction] = number.readings;
    return { code: "ambiguous-number", facts: { whole, fraction } };
  }
  if (number.amount === null) return why("vague-number");
  const last = (index: PhraseIndex<true>) =>
    index.all(scene.words).findLast(({ to }) => to <= number.from)?.from ?? -1;
  const target = last(TARGETS);
  if (target >= 0 && target > last(RESULTS)) return why("target");
  if (endsWith(MULTIPLES, number.from, scene)) return why("multiple");
  if (isAverage(counted, scene)) return why("average");
  if (isLeft(counted, scene, earlier)) return why("left-over");
  if (isBetweenUnits(counted, scene)) return why("between-units");
  if (isOfSome(counted, scene)) return why("of-some-units");
  return isSum(counted, scene) && new Set(ofOneNoun(counted, earlier)).size > 1
    ? why("sum-of-several")
    : null;
}

function endsWith(index: PhraseIndex<true>, at: number, { words }: Pick<Scene, "words">): boolean {
  return [1, 2, 3].some((back) => back <= at && index.at(words, at - back)?.to === at);
}

/** Behind a comma: "xây dựng mới 138 và nhân rộng 172 mô hình, tổng cộng 310 mô hình". */
function isSum({ number }: Counted, { words }: Scene): boolean {
  return [1, 2, 3, 4].some(
    (back) => words[number.from - back]?.text === "," && endsWith(SUMS, number.from, { words }),
  );
}

/** "bình quân mỗi năm 14 đợt", "mỗi xã tổ chức 5 buổi"; "14 đợt mỗi năm". */
function isAverage({ number, noun }: Counted, scene: Scene): boolean {
  const { words, counted } = scene;
  const before = counted.findLast((one) => one.number.to <= number.from && one.near);
  const start = Math.max(
    before?.number.to ?? 0,
    words.findLastIndex(({ text }, i) => i < number.from && text === ";") + 1,
  );
  const behind = Math.max(number.to, noun?.to ?? 0);
  const slash = words[behind]?.text === "/" && words[behind + 1]?.kind === "word";
  return (
    AVERAGES.all(words.slice(start, number.from)).length > 0 ||
    EACH.all(words.slice(start, number.from)).length > 0 ||
    EACH.at(words, behind) !== null ||
    slash
  );
}

/** "xảy ra 51 vụ, làm rõ 43 vụ, còn 8 vụ": what is left of two figures; "giảm còn 8 vụ" is a figure. */
function isLeft(counted: Counted, scene: Scene, earlier: readonly Earlier[]): boolean {
  const text = scene.words
    .slice(Math.max(0, counted.number.from - 3), counted.number.from)
    .map((word) => word.text)
    .join(" ");
  return (
    /(?:^|[^\p{L}])(?:còn|còn lại|hiện còn)$/u.test(text) &&
    !/(?:xuống|giảm|chỉ) (?:chỉ )?còn$/u.test(text) &&
    ofOneNoun(counted, earlier).length > 0
  );
}

const ofOneNoun = ({ noun }: Counted, earlier: readonly Earlier[]): string[] =>
  earlier.filter((one) => one.noun === (noun?.noun ?? null)).map(({ indicator }) => indicator);

/** "nhiều hơn xã An Đức 3 tin". */
function isBetweenUnits({ number }: Counted, { words, places }: Scene): boolean {
  const place = places.find(({ to }) => to <= number.from && number.from - to <= 1);
  if (place === undefined) return false;
  const before = words
    .slice(Math.max(0, place.from - 3), place.from)
    .map(({ text }) => text)
    .join(" ");
  return /(?:nhiều|cao|ít|thấp|lớn) hơn(?: so với)?$|gấp$/u.test(before);
}

/** "có 5 xã làm rõ 100% số vụ": of which ones is not said. */
function isOfSome({ number }: Counted, { counted, words }: Scene): boolean {
  const before = counted.findLast((one) => one.number.to <= number.from);
  if (before === undefined || before.number.second !== null) return false;
  const units = REPORTERS.at(words, before.number.to);
  return (
    units !== null &&
    /^(?:có|riêng|chỉ|những|các)$/u.test(words[before.number.from - 1]?.text ?? "") &&
    words.slice(units.to, number.from).every(({ text }) => !/^[,;:]$/u.test(text))
  );
}

const REPORTED = indexOf(reportingWords);
const REPORTERS = indexOf(reportingUnits);

/** "22/23 đơn vị đã báo cáo". */
export function isCoverage({ number }: Counted, scene: Scene): boolean {
  if (number.second === null) return false;
  const units = REPORTERS.at(scene.words, number.to);
  return units !== null && REPORTED.at(scene.words, units.to) !== null;
}
