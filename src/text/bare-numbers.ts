/** Numbers without a noun of their own: rates, labels with their number, "trong đó 221 có giá trị". */
import { links } from "../catalogue/prose/index.ts";
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
  if (
    next?.kind === "word" &&
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

function names({ values }: PhraseAt<Topic>, indicator: string): boolean {
  return values.some(({ id }) => id === indicator);
}

function topicDistance(at: PhraseAt<Topic>, from: number, to: number, scene: Scene): number {
  return at.to <= from ? between(scene, at.to, from) : between(scene, to, Math.max(at.from, to));
}

const LINKS = new PhraseIndex<true>();
for (const phrase of links) LINKS.add(phrase, true);

/** "số vụ làm rõ là 43": the noun that stands before, with only links between what it names and the number. */
export function nounBefore({ number }: Counted, scene: Scene, lexicon: Lexicon): NounAt | null {
  let at = number.from;
  while (at > 0 && isLink(scene, at - 1)) at--;
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

/** Between the noun and the links only a topic stands. */
function endsAt(scene: Scene, from: number, to: number): boolean {
  return (
    from === to ||
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

/** A whole label before the number: "Tỷ lệ làm rõ: 84,31". */
export function labelled({ number }: Counted, scene: Scene, lexicon: Lexicon): Indicated | null {
  let at = number.from;
  while (at > 0 && isLink(scene, at - 1)) at--;
  if (at === number.from && number.from > 0) return null;
  const topic = scene.topics.find(({ from, to }) => to === at && to - from >= 3);
  const id = topic?.values[0]?.id;
  return id === undefined || !lexicon.indicators.has(id) ? null : { ids: [id] };
}
