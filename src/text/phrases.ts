/** Finds the phrases of lists in words, the longest first. */
import { wordsOf, type Word } from "./words.ts";

interface Node<T> {
  readonly next: Map<string, Node<T>>;
  readonly values: T[];
  /** Some phrase has a comma here. */
  comma: boolean;
}

const newNode = <T>(): Node<T> => ({ next: new Map(), values: [], comma: false });

export interface PhraseAt<T> {
  /** Word numbers; `to` is behind the last one. */
  readonly from: number;
  readonly to: number;
  readonly values: readonly T[];
}

export class PhraseIndex<T> {
  readonly #root: Node<T> = newNode();

  add(phrase: string, value: T): void {
    let node = this.#root;
    for (const { kind, text } of wordsOf(phrase, 0, phrase.length)) {
      if (kind === "sign") {
        if (text === ",") node.comma = true;
        continue;
      }
      let next = node.next.get(text);
      if (next === undefined) node.next.set(text, (next = newNode()));
      node = next;
    }
    if (node === this.#root) return;
    if (!node.values.includes(value)) node.values.push(value);
  }

  /** The longest phrase that begins at a word; quotes inside it are passed over, and commas where the phrase has one. */
  at(words: readonly Word[], from: number): PhraseAt<T> | null {
    return this.allAt(words, from).at(-1) ?? null;
  }

  /** All that begin at a word, the longest last. */
  allAt(words: readonly Word[], from: number): PhraseAt<T>[] {
    let node = this.#root;
    const found: PhraseAt<T>[] = [];
    for (let i = from; i < words.length; i++) {
      const word = words[i] as Word;
      if (word.kind === "sign") {
        if (i > from && (PASSED.has(word.text) || (word.text === "," && node.comma))) continue;
        break;
      }
      const next = node.next.get(word.text);
      if (next === undefined) break;
      node = next;
      if (node.values.length > 0) found.push({ from, to: i + 1, values: node.values });
    }
    return found;
  }

  /** All that stand in the words, left to right; none overlaps another. */
  all(words: readonly Word[]): PhraseAt<T>[] {
    const found: PhraseAt<T>[] = [];
    for (let i = 0; i < words.length;) {
      const one = this.at(words, i);
      if (one === null) i++;
      else {
        found.push(one);
        i = one.to;
      }
    }
    return found;
  }
}

const PASSED = new Set(['"', "“", "”", "'", "‘", "’", "*", "_", "-", "«", "»"]);
