/** Bytes in pieces, pulled. A piece is valid until the next one is pulled. */
export interface ByteSource {
  /** The next piece, never empty, or null at the end. */
  next(): Uint8Array | null;
}

/** A source of one piece. */
export function bytesSource(bytes: Uint8Array): ByteSource {
  let rest: Uint8Array | null = bytes.length > 0 ? bytes : null;
  return {
    next() {
      const piece = rest;
      rest = null;
      return piece;
    },
  };
}
