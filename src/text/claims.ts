/** The claims of a draft, sentence by sentence. */
import { reportingUnits, reportingWords, results, targets } from "../catalogue/prose/index.ts";
import type { Why } from "../model/claim.ts";
import type { Draft } from "../model/draft.ts";
import { type Held, kindsOf, memberOf, periodOf, placeOf } from "./attach.ts";
import { baseOf, measureOf, sameTurn, type Turn, turnAt } from "./changes.ts";
import { indicate } from "./indicate.ts";
import type { Earlier, Indicated } from "./indicated.ts";
import type { Lexicon } from "./lexicon.ts";
import type { PeriodContext } from "./periods.ts";
import type { PlaceAt } from "./places.ts";
import { PhraseIndex } from "./phrases.ts";
import type { SaidChange, SaidClaim } from "./said.ts";
import { type Counted, type Scene, sceneOf } from "./scene.ts";
import { sentencesOf } from "./sentences.ts";

/** What the text as a whole is about, from its first lines. */
interface About {
  readonly place: PlaceAt | null;
}

export interface ReadDraft extends About {
  readonly claims: readonly SaidClaim[];
}

export function claimsOf(draft: Draft, lexicon: Lexicon, context: PeriodContext): ReadDraft {
  const scenes = sentencesOf(draft).map((sentence) => sceneOf(sentence, lexicon, context));
  const about: About = { place: firstPlace(scenes) };
  const claims: SaidClaim[] = [];
  let held: Held = { place: null, period: null, base: null };
  let carried: readonly Earlier[] = [];
  scenes.forEach((scene, i) => {
    if (scene.paragraph !== scenes[i - 1]?.paragraph) {
      held = { place: about.place, period: null, base: null };
      carried = [];
    }
    const { found, earlier } = new Reading(scene, lexicon, held, carried).read();
    claims.push(...found);
    held = {
      place: scene.places.at(-1) ?? held.place,
      period: scene.periods.at(-1) ?? held.period,
      base: scene.bases.at(-1) ?? held.base,
    };
    carried = earlier.length > 0 ? earlier : carried;
  });
  return { ...about, claims };
}

/** Of the title and the first sentences: a place that the run knows. */
function firstPlace(scenes: readonly Scene[]): PlaceAt | null {
  const [first] = scenes;
  if (first === undefined) return null;
  for (const scene of scenes.slice(0, 6)) {
    const place = scene.places.find(({ kind }) => kind === "named");
    if (place !== undefined) return place;
  }
  return null;
}

class Reading {
  readonly #earlier: Earlier[] = [];
  readonly #found: SaidClaim[] = [];
  #turn: Turn | null = null;
  readonly scene: Scene;
  readonly lexicon: Lexicon;
  readonly held: Held;
  readonly carried: readonly Earlier[];

  constructor(scene: Scene, lexicon: Lexicon, held: Held, carried: readonly Earlier[]) {
    this.scene = scene;
    this.lexicon = lexicon;
    this.held = held;
    this.carried = carried;
  }

  read(): { found: SaidClaim[]; earlier: Earlier[] } {
    this.scene.counted.forEach((counted, i) => {
      const before = this.scene.counted[i - 1];
      const again =
        this.#turn !== null && sameTurn(counted, before, this.scene) ? this.#turn : null;
      this.#turn = turnAt(counted, this.scene) ?? again;
      if (this.#turn === null) this.#value(counted);
      else this.#change(counted, this.#turn);
    });
    return { found: this.#found, earlier: this.#earlier };
  }

  #value(counted: Counted): void {
    const { scene, lexicon } = this;
    const coverage = isCoverage(counted, scene);
    const indicated = coverage
      ? null
      : indicate(counted, scene, lexicon, this.#earlier, this.carried);
    const [first] = indicated?.ids ?? [];
    if (first !== undefined)
      this.#earlier.push({
        from: counted.number.from,
        indicator: first,
        noun: counted.noun?.noun ?? this.#lastNoun(),
      });
    this.#add(counted, indicated, null, coverage);
  }

