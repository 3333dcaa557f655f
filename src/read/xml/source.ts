/** Bytes in pieces, pulled into a buffer of the caller's. */
export interface ByteSource {
  /** Writes the next bytes into `into[from, to)`; how many there were, 0 at the end. */
  read(into: Uint8Array, from: number, to: number): number;
}

/** A source of bytes that are all there. */
export function bytesSource(bytes: Uint8Array): ByteSource {
  let at = 0;
  return {
    read(into, from, to) {
      const piece = bytes.subarray(at, at + to - from);
      into.set(piece, from);
      at += piece.length;
      return piece.length;
    },
  };
}
