// Holds what was measured against the targets.
import { TARGETS } from "./targets.mjs";

/** @typedef {import("./contestant.mjs").Line} Line */
/** @typedef {import("./targets.mjs").Target} Target */
/** @typedef {import("./results.mjs").LoadResult} LoadResult */
/** Texts of one row of the table. @typedef {{ load: string, what: string, wanted: string, measured: string, verdict: "met" | "not met" | "no target" | "not measured" }} Verdict */

export const two = (/** @type {number} */ value) => value.toFixed(2);

/** @param {Line | undefined} line @param {Target} target @param {number} rows */
function quantity(line, { of }, rows) {
  if (line?.usage === undefined || line.usage === null) return null;
  if (of === "cpuPerRow") return line.usage.cpu / rows;
  return line.usage[of];
}

/** @param {LoadResult} result */
function fastest({ peers }) {
  const able = peers.filter((peer) => peer.usage !== null && peer.fault === null && !peer.floor);
  return able.sort((a, b) => (a.usage?.cpu ?? 0) - (b.usage?.cpu ?? 0))[0];
}

/** @param {Target} target @param {LoadResult} result @param {readonly LoadResult[]} all */
function otherOf({ peer, than }, result, all) {
  if (than !== undefined) {
    const base = all.find(({ load }) => load === than);
    return { line: base?.antq, rows: base?.rows ?? 0 };
  }
  const named = result.peers.find(({ name }) => name === peer);
  return { line: peer === "fastest library" ? fastest(result) : named, rows: result.rows };
}

/** @param {Target} target @param {string} load @param {readonly LoadResult[]} all @returns {Verdict} */
function verdict(target, load, all) {
  const { what, unit = "", peer, than } = target;
  const least = "least" in target;
  const wanted = least ? `at least ${two(target.least)}` : `at most ${two(target.most)}${unit}`;
  const row = { load, what, wanted, measured: "-" };
  const result = all.find((one) => one.load === load);
  if (result === undefined) return { ...row, verdict: "not measured" };
  if (result.antq.fault !== null)
    return { ...row, measured: `antq: ${result.antq.fault}`, verdict: "not met" };
  const own = quantity(result.antq, target, result.rows);
  const other = otherOf(target, result, all);
  const against = quantity(other.line, target, other.rows);
  if (own === null) return { ...row, verdict: "not measured" };
  if (peer === undefined && than === undefined) {
    const met = least ? own >= target.least : own <= target.most;
    return { ...row, measured: `${two(own)}${unit}`, verdict: met ? "met" : "not met" };
  }
  if (against === null)
    return { ...row, measured: other.line?.fault ?? "-", verdict: "not measured" };
  const ratio = least ? against / own : own / against;
  const named = peer === "fastest library" ? ` (${other.line?.name})` : "";
  const measured = `${two(ratio)}${named}`;
  if ((other.line?.fault ?? null) !== null) return { ...row, measured, verdict: "no target" };
  const met = least ? ratio >= target.least : ratio <= target.most;
  return { ...row, measured, verdict: met ? "met" : "not met" };
}

/** The targets of the loads that were to be measured. @param {readonly LoadResult[]} results @param {readonly string[]} planned @returns {Verdict[]} */
export const verdicts = (results, planned) =>
  TARGETS.flatMap((target) =>
    target.loads
      .filter((load) => planned.includes(load))
      .map((load) => verdict(target, load, results)),
  );
