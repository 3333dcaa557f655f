/** A thread that reads, hashes and scans a large file while this one looks at its cells. */
import { CellTable } from "../../model/cell-table.ts";
import type { ReadLimits, WorkbookFormat } from "../../model/raw.ts";
import { ENDED, Ring, STOPPED } from "./ring.ts";
import { SLOT, TableSlot } from "./table-slot.ts";
import { startThread, type Thread } from "./thread.ts";
import { Stopped, type StreamedParts, type StreamSource, type TakeCells } from "./types.ts";

const SLOTS = 4;

/** A file to be scanned. */
export interface ScanTask {
  readonly path: string;
  readonly format: WorkbookFormat;
  readonly limits: ReadLimits;
  readonly jobs: number;
}

/** What does not go into a slot; sent before its batch is handed on. */
export interface BatchMessage {
  readonly sheet: string;
  readonly texts: readonly string[];
  readonly fonts: readonly (readonly [number, string])[];
  readonly shown: readonly (readonly [number, number])[];
}

/** null: not worth a thread, or none here. Throws Stopped where the thread gave up. */
export function scanBeside(
  source: StreamSource,
  format: WorkbookFormat,
  take: TakeCells,
): StreamedParts | null {
  const { file, path, limits, texts, jobs } = source;
  if (jobs < 2 || file.size < limits.pieces.scannedBeside) return null;
  const thread = idle ?? startThread("scan", () => Ring.make(SLOT, SLOTS), {});
  if (thread === null) return null;
  idle = null;
  const { ring } = thread;
  const cells = new CellTable(texts, 0);
  let sheet = "";
  try {
    ring.reset();
    thread.send({ path, format, limits, jobs } satisfies ScanTask);
    for (let slot = ring.next(); slot !== null; slot = ring.next()) {
      const { firstText, hasMessage } = new TableSlot(slot).show(cells);
      if (hasMessage) {
        const message = messageOf(thread) as BatchMessage;
        texts.adopt(message.texts, firstText);
        for (const [cell, font] of message.fonts) cells.fonts.set(cell, font);
        for (const [cell, text] of message.shown) cells.shown.set(cell, text);
        ({ sheet } = message);
      }
      take(cells, sheet);
      ring.free();
    }
    if (ring.state !== ENDED) throw new Stopped();
    const parts = messageOf(thread) as StreamedParts;
    // Warm and with its memory set aside, it takes the next file.
    idle = thread;
    return parts;
  } finally {
    if (idle !== thread) thread.close(STOPPED);
  }
}

/** The thread that has scanned a file to its end. */
let idle: Thread | null = null;

function messageOf(thread: Thread): unknown {
  const message = thread.received();
  if (message === undefined) throw new Error("the scanning thread said nothing");
  return message;
}
