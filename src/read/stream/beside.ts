/** A thread that hashes a file and inflates one of its entries while this one scans. */
import type { Inflating, InflatingTask } from "./inflating-task.ts";
import { UnreadableFile } from "../../model/raw.ts";
import type { ByteSource } from "../xml/source.ts";
import { ENDED, FAILED, Ring, STOPPED } from "./ring.ts";
import { startThread } from "./thread.ts";

let spare: Ring | null = null;

const SLOT = 1024 * 1024;
const SLOTS = 6;

/** null: no thread can be started here. */
export function inflateBeside({ path, entry, start, end }: InflatingTask): Inflating | null {
  const ringOf = () => spare ?? Ring.make(SLOT, SLOTS);
  spare?.reset();
  const thread = startThread("inflate", ringOf, { path, entry, start, end });
  if (thread === null) return null;
  spare = null;
  const { ring } = thread;
  let piece: Uint8Array | null = null;
  const source: ByteSource = {
    read(into, from, to) {
      if (piece === null) piece = ring.next();
      if (piece === null) {
        if (ring.state === FAILED) throw new UnreadableFile("corrupt", entry.name);
        return 0;
      }
      const part = piece.subarray(0, to - from);
      into.set(part, from);
      piece = part.length === piece.length ? null : piece.subarray(part.length);
      if (piece === null) ring.free();
      return part.length;
    },
  };
  return {
    source,
    finish: () => {
      const said = thread.received() as { readonly sha256: string } | undefined;
      if (said === undefined) throw new UnreadableFile("corrupt", entry.name);
      return said.sha256;
    },
    stop: () => {
      // A thread that came to its end touches the memory no more; the next one takes it.
      const ended = ring.state === ENDED;
      if (ended) spare = ring;
      thread.close(ended ? undefined : STOPPED);
    },
  };
}
