/** Byte sources for tests: of given pieces, and drained. */
import type { ByteSource } from "../../src/read/xml/source.ts";

/** A source that gives these pieces, each by itself where there is room. */
export function sourceOf(pieces: Iterable<Uint8Array>): ByteSource {
  const iterator = pieces[Symbol.iterator]();
  let rest: Uint8Array = new Uint8Array(0);
  return {
    read(into, from, to) {
      while (rest.length === 0) {
        const next = iterator.next();
        if (next.done === true) return 0;
        rest = next.value;
      }
      const piece = rest.subarray(0, to - from);
      into.set(piece, from);
      rest = rest.subarray(piece.length);
      return piece.length;
    },
  };
}

/** The pieces that a source gives a reader with this much room. */
export function drained(source: ByteSource, room = 64 * 1024): Buffer[] {
  const pieces: Buffer[] = [];
  for (;;) {
    const into = Buffer.alloc(room);
    const count = source.read(into, 0, room);
    if (count === 0) return pieces;
    pieces.push(into.subarray(0, count));
  }
}
