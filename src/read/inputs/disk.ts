/** Files on disk: which names are taken, how they are loaded, and which file a path really is. */
import { existsSync, lstatSync, readFileSync, realpath, statSync } from "#host/files.ts";
import { beyond, DEFAULT_LIMITS, type ReadLimits } from "../../model/limits.ts";
import { UnreadableFile } from "../../model/unreadable.ts";
import { systemCode } from "../../util/system-code.ts";

/** A file to read; `identity` is equal for two paths to one file. */
export interface FoundFile {
  readonly file: string;
  readonly folders: readonly string[];
  readonly identity: string;
  /** Where it lies on disk; null inside a zip, or on standard input. */
  readonly path: string | null;
  load(): Promise<Uint8Array>;
}

const ENDINGS = /\.(?:xlsx|xlsm|xls|ods|csv|tsv|txt|zip)$/i;

/** Lock files of office programs and dot files. */
export function isPassedOver(name: string): boolean {
  return name.startsWith("~$") || name.startsWith(".");
}

/** Whether a name found in a folder or a zip is a submission's. */
export function isWanted(name: string): boolean {
  return ENDINGS.test(name) && !isPassedOver(name);
}

/** Code-unit order of paths in NFC, so that every file system gives the same order. */
export function byCodeUnit(a: string, b: string): number {
  const x = a.normalize("NFC");
  const y = b.normalize("NFC");
  if (x === y) return a < b ? -1 : a > b ? 1 : 0;
  return x < y ? -1 : 1;
}

export async function realPathOf(path: string): Promise<string> {
  try {
    return await realpath(path);
  } catch {
    // Pipes (process substitution) have no path of their own.
    return path;
  }
}

/** Loads a file whole. Rejects with UnreadableFile `too-large`, or `not-opened` with the system's code. */
export function diskLoader(path: string, limits: ReadLimits): () => Promise<Uint8Array> {
  return async () => {
    try {
      if ((statSync(path, { throwIfNoEntry: false })?.size ?? 0) > limits.fileBytes)
        throw beyond("fileBytes", limits);
      // Small files one after another: waiting for callbacks would cost more than the disk does.
      return readFileSync(path);
    } catch (error) {
      if (error instanceof UnreadableFile) throw error;
      const code = whyMissing(path) ?? systemCode(error) ?? "unknown error";
      if (code === "ERR_FS_FILE_TOO_LARGE") throw beyond("fileBytes", DEFAULT_LIMITS);
      throw new UnreadableFile("not-opened", code);
    }
  };
}

/** What passes a limit before it is opened: its loading says so. */
export function refused(found: Omit<FoundFile, "path" | "load">, fault: UnreadableFile): FoundFile {
  return { ...found, path: null, load: () => Promise.reject(fault) };
}

/** A device or a pipe where a file was looked for. */
export function noFile(): UnreadableFile {
  return new UnreadableFile("not-opened", "NOT_A_FILE");
}

/** Why a path that was seen leads to nothing; null: it leads somewhere, or is just not there. */
export function whyMissing(path: string): "NOT_UTF8" | "DEAD_LINK" | null {
  if (existsSync(path)) return null;
  // What a name holds that is not UTF-8 is read as this sign, and then names nothing.
  if (path.includes("\ufffd")) return "NOT_UTF8";
  return lstatSync(path, { throwIfNoEntry: false })?.isSymbolicLink() === true ? "DEAD_LINK" : null;
}
