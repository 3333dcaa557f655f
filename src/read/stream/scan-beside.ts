/** A thread that reads, hashes and scans a large file while this one looks at its cells. */
import {
  MessageChannel,
  type MessagePort,
  receiveMessageOnPort,
  Worker,
} from "node:worker_threads";
import { CellTable } from "../../model/cell-table.ts";
import type { ReadLimits, WorkbookFormat } from "../../model/raw.ts";
import { ENDED, FAILED, Ring, STOPPED } from "./ring.ts";
import { SLOT, TableSlot } from "./table-slot.ts";
import {
  NotStreamed,
  type StreamedParts,
  type StreamSource,
  type TakeCells,
  WORTH_SCANNING_BESIDE,
} from "./types.ts";
import { workerFile } from "./worker-file.ts";

const SLOTS = 4;

/** A file to be scanned. */
export interface ScanTask {
  readonly path: string;
  readonly format: WorkbookFormat;
  readonly limits: ReadLimits;
  readonly jobs: number;
}

/** What the thread is started with. */
export interface ScanSetting {
  readonly shared: SharedArrayBuffer;
  readonly port: MessagePort;
}

/** What does not go into a slot; sent before its batch is handed on. */
export interface BatchMessage {
  readonly sheet: string;
  readonly texts: readonly string[];
  readonly fonts: readonly (readonly [number, string])[];
}

/** null: not worth a thread, or none here. Throws NotStreamed where the thread gave up. */
export function scanBeside(
  source: StreamSource,
  format: WorkbookFormat,
  take: TakeCells,
): StreamedParts | null {
  const { file, path, limits, texts, jobs } = source;
  if (jobs < 2 || file.size < WORTH_SCANNING_BESIDE) return null;
  const thread = idle ?? startThread();
  if (thread === null) return null;
  idle = null;
  const { ring } = thread;
  const cells = new CellTable(texts, 0);
  let sheet = "";
  try {
    thread.begin({ path, format, limits, jobs });
    for (let slot = ring.next(); slot !== null; slot = ring.next()) {
      const { firstText, hasMessage } = new TableSlot(slot).show(cells);
      if (hasMessage) {
        const message = thread.message() as BatchMessage;
        texts.adopt(message.texts, firstText);
        for (const [cell, font] of message.fonts) cells.fonts.set(cell, font);
        ({ sheet } = message);
      }
      take(cells, sheet);
      ring.free();
    }
    if (ring.state !== ENDED) throw new NotStreamed();
    const parts = thread.message() as StreamedParts;
    // Warm and with its memory set aside, it takes the next file.
    idle = thread;
    return parts;
  } finally {
    if (idle !== thread) thread.end();
  }
}

interface Thread {
  readonly ring: Ring;
  begin(task: ScanTask): void;
  /** What the thread has said before; it is there by now. */
  message(): unknown;
  end(): void;
}

/** The thread that has scanned a file to its end. */
let idle: Thread | null = null;

/** null: there is no bundled worker, as where the sources run by themselves. */
function startThread(): Thread | null {
  const script = workerFile("scan");
  if (script === null) return null;
  const ring = Ring.make(SLOT, SLOTS);
  const { port1, port2 } = new MessageChannel();
  const setting: ScanSetting = { shared: ring.shared, port: port2 };
  const worker = new Worker(script, {
    workerData: setting,
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
    begin(task) {
      ring.reset();
      // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread, no window
      port1.postMessage(task);
    },
    message() {
      const received = receiveMessageOnPort(port1);
      if (received === undefined) throw new Error("the scanning thread said nothing");
      return received.message;
    },
    end() {
      ring.finish(STOPPED);
      port1.close();
    },
  };
}
