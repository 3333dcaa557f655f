/** Reads, hashes and scans large files, one after another, batch after batch into a ring. */
import { workerData } from "#host/own-thread.ts";
import type { CellTable } from "../../model/cell-table.ts";
import { TextTable } from "../../model/text-table.ts";
import { streamCsv } from "./csv.ts";
import { FileBytes, RunningHash } from "./file-bytes.ts";
import { ENDED, FAILED, Ring } from "./ring.ts";
import type { BatchMessage, ScanTask } from "./scan-beside.ts";
import { SLOT, TableSlot } from "./table-slot.ts";
import type { ThreadSetting } from "./thread.ts";
import { Stopped } from "./types.ts";
import { streamXlsx } from "./xlsx.ts";

const { shared, port } = workerData as ThreadSetting;
const ring = new Ring(shared);
port.on("message", (task: ScanTask) => {
  try {
    scan(task);
  } catch {
    // Whatever is wrong with the file is told when it is read whole.
    ring.finish(FAILED);
    port.close();
  }
});

function scan({ path, format, limits, jobs }: ScanTask): void {
  const file = new FileBytes(path);
  const texts = new TextTable();
  let sent = 0;
  let slot = nextSlot();
  let told = "";
  const handOn = (table: CellTable, sheet: string): void => {
    const added = texts.texts.slice(sent);
    const { fonts, shown } = table;
    const isNew = added.length > 0 || fonts.size > 0 || shown.size > 0 || sheet !== told;
    const message = { sheet, texts: added, fonts: [...fonts], shown: [...shown] };
    if (isNew) say(message satisfies BatchMessage);
    told = sheet;
    slot.close(table, sent, isNew);
    ring.commit(SLOT);
    sent = texts.texts.length;
    if (sent >= limits.pieces.texts) {
      texts.clear();
      sent = 0;
    }
    slot = nextSlot();
    slot.open(table);
  };
  const read = format === "xlsx" ? streamXlsx : streamCsv;
  say(read({ file, path, limits, texts, hash: new RunningHash(), jobs }, handOn));
  file.close();
  ring.finish(ENDED);
}

function nextSlot(): TableSlot {
  const slot = ring.slot();
  if (slot === null) throw new Stopped();
  return new TableSlot(slot);
}

function say(message: unknown): void {
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread, no window
  port.postMessage(message);
}
