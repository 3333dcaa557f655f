/** Hashes a file from front to back and inflates one of its entries into a ring on the way. */
import type { ZipEntry } from "../zip/entry.ts";
import { workerData } from "#host/own-thread.ts";
import { unpacked } from "../zip/inflate.ts";
import { FileBytes, partSource, RunningHash } from "./file-bytes.ts";
import { ENDED, FAILED, Ring } from "./ring.ts";
import type { ThreadSetting } from "./thread.ts";

interface Task extends ThreadSetting {
  readonly path: string;
  readonly entry: ZipEntry;
  readonly start: number;
  readonly end: number;
}

const { path, entry, start, end, shared, port } = workerData as Task;
const ring = new Ring(shared);
try {
  run();
} catch {
  ring.finish(FAILED);
}
port.close();

function run(): void {
  const file = new FileBytes(path);
  const hash = new RunningHash();
  hash.addPart(file, 0, start);
  const source = unpacked(partSource(file, start, end, hash), entry);
  for (;;) {
    const slot = ring.slot();
    if (slot === null) return;
    const count = source.read(slot, 0, slot.length);
    if (count === 0) break;
    ring.commit(count);
  }
  hash.addPart(file, end, file.size);
  file.close();
  port.postMessage({ sha256: hash.digest() });
  ring.finish(ENDED);
}
