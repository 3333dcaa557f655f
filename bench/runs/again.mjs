// The same command over the same folder again, after one file of it was sent anew.
import { setTimeout as sleep } from "node:timers/promises";
import { cpSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { totalsFault } from "../answers.mjs";
import { Contestant } from "../contestant.mjs";
import { generate } from "../generate.mjs";
import { resent } from "../loads/small.mjs";
import { writeSheet } from "../loads/write.mjs";
import { noTruth } from "../truth.mjs";
import { antq } from "./antq.mjs";

/** @param {string} name @param {import("./antq.mjs").How} how */
export async function runAgain(name, { rounds, seconds }) {
  const load = await generate(name);
  const folder = mkdtempSync(join(tmpdir(), "antq-bench-again-"));
  const cache = join(folder, "cache");
  const input = { path: join(folder, "files"), registry: load.registry };
  let truth = load.truth;
  const entry = {
    command: () => antq("aggregate", input),
    judge: (/** @type {import("../measure.mjs").Output} */ output) => totalsFault(truth)(output),
    env: { ANTQ_CACHE_DIR: cache },
    seconds,
  };
  const first = new Contestant({ ...entry, name: "antq, first run" });
  const again = new Contestant({ ...entry, name: "antq again, one file changed" });
  try {
    for (let round = 0; round < rounds && !first.done; round++) {
      for (const old of [cache, input.path]) rmSync(old, { recursive: true, force: true });
      cpSync(load.path, input.path, { recursive: true });
      truth = load.truth;
      // A file is known by its dates only where it had rested for two seconds, as submissions have.
      await sleep(3000);
      await first.run();
      const changed = resent(load.files, load.truth, round);
      await writeSheet(folder, changed.sheet, noTruth());
      truth = changed.truth;
      await again.run();
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  return { rows: 0, antq: again.line(), peers: [first.line()], leftOut: [] };
}
