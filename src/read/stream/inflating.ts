/** The bytes of a large entry: inflated here, or by a thread of its own beside the scan. */
import type { ByteSource } from "../xml/source.ts";
import type { ZipEntry } from "../zip/directory.ts";
import type { FileBytes, RunningHash } from "./file-bytes.ts";
import { inflateBeside } from "./beside.ts";

export interface InflatingTask {
  readonly path: string;
  readonly entry: ZipEntry;
  /** Of the entry's compressed bytes in the file. */
  readonly start: number;
  readonly end: number;
  readonly file: FileBytes;
  readonly hash: RunningHash;
  readonly jobs: number;
  /** Compressed bytes from which a thread pays. */
  readonly leastBeside: number;
}

export interface Inflating {
  readonly source: ByteSource;
  /** After the source's end: the file's fingerprint. */
  finish(): string;
  /** Nothing more is wanted. */
  stop(): void;
}

export function openInflating(task: InflatingTask, here: () => ByteSource): Inflating {
  const worth = task.end - task.start >= task.leastBeside;
  const beside = worth && task.jobs > 1 ? inflateBeside(task) : null;
  if (beside !== null) return beside;
  const { file, hash, end } = task;
  return {
    source: here(),
    finish: () => {
      hash.addPart(file, end, file.size);
      return hash.digest();
    },
    stop: () => {},
  };
}
