// Whether antq and the peers found the same, and what the generator wrote.
import { readFileSync } from "node:fs";
import { measure } from "./measure.mjs";

/** @typedef {import("./truth.mjs").Truth} Truth */
/** @typedef {import("./measure.mjs").Output} Output */
/** @typedef {import("./peers/commands.mjs").Answer} Answer */

/** dd/mm/yyyy or yyyy-mm-dd */
const DATE_LENGTH = 10;
const KEYS = /** @type {const} */ (["cells", "numbers", "sum", "dates", "letters"]);

/** null: it agrees; else what is wrong. @param {Answer} found @param {Truth} truth @param {boolean} [datesAsText] */
export function peerFault(found, truth, datesAsText = false) {
  const letters = truth.letters + (datesAsText ? truth.dates * DATE_LENGTH : 0);
  const written = { ...truth, letters, dates: datesAsText ? null : truth.dates };
  const wrong = KEYS.filter(
    (key) => found[key] !== null && written[key] !== null && found[key] !== written[key],
  );
  return wrong.length === 0
    ? null
    : wrong.map((key) => `${key} ${found[key]}, not ${written[key]}`).join("; ");
}

/** @param {Record<string, number>} found @param {Truth} truth */
function compareTotals(found, truth) {
  const wrong = Object.entries(truth.totals).filter(([id, total]) => found[id] !== total);
  const [first] = wrong;
  if (first === undefined) return null;
  const [id, total] = first;
  return `${wrong.length} of the totals wrong: ${id} ${found[id]}, not ${total}`;
}

const parse = (/** @type {Output} */ { file }) => JSON.parse(readFileSync(file, "utf8"));

/** `aggregate`: the provinces' totals against what was written. @param {Truth} truth */
export const totalsFault = (truth) => (/** @type {Output} */ output) => {
  /** @type {Record<string, number>} */
  const found = {};
  for (const row of parse(output).rows) {
    for (const [id, { value }] of Object.entries(
      /** @type {Record<string, { value: number }>} */ (row.values),
    ))
      found[id] = (found[id] ?? 0) + value;
  }
  return compareTotals(found, truth);
};

/** `summary`: its column of totals likewise. @param {Truth} truth */
export const summaryFault = (truth) => (/** @type {Output} */ output) => {
  /** @type {Record<string, number>} */
  const found = {};
  const { columns, rows } = parse(output);
  const total = columns.indexOf("total");
  for (const { indicator, cells } of rows)
    found[indicator] = (found[indicator] ?? 0) + cells[total].value;
  return compareTotals(found, truth);
};

/** The raw counts of `antq inspect`, outside of the measure. @param {string} path @param {Truth} truth @param {boolean} csv @param {number} seconds */
export async function inspectFault(path, truth, csv, seconds) {
  const judge = (/** @type {Output} */ output) => {
    const total = { cells: 0, numbers: 0, sum: 0, dates: null, letters: null };
    for (const { sheets } of parse(output).files) {
      for (const sheet of sheets) {
        total.cells += sheet.cells;
        total.numbers += sheet.numbers;
        total.sum += sheet.sum;
      }
    }
    // In CSV a column of codes counts as numbers too: only the cells are compared.
    const { numbers, sum } = csv ? truth : total;
    return peerFault({ ...total, numbers, sum }, truth);
  };
  const args = ["bin/antq.js", "inspect", path, "--format", "json", "--no-cache"];
  const { fault } = await measure(() => [process.execPath, ...args], { judge, seconds });
  return fault === null ? null : `inspect: ${fault}`;
}

/** What a reader of npm made of the texts, by a second, slow look. @param {string} name @param {string} path @param {number} seconds */
export async function closerLook(name, path, seconds) {
  /** @type {string[]} */
  const words = [];
  const judge = (/** @type {Output} */ output) => {
    const wrong = /** @type {Record<string, { count: number, example: string }>} */ (
      parse(output).wrong
    );
    for (const [what, { count, example }] of Object.entries(wrong))
      words.push(`${count} ${what}, such as ${example}`);
    return null;
  };
  const command = [process.execPath, "bench/peer.mjs", name, path, "--look"];
  await measure(() => command, { judge, seconds });
  return words.join("; ");
}
