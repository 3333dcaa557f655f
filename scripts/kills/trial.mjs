// One kill: the run that is disturbed, what then lies on the disk, and the run after it.
import { spawn } from "node:child_process";
import { cpSync, existsSync, mkdirSync, readFileSync, readdirSync, rmSync } from "node:fs";
import { join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { ROOT } from "../tools.mjs";
import { writeInputs } from "./scenarios.mjs";

/**
 * @typedef {Map<string, string>} Files content in base64 by path, inputs and outputs; without the cache
 * @typedef {{ code: number | null, signal: string | null, stdout: string, stderr: string }} Ended
 * @typedef {object} Prepared
 * @property {import("./scenarios.mjs").Scenario} scenario
 * @property {string} before  folder as it lies before the run that will be disturbed
 * @property {Files} old
 * @property {Files} whole  after the same run undisturbed
 * @property {readonly Ended[]} usual  how it ends undisturbed, and when run again
 * @property {number} steps  how often it changes the disk
 * @property {number} ms  how long it lasts
 * @property {number} largest  bytes of the largest file that it writes
 *
 * @typedef {object} Kill
 * @property {string} kind
 * @property {Partial<import("./points.cjs").Order>} [order]  what happens at a step
 * @property {{ signal: NodeJS.Signals, ms: number }} [timed]
 * @property {number} [blocks]  the most that a file may take, in 512 bytes
 */

const LAUNCHER = join(ROOT, "bin/antq.js");
const POINTS = fileURLToPath(new URL("points.cjs", import.meta.url));
const SIGNALS = /** @type {Record<string, number>} */ ({ SIGINT: 130, SIGTERM: 143, SIGHUP: 129 });
/** What a process that was killed at once could not remove. */
const LEFT_BY_KILL = /(?:^|\/)(?:\.antq-[0-9a-f]{12}|[0-9a-f]{32}\.[0-9a-f]{16})\.tmp(?:\/|$)/;
/** The old folder, beside its place while the new one takes it (src/cli/io/folder.ts): the next run puts it back or clears it. */
const ASIDE = /^\.antq-[0-9a-f]{12}\.old\//;

/** @param {import("./scenarios.mjs").Scenario} scenario @param {string} scratch @returns {Promise<Prepared>} */
export async function prepare(scenario, scratch) {
  const before = join(scratch, "before");
  const work = join(scratch, "work");
  for (const folder of [before, work]) rmSync(folder, { recursive: true, force: true });
  mkdirSync(before, { recursive: true });
  writeInputs(before, 0);
  if (scenario.once !== true) await run(scenario, before, {});
  writeInputs(before, 1);
  cpSync(before, work, { recursive: true });
  const old = filesIn(work);
  const counts = join(scratch, "steps");
  const began = performance.now();
  const first = await run(scenario, work, { kind: "count", order: { at: -1, counts } });
  const ms = performance.now() - began;
  const whole = filesIn(work);
  const again = await run(scenario, work, {});
  const written = [...whole].filter(([path, content]) => old.get(path) !== content);
  const largest = Math.max(0, ...written.map(([, content]) => (content.length * 3) / 4));
  if (written.length === 0 || ![0, 1].includes(first.code ?? 70))
    throw new Error(`${scenario.name} writes nothing: exit ${first.code}\n${first.stderr}`);
  const steps = Number(readFileSync(counts, "utf8"));
  return { scenario, before, old, whole, usual: [first, again], steps, ms, largest };
}

/** What is wrong after it; empty: nothing. @param {Prepared} prepared @param {Kill} kill @param {string} scratch */
export async function tryKill(prepared, kill, scratch) {
  const { scenario, before, whole, usual } = prepared;
  const work = join(scratch, "work");
  rmSync(work, { recursive: true, force: true });
  cpSync(before, work, { recursive: true });
  const ended = await run(scenario, work, kill);
  const after = filesIn(work);
  const faults = [
    ...endFaults(prepared, kill, ended, after),
    ...fileFaults(prepared, after, ended.signal === "SIGKILL"),
    ...cacheFaults(join(work, "cache"), ended.signal === "SIGKILL"),
  ];
  const next = await run(scenario, work, {});
  const same = usual.some(
    ({ code, stdout }) =>
      next.code === code && (scenario.resumes === true || next.stdout === stdout),
  );
  if (!same)
    faults.push(`the next run ends otherwise: exit ${next.code}: ${next.stderr.slice(0, 300)}`);
  const then = filesIn(work);
  for (const path of then.keys())
    if (ASIDE.test(path)) faults.push(`the next run leaves ${path} aside`);
  for (const [path, content] of whole)
    if (then.get(path) !== content) faults.push(`the next run does not write ${path} anew`);
  return faults;
}

/** @param {Prepared} prepared @param {Kill} kill @param {Ended} ended @param {Files} after */
function endFaults({ whole, usual }, kill, { code, signal, stderr }, after) {
  const isNew = [...whole].every(([path, content]) => after.get(path) === content);
  const usualCode = usual[0]?.code;
  const told = `exit ${code ?? signal}: ${stderr.slice(0, 500)}`;
  if (code === usualCode) return isNew ? [] : [`it says that all is well, and is not: ${told}`];
  const sent = kill.timed?.signal ?? kill.order?.what ?? "";
  if (sent.startsWith("SIG")) {
    // Before antq runs nothing is written yet, and the signal ends node itself.
    const isOwn = code === SIGNALS[sent] || (signal === sent && (sent === "SIGKILL" || kill.timed));
    return isOwn ? [] : [`${sent} ends in ${told}`];
  }
  const isTold = /^antq: [^\n]+\n$/mu.test(stderr) && !/^\s+at /mu.test(stderr);
  return code === 3 && isTold ? [] : [`a fault of the disk ends in ${told}`];
}

/** @param {Prepared} prepared @param {Files} after @param {boolean} killed */
function fileFaults({ old, whole }, after, killed) {
  const faults = [];
  const aside = new Map(
    [...after].flatMap(([path, content]) =>
      killed && ASIDE.test(path) ? [[path.replace(ASIDE, ""), content]] : [],
    ),
  );
  for (const path of new Set([...old.keys(), ...whole.keys(), ...after.keys()])) {
    const found = after.get(path);
    const known = old.has(path) || whole.has(path);
    const isLeft = LEFT_BY_KILL.test(path) || ASIDE.test(path);
    if (!known && !(killed && isLeft)) faults.push(`left behind: ${path}`);
    const isAside =
      found === undefined && aside.get(path.replace(/^[^/]+\//, "")) === old.get(path);
    if (known && found !== old.get(path) && found !== whole.get(path) && !isAside)
      faults.push(`${path} is ${found === undefined ? "gone" : "neither old nor new"}`);
  }
  return faults;
}

/** @param {string} folder @param {boolean} killed */
function cacheFaults(folder, killed) {
  return namesIn(folder)
    .filter((path) => !path.endsWith(".drawer") && !(killed && LEFT_BY_KILL.test(path)))
    .map((path) => `left behind in the cache: ${relative(folder, path)}`);
}

/** @param {string} work @returns {Files} */
function filesIn(work) {
  const paths = namesIn(work).filter((path) => !path.startsWith(join(work, "cache")));
  return new Map(
    paths.map((path) => [relative(work, path), readFileSync(path).toString("base64")]),
  );
}

/** @param {string} folder */
function namesIn(folder) {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
}

/** @param {import("./scenarios.mjs").Scenario} scenario @param {string} cwd @param {Partial<Kill>} kill @returns {Promise<Ended>} */
function run({ line }, cwd, { order, timed, blocks }) {
  const told = { under: cwd, counts: "", at: -1, when: "before", what: "", ...order };
  const env = {
    PATH: process.env["PATH"],
    ANTQ_CACHE_DIR: join(cwd, "cache"),
    ...(order === undefined ? {} : { ANTQ_KILLS: JSON.stringify(told) }),
  };
  const words = [...(order === undefined ? [] : ["--require", POINTS]), LAUNCHER, ...line];
  const [command, args] =
    blocks === undefined
      ? [process.execPath, words]
      : ["sh", ["-c", `ulimit -f ${blocks}; exec "$0" "$@"`, process.execPath, ...words]];
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { cwd, env, stdio: ["ignore", "pipe", "pipe"] });
    const out = { stdout: "", stderr: "" };
    child.stdout.on("data", (chunk) => (out.stdout += chunk));
    child.stderr.on("data", (chunk) => (out.stderr += chunk));
    child.on("error", reject);
    const timer = timed && setTimeout(() => child.kill(timed.signal), timed.ms);
    child.on("close", (code, signal) => {
      clearTimeout(timer);
      resolve({ code, signal, ...out });
    });
  });
}
