/** Layouts with something in them that a hasty reader adds up: each is understood, or told at its place. */
import { expect, it } from "vitest";
import { MUTANTS_FOUND } from "../support/layouts/holds.ts";
import { judgeMutant } from "../support/layouts/judge-mutant.ts";
import { basePlan, MUTANTS } from "../support/layouts/mutants.ts";
import { showBooks } from "../support/layouts/tally.ts";
import { random } from "./random.ts";
import { FULL, TIMEOUT } from "./size.ts";

const EACH = FULL ? 120 : 10;
const SEED = Number(process.env["ANTQ_SEED"] ?? 400_000);

it(
  "tells what was added to a layout, or understands it",
  async () => {
    const lines: string[] = [];
    const faults: string[] = [];
    for (const { id, shapes, apply } of MUTANTS) {
      const counts = { handled: 0, found: 0, elsewhere: 0, wrong: 0 };
      for (let [made, seed] = [0, SEED]; made < EACH; seed++) {
        const mutant = apply(basePlan(seed, shapes), random(seed));
        if (mutant === null) continue;
        made++;
        const { outcome, why } = await judgeMutant(mutant);
        counts[outcome]++;
        if (!MUTANTS_FOUND.includes(id) || outcome === "handled" || outcome === "found") continue;
        faults.push(
          `${id}, seed ${seed}, ${outcome}\n${why.join("\n")}\n${showBooks(mutant.books)}`,
        );
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
