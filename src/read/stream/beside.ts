/** A thread that hashes a file and inflates one of its entries while this one scans. */
import { receiveMessageOnPort, Worker, MessageChannel } from "node:worker_threads";
import { UnreadableFile } from "../../model/raw.ts";
import type { ByteSource } from "../xml/source.ts";
import type { Inflating, InflatingTask } from "./inflating.ts";
import { ENDED, FAILED, Ring, STOPPED } from "./ring.ts";
import { workerFile } from "./worker-file.ts";

let spare: Ring | null = null;

const SLOT = 1024 * 1024;
const SLOTS = 6;

/** null: there is no bundled worker, as where the sources run by themselves. */
export function inflateBeside({ path, entry, start, end }: InflatingTask): Inflating | null {
  const script = workerFile("inflate");
  if (script === null) return null;
  const ring = spare ?? Ring.make(SLOT, SLOTS);
  spare = null;
  ring.reset();
  const { port1, port2 } = new MessageChannel();
  const worker = new Worker(script, {
    workerData: { path, entry, start, end, shared: ring.shared, port: port2 },
    transferList: [port2],
    resourceLimits: { maxYoungGenerationSizeMb: 4 },
    stdout: false,
    stderr: false,
  });
  worker.unref();
  worker.on("error", () => ring.finish(FAILED));
  let piece: Uint8Array | null = null;
  const source: ByteSource = {
    read(into, from, to) {
      if (piece === null) piece = ring.next();
      if (piece === null) {
        if (ring.state === FAILED) throw new UnreadableFile("corrupt", entry.name);
        return 0;
      }
      const part = piece.subarray(0, to - from);
      into.set(part, from);
      piece = part.length === piece.length ? null : piece.subarray(part.length);
      if (piece === null) ring.free();
      return part.length;
    },
  };
  return {
    source,
    finish: () => {
      const said = receiveMessageOnPort(port1)?.message as { readonly sha256: string } | undefined;
      if (said === undefined) throw new UnreadableFile("corrupt", entry.name);
      return said.sha256;
    },
    stop: () => {
      // A thread that came to its end touches the memory no more; the next one takes it.
      if (ring.state === ENDED) spare = ring;
      else ring.finish(STOPPED);
      port1.close();
    },
  };
}
