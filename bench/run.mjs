#!/usr/bin/env node
// Runs antq and the installed peers side by side, interleaved, each in a process of its own.
// usage: node bench/run.mjs [--quick] [--rounds n] [load ...]
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { cpus } from "node:os";
import { join } from "node:path";
import { inspectFault, peerFault, totalsFault } from "./answers.mjs";
import { chart } from "./chart.mjs";
import { generate, truthOf } from "./generate.mjs";
import { measure, measureUnzip, medianUsage, ROOT } from "./measure.mjs";
import { PEERS } from "./peers.mjs";
import { markdown } from "./report.mjs";

const QUICK = ["S200", "M10k", "C20k"];
const FULL = ["S2000", "M1k", "M10k", "M", "C200k", "L200k"];
/** Above this many rows only the readers that can still do it are run. */
const TOO_LONG = 100_000;
const STREAMING = new Set(["inflate only", "exceljs streaming", "hucre"]);

/** The small workbooks that `check` is held against `inspect` on. */
const CHECKED = process.argv.includes("--quick") ? "S200" : "S2000";

const words = process.argv.slice(2);
const quick = words.includes("--quick");
const roundsAt = words.indexOf("--rounds");
const rounds = roundsAt < 0 ? (quick ? 1 : 3) : Number(words[roundsAt + 1]);
const asked = words.filter((word, i) => !word.startsWith("--") && i !== roundsAt + 1);
const loads = asked.length > 0 ? asked : quick ? QUICK : FULL;

/** @param {string | undefined} name */
const versionOf = (name) => {
  const file = join(ROOT, "bench/node_modules", name ?? "", "package.json");
  return name !== undefined && existsSync(file)
    ? JSON.parse(readFileSync(file, "utf8")).version
    : null;
};

/** @param {string} load @param {number} rows */
function peersFor(load, rows) {
  const kind = load.startsWith("C") ? "csv" : "xlsx";
  return Object.entries(PEERS).filter(([name, peer]) => {
    if (peer.kind !== kind || (peer.floor !== true && versionOf(peer.package) === null))
      return false;
    return kind === "csv" || rows < TOO_LONG || STREAMING.has(name);
  });
}

/** @typedef {import("./report.mjs").Line} Line */

/** One line of the table: run after run is added, the last answer compared. */
class Contestant {
  /** @type {import("./measure.mjs").Usage[]} */
  #runs = [];
  /** @type {string | null} */
  #fault = null;

  /** @param {string} name @param {readonly string[]} args @param {boolean} floor @param {(stdout: string) => string | null} judge */
  constructor(name, args, floor, judge) {
    this.name = name;
    this.args = args;
    this.floor = floor;
    this.judge = judge;
  }

  run() {
    const { usage, stdout, fault } = measure(this.args);
    if (usage !== null) this.#runs.push(usage);
    this.#fault = fault ?? this.judge(stdout);
    console.error(`  ${this.name}: ${usage?.cpu.toFixed(2) ?? "-"} s ${this.#fault ?? ""}`);
  }

  /** @returns {Line} */
  line() {
    const usage = this.#runs.length === 0 ? null : medianUsage(this.#runs);
    return { name: this.name, usage, fault: this.#fault, floor: this.floor };
  }
}

/** @param {string} load @returns {Promise<import("./report.mjs").LoadResult>} */
async function runLoad(load) {
  const folder = await generate(load);
  const truth = truthOf(folder);
  const csv = load.startsWith("C");
  const single = join(folder, csv ? "data.csv" : "data.xlsx");
  const path = existsSync(single) ? single : join(folder, "files");
  console.error(`${load}: ${path}`);
  const args = ["bin/antq.js", "aggregate", path, "--units", join(folder, "units.csv")];
  const whole = [...args, "--level", "province", "--format", "json"];
  const antq = new Contestant("antq aggregate", whole, false, (stdout) =>
    totalsFault(stdout, truth),
  );
  const rows = truth.dates;
  const peers = peersFor(load, rows).map(([name, peer]) => {
    const judge = (/** @type {string} */ stdout) =>
      peer.floor === true ? null : peerFault(stdout, truth);
    return new Contestant(name, ["bench/peer.mjs", name, path], peer.floor === true, judge);
  });
  /** @type {import("./measure.mjs").Usage[]} */
  const unzips = [];
  for (let round = 0; round < rounds; round++) {
    for (const contestant of [antq, ...peers]) contestant.run();
    const unzip = csv || path !== single ? null : measureUnzip(single);
    if (unzip !== null) unzips.push(unzip);
  }
  const line = antq.line();
  const fault = line.fault ?? inspectFault(path, truth, csv);
  const unzip = { name: "unzip -p | wc -c", usage: medianUsage(unzips), fault: null, floor: true };
  const lines = peers.map((peer) => peer.line());
  return {
    load,
    rows,
    antq: { ...line, fault },
    peers: unzips.length > 0 ? [...lines, unzip] : lines,
  };
}

/** @returns {import("./report.mjs").LoadResult} */
function runStartUp() {
  const none = () => null;
  const antq = new Contestant("antq --help", ["bin/antq.js", "--help"], false, none);
  const bare = new Contestant("bare node", ["-e", "0"], true, none);
  for (let round = 0; round < 9; round++) for (const contestant of [antq, bare]) contestant.run();
  return { load: "start-up", rows: 0, antq: antq.line(), peers: [bare.line()] };
}

/** All checks on against only looking: what judging costs. @returns {Promise<import("./report.mjs").LoadResult>} */
async function runCheck() {
  const folder = await generate(CHECKED);
  const path = join(folder, "files");
  const units = ["--units", join(folder, "units.csv"), "--format", "json"];
  const none = () => null;
  const check = new Contestant("antq check", ["bin/antq.js", "check", path, ...units], false, none);
  const inspect = ["bin/antq.js", "inspect", path, ...units];
  const look = new Contestant("antq inspect", inspect, true, none);
  for (let round = 0; round < Math.max(3, rounds); round++) {
    for (const contestant of [check, look]) contestant.run();
  }
  return { load: `check ${CHECKED}`, rows: 0, antq: check.line(), peers: [look.line()] };
}

const results = [];
for (const load of loads) results.push(await runLoad(load));
results.push(await runCheck(), runStartUp());
const names = [...new Set(Object.values(PEERS).map((peer) => peer.package))];
const versions = names.flatMap((name) =>
  versionOf(name) === null ? [] : [[name, versionOf(name)]],
);
const report = {
  date: new Date().toISOString().slice(0, 10),
  machine: `${cpus()[0]?.model ?? "unknown"} x ${cpus().length}`,
  node: process.versions.node,
  rounds,
  versions: Object.fromEntries(versions),
  loads: results,
};
const target = quick ? "bench/.cache/QUICK" : "bench/RESULTS";
writeFileSync(join(ROOT, `${target}.md`), `${markdown(report)}\n`);
const sizes = results.flatMap(({ load, rows, antq: { usage } }) =>
  usage === null || rows === 0 || load.startsWith("C") ? [] : [{ rows, ...usage }],
);
if (sizes.length > 1) writeFileSync(join(ROOT, `${target}.svg`), chart(sizes));
writeFileSync(join(ROOT, `${target}.json`), `${JSON.stringify(report, null, 1)}\n`);
console.log(markdown(report));
