/**
 * Texts by number. Few different texts stand in many cells: a cell holds the text's
 * number, and what is known about a text is kept by that number.
 */

/** Texts beyond this are prose: they hardly recur, so they are not looked for. */
const LONGEST_KNOWN = 200;

export class TextTable {
  /** By number. */
  readonly texts: string[] = [];
  /** How often all texts were forgotten: what is kept by their numbers holds for one of them. */
  generation = 0;
  /** Characters of the longest text that was ever here. */
  longest = 0;
  readonly #known = new Map<string, number>();

  /** The number of a text: one text has one number, very long ones may have several. */
  idOf(text: string): number {
    const known = this.#known.get(text);
    if (known !== undefined) return known;
    const id = this.texts.length;
    this.texts.push(text);
    if (text.length <= LONGEST_KNOWN) this.#known.set(text, id);
    if (text.length > this.longest) this.longest = text.length;
    return id;
  }

  /** Takes over texts that another table has numbered, in their order from `first` on. */
  adopt(texts: readonly string[], first: number): void {
    if (first !== this.texts.length) throw new Error(`text ${first} comes at ${this.texts.length}`);
    for (const text of texts) {
      if (text.length <= LONGEST_KNOWN) this.#known.set(text, this.texts.length);
      if (text.length > this.longest) this.longest = text.length;
      this.texts.push(text);
    }
  }

  /** Forgets all texts: their numbers mean nothing any more. */
  clear(): void {
    this.texts.length = 0;
    this.generation++;
    this.#known.clear();
  }
}
