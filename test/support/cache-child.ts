/** A process that opens, asks, puts and closes the cache, and checks every answer (test/support/cache.ts). */
import { openCache } from "../../src/pipeline/cache/index.ts";
import { aMinuteAhead, bytesOf, keyOf } from "./cache-entries.ts";

export interface ChildTask {
  readonly folder: string;
  /** How often the cache is opened and closed. */
  readonly rounds: number;
  /** Keys asked for in a round, each once, out of `of`. */
  readonly keys: number;
  readonly of: number;
  readonly seed: number;
  readonly maxBytes?: number;
}

export interface ChildReport {
  hits: number;
  misses: number;
  /** Answers that are not what was put. */
  wrong: number;
  /** Rounds whose news were not written. */
  unwritten: number;
}

function run(task: ChildTask): ChildReport {
  const report: ChildReport = { hits: 0, misses: 0, wrong: 0, unwritten: 0 };
  let state = task.seed;
  const random = (below: number): number => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0;
    return (state >>> 8) % below;
  };
  for (let round = 0; round < task.rounds; round += 1) {
    const store = openCache(task.folder, {
      version: "test",
      drawer: "a",
      now: aMinuteAhead,
      ...(task.maxBytes === undefined ? {} : { maxBytes: task.maxBytes }),
    });
    const first = random(task.of);
    for (let asked = 0; asked < task.keys; asked += 1) {
      const key = keyOf((first + asked) % task.of);
      const bytes = bytesOf(key);
      const found = store.get(key);
      const right = found === null ? null : bytes.equals(found);
      if (right === null) store.put(key, bytes);
      report[right === null ? "misses" : right ? "hits" : "wrong"] += 1;
    }
    if (!store.close()) report.unwritten += 1;
  }
  return report;
}

process.stdout.write("begun\n");
process.stdout.write(
  `${JSON.stringify(run(JSON.parse(process.argv[2] as string) as ChildTask))}\n`,
);
