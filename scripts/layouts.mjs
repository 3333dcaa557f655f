#!/usr/bin/env node
// Lays the same figures out in many shapes and holds the totals of each against the generator's own:
//   npm run layouts -- --count 5000 --seed 1
//   npm run layouts -- --seed 4711 --count 1 --shape "centre heads by unit" --show 5
//   npm run layouts -- --small            figures so small that sums coincide: none may be refused for it
//   npm run layouts -- --work             hostile sheets at one and at four times the size: linear or not
//   npm run layouts -- --accounts --count 400   what inspect says that each numeric cell is
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
    small: { type: "boolean", default: false },
    work: { type: "boolean", default: false },
    accounts: { type: "boolean", default: false },
  },
});
const { count, seed, show, shape, small, work, accounts } = values;
for (const [name, value] of Object.entries({ count, seed, show })) {
  if (!/^\d+$/.test(value)) {
    console.error(`--${name} takes a whole number, not ${value}`);
    process.exit(2);
  }
}
const asked = {
  ANTQ_LAYOUTS: count,
  ANTQ_SEED: seed,
  ANTQ_SHOWN: show,
  ...(shape === undefined ? {} : { ANTQ_SHAPE: shape }),
  ...(small ? { ANTQ_SMALL: "1" } : {}),
};
const name = work ? "bad-layouts" : accounts ? "layout-accounts" : "layouts";
const test = `test/properties/${name}.test.ts`;
const child = spawn(process.execPath, [vitest, "run", test], {
  cwd: ROOT,
  env: { ...process.env, ...(work ? { ANTQ_WORK: "1" } : asked) },
  stdio: "inherit",
});
child.on("close", (code) => (process.exitCode = code ?? 1));
