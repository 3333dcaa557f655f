/** A coarser source beside the finer: equal it is counted once, off by one it is told at its cell. */
import { expect, it } from "vitest";
import { GRAIN_PAIRS } from "./grain-pairs.ts";
import { judgeClean } from "./judge-clean.ts";
import { judgeMutant } from "./judge-mutant.ts";
import { spoil } from "./pairs.ts";
import { FULL, TIMEOUT } from "./size.ts";

const EACH = FULL ? 60 : 2;
const SEED = Number(process.env["ANTQ_SEED"] ?? 500_000);

it(
  "is told wherever it stands, along each axis, for flows, stocks and rates",
  async () => {
    const faults: string[] = [];
    let [clean, found] = [0, 0];
    for (const [kind, make] of Object.entries(GRAIN_PAIRS)) {
      for (let seed = SEED; seed < SEED + EACH; seed++) {
        const { faults: wrong } = await judgeClean(make(seed).scenario);
        const pair = make(seed);
        const { missed } = await judgeMutant(spoil(pair), pair.scenario.world);
        for (const text of [...wrong, ...missed]) faults.push(`${kind}, seed ${seed}: ${text}`);
        clean += wrong.length === 0 ? 1 : 0;
        found += missed.length === 0 ? 1 : 0;
      }
    }
    const kinds = Object.keys(GRAIN_PAIRS).length;
    process.stdout.write(
      `mutation: ${kinds} kinds of coarser sources: ${clean} equal ones clean, ${found} that differ told\n`,
    );
    expect(faults).toEqual([]);
  },
  TIMEOUT,
);
