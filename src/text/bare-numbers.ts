/** Numbers without a noun of their own: rates, labels with their number, "trong đó 221 có giá trị". */
import { attending, links } from "../catalogue/prose/index.ts";
import type { Indicator } from "../model/catalogue.ts";
import type { Earlier, Indicated } from "./indicated.ts";
import type { Lexicon, Topic } from "./lexicon.ts";
import { PhraseIndex, type PhraseAt } from "./phrases.ts";
import { between, type Counted, isOpener, type NounAt, type Scene } from "./scene.ts";

/** A per cent that is no change: a rate, where the words beside it, or the figures before it, are of one. */
export function rateOf(
  counted: Counted,
  scene: Scene,
  lexicon: Lexicon,
  earlier: readonly Earlier[],
): Indicated | null {
  const { number } = counted;
  const next = scene.words[number.to];
  const ofNoun = /^(?:số|tổng|các)$/u.test(next?.text ?? "");
  if (
    next?.kind === "word" &&
    !ofNoun &&
    !isOpener(scene.words, number.to) &&
    lexicon.topics.at(scene.words, number.to) === null
  )
    return null;
  const ratios = [...lexicon.indicators.values()].filter(({ ratio }) => ratio !== undefined);
  const near = scene.topics.filter(
    (at) =>
      ratios.some(({ id }) => names(at, id)) &&
      topicDistance(at, number.from, number.to, scene) <= 16,
  );
  const named = ratios.find(({ id }) => near.some((at) => names(at, id)));
  if (named !== undefined) return { ids: [named.id] };
  if (ofNoun) return shareOf(counted, scene, lexicon, ratios);
  const last = earlier.at(-1)?.indicator;
  const sided = ratios.find(
    ({ ratio }) => last !== undefined && (ratio?.numerator === last || ratio?.denominator === last),
  );
  const linked = /(?:đạt|tỷ lệ|tỉ lệ|\(|chiếm)/u.test(
    scene.words
      .slice(Math.max(0, number.from - 4), number.from)
      .map(({ text }) => text)
      .join(" "),
  );
  return sided !== undefined && linked ? { ids: [sided.id] } : null;
}

/** "làm rõ 84% số vụ": the part is named in the piece, and the noun behind is of its whole. */
function shareOf(
  { number }: Counted,
  scene: Scene,
  lexicon: Lexicon,
  ratios: readonly Indicator[],
): Indicated | null {
  const at = scene.words.findIndex(
    ({ text }, i) => i >= number.to && !/^(?:số|tổng|các|trên)$/u.test(text),
  );
  const noun = lexicon.nouns.at(scene.words, at)?.values[0];
  if (noun === undefined) return null;
  const part = (id: string) =>
    scene.topics.some(
      (topic) =>
        names(topic, id) &&
        (topic.to <= number.from
          ? between(scene, topic.to, number.from) <= 3
          : topic.from >= at && between(scene, at, topic.from) <= 8),
    );
  const found = ratios.find(
    ({ ratio }) =>
      ratio !== undefined && noun.counts.get(ratio.denominator) === "own" && part(ratio.numerator),
  );
  return found === undefined ? null : { ids: [found.id] };
}

function names({ values }: PhraseAt<Topic>, indicator: string): boolean {
  return values.some(({ id }) => id === indicator);
}

function topicDistance(at: PhraseAt<Topic>, from: number, to: number, scene: Scene): number {
  return at.to <= from ? between(scene, at.to, from) : between(scene, to, Math.max(at.from, to));
}

const ATTEND = new PhraseIndex<true>();
for (const phrase of attending) ATTEND.add(phrase, true);
const LINKS = new PhraseIndex<true>();
for (const phrase of links) LINKS.add(phrase, true);

/** "số vụ làm rõ là 43": the noun that stands before, with only links between what it names and the number. */
export function nounBefore({ number }: Counted, scene: Scene, lexicon: Lexicon): NounAt | null {
  const [near, far] = labelEnds(number.from, scene);
  return nounTo(near, scene, lexicon) ?? nounTo(far, scene, lexicon);
}

function nounTo(at: number, scene: Scene, lexicon: Lexicon): NounAt | null {
  for (let i = at - 1; i >= 0 && at - i < 9; i--) {
    const word = scene.words[i];
    if (word === undefined || word.kind === "number" || /^[,;.()]$/.test(word.text)) return null;
    const found = lexicon.nouns.at(scene.words, i);
    const noun = found?.values[0];
    if (found !== null && noun !== undefined && noun.counts.size > 0 && endsAt(scene, found.to, at))
      return { from: found.from, to: found.to, noun };
  }
  return null;
}

/**
 * Where what is named before a number ends: "số buổi tuyên truyền của huyện Ba Tri năm 2020 là 128" without its
 * links, and without its place and time too.
 */
function labelEnds(from: number, scene: Scene): readonly [near: number, far: number] {
  const near = beforeLinks(from, scene);
  let far = near;
  for (;;) {
    const spot = spotsOf(scene).find(({ to }) => to === far);
    if (spot === undefined) return [near, far];
    far = spot.from;
    while (far > 0 && ASIDE.has(scene.words[far - 1]?.text ?? "")) far--;
    far = beforeLinks(far, scene);
  }
}

function beforeLinks(from: number, scene: Scene): number {
  let at = from;
  while (at > 0 && isLink(scene, at - 1)) at--;
  return at;
}

const spotsOf = ({ places, periods, bases, members }: Scene) => [
  ...places,
  ...periods,
  ...bases,
  ...members,
];
/** Before where, when and with whom; the bar is of a table. */
const ASIDE = new Set(["của", "ở", "tại", "trong", "trên", "cho", "vào", "do", "từ", "với", "cùng", "hợp", "phối", "lĩnh", "vực", "về", "|", '"', "“", "”"]); // prettier-ignore

/** Between the noun and the links only a topic stands, or what people do who are counted. */
function endsAt(scene: Scene, from: number, to: number): boolean {
  return (
    from === to ||
    ATTEND.at(scene.words, from)?.to === to ||
    scene.topics.some((at) => at.to === to && at.from <= from + 1) ||
    scene.topics.some((at) => at.to === to && at.from >= from && at.from - from <= 3)
  );
}

function isLink(scene: Scene, at: number): boolean {
  const { kind, text } = scene.words[at] as Scene["words"][number];
  if (kind === "sign") return /^[:=]$/.test(text);
  for (let from = at; from >= Math.max(0, at - 2); from--) {
    if (LINKS.at(scene.words, from)?.to === at + 1) return true;
  }
  return false;
}

/** "306 tin, trong đó 221 có giá trị": the noun of the number before. */
export function inherited(
  { number }: Counted,
  scene: Scene,
  lexicon: Lexicon,
  earlier: readonly Earlier[],
): Indicated | null {
  const before = earlier.at(-1);
  const topic = scene.topics.find(
    ({ from }) =>
      from === number.to || (from === number.to + 1 && scene.words[number.to]?.text === "được"),
  );
  if (before === undefined || before.noun === null || topic === undefined) return null;
  const id = topic.values.find((one) => before.noun?.counts.has(one.id) === true)?.id;
  return id === undefined || !lexicon.indicators.has(id) ? null : { ids: [id] };
}

/** "năm 2014 là 664, năm 2015 là 677", "An Đức: 18; An Hiệp: 13": the same again, of another time or place. */
export function repeated(
  { number }: Counted,
  scene: Scene,
  earlier: readonly Earlier[],
): Indicated | null {
  const [, at] = labelEnds(number.from, scene);
  const before = earlier.at(-1);
  const opens = at === 0 || /^[,;:(*+-]$|^và$/u.test(scene.words[at - 1]?.text ?? "");
  const isOf = spotsOf(scene).some(({ from, to }) => from >= at && to <= number.from);
  return before === undefined || !opens || !isOf ? null : { ids: before.ids };
}

/** A whole label before the number: "Tỷ lệ làm rõ: 84,31". */
export function labelled({ number }: Counted, scene: Scene, lexicon: Lexicon): Indicated | null {
  const ends = labelEnds(number.from, scene).filter((at) => at < number.from);
  const topic = scene.topics.find(
    ({ from, to }) =>
      ends.includes(to) &&
      (to - from >= 3 || /^(?:|[,;:*+|-])$/u.test(scene.words[from - 1]?.text ?? "")),
  );
  const id = topic?.values[0]?.id;
  return id === undefined || !lexicon.indicators.has(id) ? null : { ids: [id] };
}
