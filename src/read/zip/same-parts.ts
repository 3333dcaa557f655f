/**
 * Parts met again: the workbooks of a run come from one template, so that their styles and
 * relationships are the same bytes in file after file. Compared whole, not by a checksum.
 */
import { Buffer } from "#host/bytes.ts";
const MAX_BYTES = 64 * 1024;
const MAX_PARTS = 64;

interface Part {
  readonly data: Buffer;
  readonly content: Uint8Array;
}

export class SameParts {
  readonly #parts = new Map<number, Part>();

  /** The content of these compressed bytes, where they have been inflated and verified before. */
  find(data: Buffer, size: number, crc: number): Uint8Array | null {
    const known = this.#parts.get(crc);
    return known?.content.length === size && known.data.equals(data) ? known.content : null;
  }

  add(data: Buffer, content: Uint8Array, crc: number): void {
    if (data.length > MAX_BYTES || content.length > MAX_BYTES) return;
    if (this.#parts.size >= MAX_PARTS) this.#parts.clear();
    // A copy: the archive's own bytes are let go.
    this.#parts.set(crc, { data: Buffer.from(data), content });
  }
}
