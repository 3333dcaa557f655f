// antq against itself, or against a node that does nothing.
import { summaryFault, totalsFault } from "../answers.mjs";
import { compete } from "../contestant.mjs";
import { generate } from "../generate.mjs";
import { HAS_TIME } from "../measure.mjs";
import { antq } from "./antq.mjs";

/** @typedef {import("../contestant.mjs").Line} Line */
/** @typedef {import("../contestant.mjs").Entry} Entry */
/** @typedef {import("./antq.mjs").How} How */

/** @param {Entry} own @param {Entry} other @param {number} rounds */
async function pair(own, other, rounds) {
  const [line, peer] = /** @type {[Line, Line]} */ (await compete([own, other], rounds));
  return { rows: 0, antq: line, peers: [peer], leftOut: [] };
}

/** What judging costs: all checks on against only looking. @param {string} name @param {How} how */
export async function runCheck(name, { rounds, seconds }) {
  const load = await generate(name);
  const entry = (/** @type {string} */ word) => ({
    name: `antq ${word}`,
    command: () => antq(word, load, "--no-cache"),
    seconds,
  });
  return pair(entry("check"), entry("inspect"), rounds);
}

/** What the second core gives. @param {string} name @param {How} how */
export async function runJobs(name, { rounds, seconds }) {
  const load = await generate(name);
  const entry = (/** @type {string} */ jobs) => ({
    name: `antq aggregate --jobs ${jobs}`,
    command: () => antq("aggregate", load, "--no-cache", "--jobs", jobs),
    judge: totalsFault(load.truth),
    seconds,
  });
  return pair(entry("2"), entry("1"), rounds);
}

/** What the table of ten years costs. @param {string} name @param {How} how */
export async function runSummary(name, { rounds, seconds }) {
  const load = await generate(name);
  const entry = (/** @type {string} */ word, /** @type {Entry["judge"]} */ judge) => ({
    name: `antq ${word}`,
    command: () => antq(word, load, "--no-cache"),
    ...(judge === undefined ? {} : { judge }),
    seconds,
  });
  const { truth } = load;
  return pair(
    entry("summary", summaryFault(truth)),
    entry("aggregate", totalsFault(truth)),
    rounds,
  );
}

/** Starts in one measure: GNU time counts hundredths of a second. */
const STARTS = 10;
const LOOP = `i=0; while [ $i -lt ${STARTS} ]; do "$@" >/dev/null; i=$((i+1)); done`;

/** @param {How} how */
export function runStartUp({ rounds }) {
  const entry = (/** @type {string} */ name, /** @type {readonly string[]} */ args) => {
    const command = [process.execPath, ...args];
    return HAS_TIME
      ? { name, times: STARTS, command: () => ["sh", "-c", LOOP, "sh", ...command] }
      : { name, command: () => command };
  };
  const help = entry("antq --help", ["bin/antq.js", "--help"]);
  return pair(help, { ...entry("bare node", ["-e", "0"]), floor: true }, Math.max(3, rounds));
}
