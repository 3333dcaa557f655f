#!/usr/bin/env node
"use strict";
const { existsSync } = require("node:fs");
const path = require("node:path");

const entry = path.join(__dirname, "../dist/cli.cjs");
const [major = 0, minor = 0] = process.versions.node.split(".").map(Number);
const say = (/** @type {string} */ text) => process.stderr.write(`antq: ${text}\n`);
// A reader that has seen enough (`antq ... | head -1`) is no fault: nothing is left to say.
const onPipe = (/** @type {NodeJS.ErrnoException} */ e) => process.exit(e.code === "EPIPE" ? 0 : 3);
process.stdout.on("error", (/** @type {NodeJS.ErrnoException} */ e) => {
  if (e.code !== "EPIPE")
    say(
      `không ghi hết được kết quả ra nơi nhận: ${e.code} (the output could not be written whole: ${e.code})`,
    );
  onPipe(e);
});
process.stderr.on("error", onPipe);

if (major < 20 || (major === 20 && minor < 19)) {
  say(
    `cần Node.js 20.19 trở lên, đang chạy ${process.versions.node} (needs Node.js 20.19 or newer)`,
  );
  process.exitCode = 70;
} else if (!existsSync(entry)) {
  say("chưa có dist/cli.cjs: chạy `npm run build` (dist/cli.cjs is missing: run `npm run build`)");
  process.exitCode = 70;
} else {
  tune();
  void run();
}

/**
 * A run lasts a second or two, in which the optimising compiler of Node 20's V8, left to itself, takes a third
 * of the processor's time: let it compile what is hot, not what is warm, and inline less. Later engines do well
 * as they come. An engine cannot be asked which settings it has, and complains on standard error about one that
 * it lacks: so no other engine is told anything (DECISIONS.md, 2026-11-24 and 2026-11-28).
 */
function tune() {
  if (!process.versions.v8.startsWith("11.3.")) return;
  // Node's own modules lie compiled in the executable, but for the settings it started with: those first.
  for (const name of [
    "child_process",
    "crypto",
    "fs/promises",
    "timers/promises",
    "worker_threads",
  ])
    require(`node:${name}`);
  const { setFlagsFromString } = require("node:v8");
  setFlagsFromString("--no-parallel-scavenge");
  setFlagsFromString("--interrupt-budget=300000");
  setFlagsFromString("--max-inlined-bytecode-size-cumulative=300");
}

async function run() {
  // A file is written in one step of the program, between which signals are heard: nothing half written stays.
  for (const [signal, code] of /** @type {const} */ ([
    ["SIGHUP", 129],
    ["SIGINT", 130],
    ["SIGTERM", 143],
  ]))
    process.on(signal, () => process.exit(code));
  const { openBundle } = require("./bundle.js");
  const argv = process.argv.slice(2);
  const bundle = openBundle(entry, argv[0]);
  process.exitCode = await bundle.exports.main(argv, {
    // A getter: to open standard input costs time, and few runs read it.
    get stdin() {
      return process.stdin;
    },
    stdout: process.stdout,
    stderr: process.stderr,
    env: process.env,
    cwd: process.cwd(),
    isTTY: process.stdout.isTTY ?? false,
    isErrorTTY: process.stderr.isTTY ?? false,
    columns: process.stdout.columns,
  });
  bundle.keep();
}
