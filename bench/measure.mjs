// A process measured from outside: CPU of its whole tree, wall time, peak memory.
import { spawn, spawnSync } from "node:child_process";
import { closeSync, mkdtempSync, openSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const PRELOAD = new URL("usage.mjs", import.meta.url).href;
export const ROOT = fileURLToPath(new URL("..", import.meta.url));

/** User, system, kilobytes; the shell's own `time` cannot tell the last. */
const FORMAT = ["-f", "%U %S %M"];
export const HAS_TIME = spawnSync("time", [...FORMAT, "true"], { encoding: "utf8" }).status === 0;

/** Seconds and megabytes; the peak is that of the largest process. @typedef {{ cpu: number, wall: number, megabytes: number }} Usage */
/** What a run left: its standard output, and the folder that was its own. @typedef {{ file: string, folder: string }} Output */
/** @typedef {{ usage: Usage | null, fault: string | null, late: boolean }} Outcome */
/** @typedef {(folder: string) => readonly string[]} Command the argument is an empty folder for what it writes */
/** `seconds`: it is ended after that. @typedef {{ seconds?: number, env?: Record<string, string>, judge?: (output: Output) => Promise<string | null> | string | null }} Options */

/** @param {readonly string[]} command @param {string} usage the file to write */
function measured(command, usage) {
  if (HAS_TIME) return ["time", ...FORMAT, "-o", usage, ...command];
  const [program = "", ...args] = command;
  return [program, ...(program === process.execPath ? ["--import", PRELOAD] : []), ...args];
}

/** The words of an error, not the stack under it, nor Node's version at the end. */
function lastWords(/** @type {string} */ stderr) {
  const lines = stderr.split("\n").filter((line) => line.trim() !== "");
  const error = lines.find((line) => /^\w*(?:Error|FATAL)\b/.test(line));
  return (error ?? lines.at(-1) ?? "died without a word").slice(0, 200);
}

/** @param {string} file @param {number} wall @returns {Usage | null} */
function readUsage(file, wall) {
  try {
    // GNU time says first where a command failed; the figures are the last line.
    const line = readFileSync(file, "utf8").trim().split("\n").at(-1) ?? "";
    const [user = 0, system = 0, kilobytes = 0] = line.split(" ").map(Number);
    return { cpu: user + system, wall, megabytes: kilobytes / 1024 };
  } catch {
    return null;
  }
}

/** Runs in a process group of its own, so that one that is late ends with its children. @param {readonly string[]} command @param {{ out: number, err: number, env: Record<string, string>, seconds: number }} options */
function run([program = "", ...args], { out, err, env, seconds }) {
  const child = spawn(program, args, {
    cwd: ROOT,
    detached: true,
    stdio: ["ignore", out, err],
    env: { ...process.env, NO_COLOR: "1", ...env },
  });
  const end = () => child.pid !== undefined && process.kill(-child.pid, "SIGKILL");
  const interrupted = () => {
    end();
    process.exit(130);
  };
  process.once("SIGINT", interrupted);
  return new Promise((resolve) => {
    let late = false;
    const timer = setTimeout(() => (late = end()), seconds * 1e3);
    const done = (/** @type {number | null} */ status) => {
      clearTimeout(timer);
      process.off("SIGINT", interrupted);
      resolve({ status, late });
    };
    child.on("error", () => done(null));
    child.on("close", done);
  });
}

/** @param {NonNullable<Options["judge"]>} judge @param {Output} output */
async function judged(judge, output) {
  try {
    return await judge(output);
  } catch (error) {
    return `its answer cannot be read: ${error instanceof Error ? error.message : String(error)}`;
  }
}

/** @param {Command} command @param {Options} [options] @returns {Promise<Outcome>} */
export async function measure(command, { seconds = 600, env = {}, judge = () => null } = {}) {
  const folder = mkdtempSync(join(tmpdir(), "antq-bench-"));
  const own = mkdtempSync(join(folder, "own-"));
  const at = (/** @type {string} */ name) => join(folder, name);
  const [file, errors, usage] = [at("out"), at("err"), at("usage")];
  const [out, err] = [openSync(file, "w"), openSync(errors, "w")];
  try {
    const began = performance.now();
    const ending = await run(measured(command(own), usage), {
      out,
      err,
      seconds,
      env: { ...env, ANTQ_BENCH_USAGE: usage },
    });
    const wall = (performance.now() - began) / 1e3;
    if (ending.late) return { usage: null, fault: `over ${seconds} s`, late: true };
    // What a run cost that broke off says nothing.
    if (ending.status !== 0)
      return { usage: null, fault: lastWords(readFileSync(errors, "utf8")), late: false };
    const fault = await judged(judge, { file, folder: own });
    return { usage: readUsage(usage, wall), fault, late: false };
  } finally {
    for (const fd of [out, err]) closeSync(fd);
    rmSync(folder, { recursive: true, force: true });
  }
}

/** @param {readonly number[]} values */
function median(values) {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = (sorted.length - 1) / 2;
  return (
    ((sorted[Math.floor(middle)] ?? Number.NaN) + (sorted[Math.ceil(middle)] ?? Number.NaN)) / 2
  );
}

/** @param {readonly Usage[]} runs @returns {Usage} */
export function medianUsage(runs) {
  return {
    cpu: median(runs.map((run) => run.cpu)),
    wall: median(runs.map((run) => run.wall)),
    megabytes: Math.max(...runs.map((run) => run.megabytes)),
  };
}
