#!/usr/bin/env node
// Ends antq, or lets the disk fail, at seeded points while outputs and the cache are written. Afterwards each file is the
// old one or the new one, nothing is left behind (but by SIGKILL), and the next run is right. Needs a built dist/.
//   npm run kills -- --count 500 --seed 1 [--only "aggregate xlsx"]
import { parseArgs } from "node:util";
import { kills } from "./kills/index.mjs";

const { values } = parseArgs({
  options: {
    count: { type: "string", default: "500" },
    seed: { type: "string", default: "1" },
    only: { type: "string" },
  },
});
const began = performance.now();
const { kinds, scenarios, steps, faults } = await kills(Number(values.count), Number(values.seed), {
  only: values.only,
  onFault: (text) => console.error(text),
});
for (const [kind, number] of kinds) console.log(`${kind.padEnd(18)}${String(number).padStart(5)}`);
const seconds = Math.round((performance.now() - began) / 1000);
console.log(
  `${scenarios} scenarios with ${steps} steps, ${values.count} kills of seed ${values.seed} in ${seconds} s: ${faults.length} faults`,
);
process.exitCode = faults.length === 0 ? 0 : 1;
