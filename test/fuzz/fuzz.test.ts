/** A few thousand mutants of every format in this process; `npm run fuzz` does many in one of their own. */
import { spawnSync } from "node:child_process";
import { expect, test } from "vitest";
import { ROOT } from "../support/run-cli.ts";
import { HANG_MS, costOf } from "../support/read-back.ts";
import { mutantOf, outcomeOf } from "./mutant.ts";
import { SEEDS } from "./seeds.ts";

const MUTANTS = 3000;
const SEED = 20_240_601;

test("the seeds themselves are read", async () => {
  for (const { format, bytes } of SEEDS)
    expect([format, await outcomeOf(bytes)]).toEqual([format, "read"]);
});

test("mutants are read or refused with a reason", { timeout: 120_000 }, async () => {
  const outcomes = new Map<string, number>();
  for (let index = 0; index < MUTANTS; index++) {
    const { bytes } = mutantOf(SEED, index);
    let outcome = "";
    const { ms } = await costOf(async () => (outcome = await outcomeOf(bytes)));
    if (outcome.startsWith("crash")) expect.fail(`mutant ${index} of seed ${SEED}: ${outcome}`);
    if (ms > HANG_MS) expect.fail(`mutant ${index} of seed ${SEED} took ${Math.round(ms)} ms`);
    outcomes.set(outcome, (outcomes.get(outcome) ?? 0) + 1);
  }
  // Both ways are tried: a reader that refuses everything would pass otherwise.
  expect(outcomes.get("read") ?? 0).toBeGreaterThan(MUTANTS / 10);
  expect(outcomes.size).toBeGreaterThan(4);
});

test(
  "`npm run fuzz` itself runs: bundled, nothing of ours is left out",
  { timeout: 60_000 },
  () => {
    for (const how of ["--files", "--words"]) {
      const args = ["scripts/fuzz.mjs", how, "5", "--seed", "1"];
      const { status, stdout } = spawnSync(process.execPath, args, { cwd: ROOT, encoding: "utf8" });
      expect([how, status, stdout]).toEqual([
        how,
        0,
        expect.stringMatching(/\b0 (?:crashes|faults)\b/u),
      ]);
    }
  },
);