  #lastNoun(): Earlier["noun"] {
    return this.#earlier.at(-1)?.noun ?? null;
  }

  /** Of the figure before it, or of what is named right before the verb. */
  #change(counted: Counted, turn: Turn): void {
    const { scene, lexicon } = this;
    const named = this.#named(counted, turn);
    const last = this.#earlier.at(-1) ?? this.carried.at(-1);
    const own = named ?? (last === undefined ? null : { ids: [last.indicator] });
    const id = own?.ids[0];
    const isRate = id !== undefined && lexicon.indicators.get(id)?.ratio !== undefined;
    const measure = measureOf(counted, isRate);
    const change: SaidChange = {
      direction: turn.direction,
      measure,
      base: baseOf(counted, scene, this.held),
    };
    this.#add(counted, own, change, false);
  }

  #named(counted: Counted, turn: Turn): Indicated | null {
    const { scene, lexicon } = this;
    const last = scene.counted.findLast(({ number }) => number.to <= turn.from);
    const start = last === undefined ? 0 : Math.max(last.number.to, last.noun?.to ?? 0);
    const fits = (id: string) =>
      counted.noun === null ||
      counted.noun.noun.counts.has(id) ||
      lexicon.indicators.get(id)?.ratio !== undefined;
    const topic = scene.topics.findLast(
      ({ from, to }) => from >= start && to <= turn.from && gapOf(scene, to, turn.from) <= 6,
    );
    // Words behind the last number are of that number: "43 vụ được làm rõ, tăng 5 vụ".
    if (topic === undefined || (last !== undefined && !partsAnew(scene, start, topic.from)))
      return null;
    const noun = nounBehind(scene, start, topic.to, lexicon);
    const ids = topic.values
      .map(({ id }) => id)
      .filter((id) => fits(id) && (noun === null || noun(id)));
    const ordered = [...ids].sort(
      (a, b) =>
        Number(lexicon.indicators.get(a)?.partOf !== undefined) -
        Number(lexicon.indicators.get(b)?.partOf !== undefined),
    );
    return ordered.length === 0 ? null : { ids: ordered };
  }

  #add(
    counted: Counted,
    indicated: Indicated | null,
    change: SaidChange | null,
    coverage: boolean,
  ): void {
    const { scene, held } = this;
    const { number, noun, near } = counted;
    const end = near && noun !== null ? noun.to : number.to;
    const first = scene.words[number.from];
    const last = scene.words[Math.max(end, number.to) - 1];
    if (first === undefined || last === undefined) return;
    const ofBase = change === null ? baseValue(counted, scene, held) : null;
    this.#found.push({
      start: first.from,
      end: last.to,
      amount: number.amount,
      second: number.second,
      measure:
        number.sign === "%"
          ? "%"
          : number.sign === "points"
            ? "điểm %"
            : (noun?.noun.phrase ?? null),
      indicators: indicated?.ids ?? [],
      place: placeOf(counted, scene, held),
      partner: memberOf(counted, scene),
      kinds: kindsOf(counted, scene),
      period: periodOf(counted, scene, held),
      ofBase,
      change,
      coverage,
      blocked: blockedBy(counted, scene),
    });
  }
}

function gapOf(scene: Scene, from: number, to: number): number {
  return scene.words.slice(from, to).filter(({ kind }) => kind === "word").length;
}

/** Whether a sign or "số", "còn" begins something new between two places. */
function partsAnew(scene: Scene, from: number, to: number): boolean {
  return scene.words
    .slice(from, to)
    .some(({ text }) => /^[,;]$/.test(text) || text === "số" || text === "và");
}

/** The noun between two places, as a test of indicators; null: none stands there. */
function nounBehind(
  scene: Scene,
  from: number,
  to: number,
  lexicon: Lexicon,
): ((id: string) => boolean) | null {
  for (let i = from; i < to; i++) {
    const found = lexicon.nouns.at(scene.words, i)?.values[0];
    if (found !== undefined && found.counts.size > 0)
      return (id) => found.counts.has(id) || lexicon.indicators.get(id)?.ratio !== undefined;
  }
  return null;
}

/** "so với 116 buổi của năm 2019", "từ 116 lên 128 buổi": the figure of the earlier period. */
function baseValue(counted: Counted, scene: Scene, held: Held): SaidClaim["ofBase"] {
  const { number } = counted;
  const before = scene.words
    .slice(Math.max(0, number.from - 3), number.from)
    .map(({ text }) => text)
    .join(" ");
  const compared = /(?:^| )so(?: với)?$/u.test(before);
  const next = scene.counted.find((other) => other.number.from > number.from);
  const link =
    next === undefined
      ? ""
      : scene.words
          .slice(Math.max(number.to, counted.noun?.to ?? 0), next.number.from)
          .map(({ text }) => text)
          .join(" ");
  const risen = /(?:^| )(?:từ)$/u.test(before) && /(?:lên|xuống|còn|đến|tới)(?: còn)?$/u.test(link);
  if (!compared && !risen) return null;
  return baseOf(counted, scene, held);
}

const TARGETS = new PhraseIndex<true>();
for (const phrase of targets) TARGETS.add(phrase, true);
const RESULTS = new PhraseIndex<true>();
for (const phrase of results) RESULTS.add(phrase, true);

function blockedBy({ number }: Counted, scene: Scene): Why | null {
  if (number.readings !== null) {
    const [whole, fraction] = number.readings;
    return { code: "ambiguous-number", facts: { whole, fraction } };
  }
  if (number.amount === null) return { code: "vague-number", facts: {} };
  const last = (index: PhraseIndex<true>) =>
    index.all(scene.words).findLast(({ to }) => to <= number.from)?.from ?? -1;
  const target = last(TARGETS);
  return target >= 0 && target > last(RESULTS) ? { code: "target", facts: {} } : null;
}

const REPORTED = new PhraseIndex<true>();
for (const phrase of reportingWords) REPORTED.add(phrase, true);
const REPORTERS = new PhraseIndex<true>();
for (const phrase of reportingUnits) REPORTERS.add(phrase, true);

/** "22/23 đơn vị đã báo cáo". */
function isCoverage({ number }: Counted, scene: Scene): boolean {
  if (number.second === null) return false;
  const units = REPORTERS.at(scene.words, number.to);
  return units !== null && REPORTED.at(scene.words, units.to) !== null;
}
