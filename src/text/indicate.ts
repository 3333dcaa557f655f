/** Which indicator a number of a sentence is of: by its noun, and the nearest words that name one. */
import { qualities } from "../catalogue/prose/index.ts";
import type { Indicator } from "../model/catalogue.ts";
import { inTurn, kindsOf } from "./attach.ts";
import { inherited, labelled, nounBefore, rateOf, repeated } from "./bare-numbers.ts";
import type { Earlier, Indicated } from "./indicated.ts";
import type { Lexicon, Topic } from "./lexicon.ts";
import { PhraseIndex, type PhraseAt } from "./phrases.ts";
import { peopleAt } from "./people.ts";
import { between, type Counted, isOpener, type NounAt, type Scene } from "./scene.ts";

/** Words farther off than this from a noun that others share decide nothing. */
const OWN_LIMIT = 30;
const OTHER_LIMIT = 7;
/** Of people who attend something, only words right beside say that something else is told of them. */
const BESIDE = 3;

export function indicate(
  counted: Counted,
  scene: Scene,
  lexicon: Lexicon,
  earlier: readonly Earlier[],
  carried: readonly Earlier[],
): Indicated | null {
  if (counted.number.sign === "%") return rateOf(counted, scene, lexicon, earlier);
  if (counted.noun === null) {
    // "Tổ an ninh nhân dân 498" may be a kind of what was counted before.
    const kind = kindsOf(counted, scene).length > 0 ? repeated(counted, scene, earlier) : null;
    const label = labelled(counted, scene, lexicon);
    if (kind !== null || label !== null)
      return { ids: [...(kind?.ids ?? []), ...(label?.ids ?? [])] };
  }
  const noun = counted.noun ?? nounBefore(counted, scene, lexicon);
  if (noun === null)
    return (
      inherited(counted, scene, lexicon, earlier) ??
      repeated(counted, scene, earlier.length > 0 ? earlier : labelsOf(carried))
    );
  const turn = topicInTurn(counted, noun, scene);
  if (turn !== null) return { ids: [turn] };
  const best = bestTopic(counted, noun, scene, lexicon);
  const understood = isUnderstood(counted, noun, best, scene, lexicon);
  const attended = noun.noun.people
    ? peopleAt(counted, noun, scene, lexicon, earlier, carried)
    : null;
  // What is named far off is more likely said of another figure.
  const isBare = noun.noun.bare.length > 0 && sameNoun(noun, earlier) === null;
  const near = attended === null ? OTHER_LIMIT : BESIDE;
  if (best !== null && (best.cost <= near || (attended === null && !isBare))) {
    return understood ? { ids: withFallback(best.id, noun, lexicon) } : null;
  }
  if (attended !== null) return attended;
  if (!understood) return null;
  const same = sameNoun(noun, earlier) ?? sameNoun(noun, carried);
  if (same !== null) return { ids: same };
  if (noun.noun.bare.length > 0) return { ids: noun.noun.bare };
  return spokenOf(noun, carried) ?? nextOf(counted, noun, scene, lexicon);
}

/** "Trong 128 buổi của toàn huyện, xã An Đức có 4 buổi tuyên truyền": the same noun, named further on. */
function nextOf(
  { number }: Counted,
  noun: NounAt,
  scene: Scene,
  lexicon: Lexicon,
): Indicated | null {
  for (const other of scene.counted) {
    if (other.number.from <= number.from || other.noun?.noun !== noun.noun) continue;
    const best = bestTopic(other, other.noun, scene, lexicon);
    if (best !== null && best.cost <= OTHER_LIMIT) return { ids: [best.id] };
  }
  return null;
}

/** What was named with its noun, or counted. */
function labelsOf(carried: readonly Earlier[]): readonly Earlier[] {
  return carried.filter(({ noun }) => noun !== null);
}

/** "Đẩy mạnh tuyên truyền. Kết quả, đã tổ chức 128 buổi": the one thing with that noun which was spoken of before. */
function spokenOf({ noun }: NounAt, carried: readonly Earlier[]): Indicated | null {
  const ids = carried.filter((one) => one.noun === null).map(({ indicator }) => indicator);
  const fits = [...new Set(ids)].filter((id) => noun.counts.has(id));
  return fits.length === 1 ? { ids: fits } : null;
}

/** "duy trì, nhân rộng và xây dựng mới lần lượt 2.150, 172 và 138 mô hình": as many things as numbers. */
function topicInTurn(counted: Counted, { noun }: NounAt, scene: Scene): string | null {
  const { list, number } = counted;
  const told = /lần lượt|respectively/u.test(scene.words.map(({ text }) => text).join(" "));
  if (list === null || !told) return null;
  const named = scene.places.filter(({ kind }) => kind !== "whole");
  const spots = [named, scene.periods, scene.members].some(
    (one) => inTurn(one as readonly { from: number; to: number }[], counted, scene) !== null,
  );
  if (spots) return null;
  const ids = scene.topics
    .filter(({ to }) => to <= number.from)
    .flatMap(({ values }) => values.filter(({ id }) => noun.counts.has(id)).slice(0, 1))
    .map(({ id }) => id);
  const apart = [...new Set(ids)];
  return apart.length === list.size ? (apart[list.index] ?? null) : null;
}

