// What is measured, in which order, and how.
import { runAgain } from "./runs/again.mjs";
import { runAggregate } from "./runs/aggregate.mjs";
import { runCheck, runJobs, runStartUp, runSummary } from "./runs/pairs.mjs";

/** @typedef {import("./contestant.mjs").Line} Line */
/** @typedef {{ rows: number, antq: Line, peers: readonly Line[], leftOut: readonly string[] }} Measured `rows`: of long tables only */

export const QUICK = [
  "start-up",
  "S200",
  "S200-check",
  "S200-jobs",
  "S200-again",
  "M10k",
  "C20k",
  "D-summary",
];

export const FULL = [
  "start-up",
  "S2000",
  "S11000",
  "S2000-check",
  "S2000-jobs",
  "S11000-jobs",
  "S2000-again",
  "S11000-again",
  "M1k",
  "M10k",
  "M",
  "M-lo",
  "L200k",
  "L",
  "L-x10",
  "D-summary",
  "C200k",
  "C",
];

/** The same table in growing sizes: the chart, and the cost of a row. */
export const SIZES = ["M1k", "M10k", "M", "L200k", "L", "L-x10"];

/** The order of the report. */
export const ORDER = [...new Set([...FULL, ...QUICK])];

const PAIRS = /** @type {const} */ ({
  check: runCheck,
  jobs: runJobs,
  again: runAgain,
  summary: runSummary,
});

/** @param {string} name @param {import("./runs/antq.mjs").How} how @returns {Promise<Measured>} */
export function runOf(name, how) {
  if (name === "start-up") return runStartUp(how);
  const [, load = "", kind = ""] = /^(.+)-(check|jobs|again|summary)$/.exec(name) ?? [];
  if (kind === "") return runAggregate(name, how);
  return PAIRS[/** @type {keyof typeof PAIRS} */ (kind)](load, how);
}
