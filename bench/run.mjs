#!/usr/bin/env node
// Runs antq and the installed peers side by side, interleaved, each in a process of its own.
// usage: node bench/run.mjs [--quick] [--rounds n] [load ...]
import { FULL, QUICK, runOf } from "./plan.mjs";
import { oxfmt, runNode } from "../scripts/tools.mjs";
import { PEERS, versionOf } from "./peers.mjs";
import { circumstances, merge, noResults, readResults, writeResults } from "./results.mjs";

const words = process.argv.slice(2);
const quick = words.includes("--quick");
const roundsAt = words.indexOf("--rounds");
const rounds = roundsAt < 0 ? (quick ? 1 : 3) : Number(words[roundsAt + 1]);
/** Seconds after which a run is ended. */
const seconds = quick ? 60 : 600;
const asked = words.filter((word, i) => !word.startsWith("--") && (i === 0 || i !== roundsAt + 1));
const usual = quick ? QUICK : FULL;
const names = asked.length > 0 ? asked : usual;
const target = quick ? "bench/.cache/QUICK" : "bench/RESULTS";

const versions = Object.fromEntries(
  Object.entries(PEERS).flatMap(([name, { slow }]) => {
    const version = quick && slow === true ? null : versionOf(name);
    return version === null || version === "" ? [] : [[name, version]];
  }),
);
let results = quick ? noResults() : readResults(target);
let text = "";
for (const load of names) {
  console.error(load);
  try {
    const measured = await runOf(load, { rounds, quick, seconds });
    results = merge(results, { load, ...circumstances(), rounds, ...measured }, versions);
    // After each load: what was measured is kept where a later one ends the run.
    text = writeResults(target, results, quick ? names : usual);
    await runNode(oxfmt, [`${target}.json`]);
  } catch (error) {
    console.error(`  left out: ${error instanceof Error ? error.message : String(error)}`);
    process.exitCode = 1;
  }
}
console.log(text);
