#!/usr/bin/env node
// One truth told at several grains (units, time, breakdown), in tables, sheets and files in any order:
//   npm run lattice -- --count 20000 --seed 15
// Every total must be that of the finest complete grain, a hole in a finer source must lose nothing that a
// coarser one says, and a figure that is changed by one must be told with both places. The truth is
// added up in test/lattice/truth.ts, apart from antq. The suite does the same on a few.
import { spawn } from "node:child_process";
import { parseArgs } from "node:util";
import { ROOT, vitest } from "./tools.mjs";

const { values } = parseArgs({
  options: {
    count: { type: "string", default: "20000" },
    seed: { type: "string", default: "15" },
  },
});
const { count, seed } = values;
for (const [name, value] of Object.entries({ count, seed })) {
  if (!/^\d+$/.test(value)) {
    console.error(`--${name} takes a whole number, not ${value}`);
    process.exit(2);
  }
}
const child = spawn(process.execPath, [vitest, "run", "test/lattice"], {
  cwd: ROOT,
  env: { ...process.env, ANTQ_LATTICE: count, ANTQ_SEED: seed },
  stdio: "inherit",
});
child.on("close", (code) => (process.exitCode = code ?? 1));
