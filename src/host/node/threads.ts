/** Threads beside this one. The web has none: all of these say so there. */
import {
  MessageChannel,
  type MessagePort,
  receiveMessageOnPort,
  Worker,
} from "node:worker_threads";
import type { OrderThread, PortThread } from "../shapes.ts";

export { setImmediate as turn } from "node:timers/promises";
export { workerFile } from "./worker-file.ts";

/** What a thread beside a reader is started with, beside its own data. */
export interface ThreadSetting {
  readonly shared: SharedArrayBuffer;
  readonly port: MessagePort;
}

/** Starts the script with `data`, the memory and a port; it never keeps the process alive. */
export function startPortThread(
  script: string,
  shared: SharedArrayBuffer,
  data: object,
  onError: () => void,
): PortThread {
  const { port1, port2 } = new MessageChannel();
  const setting: ThreadSetting = { shared, port: port2 };
  const worker = new Worker(script, {
    workerData: { ...data, ...setting },
    transferList: [port2],
    resourceLimits: { maxYoungGenerationSizeMb: 4 },
    stdout: false,
    stderr: false,
  });
  worker.unref();
  port1.unref();
  worker.on("error", onError);
  return {
    send(message) {
      // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread, no window
      port1.postMessage(message);
    },
    received: () => receiveMessageOnPort(port1)?.message as unknown,
    close: () => port1.close(),
  };
}

export function startOrderThread<Order, Answer>(
  script: string,
  setting: unknown,
): OrderThread<Order, Answer> {
  const worker = new Worker(script, {
    workerData: setting,
    resourceLimits: { maxYoungGenerationSizeMb: 32 },
  });
  return {
    send(order) {
      // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread, no window
      worker.postMessage(order);
    },
    onAnswer: (take) => void worker.on("message", take),
    onError: (end) => void worker.on("error", end),
    end: () => void worker.terminate(),
  };
}
