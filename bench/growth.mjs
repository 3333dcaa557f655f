#!/usr/bin/env node
// Whether the cost of faults follows their number: for each kind of fault a table, or a folder, in which
// every row has it, and one four times as large. Four times the cost is in proportion, sixteen times the
// square. Writes bench/GROWTH.md; no peer has a part in it.
// usage: node bench/growth.mjs [fault ...]
import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { ROOT } from "./measure.mjs";
import { circumstances } from "./results.mjs";
import { FOLDERS, NO_FAULT, TABLES, UNITS } from "./loads/faults.mjs";

const PRELOAD = new URL("usage.mjs", import.meta.url).href;
/** Rows of a table, files of a folder. */
const SIZES = { table: [5000, 20_000], folder: [400, 1600] };
/** In proportion is 4; below that the start weighs, above it the processor's caches do. */
const MOST = 8;
const COMMANDS = [
  ["check", []],
  ["aggregate", ["--keep-going"]],
];

/** Seconds of CPU. @param {string} folder @param {string} command @param {readonly string[]} more */
function cpu(folder, command, more) {
  const usage = join(folder, "usage");
  const files = join(folder, "files");
  const units = join(folder, "units.csv");
  const args = ["--import", PRELOAD, "bin/antq.js", command, files, "--units", units];
  const { status } = spawnSync(
    process.execPath,
    [...args, "--no-cache", "--format", "json", ...more],
    {
      cwd: ROOT,
      stdio: "ignore",
      env: { ...process.env, ANTQ_BENCH_USAGE: usage },
    },
  );
  if (status !== 0 && status !== 1) throw new Error(`antq ${command} ended with ${status}`);
  const [user = 0, system = 0] = readFileSync(usage, "utf8").split(" ").map(Number);
  return user + system;
}

/** @param {ReadonlyMap<string, string>} files @param {(folder: string) => number} measured */
function inFolder(files, measured) {
  const folder = mkdtempSync(join(tmpdir(), "antq-growth-"));
  try {
    mkdirSync(join(folder, "files"));
    writeFileSync(join(folder, "units.csv"), UNITS);
    for (const [name, text] of files) writeFileSync(join(folder, "files", name), text);
    return measured(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** @param {(size: number) => ReadonlyMap<string, string>} make @param {readonly number[]} sizes */
function* growth(make, sizes) {
  for (const [command = "", more = []] of COMMANDS) {
    const name = String(command);
    const costs = sizes.map((size) => inFolder(make(size), (at) => cpu(at, name, [...more])));
    yield { command: name, costs };
  }
}

const asked = process.argv.slice(2);
const kinds = [
  ...Object.entries(TABLES).map(([name, make]) => ({ name, make, sizes: SIZES.table, of: "rows" })),
  ...Object.entries(FOLDERS).map(([name, make]) => ({
    name,
    make,
    sizes: SIZES.folder,
    of: "files",
  })),
].filter(({ name }) => asked.length === 0 || asked.includes(name));

// The first run of a command compiles its code; what later runs take is what counts.
const start = () =>
  inFolder(NO_FAULT(1), (at) =>
    Math.min(...COMMANDS.map(([name, more]) => cpu(at, String(name), [...(more ?? [])]))),
  );
start();
const empty = start();
const lines = [];
for (const { name, make, sizes, of } of kinds) {
  console.error(name);
  for (const { command, costs } of growth(make, sizes)) {
    const [small = 0, large = 0] = costs;
    // The start costs the same whatever the size.
    const times = (large - empty) / Math.max(small - empty, 0.1);
    const verdict = times <= MOST ? "" : "**more than in proportion**";
    const cells = [name, command, `${sizes.join(", ")} ${of}`, small.toFixed(2), large.toFixed(2)];
    lines.push(`| ${[...cells, times.toFixed(1), verdict].join(" | ")} |`);
  }
}
const { date, commit, machine } = circumstances();
const text = `# Cost of faults as their number grows

${date}, commit ${commit}, ${machine}. CPU seconds of whole processes, one run each; a run over one row takes
${empty.toFixed(2)} s, which is taken off before the two are divided. Four times the rows at up to ${MOST} times the cost is
taken for proportion; the square would be 16.

| every row, or file, has | command | sizes | CPU s | CPU s | times | |
| --- | --- | --- | --- | --- | --- | --- |
${lines.join("\n")}
`;
if (asked.length === 0) writeFileSync(new URL("GROWTH.md", import.meta.url), text);
console.log(text);
