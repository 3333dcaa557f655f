/** The only door to the outside: streams, files read for options, files written whole or not at all. */
import { randomBytes } from "node:crypto";
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { dirname, isAbsolute, join, relative, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { systemCode } from "../messages/system.ts";
import type { ReadLimits } from "../model/raw.ts";
import { OutputFailure, unreadableOption } from "./errors.ts";

export interface Io {
  readonly stdin: NodeJS.ReadableStream;
  readonly stdout: NodeJS.WritableStream;
  readonly stderr: NodeJS.WritableStream;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly cwd: string;
  /** Standard output is a terminal. */
  readonly isTTY: boolean;
  /** Standard error is a terminal. */
  readonly isErrorTTY: boolean;
  /** As the terminal tells; some tell 0. {@link columnsOf} says what to make of it. */
  readonly columns: number | undefined;
  /** How rows are read and held; tests make small inputs take every way. The answer is the same. */
  readonly handling?: { readonly limits: ReadLimits; readonly columns: boolean };
}

/** Columns of the terminal; undefined where there is none, or it does not know. */
export function columnsOf({ columns }: Pick<Io, "columns">): number | undefined {
  return columns !== undefined && columns > 0 ? columns : undefined;
}

/** Colour on standard output: no-color.org has it off where NO_COLOR is there and not empty. */
export function showsColour({ isTTY, env }: Io): boolean {
  return isTTY && !env["NO_COLOR"] && env["TERM"] !== "dumb";
}

/** A line on standard error that is written over again and again. */
export function showsProgress({ isErrorTTY, env }: Io): boolean {
  return isErrorTTY && env["TERM"] !== "dumb";
}

/** To the line's beginning, and nothing left on it. */
export const CLEAR_LINE = "\r\u001b[K";

export async function readStdin(io: Io): Promise<Uint8Array> {
  const chunks: Buffer[] = [];
  for await (const chunk of io.stdin) chunks.push(Buffer.from(chunk as Uint8Array | string));
  return Buffer.concat(chunks);
}

/** Text of a file that an option names. Missing or unreadable: the command is wrong. */
export function readOptionFile(path: string, io: Io, option: string): string {
  try {
    return readFileSync(resolve(io.cwd, path), "utf8").replace(/^\uFEFF/, "");
  } catch (error) {
    throw unreadableOption(option, path, error);
  }
}

/** Bytes of a file that is named as an input. Throws what a missing submission does. */
export function readInputFile(path: string, io: Io): Uint8Array {
  try {
    return readFileSync(resolve(io.cwd, path));
  } catch (error) {
    const code = systemCode(error) ?? null;
    const fault = { name: "MissingInput", path, code: code === "ENOENT" ? null : code };
    throw Object.assign(new Error(`no such input: ${path}`), fault);
  }
}

/** A path as its user would write it: from the working folder where it is inside, else whole. */
export function shownPath(path: string, io: Io): string {
  const inside = relative(io.cwd, resolve(io.cwd, path));
  return inside === "" || inside.startsWith("..") || isAbsolute(inside) ? path : inside;
}

/** A file or folder of that name. */
export function isThere(path: string, io: Io): boolean {
  return existsSync(resolve(io.cwd, path));
}

/**
 * Writes beside the target and renames, so that no one ever sees half a file. A link stays a link; a device or
 * a pipe (`/dev/null`) cannot be renamed over and takes the content as it comes.
 */
export function writeWhole(path: string, content: string | Uint8Array, io: Io): void {
  const named = resolve(io.cwd, path);
  try {
    if (path === "" || /[\\/]$/.test(path)) throw new OutputFailure(path, "EISDIR");
    const target = existsSync(named) ? realpathSync(named) : named;
    if (existsSync(target) && isSpecial(target)) writeFileSync(target, content);
    else replace(target, content);
  } catch (error) {
    throw new OutputFailure(path, systemCode(error) ?? String(error));
  }
}

function isSpecial(path: string): boolean {
  const found = statSync(path);
  return !found.isFile() && !found.isDirectory();
}

function replace(target: string, content: string | Uint8Array): void {
  // Not made of the target's name, which may be as long as the system allows.
  const temporary = join(dirname(target), `.antq-${randomBytes(6).toString("hex")}.tmp`);
  try {
    mkdirSync(dirname(target), { recursive: true });
    writeFileSync(temporary, content);
    renameSync(temporary, target);
  } catch (error) {
    discard(temporary);
    throw error;
  }
}

/** Nothing half written stays; a path that cannot even be looked up has nothing. */
function discard(path: string): void {
  try {
    rmSync(path, { force: true });
  } catch {
    // The fault that led here is the one to tell.
  }
}

/** The config: as asked for, else the nearest `antq.yaml` upwards; null: none. */
export function findConfig(asked: string | undefined, io: Io): string | null {
  if (asked !== undefined) return resolve(io.cwd, asked);
  for (let dir = resolve(io.cwd); ; dir = dirname(dir)) {
    const candidate = join(dir, "antq.yaml");
    if (existsSync(candidate)) return candidate;
    if (dirname(dir) === dir) return null;
  }
}

/** The catalogue files behind a path of the config: the file itself, or a folder's in order of name. */
export function catalogueFiles(path: string, io: Io): string[] {
  const full = resolve(io.cwd, path);
  if (!existsSync(full) || !statSync(full).isDirectory()) return [full];
  return namesIn(full, path)
    .filter((name) => /\.(?:ya?ml|json)$/i.test(name))
    .sort()
    .map((name) => join(full, name));
}

function namesIn(folder: string, path: string): string[] {
  try {
    return readdirSync(folder);
  } catch (error) {
    throw unreadableOption("catalogue", path, error);
  }
}

/** Two paths that name one file, as far as their text and links tell. */
export function samePath(a: string, b: string, io: Io): boolean {
  const real = (path: string) => {
    const full = resolve(io.cwd, path);
    return existsSync(full) ? realpathSync(full) : full;
  };
  return real(a) === real(b);
}

/** Tells one build of the program from another that bears the same version. */
export function bundleStamp(): string {
  const { size, mtimeMs } = statSync(fileURLToPath(import.meta.url));
  return `${size} ${mtimeMs}`;
}
