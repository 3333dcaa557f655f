// A process measured from outside: CPU of all its threads, wall time, peak memory.
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const USAGE = new URL("usage.mjs", import.meta.url).href;
export const ROOT = fileURLToPath(new URL("..", import.meta.url));
const GIGABYTE = 2 ** 30;

/** Seconds and megabytes. @typedef {{ cpu: number, wall: number, megabytes: number }} Usage */
/** @typedef {{ usage: Usage | null, stdout: string, fault: string | null }} Outcome */

/** Runs a script with this node. @param {readonly string[]} args @returns {Outcome} */
export function measure(args) {
  const folder = mkdtempSync(join(tmpdir(), "antq-bench-"));
  const file = join(folder, "usage.json");
  const began = performance.now();
  const { status, stdout, stderr } = spawnSync(process.execPath, ["--import", USAGE, ...args], {
    cwd: ROOT,
    encoding: "utf8",
    maxBuffer: GIGABYTE,
    env: { ...process.env, ANTQ_BENCH_USAGE: file, NO_COLOR: "1" },
  });
  const wall = (performance.now() - began) / 1e3;
  try {
    const { cpu, megabytes } = JSON.parse(readFileSync(file, "utf8"));
    const fault = status === 0 ? null : (stderr.trim().split("\n").at(-1) ?? `exit ${status}`);
    return { usage: { cpu, wall, megabytes }, stdout, fault };
  } catch {
    return { usage: null, stdout, fault: `died (${status ?? "signal"})` };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** `unzip -p file | wc -c` under GNU time; null where they are not here. @returns {Usage | null} */
export function measureUnzip(/** @type {string} */ file) {
  const script = 'unzip -p "$0" xl/worksheets/sheet1.xml | wc -c';
  const { status, stderr } = spawnSync(
    "/usr/bin/time",
    ["-f", "%U %S %e %M", "sh", "-c", script, file],
    {
      encoding: "utf8",
    },
  );
  if (status !== 0) return null;
  const [user = 0, system = 0, wall = 0, kilobytes = 0] = stderr.trim().split(" ").map(Number);
  return { cpu: user + system, wall, megabytes: kilobytes / 1024 };
}

/** @param {readonly number[]} values */
export function median(values) {
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
