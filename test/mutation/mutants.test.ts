import { expect, it } from "vitest";
import { FAULTS } from "./faults/index.ts";
import { HARMLESS } from "./harmless.ts";
import { judgeClean } from "./judge-clean.ts";
import { judgeMutant } from "./judge-mutant.ts";
import type { Mutant } from "./mutant.ts";
import { PAIR_FAULTS } from "./pairs.ts";
import { random } from "./random.ts";
import { makeScenario, type Scenario } from "./scenario.ts";
import { HARMLESS_MUTANTS, MUTANTS, SEEDS, TIMEOUT } from "./size.ts";

/** Per kind: how many there were, and which were missed. */
type Tally = Map<string, { made: number; missed: string[] }>;

function tallyOf(tally: Tally, kind: string): { made: number; missed: string[] } {
  const own = tally.get(kind) ?? { made: 0, missed: [] };
  tally.set(kind, own);
  return own;
}

it(
  "tells every fault by its code at its cell",
  async () => {
    const tally: Tally = new Map();
    let made = 0;
    for (let seed = SEEDS.mutants; made < MUTANTS; seed++) {
      const scenario = makeScenario(seed);
      const rng = random(seed * 31 + 7);
      // The kinds that came up least go first, so that each gets its share.
      const kinds = [...rng.shuffle([...FAULTS, ...PAIR_FAULTS])].sort(
        (a, b) => tallyOf(tally, a.kind).made - tallyOf(tally, b.kind).made,
      );
      let own = 0;
      for (const fault of kinds) {
        if (own === 8) break;
        const mutant: Mutant | null = await fault.apply(scenario, rng);
        if (mutant === null) continue;
        own++;
        made++;
        const entry = tallyOf(tally, fault.kind);
        entry.made++;
        const world = PAIR_FAULTS.find((pair) => pair === fault)?.world(seed) ?? scenario.world;
        const { missed } = await judgeMutant(mutant, world);
        entry.missed.push(...missed.map((text) => `seed ${seed}, ${fault.kind}: ${text}`));
      }
    }
    expect([...tally.values()].flatMap(({ missed }) => missed)).toEqual([]);
    expect([...tally].filter(([, entry]) => entry.made === 0).map(([kind]) => kind)).toEqual([]);
    const counts = [...tally].map(([kind, entry]) => `  ${entry.made} ${kind}`).sort();
    process.stdout.write(
      `mutation: ${made} mutants of ${tally.size} kinds, each told at its cell\n${counts.join("\n")}\n`,
    );
  },
  TIMEOUT,
);

it(
  "takes no offence at changes that change no meaning",
  async () => {
    const tally: Tally = new Map();
    let made = 0;
    for (let seed = SEEDS.harmless; made < HARMLESS_MUTANTS; seed++) {
      const scenario = makeScenario(seed);
      const rng = random(seed);
      const change = rng.pick(HARMLESS);
      const book = change.apply(scenario, rng);
      if (book === null) continue;
      const changed: Scenario = {
        ...scenario,
        books: scenario.books.map((own) => (own.file === book.file ? book : own)),
      };
      const { faults } = await judgeClean(changed);
      const entry = tallyOf(tally, change.kind);
      entry.made++;
      entry.missed.push(...faults.map((fault) => `seed ${seed}, ${change.kind}: ${fault}`));
      made++;
    }
    expect([...tally.values()].flatMap(({ missed }) => missed)).toEqual([]);
    const counts = [...tally].map(([kind, entry]) => `  ${entry.made} ${kind}`).sort();
    process.stdout.write(
      `mutation: ${made} changes that change no meaning, set apart\n${counts.join("\n")}\n`,
    );
  },
  TIMEOUT,
);
