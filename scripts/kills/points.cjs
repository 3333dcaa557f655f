"use strict";
// Loaded before antq (`node --require`): counts every step that changes the disk, and at one of them lets something
// happen. Told by ANTQ_KILLS, as JSON. A step is a call to the system; what is written in one call can be cut in half.
const fs = require("node:fs");
const { isMainThread } = require("node:worker_threads");

/**
 * @typedef {object} Order
 * @property {string} under  only what is changed in this folder counts
 * @property {string} counts  where the number of steps is written at the end; empty: nowhere
 * @property {number} at  the step at which it happens, from 0; -1: never
 * @property {"before" | "half" | "after"} when  half: of what is written, otherwise as before
 * @property {string} what  a signal that this process sends itself, or the fault that the system gives, by its code
 */

/** @type {Order | null} */
const order =
  isMainThread && process.env["ANTQ_KILLS"] ? JSON.parse(process.env["ANTQ_KILLS"]) : null;
const ERRNO = /** @type {Record<string, number>} */ ({
  ENOSPC: -28,
  EIO: -5,
  EROFS: -30,
  EDQUOT: -122,
});
/** Of files of the folder that are open for writing. @type {Set<number>} */
const open = new Set();
let steps = 0;

if (order !== null) {
  const { openSync, closeSync, writeFileSync } = fs;
  watch("openSync", ([path, flags]) => /[wax+]/.test(String(flags)) && isUnder(path), {
    done: (fd) => open.add(Number(fd)),
  });
  watch("writeSync", ([fd]) => open.has(Number(fd)), { half: halfOfWrite });
  watch("writeFileSync", ([to]) => open.has(Number(to)) || isUnder(to), { half: halfOfFile });
  watch("fsyncSync", ([fd]) => open.has(Number(fd)), {});
  watch("closeSync", ([fd]) => open.has(Number(fd)), {
    done: (_, [fd]) => open.delete(Number(fd)),
  });
  for (const name of ["mkdirSync", "renameSync", "chmodSync", "unlinkSync", "rmSync", "utimesSync"])
    watch(name, ([path]) => isUnder(path), {});
  process.on("exit", () => {
    if (order.counts === "") return;
    const fd = openSync(order.counts, "w");
    writeFileSync(fd, String(steps));
    closeSync(fd);
  });
}

/** @param {unknown} path */
function isUnder(path) {
  return typeof path === "string" && order !== null && path.startsWith(order.under);
}

/**
 * @param {string} name of a function of node:fs
 * @param {(args: unknown[]) => boolean} counts
 * @param {{ half?: (args: unknown[]) => void, done?: (result: unknown, args: unknown[]) => void }} more
 */
function watch(name, counts, { half, done }) {
  const table = /** @type {Record<string, (...args: unknown[]) => unknown>} */ (
    /** @type {unknown} */ (fs)
  );
  const real = table[name];
  if (real === undefined) throw new Error(`node:fs has no ${name}`);
  table[name] = (...args) => {
    if (!counts(args)) return real(...args);
    const now = order !== null && steps++ === order.at ? order : null;
    if (now !== null && now.when !== "after") {
      if (now.when === "half" && isAbrupt(now.what)) half?.(args);
      happen(now.what, name);
    }
    const result = real(...args);
    done?.(result, args);
    if (now?.when === "after") happen(now.what, name);
    return result;
  };
}

/** Any other signal is heard when the step is done. @param {string} what */
function isAbrupt(what) {
  return what === "SIGKILL" || !what.startsWith("SIG");
}

/** @param {string} what @param {string} name */
function happen(what, name) {
  if (!what.startsWith("SIG")) {
    const fault = Object.assign(new Error(`${what}: planted, ${name}`), {
      code: what,
      errno: ERRNO[what],
    });
    throw Object.assign(fault, { syscall: name.replace("Sync", "") });
  }
  process.kill(process.pid, what);
  // Nothing of this process may run after it.
  if (what === "SIGKILL") Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 10_000);
}

/** @param {unknown[]} args */
function halfOfWrite([fd, bytes, from = 0]) {
  const all = Buffer.from(/** @type {Uint8Array} */ (bytes)).subarray(Number(from));
  realWrite(Number(fd), all.subarray(0, all.length / 2));
}

/** @param {unknown[]} args */
function halfOfFile([to, content]) {
  const all = Buffer.from(/** @type {Uint8Array} */ (content));
  if (typeof to === "number") realWrite(to, all.subarray(0, all.length / 2));
}

const { writeSync: realWriteSync } = fs;
/** @param {number} fd @param {Uint8Array} bytes */
function realWrite(fd, bytes) {
  realWriteSync(fd, bytes);
}
