#!/usr/bin/env node
// Lays the same figures out in many shapes and holds the totals of each against the generator's own:
//   npm run layouts -- --count 5000 --seed 1
//   npm run layouts -- --seed 4711 --count 1 --shape "centre heads by unit" --show 5
// Prints, by shape, how many were right, refused, refused though the specification promises to read
// them (denied), or wrong; and `--show` of each kind, made as small as they can be. The suite does
// the same on a few. Exit 1 where a shape that is held (test/support/layouts/holds.ts) does not hold.
import { spawn } from "node:child_process";
import { parseArgs } from "node:util";
import { ROOT, vitest } from "./tools.mjs";

const { values } = parseArgs({
  options: {
    count: { type: "string", default: "5000" },
    seed: { type: "string", default: "1" },
    show: { type: "string", default: "1" },
    shape: { type: "string" },
  },
});
const { count, seed, show, shape } = values;
for (const [name, value] of Object.entries({ count, seed, show })) {
  if (!/^\d+$/.test(value)) {
    console.error(`--${name} takes a whole number, not ${value}`);
    process.exit(2);
  }
}
const env = {
  ...process.env,
  ANTQ_LAYOUTS: count,
  ANTQ_SEED: seed,
  ANTQ_SHOWN: show,
  ...(shape === undefined ? {} : { ANTQ_SHAPE: shape }),
};
const child = spawn(process.execPath, [vitest, "run", "test/properties/layouts.test.ts"], {
  cwd: ROOT,
  env,
  stdio: "inherit",
});
child.on("close", (code) => (process.exitCode = code ?? 1));