/** A whole that the data do not have stands for the next one with the same bare noun ("mô hình"). */
function withFallback(id: string, { noun }: NounAt, lexicon: Lexicon): string[] {
  const { partOf } = lexicon.indicators.get(id) as Indicator;
  const bare =
    noun.bare.includes(id) && partOf === undefined ? noun.bare.filter((other) => other !== id) : [];
  return [id, ...bare];
}

interface Candidate {
  readonly id: string;
  readonly at: PhraseAt<Topic>;
  readonly cost: number;
}

function bestTopic(
  counted: Counted,
  noun: NounAt,
  scene: Scene,
  lexicon: Lexicon,
): Candidate | null {
  let best: Candidate | null = null;
  for (const at of scene.topics) {
    const cost = costOf(at, counted, noun, scene);
    for (const { id, side } of at.values) {
      if (side !== "any" && (side === "before") !== at.to <= counted.number.from) continue;
      const kind = noun.noun.counts.get(id);
      if (kind === undefined || cost > (kind === "own" ? OWN_LIMIT : OTHER_LIMIT)) continue;
      const topic = { id, at, cost };
      if (best === null || isBetter(topic, best, noun, lexicon)) best = topic;
    }
  }
  return best === null ? null : partNamed(best, counted, noun, scene, lexicon);
}

/** Before the number a little farther than behind the noun. */
function costOf(at: PhraseAt<Topic>, { number }: Counted, noun: NounAt, scene: Scene): number {
  if (at.to <= number.from) return 1 + between(scene, at.to, number.from);
  const behind = Math.max(number.to, noun.to);
  if (at.from >= behind) return between(scene, behind, at.from, true);
  return at.to <= number.start ? 1 : 0;
}

function isBetter(a: Candidate, b: Candidate, { noun }: NounAt, lexicon: Lexicon): boolean {
  if (a.cost !== b.cost) return a.cost < b.cost;
  const [longA, longB] = [a.at.to - a.at.from, b.at.to - b.at.from];
  if (longA !== longB) return longA > longB;
  const own = (one: Candidate) => (noun.counts.get(one.id) === "own" ? 0 : 1);
  if (own(a) !== own(b)) return own(a) < own(b);
  const part = (one: Candidate) => (lexicon.indicators.get(one.id)?.partOf === undefined ? 0 : 1);
  return part(a) < part(b);
}

/** The whole, unless the words behind the noun name a kind of it. */
function partNamed(
  best: Candidate,
  { number }: Counted,
  noun: NounAt,
  scene: Scene,
  lexicon: Lexicon,
): Candidate {
  const from = Math.max(number.to, noun.from);
  let to = Math.max(noun.to, from);
  while (
    to < scene.words.length &&
    !/^[,;.()]$/.test(scene.words[to]?.text ?? "") &&
    scene.words[to]?.kind !== "number"
  )
    to++;
  for (const at of scene.topics) {
    if (at.from < from || at.to > to) continue;
    for (const { id } of at.values) {
      if (lexicon.indicators.get(id)?.partOf === best.id && noun.noun.counts.has(id))
        return { id, at, cost: best.cost };
    }
  }
  return best;
}

const QUALITIES = new PhraseIndex<true>();
for (const phrase of qualities) QUALITIES.add(phrase, true);

/** Nothing unknown stands right behind the noun: "12 vụ tai nạn" are no cases. */
function isUnderstood(
  counted: Counted,
  noun: NounAt,
  best: Candidate | null,
  scene: Scene,
  lexicon: Lexicon,
): boolean {
  const { words } = scene;
  let at = Math.max(noun.to, counted.number.to);
  if (
    best !== null &&
    best.at.from <= at + 4 &&
    best.at.to > noun.from &&
    best.at.from >= noun.from
  )
    at = Math.max(at, best.at.to);
  for (;;) {
    const word = words[at];
    if (word === undefined || word.kind !== "word") return true;
    const known = QUALITIES.at(words, at);
    if (known !== null) at = known.to;
    else break;
  }
  if (noun.noun.people || (best !== null && best.at.to === at && best.at.from >= noun.from))
    return true;
  if (
    isOpener(words, at) ||
    lexicon.topics.at(words, at) !== null ||
    lexicon.members.at(words, at) !== null
  )
    return true;
  return [...scene.places, ...scene.periods, ...scene.bases].some(({ from }) => from === at);
}

function sameNoun({ noun }: NounAt, earlier: readonly Earlier[]): readonly string[] | null {
  return earlier.findLast((one) => one.noun === noun)?.ids ?? null;
}
