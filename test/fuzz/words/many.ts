/** A great many changed words, in a process of its own. */
import { faultOf, writtenOf } from "./words.ts";

const HANG_MS = 1000;
const TOLD_EVERY = 100_000;

/** Exit code: 1 where something was wrong. `from`: the first index. */
export async function manyWords(seed: number, from: number, count: number): Promise<number> {
  const counts = new Map<string, number>();
  const seen = new Set<string>();
  let faults = 0;
  for (let index = from; index < from + count; index++) {
    const written = writtenOf(seed, index);
    const began = performance.now();
    let fault = await faultOf(written);
    const ms = performance.now() - began;
    // A busy machine stops any process now and then: once more.
    if (fault === null && ms > HANG_MS) fault = await slow(seed, index);
    counts.set(written.target, (counts.get(written.target) ?? 0) + 1);
    if (fault !== null) {
      faults += 1;
      const where = fault.split("\n").slice(0, 3).join("\n");
      if (!seen.has(where) && seen.size < 50)
        console.log(`${written.target} ${index}: ${JSON.stringify(written.text)}\n${fault}`);
      seen.add(where);
    }
    if ((index + 1 - from) % TOLD_EVERY === 0)
      console.error(`${index + 1 - from} texts, ${faults} faults`);
  }
  for (const [target, number] of [...counts].sort(([a], [b]) => (a < b ? -1 : 1)))
    console.log(`${target.padEnd(12)}${number}`);
  console.log(`${count} texts of seed ${seed} from ${from}: ${faults} faults`);
  return faults === 0 ? 0 : 1;
}

async function slow(seed: number, index: number): Promise<string | null> {
  const began = performance.now();
  await faultOf(writtenOf(seed, index));
  const ms = performance.now() - began;
  return ms > HANG_MS ? `took ${Math.round(ms)} ms` : null;
}
