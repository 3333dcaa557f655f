/** Bytes in pieces, pulled into a buffer of the caller's. */
export interface ByteSource {
  /** Writes the next bytes into `into[from, to)`; how many there were, 0 at the end. */
  read(into: Uint8Array, from: number, to: number): number;
}
