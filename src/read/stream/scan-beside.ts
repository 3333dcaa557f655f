/** A thread that reads, hashes and scans a large file while this one looks at its cells. */
import { MessageChannel, receiveMessageOnPort, Worker } from "node:worker_threads";
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

export interface ScanTask {
  readonly path: string;
  readonly format: WorkbookFormat;
  readonly limits: ReadLimits;
  readonly jobs: number;
  readonly shared: SharedArrayBuffer;
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
  const script = jobs > 1 && file.size >= WORTH_SCANNING_BESIDE ? workerFile("scan") : null;
  if (script === null) return null;
  const ring = Ring.make(SLOT, SLOTS);
  const { port1, port2 } = new MessageChannel();
  const task: ScanTask = { path, format, limits, jobs, shared: ring.shared };
  const worker = new Worker(script, {
    workerData: { ...task, port: port2 },
    transferList: [port2],
    stdout: false,
    stderr: false,
  });
  worker.unref();
  worker.on("error", () => ring.finish(FAILED));
  const cells = new CellTable(texts, 0);
  let sheet = "";
  try {
    for (let slot = ring.next(); slot !== null; slot = ring.next()) {
      const { firstText, hasMessage } = new TableSlot(slot).show(cells);
      if (hasMessage) {
        const message = messageOn(port1) as BatchMessage;
        texts.adopt(message.texts, firstText);
        for (const [cell, font] of message.fonts) cells.fonts.set(cell, font);
        ({ sheet } = message);
      }
      take(cells, sheet);
      ring.free();
    }
    if (ring.state !== ENDED) throw new NotStreamed();
    return messageOn(port1) as StreamedParts;
  } finally {
    ring.finish(STOPPED);
    port1.close();
  }
}

function messageOn(port: Parameters<typeof receiveMessageOnPort>[0]): unknown {
  const received = receiveMessageOnPort(port);
  if (received === undefined) throw new Error("the scanning thread said nothing");
  return received.message;
}
