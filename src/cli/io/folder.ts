/**
 * A folder of files written whole or not at all: made beside its place and put there at the end. A run that is
 * killed leaves the old one or the new one; killed in the moment between the two, the old one lies beside its place,
 * and the next run puts it back before anything else.
 */
import { createHash, randomBytes } from "node:crypto";
import {
  closeSync,
  existsSync,
  fsyncSync,
  openSync,
  readdirSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { basename, dirname, join, relative, resolve, sep } from "node:path";
import { systemCode } from "../../util/system-code.ts";
import { makeFolder } from "../../pipeline/cache/make-folder.ts";
import { hearSignals } from "./hear-signals.ts";
import { OutputFailure } from "../errors.ts";

interface NewFile {
  /** From the folder, with `/`. */
  readonly path: string;
  readonly bytes: Uint8Array;
}

/**
 * Files of the folder as it stands, with `/`, in order; none where there is no folder. Without a file of the name
 * `sign` right in it only what stands there is told. Throws where it is no folder.
 */
export function filesOfFolder(path: string, sign: string, cwd: string): string[] {
  const target = placeOf(path, cwd);
  try {
    putBack(target);
    if (!existsSync(target)) return [];
    if (!statSync(target).isDirectory()) throw new OutputFailure(path, "ENOTDIR");
    const names = readdirSync(target);
    if (!names.includes(sign)) return names.sort();
    const found = readdirSync(target, { recursive: true, withFileTypes: true });
    const files = found.filter((entry) => !entry.isDirectory());
    return files
      .map(({ parentPath, name }) => relative(target, join(parentPath, name)).replaceAll(sep, "/"))
      .sort();
  } catch (error) {
    throw failureOf(path, error);
  }
}

/** Text of a file of the folder. */
export function textInFolder(folder: string, name: string, cwd: string): string {
  return readFileSync(join(placeOf(folder, cwd), name), "utf8");
}

/** Whether a path lies in a folder or is it, links followed. */
export function isInside(path: string, folder: string, cwd: string): boolean {
  const [inner, outer] = [placeOf(path, cwd), placeOf(folder, cwd)];
  return inner === outer || inner.startsWith(outer.endsWith(sep) ? outer : outer + sep);
}

export function isFolder(path: string, cwd: string): boolean {
  return statSync(resolve(cwd, path), { throwIfNoEntry: false })?.isDirectory() === true;
}

/** Files come one after the other, so that they need not all be held. */
export async function writeFolder(
  path: string,
  files: AsyncIterable<NewFile>,
  cwd: string,
): Promise<void> {
  const target = placeOf(path, cwd);
  const made = join(dirname(target), `.antq-${randomBytes(6).toString("hex")}.tmp`);
  const clear = () => rmSync(made, { recursive: true, force: true });
  // Ctrl+C between two files ends the process.
  process.once("exit", clear);
  await hearSignals();
  try {
    makeFolder(dirname(target));
    makeFolder(made);
    for await (const file of files) writeOne(join(made, file.path), file.bytes);
    const aside = asideOf(target);
    if (existsSync(target)) renameSync(target, aside);
    renameSync(made, target);
    rmSync(aside, { recursive: true, force: true });
  } catch (error) {
    clear();
    putBack(target);
    throw failureOf(path, error);
  } finally {
    process.off("exit", clear);
  }
}

function writeOne(path: string, bytes: Uint8Array): void {
  makeFolder(dirname(path));
  const fd = openSync(path, "wx");
  try {
    writeFileSync(fd, bytes);
    fsyncSync(fd);
  } finally {
    closeSync(fd);
  }
}

/** Where the old folder lies while the new one takes its place. */
function asideOf(target: string): string {
  const name = createHash("sha256").update(basename(target)).digest("hex").slice(0, 12);
  return join(dirname(target), `.antq-${name}.old`);
}

function putBack(target: string): void {
  const aside = asideOf(target);
  if (!existsSync(aside)) return;
  if (existsSync(target)) rmSync(aside, { recursive: true, force: true });
  else renameSync(aside, target);
}

function placeOf(path: string, cwd: string): string {
  const full = resolve(cwd, path);
  if (existsSync(full)) return realpathSync(full);
  const above = dirname(full);
  return above === full ? full : join(placeOf(above, cwd), basename(full));
}

/** A fault of the system; any other one is its own. */
function failureOf(path: string, error: unknown): unknown {
  const code = systemCode(error);
  return error instanceof OutputFailure || code === undefined || code === null
    ? error
    : new OutputFailure(path, code);
}
