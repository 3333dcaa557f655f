/** Turns of the event loop within long work: without one Ctrl+C is heard only when all is done. */
import { turn } from "#host/threads.ts";

const EVERY = 100; // milliseconds

/** Asked often: a turn where the last one is long ago, else null. */
export function turns(): () => Promise<void> | null {
  let last = performance.now();
  return () => {
    const now = performance.now();
    if (now - last < EVERY) return null;
    last = now;
    return turn();
  };
}
