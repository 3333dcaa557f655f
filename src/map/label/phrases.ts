/** Listed phrases by their syllables: all that begin at a token, in one walk. */
import { keysOf, type Token } from "./tokens.ts";

export interface Match<T> {
  /** Token behind the last. */
  readonly to: number;
  readonly entries: readonly T[];
}

/** Where the walk stands: a number for what has been walked. */
type Place = number;
const START: Place = 0;

export class Phrases<T> {
  /** By syllable: the place that it leads to from each. Few syllables make all phrases: a map for each place would be ten times as many. */
  readonly #steps = new Map<string, Map<Place, Place>>();
  readonly #entries = new Map<Place, T[]>();
  #places = 1;

  add(phrase: string, entry: T): void {
    this.addKeys(keysOf(phrase), entry);
  }

  addKeys(keys: readonly string[], entry: T): void {
    if (keys.length === 0) return;
    let place = START;
    for (const key of keys) place = this.#stepOrMake(place, key);
    const known = this.#entries.get(place);
    if (known === undefined) this.#entries.set(place, [entry]);
    else known.push(entry);
  }

  #stepOrMake(from: Place, key: string): Place {
    let steps = this.#steps.get(key);
    if (steps === undefined) this.#steps.set(key, (steps = new Map()));
    let to = steps.get(from);
    if (to === undefined) steps.set(from, (to = this.#places++));
    return to;
  }

  #step(from: Place, key: string): Place | undefined {
    return this.#steps.get(key)?.get(from);
  }

  /** What stands under just these keys. */
  entriesOf(keys: readonly string[]): readonly T[] {
    let place: Place | undefined = START;
    for (const key of keys) {
      place = this.#step(place, key);
      if (place === undefined) return [];
    }
    return this.#entries.get(place) ?? [];
  }

  /** Shortest first. A phrase never goes from one pair of brackets or line to another, nor beyond `end`. */
  matches(tokens: readonly Token[], from: number, end = tokens.length): Match<T>[] {
    const found: Match<T>[] = [];
    const first = tokens[from];
    if (first === undefined) return found;
    let place: Place | undefined = START;
    for (let at = from; at < end; at++) {
      const token = tokens[at] as Token;
      if (token.group !== first.group || token.line !== first.line) break;
      place = this.#step(place, token.key);
      if (place === undefined) break;
      const entries = this.#entries.get(place);
      if (entries !== undefined) found.push({ to: at + 1, entries });
    }
    return found;
  }

  longest(tokens: readonly Token[], from: number, end = tokens.length): Match<T> | null {
    return this.matches(tokens, from, end).at(-1) ?? null;
  }
}
