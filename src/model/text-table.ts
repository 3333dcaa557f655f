/**
 * Texts by number. Few different texts stand in many cells: a cell holds the text's
 * number, and what is known about a text is kept by that number.
 */

/** Texts up to this many bytes are found again by their bytes, without decoding them. */
const SLOT_BYTES = 64;
const SLOTS = 4096;
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
  // A direct-mapped cache from bytes to numbers; equality is decided on the bytes.
  readonly #bytes = new Uint8Array(SLOTS * SLOT_BYTES);
  readonly #lengths = new Uint8Array(SLOTS);
  readonly #ids = new Int32Array(SLOTS);

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

  /** The number of the text that `bytes[start, end)` stood for when they were last kept, or -1. */
  find(bytes: Uint8Array, start: number, end: number, hash: number): number {
    const slot = slotOf(hash);
    // A free slot has no length, and nobody keeps an empty text.
    if (end === start || this.#lengths[slot] !== end - start) return -1;
    const kept = this.#bytes;
    const from = slot * SLOT_BYTES - start;
    for (let i = start; i < end; i++) if (kept[from + i] !== bytes[i]) return -1;
    return this.#ids[slot] as number;
  }

  /** Remembers what number these bytes stand for; `hash` is any hash of them. */
  keep(bytes: Uint8Array, start: number, end: number, hash: number, id: number): void {
    const length = end - start;
    if (length === 0 || length > SLOT_BYTES) return;
    const slot = slotOf(hash);
    const from = slot * SLOT_BYTES - start;
    for (let i = start; i < end; i++) this.#bytes[from + i] = bytes[i] as number;
    this.#lengths[slot] = length;
    this.#ids[slot] = id;
  }

  /** Forgets all texts: their numbers mean nothing any more. */
  clear(): void {
    this.texts.length = 0;
    this.generation++;
    this.#known.clear();
    this.#lengths.fill(0);
  }
}

function slotOf(hash: number): number {
  return (hash ^ (hash >>> 12)) & (SLOTS - 1);
}
