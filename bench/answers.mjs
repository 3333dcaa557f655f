// Whether antq and the peers found the same, and what the generator wrote.
import { measure } from "./measure.mjs";

/** @typedef {import("./generate.mjs").Truth} Truth */

/** null: it agrees; else what is wrong. @param {string} stdout @param {Truth} truth */
export function peerFault(stdout, truth) {
  const found = JSON.parse(stdout);
  const wrong = /** @type {const} */ (["cells", "numbers", "sum"]).filter(
    (key) => found[key] !== truth[key],
  );
  return wrong.length === 0
    ? null
    : wrong.map((key) => `${key} ${found[key]}, not ${truth[key]}`).join("; ");
}

/** Provinces' totals against what was written. @param {string} stdout @param {Truth} truth */
export function totalsFault(stdout, truth) {
  /** @type {Record<string, number>} */
  const found = {};
  for (const row of JSON.parse(stdout).rows) {
    for (const [id, { value }] of Object.entries(
      /** @type {Record<string, { value: number }>} */ (row.values),
    )) {
      found[id] = (found[id] ?? 0) + value;
    }
  }
  const wrong = Object.entries(truth.totals).filter(([id, total]) => found[id] !== total);
  return wrong.length === 0
    ? null
    : wrong.map(([id, total]) => `${id} ${found[id]}, not ${total}`).join("; ");
}

/** The raw counts of `antq inspect`. @param {string} path @param {Truth} truth @param {boolean} csv */
export function inspectFault(path, truth, csv) {
  const { stdout, fault } = measure(["bin/antq.js", "inspect", path, "--format", "json"]);
  if (fault !== null && stdout === "") return fault;
  const total = { cells: 0, numbers: 0, sum: 0 };
  for (const { sheets } of JSON.parse(stdout).files) {
    for (const sheet of sheets) {
      total.cells += sheet.cells;
      total.numbers += sheet.numbers;
      total.sum += sheet.sum;
    }
  }
  // In CSV a column of codes counts as numbers too: only the cells are compared.
  return peerFault(JSON.stringify(csv ? { ...truth, cells: total.cells } : total), truth);
}
