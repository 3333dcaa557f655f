/** What headings, and lines that end with a colon, say of the paragraphs under them. */
import type { Draft, DraftParagraph } from "../model/draft.ts";
import { type Held, NOTHING_HELD, partnersIn } from "./attach.ts";
import type { Earlier } from "./indicated.ts";
import type { Scene } from "./scene.ts";

/** How a line begins: lines that begin alike are of one level. */
const MARKERS: readonly RegExp[] = [
  /^#{1,6}(?=\s)/u,
  /^[IVX]{1,4}(?=[.)]\s)/u,
  /^\d{1,2}(?:\.\d{1,2})*(?=[.)]\s)/u,
  /^[a-zđ](?=[.)]\s)/u,
  /^[-–—*•·+](?=\s)/u,
];
/** Words of a heading besides those of a place, a time, a partner. */
const MOST_OTHER_WORDS = 6;
const MOST_OTHER_WORDS_MARKED = 14;

interface Entry {
  readonly level: string;
  readonly isList: boolean;
  readonly held: Held;
  readonly carried: readonly Earlier[];
}

export class Outline {
  readonly #draft: Draft;
  #entries: Entry[] = [];

  constructor(draft: Draft) {
    this.#draft = draft;
  }

  /** What holds where a paragraph begins. */
  enter(scenes: readonly Scene[]): { held: Held; carried: readonly Earlier[] } {
    const [level, heads] = [this.#level(scenes), this.#isHeading(scenes)];
    const same = this.#entries.findIndex(
      (entry) => entry.level === level && (entry.isList || heads || level !== ""),
    );
    if (same >= 0) this.#entries = this.#entries.slice(0, same);
    const last = <K extends keyof Held>(key: K): Held[K] =>
      this.#entries.findLast(({ held }) => held[key] !== null)?.held[key] ?? NOTHING_HELD[key];
    return {
      held: { place: last("place"), period: last("period"), base: null, member: last("member") },
      carried: this.#entries.findLast(({ carried }) => carried.length > 0)?.carried ?? [],
    };
  }

  /** `said`: what the paragraph itself named, in the end. */
  leave(scenes: readonly Scene[], carried: readonly Earlier[]): void {
    const isList = this.#text(scenes).endsWith(":");
    if (!isList && !this.#isHeading(scenes)) return;
    const held: Held = {
      place: scenes.flatMap(({ places }) => places).at(-1) ?? null,
      period: scenes.flatMap(({ periods }) => periods).at(-1) ?? null,
      base: null,
      member: scenes.flatMap(partnersIn).at(-1)?.value ?? null,
    };
    this.#entries.push({ level: this.#level(scenes), isList, held, carried });
  }

  #paragraph([scene]: readonly Scene[]): DraftParagraph | undefined {
    return this.#draft.paragraphs[scene?.paragraph ?? -1];
  }

  #text(scenes: readonly Scene[]): string {
    const { from, to } = this.#paragraph(scenes) ?? { from: 0, to: 0 };
    return this.#draft.read.slice(from, to).trim();
  }

  #level(scenes: readonly Scene[]): string {
    const text = this.#text(scenes);
    const kind = MARKERS.findIndex((marker) => marker.test(text));
    if (kind < 0) return "";
    const [found = ""] = MARKERS[kind]?.exec(text) ?? [];
    // Of "#" and "1.1" the depth counts, of a bullet its sign.
    return kind === 0 || kind === 2
      ? `${kind} ${kind === 0 ? found : found.split(".").length}`
      : `${kind}${kind === 4 ? found : ""}`;
  }

  #isHeading(scenes: readonly Scene[]): boolean {
    const text = this.#text(scenes);
    if (this.#paragraph(scenes)?.labels !== undefined || /[;…]$/u.test(text)) return false;
    if (scenes.some(({ counted }) => counted.length > 0)) return false;
    const isMarked = this.#level(scenes) !== "";
    if (!isMarked && text.endsWith(".")) return false;
    const known = scenes.flatMap((scene) =>
      [...scene.places, ...scene.periods, ...partnersIn(scene)].map(({ from, to }) => to - from),
    );
    const words = scenes.flatMap((scene) => scene.words.filter(({ kind }) => kind !== "sign"));
    const other = words.length - known.reduce((sum, size) => sum + size, 0);
    return isMarked
      ? other <= MOST_OTHER_WORDS_MARKED
      : known.length > 0 && other <= MOST_OTHER_WORDS;
  }
}
