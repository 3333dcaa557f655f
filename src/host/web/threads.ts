/** Threads: the page has one, which is ended from outside. What asks for another goes the way without. */
import type { OrderThread, PortThread } from "../shapes.ts";

export type { OrderThread, PortThread } from "../shapes.ts";

export interface ThreadSetting {
  readonly shared: SharedArrayBuffer;
  readonly port: MessagePort;
}

export function turn(): Promise<void> {
  return Promise.resolve();
}

/** null: there is no other thread. */
export function workerFile(_name: string): string | null {
  return null;
}

export function startPortThread(
  _script: string,
  _shared: SharedArrayBuffer,
  _data: object,
  _onError: () => void,
): PortThread {
  throw new Error("no threads here");
}

export function startOrderThread<Order, Answer>(
  _script: string,
  _setting: unknown,
): OrderThread<Order, Answer> {
  throw new Error("no threads here");
}
