/** The claims of a draft, sentence by sentence. */
import type { Draft } from "../model/draft.ts";
import { type Held, kindsOf, memberOf, partnersIn, periodOf, placeOf } from "./attach.ts";
import { blockedBy, isCoverage } from "./blocked.ts";
import { baseValue, comparedBase, measureOf, sameTurn, type Turn, turnAt } from "./changes.ts";
import { indicate } from "./indicate.ts";
import type { Earlier, Indicated } from "./indicated.ts";
import { labelsIn } from "./labels.ts";
import type { Lexicon, Noun } from "./lexicon.ts";
import { Outline } from "./outline.ts";
import type { PeriodContext } from "./periods.ts";
import type { PlaceAt } from "./places.ts";
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
  const outline = new Outline(draft);
  const claims = paragraphsOf(scenes).flatMap((paragraph) => {
    const under = outline.enter(paragraph);
    let held: Held = { ...under.held, place: under.held.place ?? about.place };
    let { carried } = under;
    let own: readonly Earlier[] = [];
    const said = paragraph.flatMap((scene) => {
      const { found, earlier } = new Reading(scene, lexicon, held, carried).read();
      held = heldAfter(scene, held, under.held.member);
      const named = earlier.length > 0 ? earlier : labelsIn(scene, lexicon);
      if (named.length > 0) carried = own = named;
      return found;
    });
    outline.leave(paragraph, own);
    return said;
  });
  return { ...about, claims };
}

function paragraphsOf(scenes: readonly Scene[]): Scene[][] {
  const paragraphs: Scene[][] = [];
  scenes.forEach((scene, i) => {
    if (scene.paragraph === scenes[i - 1]?.paragraph) paragraphs.at(-1)?.push(scene);
    else paragraphs.push([scene]);
  });
  return paragraphs;
}

/** A partner is held only from a sentence that names one and counts nothing, or from a heading. */
function heldAfter(scene: Scene, held: Held, partner: Held["member"]): Held {
  const partners = scene.counted.length > 0 ? [] : partnersIn(scene);
  return {
    place: scene.places.at(-1) ?? held.place,
    period: scene.periods.at(-1) ?? held.period,
    base: scene.bases.at(-1) ?? held.base,
    member: (partners.length === 1 ? partners[0]?.value : undefined) ?? partner,
  };
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
    this.#add(counted, indicated, null, coverage);
    this.#told(counted, indicated?.ids ?? [], counted.noun?.noun ?? this.#earlier.at(-1)?.noun);
  }

  #told({ number }: Counted, ids: readonly string[], noun: Earlier["noun"] | undefined): void {
    const [indicator] = ids;
    if (indicator !== undefined)
      this.#earlier.push({ from: number.from, indicator, ids, noun: noun ?? null });
  }

  /** Of the figure before it, or of what is named right before the verb. */
  #change(counted: Counted, turn: Turn): void {
    const { scene, lexicon } = this;
    const named = this.#named(counted, turn);
    const last = this.#earlier.at(-1) ?? this.carried.at(-1);
    const own = named ?? (last === undefined ? null : { ids: last.ids });
    const id = own?.ids[0];
    const isRate = id !== undefined && lexicon.indicators.get(id)?.ratio !== undefined;
    const measure = measureOf(counted, isRate);
    const change: SaidChange = {
      direction: turn.direction,
      measure,
      base: comparedBase(counted, scene, this.held),
    };
    this.#add(counted, own, change, false);
    // "số tin tăng 10,8% (41 so với 37 tin)": what the change is of is spoken of from here on.
    const noun = named === null ? undefined : named.noun;
    if (noun !== undefined) this.#told(counted, own?.ids ?? [], noun);
  }

  #named(counted: Counted, turn: Turn): (Indicated & { noun: Earlier["noun"] }) | null {
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
      .filter((id) => fits(id) && (noun === null || isOf(noun, id, lexicon)));
    const ordered = [...ids].sort(
      (a, b) =>
        Number(lexicon.indicators.get(a)?.partOf !== undefined) -
        Number(lexicon.indicators.get(b)?.partOf !== undefined),
    );
    return ordered.length === 0 ? null : { ids: ordered, noun };
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
      partner: memberOf(counted, scene, held),
      kinds: kindsOf(counted, scene),
      period: periodOf(counted, scene, held),
      ofBase,
      change,
      coverage,
      blocked: blockedBy(counted, scene, this.#earlier),
    });
  }
}

/** Words between that say neither where nor when. */
function gapOf(scene: Scene, from: number, to: number): number {
  const spots = [...scene.places, ...scene.periods, ...scene.bases];
  return scene.words
    .slice(from, to)
    .filter(
      ({ kind }, i) =>
        kind === "word" && !spots.some((at) => at.from <= from + i && from + i < at.to),
    ).length;
}

/** Whether a sign or "số", "còn" begins something new between two places. */
function partsAnew(scene: Scene, from: number, to: number): boolean {
  return scene.words
    .slice(from, to)
    .some(({ text }) => /^[,;]$/.test(text) || text === "số" || text === "và");
}

/** The noun between two places; null: none stands there. */
function nounBehind(scene: Scene, from: number, to: number, lexicon: Lexicon): Noun | null {
  for (let i = from; i < to; i++) {
    const found = lexicon.nouns.at(scene.words, i)?.values[0];
    if (found !== undefined && found.counts.size > 0) return found;
  }
  return null;
}

const isOf = (noun: Noun, id: string, { indicators }: Lexicon): boolean =>
  noun.counts.has(id) || indicators.get(id)?.ratio !== undefined;
