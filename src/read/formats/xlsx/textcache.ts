/**
 * Short texts recur (units, partners, activities): equal bytes give the same string
 * without decoding them again. A direct-mapped cache; equality is decided on the bytes.
 */
const SLOTS = 4096;
const SLOT_BYTES = 64;

export class TextCache {
  readonly #bytes = new Uint8Array(SLOTS * SLOT_BYTES);
  readonly #lengths = new Uint8Array(SLOTS);
  readonly #texts: string[] = Array.from({ length: SLOTS }, () => "");

  /** The cached text of `bytes[start, end)`, or undefined; `hash` is any hash of these bytes. */
  find(bytes: Uint8Array, start: number, end: number, hash: number): string | undefined {
    const slot = (hash ^ (hash >>> 12)) & (SLOTS - 1);
    const length = end - start;
    if (this.#lengths[slot] !== length) return undefined;
    const kept = this.#bytes;
    const from = slot * SLOT_BYTES - start;
    for (let i = start; i < end; i++) if (kept[from + i] !== bytes[i]) return undefined;
    return this.#texts[slot];
  }

  add(bytes: Uint8Array, start: number, end: number, hash: number, text: string): void {
    const length = end - start;
    if (length === 0 || length > SLOT_BYTES) return;
    const slot = (hash ^ (hash >>> 12)) & (SLOTS - 1);
    const from = slot * SLOT_BYTES - start;
    for (let i = start; i < end; i++) this.#bytes[from + i] = bytes[i] as number;
    this.#lengths[slot] = length;
    this.#texts[slot] = text;
  }
}
