/** What the command line names, expanded to files: folders, globs, zips and standard input. */
import {
  basename,
  dirname,
  loadGlob,
  otherLoader,
  resolve,
  sep,
  stat,
  workingFolder,
} from "#host/files.ts";
import { beyond, DEFAULT_LIMITS, type ReadLimits } from "../model/limits.ts";
import { UnreadableFile } from "../model/unreadable.ts";
import { expandZip, isZipName } from "./inputs/archive.ts";
import {
  byCodeUnit,
  diskLoader,
  isPassedOver,
  noFile,
  realPathOf,
  refused,
  type FoundFile,
  whyMissing,
} from "./inputs/disk.ts";
import { walkFolder } from "./inputs/folder.ts";
import { systemCode } from "../util/system-code.ts";

export interface InputFile {
  /** As shown: the input as given, then the path below it, with `/`; inside a zip `a.zip/b/x.xlsx`. */
  readonly file: string;
  /** Folder names from the input's root down to the file's parent, from which scope is derived. */
  readonly folders: readonly string[];
  /** Where it lies on disk; null: inside a zip, or on standard input. */
  readonly path: string | null;
  /** The bytes. Rejects with UnreadableFile where the file or the archive around it is bad. */
  load(): Promise<Uint8Array>;
}

/** A path that does not exist, a glob without matches, or (with the system's `code`) a folder that cannot be opened. */
export class MissingInput extends Error {
  readonly path: string;
  readonly code: string | null;
  constructor(path: string, code: string | null = null) {
    super(`no such input: ${path}`);
    this.name = "MissingInput";
    this.path = path;
    this.code = code;
  }
}

export interface ExpandOptions {
  /** What relative paths are relative to; the process's working folder by default. */
  readonly cwd?: string;
  readonly limits?: ReadLimits;
  /** All of standard input, for `-`. */
  readonly stdin?: () => Promise<Uint8Array>;
}

/**
 * The files to read, each once, in the order of `paths` and in code-unit order of the relative path
 * (NFC) within each. Throws MissingInput.
 */
export async function expandInputs(
  paths: readonly string[],
  options: ExpandOptions = {},
): Promise<InputFile[]> {
  const cwd = options.cwd ?? workingFolder();
  const limits = options.limits ?? DEFAULT_LIMITS;
  const inputs = new Map<string, InputFile>();
  for (const path of paths) {
    const found =
      path === "-" ? [standardInput(options.stdin)] : await expandPath(path, cwd, limits);
    for (const file of found) {
      if (inputs.has(file.identity)) continue;
      const inside = isZipName(file.file) ? await expandZip(file, limits) : [file];
      for (const each of inside) if (!inputs.has(each.identity)) inputs.set(each.identity, each);
      if (inputs.size <= limits.files) continue;
      const own = { file: shownPath(path), folders: [], identity: path };
      return [refused(own, beyond("files", limits))];
    }
  }
  return [...inputs.values()].map((found) => ({
    file: found.file,
    folders: found.folders,
    path: found.path,
    load: () => found.load(),
  }));
}

/** A file on disk that was found before. */
export function diskInput(
  file: string,
  path: string,
  folders: readonly string[],
  limits: ReadLimits,
): InputFile {
  return { file, folders, path, load: diskLoader(path, limits) };
}

function standardInput(read: (() => Promise<Uint8Array>) | undefined): FoundFile {
  const load = async (): Promise<Uint8Array> => {
    if (read === undefined) throw new UnreadableFile("empty", "no standard input");
    return read();
  };
  return { file: "-", folders: [], identity: "-", path: null, load };
}

async function expandPath(path: string, cwd: string, limits: ReadLimits): Promise<FoundFile[]> {
  const kind = await kindOf(resolve(cwd, path));
  const shown = shownPath(path);
  if (kind !== null)
    return expandExisting(shown, resolve(cwd, path), kind, ownFolder(shown, kind), limits);
  const { glob, isDynamicPattern } = await loadGlob();
  const pattern = sep === "\\" ? path.replaceAll("\\", "/") : path;
  if (!isDynamicPattern(pattern)) throw new MissingInput(path, whyMissing(resolve(cwd, path)));
  const matches = await glob(pattern, { cwd, onlyFiles: false, expandDirectories: false });
  if (matches.length === 0) throw new MissingInput(path);
  const found: FoundFile[] = [];
  for (const match of matches.map(shownPath).sort(byCodeUnit)) {
    const absolute = resolve(cwd, match);
    const matched = await kindOf(absolute);
    if (matched === null) continue;
    found.push(
      ...(await expandExisting(
        match,
        absolute,
        matched,
        globFolders(pattern, match, matched, isDynamicPattern),
        limits,
      )),
    );
  }
  return found;
}

type Kind = "file" | "folder";

async function kindOf(absolute: string): Promise<Kind | null> {
  try {
    return (await stat(absolute)).isDirectory() ? "folder" : "file";
  } catch (error) {
    const code = systemCode(error);
    // A glob is no legal path on some systems (EINVAL), or too long for one.
    if (code === "EACCES" || code === "EPERM") return "file";
    return null;
  }
}

async function expandExisting(
  shown: string,
  absolute: string,
  kind: Kind,
  folders: readonly string[],
  limits: ReadLimits,
): Promise<FoundFile[]> {
  if (kind === "folder") {
    try {
      return await walkFolder(absolute, shown === "." ? "" : shown, folders, limits);
    } catch (error) {
      if (error instanceof UnreadableFile)
        return [refused({ file: shown, folders, identity: absolute }, error)];
      const code = systemCode(error);
      if (code === null) throw error;
      throw new MissingInput(shown, code);
    }
  }
  if (isPassedOver(basename(absolute))) return [];
  const identity = await realPathOf(absolute);
  const found = { file: shown, folders, identity };
  // What is no file is read once, in this thread, and with an end.
  const other = otherLoader(absolute, limits, noFile);
  if (other !== null) return [{ ...found, path: null, load: other }];
  return [{ ...found, path: absolute, load: diskLoader(absolute, limits) }];
}

/** With `/`, without a leading `./` and a trailing `/`. */
export function shownPath(path: string): string {
  const forward = sep === "\\" ? path.replaceAll("\\", "/") : path;
  const plain = forward.replace(/\/{2,}/g, "/").replace(/^(?:\.\/)+(?=.)/, "");
  return plain.length > 1 ? plain.replace(/\/$/, "") : plain;
}

/** The folder named by the input: itself, or the parent of a file. */
function ownFolder(shown: string, kind: Kind): string[] {
  return namedFolders([basename(kind === "folder" ? shown : dirname(shown))]);
}

/** Folders from the last one that the pattern names literally. */
function globFolders(
  pattern: string,
  match: string,
  kind: Kind,
  isDynamicPattern: (segment: string) => boolean,
): string[] {
  const literal = shownPath(pattern).split("/");
  const firstDynamic = literal.findIndex((segment) => isDynamicPattern(segment));
  const from = Math.max(firstDynamic - 1, 0);
  const segments = match.split("/");
  return namedFolders(segments.slice(from, kind === "folder" ? undefined : -1));
}

function namedFolders(names: readonly string[]): string[] {
  return names.filter((name) => name !== "" && name !== "." && name !== "..");
}
