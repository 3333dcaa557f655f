// Starts the children, watches them, and tells what came of it.
import { spawn } from "node:child_process";
import { closeSync, mkdtempSync, openSync, readSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Tally } from "./tally.mjs";

/** @typedef {import("../../test/fuzz/child.ts").Batch} Batch */
/** @typedef {{ next: number, suspect: { index: number, why: "hang" | "memory" | "crash", what: string } | null }} Ended */

const MEMORY = 512 * 1024 ** 2;
/**
 * Of the processor, as the child tells: a busy machine stops any process now and then. An .xls that has no end is given up after
 * two seconds (src/read/formats/xls), which is an answer.
 */
const HANG_MS = 3000;
/** By the clock, without a word of the child: it will not end. */
const NO_END_MS = 10 * HANG_MS;
const WATCH_MS = 200;
/** What happens once need not be the file's doing. */
const TRIES = 3;

/**
 * Runs the fuzz; the exit code. @param {string} script @param {Record<string, string>} options
 */
export async function fuzz(script, { files = "", seed = "", from = "", save = "" }) {
  const scratch = mkdtempSync(join(tmpdir(), "antq-fuzz-"));
  const tally = new Tally(Number(seed));
  const end = Number(from) + Number(files);
  const run = (
    /** @type {number} */ first,
    /** @type {number} */ last,
    /** @type {Tally} */ into,
  ) => runChild(script, [seed, first, last, MEMORY, join(scratch, "at"), save].map(String), into);
  try {
    for (let next = Number(from); next < end;) {
      const { next: reached, suspect } = await run(next, end, tally);
      next = reached;
      if (suspect === null) continue;
      // What the child had read without telling is read once more.
      if (next < suspect.index) {
        next = (await run(next, suspect.index, tally)).next;
        if (next < suspect.index) continue;
      }
      // Alone in a new process: does it happen every time?
      /** @type {Ended["suspect"]} */
      let again = suspect;
      for (let tries = 0; tries < TRIES && again !== null; tries++) {
        again = (await run(suspect.index, suspect.index + 1, new Tally(0))).suspect;
      }
      if (again === null) tally.acquit(suspect);
      else tally.fail(again);
      next = suspect.index + 1;
    }
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
  console.log(tally.report());
  return tally.failed ? 1 : 0;
}

/** One child to its end. @param {string} script @param {string[]} args @param {Tally} tally @returns {Promise<Ended>} */
function runChild(script, args, tally) {
  const [, from = "0", , , progress = ""] = args;
  writeFileSync(progress, "");
  const node = [`--max-old-space-size=${MEMORY / 1024 ** 2}`, script, "--child", ...args];
  const child = spawn(process.execPath, node, { stdio: ["ignore", "ignore", "pipe", "ipc"] });
  let told = Number(from);
  let stderr = "";
  /** @type {Ended["suspect"]} */
  let suspect = null;
  child.stderr?.on("data", (chunk) => (stderr = (stderr + chunk).slice(-4000)));
  child.on("message", (/** @type {Batch} */ batch) => {
    // A file was slow: its batch is not told, but read again around it, so that each file is counted once.
    if (suspect !== null) return;
    const { index, ms } = batch.slowest;
    if (ms > HANG_MS) {
      suspect = { index, why: "hang", what: `${Math.round(ms)} ms` };
      child.kill("SIGKILL");
      return;
    }
    told = batch.next;
    tally.add(batch);
    const last = { index: batch.next - 1, what: `${Math.round(batch.peak / 1024 ** 2)} MB` };
    if (batch.peak > MEMORY) suspect = { ...last, why: "memory" };
  });
  let at = -1;
  let since = performance.now();
  const watch = setInterval(() => {
    const now = indexIn(progress);
    if (now !== at) [at, since] = [now, performance.now()];
    else if (at >= 0 && performance.now() - since > NO_END_MS) {
      suspect ??= { index: at, why: "hang", what: `no end after ${NO_END_MS} ms` };
      child.kill("SIGKILL");
    }
  }, WATCH_MS);
  return new Promise((resolve) => {
    child.on("close", (code, signal) => {
      clearInterval(watch);
      if (code !== 0 && suspect === null) {
        const what = `the process ended: ${signal ?? code} ${stderr.trim()}`;
        suspect = { index: Math.max(indexIn(progress), told), why: "crash", what };
      }
      resolve({ next: told, suspect });
    });
  });
}

function indexIn(/** @type {string} */ progress) {
  const handle = openSync(progress, "r");
  const bytes = Buffer.alloc(8);
  const length = readSync(handle, bytes, 0, 8, 0);
  closeSync(handle);
  return length < 8 ? -1 : bytes.readDoubleLE();
}
