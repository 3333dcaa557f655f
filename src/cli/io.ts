/** The only door to the outside: streams, files read for options; `io/` has what is written. */
import { existsSync, readdirSync, readFileSync, realpathSync, statSync } from "node:fs";
import { dirname, isAbsolute, join, relative, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { systemCode } from "../util/system-code.ts";
import { beyond, type ReadLimits } from "../model/limits.ts";
import { unreadableOption } from "./errors.ts";
import { noteRead } from "./io/reads.ts";

export { holds, identityOf, isRead } from "./io/reads.ts";
export { writeWhole } from "./io/write.ts";

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

/** Rejects with UnreadableFile where it has no end. */
export async function readStdin(io: Io, limits: ReadLimits): Promise<Uint8Array> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of io.stdin) {
    const piece = Buffer.from(chunk as Uint8Array | string);
    bytes += piece.length;
    if (bytes > limits.pipedBytes) throw beyond("pipedBytes", limits);
    chunks.push(piece);
  }
  return Buffer.concat(chunks);
}

/** Text of a file that an option names. Missing or unreadable: the command is wrong. */
export function readOptionFile(path: string, io: Io, option: string): string {
  try {
    const content = readFileSync(resolve(io.cwd, path), "utf8").replace(/^\uFEFF/, "");
    noteRead(io, path);
    return content;
  } catch (error) {
    throw unreadableOption(option, path, error);
  }
}

/** Bytes of a file that is named as an input. Throws what a missing submission does. */
export function readInputFile(path: string, io: Io): Uint8Array {
  try {
    const bytes = readFileSync(resolve(io.cwd, path));
    noteRead(io, path);
    return bytes;
  } catch (error) {
    const code = systemCode(error);
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

export function isFolder(path: string, io: Io): boolean {
  return statSync(resolve(io.cwd, path), { throwIfNoEntry: false })?.isDirectory() === true;
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

/** What lies in a folder, in order of name; nothing where there is no such folder. */
export function namesOf(folder: string, io: Io): string[] {
  const full = resolve(io.cwd, folder);
  return isFolder(folder, io) ? readdirSync(full).sort() : [];
}

/** Whatever lies in a folder and below it; nothing where it is not there, or not ours to look into. */
export function filesBelow(folder: string | null): string[] {
  if (folder === null) return [];
  try {
    const names = readdirSync(folder, { recursive: true, encoding: "utf8" });
    return names.map((name) => join(folder, name));
  } catch {
    return [];
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

/** A script of the clerk's page, as it was built: beside the program, or from the sources in `dist`. */
export function bundledText(name: string): string {
  const places = ["./", "../../dist/"].map((place) => new URL(place + name, import.meta.url));
  const found = places.map((place) => fileURLToPath(place)).find((path) => existsSync(path));
  if (found === undefined) throw new Error(`${name} was not built: npm run build`);
  return readFileSync(found, "utf8");
}
