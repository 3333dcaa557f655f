/** Listed phrases by their syllables: all that begin at a token, in one walk. */
import { keysOf, type Token } from "./tokens.ts";

interface Node<T> {
  readonly next: Map<string, Node<T>>;
  readonly entries: T[];
}

export interface Match<T> {
  /** Token behind the last. */
  readonly to: number;
  readonly entries: readonly T[];
}

export class Phrases<T> {
  readonly #root: Node<T> = { next: new Map(), entries: [] };

  add(phrase: string, entry: T): void {
    this.addKeys(keysOf(phrase), entry);
  }

  addKeys(keys: readonly string[], entry: T): void {
    if (keys.length === 0) return;
    let node = this.#root;
    for (const key of keys) {
      let next = node.next.get(key);
      if (next === undefined) node.next.set(key, (next = { next: new Map(), entries: [] }));
      node = next;
    }
    node.entries.push(entry);
  }

  /** What stands under just these keys. */
  entriesOf(keys: readonly string[]): readonly T[] {
    let node: Node<T> | undefined = this.#root;
    for (const key of keys) node = node?.next.get(key);
    return node?.entries ?? [];
  }

  /** Shortest first. A phrase never goes from one pair of brackets or line to another, nor beyond `end`. */
  matches(tokens: readonly Token[], from: number, end = tokens.length): Match<T>[] {
    const found: Match<T>[] = [];
    const first = tokens[from];
    if (first === undefined) return found;
    let node: Node<T> | undefined = this.#root;
    for (let at = from; at < end; at++) {
      const token = tokens[at] as Token;
      if (token.group !== first.group || token.line !== first.line) break;
      node = node.next.get(token.key);
      if (node === undefined) break;
      if (node.entries.length > 0) found.push({ to: at + 1, entries: node.entries });
    }
    return found;
  }

  longest(tokens: readonly Token[], from: number, end = tokens.length): Match<T> | null {
    return this.matches(tokens, from, end).at(-1) ?? null;
  }
}
