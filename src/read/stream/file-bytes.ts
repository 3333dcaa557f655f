/** A file read in pieces where it lies, so that memory does not follow its size. */
import { Buffer } from "#host/bytes.ts";
import { runningSha256 } from "#host/digest.ts";
import { openFile, type OpenFile } from "#host/files.ts";
import { UnreadableFile } from "../../model/raw.ts";
import type { ByteSource } from "../xml/source.ts";

export class FileBytes {
  readonly size: number;
  readonly #file: OpenFile;

  /** Throws the system's error where the file cannot be opened. */
  constructor(path: string) {
    this.#file = openFile(path);
    this.size = this.#file.size;
  }

  /** Reads into `into[from, to)` from a place of the file; how many bytes there were. */
  read(into: Uint8Array, from: number, to: number, at: number): number {
    return this.#file.read(into, from, to, at);
  }

  /** These bytes, all of them. Throws UnreadableFile ("truncated"). */
  slice(at: number, length: number): Buffer {
    const bytes = Buffer.allocUnsafe(length);
    let held = 0;
    while (held < length) {
      const read = this.read(bytes, held, length, at + held);
      if (read === 0) throw new UnreadableFile("truncated", "the file ends early");
      held += read;
    }
    return bytes;
  }

  close(): void {
    this.#file.close();
  }
}

/** The bytes from `at` to `end` (exclusive), hashed as they pass where a hash is given. */
export function partSource(
  file: FileBytes,
  at: number,
  end: number,
  hash: RunningHash | null = null,
): ByteSource {
  let next = at;
  return {
    read(into, from, to) {
      const count = file.read(into, from, Math.min(to, from + end - next), next);
      hash?.add(into, from, count);
      next += count;
      return count;
    },
  };
}

/** A file's fingerprint, made while it is read from front to back. */
export class RunningHash {
  readonly #hash = runningSha256();

  add(bytes: Uint8Array, from: number, count: number): void {
    if (count > 0) this.#hash.update(bytes.subarray(from, from + count));
  }

  /** Takes in a stretch of the file that is not read for another reason. */
  addPart(file: FileBytes, at: number, end: number): void {
    const piece = Buffer.allocUnsafe(PIECE);
    const source = partSource(file, at, end, this);
    while (source.read(piece, 0, PIECE) > 0);
  }

  digest(): string {
    return this.#hash.hex();
  }
}

const PIECE = 64 * 1024;
