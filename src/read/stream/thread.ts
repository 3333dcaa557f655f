/** A thread that fills a ring, and what it says besides. */
import { startPortThread, workerFile } from "#host/threads.ts";
import { FAILED, type Ring, type STOPPED } from "./ring.ts";

export type { ThreadSetting } from "#host/threads.ts";

export interface Thread {
  readonly ring: Ring;
  send(message: unknown): void;
  /** The next of what it has said so far; undefined where there is none. */
  received(): unknown;
  /** Nothing more will be asked of it; `STOPPED`: nor is what it is at. */
  close(state?: typeof STOPPED): void;
}

/** Starts `<name>.worker`; null where there is no bundled worker, as where the sources run by themselves. */
export function startThread(name: string, ringOf: () => Ring, data: object): Thread | null {
  const script = workerFile(name);
  if (script === null) return null;
  const ring = ringOf();
  const thread = startPortThread(script, ring.shared, data, () => ring.finish(FAILED));
  return {
    ring,
    send: (message) => thread.send(message),
    received: () => thread.received(),
    close(state) {
      if (state !== undefined) ring.finish(state);
      thread.close();
    },
  };
}
