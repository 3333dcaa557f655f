/** Layouts with something in them that a hasty reader adds up: each is understood, or told at its place. */
import { expect, it } from "vitest";
import { MUTANTS_FOUND } from "../support/layouts/holds.ts";
import { judgeBooks } from "../support/layouts/judge.ts";
import { judgeMutant } from "../support/layouts/judge-mutant.ts";
import { layOut } from "../support/layouts/lay-out.ts";
import type { Plan } from "../support/layouts/plan.ts";
import { basePlan, MUTANTS } from "../support/layouts/mutants/index.ts";
import { showBooks } from "../support/layouts/tally.ts";
import { random } from "./random.ts";
import { FULL, TIMEOUT } from "./size.ts";

const EACH = FULL ? 120 : 6;
/** Layouts to look at for each that is read. */
const TRIES = 8;
const SHOW = process.env["ANTQ_SHOWN"] !== undefined;
const SEED = Number(process.env["ANTQ_SEED"] ?? 400_000);

async function isRead(plan: Plan): Promise<boolean> {
  return (await judgeBooks(plan.figures, layOut(plan), false)).outcome === "right";
}

it(
  "tells what was added to a layout, or understands it",
  async () => {
    const lines: string[] = [];
    const faults: string[] = [];
    for (const { id, shapes, apply } of MUTANTS) {
      const counts = { handled: 0, found: 0, elsewhere: 0, wrong: 0 };
      let made = 0;
      for (let seed = SEED; made < EACH && seed < SEED + EACH * TRIES; seed++) {
        const plan = basePlan(seed, shapes);
        const mutant = apply(plan, random(seed));
        // What is refused as it is tells nothing of the mutant.
        if (mutant === null || !(await isRead(plan))) continue;
        made++;
        const { outcome, why } = await judgeMutant(mutant);
        counts[outcome]++;
        if (outcome === "handled" || outcome === "found") continue;
        const told = `${id}, seed ${seed}, ${outcome}\n${why.slice(0, 6).join("\n")}\n${showBooks(mutant.books)}`;
        if (MUTANTS_FOUND.includes(id)) faults.push(told);
        else if (SHOW) process.stdout.write(`${told}\n`);
      }
      lines.push(
        `  ${Object.entries(counts)
          .map(([key, n]) => `${n} ${key}`)
          .join(", ")}: ${id}`,
      );
    }
    process.stdout.write(`mutation: layouts\n${lines.join("\n")}\n`);
    expect(faults.slice(0, 3)).toEqual([]);
  },
  TIMEOUT,
);

it("knows the kinds that it is held to", () => {
  const ids = MUTANTS.map(({ id }) => id);
  expect(MUTANTS_FOUND.filter((id) => !ids.includes(id))).toEqual([]);
});
