/** Listed phrases by their syllables: all that begin at a token, in one walk. */
import { keysOf, type Token } from "./tokens.ts";

export interface Match<T> {
  /** Token behind the last. */
  readonly to: number;
  readonly entries: readonly T[];
}

interface Phrase<T> {
  readonly keys: readonly string[];
  readonly entry: T;
}

/** Where a walk stands. */
interface Place<T> {
  readonly entries: T[];
  /** By the next syllable; null until a walk comes here. */
  next: Map<string, Place<T>> | null;
  /** Phrases that go on from here, not parted by their next syllable yet. */
  readonly waiting: Phrase<T>[];
}

const newPlace = <T>(): Place<T> => ({ entries: [], next: null, waiting: [] });

/**
 * A run reads few labels and the catalogue lists thousands of phrases: they are parted by a syllable only where
 * a walk comes to it, so that most are looked at once.
 */
export class Phrases<T> {
  readonly #start = newPlace<T>();
  readonly #isSame: (a: T, b: T) => boolean;

  /** `isSame`: of two under the same keys the first is kept. */
  constructor(isSame: (a: T, b: T) => boolean = () => false) {
    this.#isSame = isSame;
  }

  add(phrase: string, entry: T): void {
    this.addKeys(keysOf(phrase), entry);
  }

  addKeys(keys: readonly string[], entry: T): void {
    if (keys.length > 0) this.#put(this.#start, 0, { keys, entry });
  }

  #put(place: Place<T>, depth: number, phrase: Phrase<T>): void {
    const { keys, entry } = phrase;
    if (depth === keys.length) {
      if (!place.entries.some((known) => this.#isSame(known, entry))) place.entries.push(entry);
      return;
    }
    if (place.next === null) {
      place.waiting.push(phrase);
      return;
    }
    const key = keys[depth] as string;
    let next = place.next.get(key);
    if (next === undefined) place.next.set(key, (next = newPlace()));
    this.#put(next, depth + 1, phrase);
  }

  #step(place: Place<T>, depth: number, key: string): Place<T> | undefined {
    if (place.next === null) {
      place.next = new Map();
      for (const phrase of place.waiting.splice(0)) this.#put(place, depth, phrase);
    }
    return place.next.get(key);
  }

  /** Shortest first. A phrase never goes from one pair of brackets or line to another, nor beyond `end`. */
  matches(tokens: readonly Token[], from: number, end = tokens.length): Match<T>[] {
    const found: Match<T>[] = [];
    const first = tokens[from];
    if (first === undefined) return found;
    let place: Place<T> | undefined = this.#start;
    for (let at = from; at < end; at++) {
      const token = tokens[at] as Token;
      if (token.group !== first.group || token.line !== first.line) break;
      place = this.#step(place, at - from, token.key);
      if (place === undefined) break;
      const { entries } = place;
      if (entries.length > 0) found.push({ to: at + 1, entries });
    }
    return found;
  }

  longest(tokens: readonly Token[], from: number, end = tokens.length): Match<T> | null {
    return this.matches(tokens, from, end).at(-1) ?? null;
  }
}
