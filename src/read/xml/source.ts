import type { ByteSource } from "../../model/byte-source.ts";

export type { ByteSource };

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
