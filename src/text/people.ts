/** People who are counted where they attend something: at what, is told by the words beside. */
import { attending, otherPeople } from "../catalogue/prose/index.ts";
import type { Earlier, Indicated } from "./indicated.ts";
import type { Lexicon } from "./lexicon.ts";
import { PhraseIndex } from "./phrases.ts";
import type { Counted, NounAt, Scene } from "./scene.ts";

const ATTENDING = new PhraseIndex<true>();
for (const phrase of attending) ATTENDING.add(phrase, true);
const OTHER_PEOPLE = new PhraseIndex<true>();
for (const phrase of otherPeople) OTHER_PEOPLE.add(phrase, true);

/** The people at what is spoken of beside: "886 buổi với sự tham gia của gần 300.000 lượt hội viên". */
export function peopleAt(
  counted: Counted,
  noun: NounAt,
  scene: Scene,
  lexicon: Lexicon,
  earlier: readonly Earlier[],
  carried: readonly Earlier[],
): Indicated | null {
  const { words } = scene;
  let [from, to] = [counted.number.from, Math.max(noun.to, counted.number.to)];
  while (
    from > 0 &&
    !/^[;.()]$/.test(words[from - 1]?.text ?? "") &&
    words[from - 1]?.kind !== "number" &&
    counted.number.from - from < 9
  )
    from--;
  while (
    to < words.length &&
    !/^[;.()]$/.test(words[to]?.text ?? "") &&
    words[to]?.kind !== "number" &&
    to - noun.to < 14
  )
    to++;
  const own = words.slice(from, to);
  if (ATTENDING.all(own).length === 0 || OTHER_PEOPLE.all(words.slice(noun.to, to)).length > 0)
    return null;
  const activity =
    activityBeside(counted, scene, lexicon, earlier) ??
    carried.findLast(({ indicator }) => isActivity(indicator, lexicon))?.indicator;
  if (activity === undefined || activity === null) return null;
  const people = [...lexicon.indicators.values()].find(
    ({ phrases }) => phrases?.peopleOf?.includes(activity) === true,
  );
  return people === undefined ? null : { ids: [people.id] };
}

function activityBeside(
  counted: Counted,
  scene: Scene,
  lexicon: Lexicon,
  earlier: readonly Earlier[],
): string | null {
  const { from } = counted.number;
  const named = scene.topics.flatMap((at) =>
    at.values
      .filter(({ id }) => isActivity(id, lexicon))
      .slice(0, 1)
      .map(({ id }) => ({ id, at: at.from })),
  );
  const claims = earlier
    .filter(({ indicator }) => isActivity(indicator, lexicon))
    .map(({ indicator, from: at }) => ({ id: indicator, at }));
  const before = [...named, ...claims].filter(({ at }) => at < from).sort((a, b) => a.at - b.at);
  const last = before.at(-1);
  if (last !== undefined) {
    // What a number was of says more than the words beside it.
    const claim = claims.findLast(({ at }) => at <= last.at);
    const isOfClaim = claim !== undefined && !crossesWord(scene, claim.at, last.at);
    return isOfClaim ? claim.id : last.id;
  }
  return named.find(({ at }) => at > from)?.id ?? null;
}

/** Whether the topic belongs to another activity than the claim before it: a comma or "và" stands between. */
function crossesWord(scene: Scene, from: number, to: number): boolean {
  return scene.words
    .slice(from, to)
    .some(({ text }) => text === "," || text === ";" || text === "và");
}

function isActivity(id: string, { activities }: Lexicon): boolean {
  return activities.has(id);
}
