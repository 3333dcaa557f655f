/** Books put into a temporary folder and run through the program, in this process. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { makeCatalogue } from "../../src/catalogue/index.ts";
import civil from "../../src/catalogue/schemes/civil.ts";
import { bindPeriod } from "../../src/model/period.ts";
import { runAggregate, type AggregateOutcome } from "../../src/pipeline/aggregate.ts";
import { runCheck, type CheckOutcome } from "../../src/pipeline/check.ts";
import type { RunOptions } from "../../src/pipeline/options.ts";
import { WAYS } from "../support/ways.ts";
import { type World, YEAR } from "./world.ts";

const catalogue = makeCatalogue();
/** Later than everything that the generator dates. */
export const TODAY = `${YEAR + 1}-03-01`;

export type Files = ReadonlyMap<string, Uint8Array>;

export async function inFolder<T>(
  files: Files,
  world: World,
  work: (options: RunOptions) => Promise<T>,
): Promise<T> {
  const cwd = mkdtempSync(join(tmpdir(), "antq-mutation-"));
  try {
    for (const [file, bytes] of files) {
      const path = join(cwd, "in", file);
      mkdirSync(dirname(path), { recursive: true });
      writeFileSync(path, bytes);
    }
    return await work(optionsOf(cwd, world));
  } finally {
    rmSync(cwd, { recursive: true, force: true });
  }
}

/** Each run takes another of the ways that rows can take: what is right does not depend on it. */
let runs = 0;
function nextWay() {
  const ways = Object.values(WAYS);
  return ways[runs++ % ways.length] as (typeof ways)[number];
}

function optionsOf(cwd: string, world: World): RunOptions {
  return {
    inputs: ["in"],
    catalogue,
    registry: world.registry,
    scheme: civil,
    scope: [],
    today: TODAY,
    onDuplicate: "error",
    severities: {},
    ownUnits: world.ownUnits,
    jobs: 1,
    ...nextWay(),
    stdin: async () => new Uint8Array(),
    cwd,
    onProgress: () => {},
  };
}

export function check(options: RunOptions): Promise<CheckOutcome> {
  return runCheck(options);
}

export function aggregate(options: RunOptions): Promise<AggregateOutcome> {
  return runAggregate({
    ...options,
    period: bindPeriod({ type: "year", year: YEAR, index: 1 }, civil),
    levels: ["province", "district", "commune"],
    by: null,
    only: null,
    within: null,
    keepGoing: false,
  });
}
