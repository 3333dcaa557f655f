#!/usr/bin/env node
// Random tables with small counts suppressed, attacked by a solver that tries every whole number: no suppressed cell may
// be computed from what is shown. Prints how much more than the small counts is not shown.
//   npm run disclosure -- --count 1000 --seed 1
import { spawn } from "node:child_process";
import { parseArgs } from "node:util";
import { ROOT, vitest } from "./tools.mjs";

const { values } = parseArgs({
  options: {
    count: { type: "string", default: "1000" },
    seed: { type: "string", default: "1" },
  },
});
const { count, seed } = values;
for (const [name, value] of Object.entries({ count, seed })) {
  if (!/^\d+$/.test(value)) {
    console.error(`--${name} takes a whole number, not ${value}`);
    process.exit(2);
  }
}
const child = spawn(process.execPath, [vitest, "run", "test/aggregate/disclosure"], {
  cwd: ROOT,
  env: { ...process.env, ANTQ_DISCLOSURE: count, ANTQ_SEED: seed },
  stdio: "inherit",
});
child.on("close", (code) => (process.exitCode = code ?? 1));
