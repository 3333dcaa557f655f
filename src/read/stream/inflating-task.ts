/** What is inflated beside the reading of a file. */
import type { FileBytes, RunningHash } from "./file-bytes.ts";
import type { ByteSource } from "../xml/source.ts";
import type { ZipEntry } from "../zip/entry.ts";

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
