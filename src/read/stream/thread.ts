/** A thread that fills a ring, and what it says besides. */
import {
  MessageChannel,
  type MessagePort,
  receiveMessageOnPort,
  Worker,
} from "node:worker_threads";
import { FAILED, type Ring, type STOPPED } from "./ring.ts";
import { workerFile } from "./worker-file.ts";

/** What every such thread is started with, beside its own data. */
export interface ThreadSetting {
  readonly shared: SharedArrayBuffer;
  readonly port: MessagePort;
}

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
  const { port1, port2 } = new MessageChannel();
  const setting: ThreadSetting = { shared: ring.shared, port: port2 };
  const worker = new Worker(script, {
    workerData: { ...data, ...setting },
    transferList: [port2],
    resourceLimits: { maxYoungGenerationSizeMb: 4 },
    stdout: false,
    stderr: false,
  });
  worker.unref();
  port1.unref();
  worker.on("error", () => ring.finish(FAILED));
  return {
    ring,
    send(message) {
      // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread, no window
      port1.postMessage(message);
    },
    received: () => receiveMessageOnPort(port1)?.message as unknown,
    close(state) {
      if (state !== undefined) ring.finish(state);
      port1.close();
    },
  };
}
