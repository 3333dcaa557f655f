/** Answers to questions that are rows of numbers: sheets of one template ask the same again and again. */
import type { TextTable } from "../model/text-table.ts";

interface Known<T> {
  readonly question: Float64Array;
  readonly answer: T;
}

const MOST_KNOWN = 1000;

export class MetBefore<T> {
  #question = new Float64Array(256);
  #length = 0;
  #count = 0;
  /** By a hash of the question; equality is decided on its parts. */
  readonly #known = new Map<number, Known<T>[]>();

  begin(): void {
    this.#length = 0;
  }

  add(part: number): void {
    if (this.#length === this.#question.length) {
      const longer = new Float64Array(this.#length * 2);
      longer.set(this.#question);
      this.#question = longer;
    }
    this.#question[this.#length++] = part;
  }

  /** The answer to what was added since {@link begin}; `make` is asked where nobody knows it yet. */
  answer(make: () => T): T {
    const hash = this.#hash();
    const same = this.#known.get(hash);
    const found = same?.find(({ question }) => this.#isSame(question));
    if (found !== undefined) return found.answer;
    const question = this.#question.slice(0, this.#length);
    const answer = make();
    if (this.#count >= MOST_KNOWN) {
      this.#known.clear();
      this.#count = 0;
    }
    const known = this.#known.get(hash);
    if (known === undefined) this.#known.set(hash, [{ question, answer }]);
    else known.push({ question, answer });
    this.#count++;
    return answer;
  }

  #hash(): number {
    let hash = this.#length;
    for (let i = 0; i < this.#length; i++) {
      hash = Math.imul(hash ^ Math.trunc(this.#question[i] as number), 0x01000193);
    }
    return hash;
  }

  #isSame(question: Float64Array): boolean {
    if (question.length !== this.#length) return false;
    for (let i = 0; i < question.length; i++) {
      if (question[i] !== this.#question[i]) return false;
    }
    return true;
  }
}

/** What was asked of earlier sheets, by what else decides it (a lexicon, an index of headings): as long as its texts have their numbers. */
export function metBy<T>(make: () => T): (table: TextTable, key: object) => T {
  const tables = new WeakMap<TextTable, { generation: number; byKey: WeakMap<object, T> }>();
  return (table, key) => {
    let known = tables.get(table);
    if (known === undefined || known.generation !== table.generation)
      tables.set(table, (known = { generation: table.generation, byKey: new WeakMap() }));
    let met = known.byKey.get(key);
    if (met === undefined) known.byKey.set(key, (met = make()));
    return met;
  };
}
