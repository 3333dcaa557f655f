/** A few thousand mutants of every format in this process; `npm run fuzz` does many in one of their own. */
import { expect, test } from "vitest";
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
