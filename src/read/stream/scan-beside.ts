/** A thread that reads, hashes and scans a large CSV file while this one looks at its cells. */
import { MessageChannel, receiveMessageOnPort, Worker } from "node:worker_threads";
import { CellTable } from "../../model/cell-table.ts";
import { Ring, ENDED, STOPPED, FAILED } from "./ring.ts";
import { SLOT, TableSlot } from "./table-slot.ts";
import {
  NotStreamed,
  type StreamedParts,
  type StreamSource,
  type TakeCells,
  WORTH_A_THREAD,
} from "./types.ts";
import { workerFile } from "./worker-file.ts";

const SLOTS = 4;

/** null: not worth a thread, or none here. Throws NotStreamed where the thread gave up. */
export function scanBeside(source: StreamSource, take: TakeCells): StreamedParts | null {
  const { file, path, limits, texts, jobs } = source;
  const script = jobs > 1 && file.size >= WORTH_A_THREAD ? workerFile("scan") : null;
  if (script === null) return null;
  const ring = Ring.make(SLOT, SLOTS);
  const { port1, port2 } = new MessageChannel();
  const worker = new Worker(script, {
    workerData: { path, limits, shared: ring.shared, port: port2 },
    transferList: [port2],
    stdout: false,
    stderr: false,
  });
  worker.unref();
  worker.on("error", () => ring.finish(FAILED));
  const cells = new CellTable(texts, 0);
  try {
    for (let slot = ring.next(); slot !== null; slot = ring.next()) {
      const { firstText, newTexts } = new TableSlot(slot).show(cells);
      // The message was sent before the slot was handed on.
      if (newTexts > 0) texts.adopt(messageOn(port1) as readonly string[], firstText);
      take(cells, "csv");
      ring.free();
    }
    if (ring.state !== ENDED) throw new NotStreamed();
    return { merges: [], hiddenColumns: [], sha256: messageOn(port1) as string };
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
