/** What is named and is no file: a pipe (`<(...)` of a shell) is read with an end; a device is not read at all. */
import { closeSync, constants, openSync, readSync, type Stats, statSync } from "node:fs";
import { setTimeout as wait } from "node:timers/promises";
import { beyond, type ReadLimits } from "../../model/limits.ts";
import type { UnreadableFile } from "../../model/unreadable.ts";

const PIECE = 65_536; // bytes
const EVERY = 10; // milliseconds

/** null: a file as any other, or one that cannot be looked at. */
export function otherLoader(
  path: string,
  limits: ReadLimits,
  noFile: () => UnreadableFile,
): (() => Promise<Uint8Array>) | null {
  const found = statOf(path);
  if (found === null || found.isFile() || found.isDirectory()) return null;
  if (!found.isFIFO()) return () => Promise.reject(noFile());
  return () => readPipe(path, limits);
}

function statOf(path: string): Stats | null {
  try {
    return statSync(path);
  } catch {
    return null;
  }
}

/** Never in one call to the system, which would hear no Ctrl+C and could last for ever. */
async function readPipe(path: string, limits: ReadLimits): Promise<Uint8Array> {
  const patience = limits.pipeSeconds * 1000;
  const fd = openSync(path, constants.O_RDONLY | constants.O_NONBLOCK);
  const pieces: Buffer[] = [];
  let [bytes, since] = [0, performance.now()];
  // A shell's `<(...)` has its writer before it is named.
  let begun = /^\/(?:dev|proc\/\w+)\/fd\//u.test(path);
  try {
    for (;;) {
      const piece = Buffer.alloc(PIECE);
      const read = readSome(fd, piece);
      // No bytes are an end, but not before somebody has begun to write.
      if (read === 0 && begun) return Buffer.concat(pieces);
      begun ||= read !== 0;
      if (read === null || read === 0) {
        if (performance.now() - since > patience)
          throw beyond("pipeSeconds", limits, { reason: "empty" });
        await wait(EVERY);
        continue;
      }
      [bytes, since] = [bytes + read, performance.now()];
      if (bytes > limits.pipedBytes) throw beyond("pipedBytes", limits);
      pieces.push(piece.subarray(0, read));
    }
  } finally {
    closeSync(fd);
  }
}

/** null: somebody writes, and nothing is there yet. */
function readSome(fd: number, into: Buffer): number | null {
  try {
    return readSync(fd, into, 0, into.length, null);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "EAGAIN") return null;
    throw error;
  }
}
