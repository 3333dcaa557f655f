#!/usr/bin/env node
// Runs the smoke suite, or the test files named, on each line of Node that antq is for: the oldest version
// that it takes, and the newest of each line. npm brings the binaries, which are kept under node_modules/.cache.
// A line whose binary cannot be had is skipped, and that is said; none at all is a failure.
//   npm run test:nodes [-- <test files>]
import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { nodeBinary } from "./node-binary.mjs";
import { ROOT, runNode, vitest } from "./tools.mjs";

const LINES = ["20.19.0", "22", "24", "26"];
/** The launcher on every command, the kept compiled code, threads, readers, terminal. */
const SMOKE = [
  "test/cases",
  "test/cli/compiled.test.ts",
  "test/fast-paths/launcher.test.ts",
  "test/read",
  "test/terminal",
];

const tests = process.argv.length > 2 ? process.argv.slice(2) : SMOKE;
let ran = 0;
let failed = 0;
await runNode(join(ROOT, "scripts/build.mjs"), []);
for (const line of LINES) {
  const node = await nodeBinary(line);
  if ("reason" in node) {
    console.log(`Node ${line}: skipped: ${node.reason}`);
    continue;
  }
  const version = spawnSync(node.path, ["--version"], { encoding: "utf8" }).stdout.trim();
  console.log(`Node ${line}: ${version}`);
  const { status } = spawnSync(node.path, [vitest, "run", ...tests], {
    cwd: ROOT,
    stdio: "inherit",
  });
  ran += 1;
  if (status !== 0) failed += 1;
}
console.log(`${LINES.length} lines of Node: ${ran} run, ${failed} failed`);
process.exitCode = ran > 0 && failed === 0 ? 0 : 1;
