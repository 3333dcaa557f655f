/** Reads, hashes and scans a CSV file, batch after batch into a ring. */
import { type MessagePort, workerData } from "node:worker_threads";
import { CellTable } from "../../model/cell-table.ts";
import type { ReadLimits } from "../../model/raw.ts";
import { TextTable } from "../../model/text-table.ts";
import { streamCsv } from "./csv.ts";
import { FileBytes, RunningHash } from "./file-bytes.ts";
import { ENDED, FAILED, Ring } from "./ring.ts";
import { SLOT, TableSlot } from "./table-slot.ts";
import { MOST_TEXTS } from "./types.ts";

interface Task {
  readonly path: string;
  readonly limits: ReadLimits;
  readonly shared: SharedArrayBuffer;
  readonly port: MessagePort;
}

/** Nobody wants more. */
class Stopped extends Error {}

const { path, limits, shared, port } = workerData as Task;
const ring = new Ring(shared);
try {
  run();
} catch {
  // Whatever is wrong with the file is told when it is read whole.
  ring.finish(FAILED);
}
port.close();

function run(): void {
  const file = new FileBytes(path);
  const texts = new TextTable();
  const cells = new CellTable(texts);
  let sent = 0;
  let slot = nextSlot();
  slot.open(cells);
  const handOn = (): void => {
    const added = texts.texts.slice(sent);
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread, no window
    if (added.length > 0) port.postMessage(added);
    slot.close(cells, sent, added.length);
    ring.commit(SLOT);
    sent = texts.texts.length;
    if (sent >= MOST_TEXTS) {
      texts.clear();
      sent = 0;
    }
    slot = nextSlot();
    slot.open(cells);
  };
  const hash = new RunningHash();
  const { sha256 } = streamCsv({ file, path, limits, texts, hash, jobs: 1 }, handOn, cells);
  file.close();
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread, no window
  port.postMessage(sha256);
  ring.finish(ENDED);
}

function nextSlot(): TableSlot {
  const slot = ring.slot();
  if (slot === null) throw new Stopped();
  return new TableSlot(slot);
}
