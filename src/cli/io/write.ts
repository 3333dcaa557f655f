/** Files written whole or not at all; what is no file (a device, a pipe) takes the content as it comes. */
import { randomBytes } from "node:crypto";
import {
  chmodSync,
  chownSync,
  closeSync,
  constants,
  fsyncSync,
  lstatSync,
  openSync,
  readlinkSync,
  renameSync,
  rmSync,
  type Stats,
  statSync,
  writeFileSync,
  writeSync,
} from "node:fs";
import { dirname, join, resolve } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { systemCode } from "../../util/system-code.ts";
import { makeFolder } from "../../pipeline/cache/make-folder.ts";
import { hearSignals } from "./hear-signals.ts";
import { OutputFailure } from "../errors.ts";

/** Where standard output and standard error go. */
interface Streams {
  readonly stdout: NodeJS.WritableStream;
  readonly stderr: NodeJS.WritableStream;
  readonly cwd: string;
}

/** Writes beside the target and renames, so that no one ever sees half a file. A link stays a link. */
export async function writeWhole(
  path: string,
  content: string | Uint8Array,
  io: Streams,
): Promise<void> {
  await hearSignals();
  try {
    if (path === "" || /[\\/]$/.test(path)) throw new OutputFailure(path, "EISDIR");
    const target = behindLinks(resolve(io.cwd, path));
    const own = OPEN_FILE.exec(target)?.[1];
    if (own === "1" || own === "2") {
      (own === "1" ? io.stdout : io.stderr).write(content);
      return;
    }
    const there = statSync(target, { throwIfNoEntry: false });
    if (own !== undefined) writeFileSync(target, content, { flag: "a" });
    else if (there?.isFIFO() === true) await intoPipe(target, content);
    else if (there === undefined || there.isFile() || there.isDirectory())
      replace(target, content, there);
    else writeFileSync(target, content);
  } catch (error) {
    throw new OutputFailure(path, systemCode(error) ?? String(error));
  }
}

/** A file of this process that is open already (`/dev/stdout` leads there): never to be replaced. */
const OPEN_FILE = /^\/(?:proc\/(?:self|\d+)\/(?:task\/\d+\/)?fd|dev\/fd)\/(\d+)$/;
const MOST_LINKS = 40;

/** Where links lead, also where nothing lies there yet. */
function behindLinks(path: string): string {
  let at = path;
  for (let n = 0; n < MOST_LINKS; n++) {
    const found = OPEN_FILE.test(at) ? undefined : lstatSync(at, { throwIfNoEntry: false });
    if (found?.isSymbolicLink() !== true) return at;
    at = resolve(dirname(at), readlinkSync(at));
  }
  throw new OutputFailure(path, "ELOOP");
}

function replace(target: string, content: string | Uint8Array, old: Stats | undefined): void {
  // Not made of the target's name, which may be as long as the system allows.
  const temporary = join(dirname(target), `.antq-${randomBytes(6).toString("hex")}.tmp`);
  try {
    makeFolder(dirname(target));
    // What only its owner may read is never, not even half written, to be read by others.
    const fd = openSync(temporary, "wx", old === undefined ? 0o666 : 0o600);
    try {
      writeFileSync(fd, content);
      // Some disks say that they are full only now.
      fsyncSync(fd);
    } finally {
      closeSync(fd);
    }
    if (old?.isFile() === true) likeBefore(temporary, old);
    renameSync(temporary, target);
  } catch (error) {
    discard(temporary);
    throw error;
  }
}

/** Its owner as far as the system lets, and who may read it. */
function likeBefore(path: string, { mode, uid, gid }: Stats): void {
  try {
    chownSync(path, uid, gid);
  } catch {
    // Only an administrator gives files away.
  }
  chmodSync(path, mode & 0o777);
}

/** Nothing half written stays; a path that cannot even be looked up has nothing. */
function discard(path: string): void {
  try {
    rmSync(path, { force: true });
  } catch {
    // The fault that led here is the one to tell.
  }
}

const EVERY = 20; // milliseconds

/** Until a reader comes and takes it. Never in one call to the system: Ctrl+C could not end that. */
async function intoPipe(path: string, content: string | Uint8Array): Promise<void> {
  const fd = await patiently("ENXIO", () =>
    openSync(path, constants.O_WRONLY | constants.O_NONBLOCK),
  );
  try {
    const bytes = Buffer.from(content);
    for (let at = 0; at < bytes.length;) {
      at += await patiently("EAGAIN", () => writeSync(fd, bytes, at, bytes.length - at));
    }
  } finally {
    closeSync(fd);
  }
}

/** Tries again for as long as the system answers `notYet`. */
async function patiently<T>(notYet: string, step: () => T): Promise<T> {
  for (;;) {
    try {
      return step();
    } catch (error) {
      if (systemCode(error) !== notYet) throw error;
    }
    await wait(EVERY);
  }
}
