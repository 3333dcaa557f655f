// The results on disk: each load is measured by itself, states its own date, and takes the place
// of its older self, so that a full picture can be made in parts.
import { spawnSync } from "node:child_process";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { cpus, totalmem } from "node:os";
import { join } from "node:path";
import { chart } from "./chart.mjs";
import { ROOT } from "./measure.mjs";
import { ORDER, SIZES } from "./plan.mjs";
import { markdown } from "./report.mjs";

/** @typedef {import("./plan.mjs").Measured & { load: string, date: string, commit: string, machine: string, node: string, rounds: number }} LoadResult */
/** @typedef {{ schema: 2, versions: Record<string, string>, loads: LoadResult[] }} Results */

const SCHEMA = 2;

/** @returns {Results} */
export const noResults = () => ({ schema: SCHEMA, versions: {}, loads: [] });

/** Results of another schema are not merged with. @param {string} target @returns {Results} */
export function readResults(target) {
  const file = join(ROOT, `${target}.json`);
  if (!existsSync(file)) return noResults();
  const results = JSON.parse(readFileSync(file, "utf8"));
  return results.schema === SCHEMA ? results : noResults();
}

const git = (/** @type {string[]} */ ...args) =>
  spawnSync("git", args, { cwd: ROOT, encoding: "utf8" }).stdout?.trim() ?? "";

/** Where and on what a load is measured; a commit with + had changes over it. */
export function circumstances() {
  const commit = git("rev-parse", "--short", "HEAD");
  const changed = git("status", "--porcelain", "--", "src", "bin") === "" ? "" : "+";
  const memory = `${Math.round(totalmem() / 2 ** 30)} GB`;
  return {
    date: new Date().toISOString().slice(0, 10),
    commit: commit === "" ? "" : `${commit}${changed}`,
    machine: `${cpus()[0]?.model.trim() ?? "unknown"} x ${cpus().length}, ${memory}`,
    node: process.versions.node,
  };
}

const order = (/** @type {LoadResult} */ { load }) => ORDER.indexOf(load);

/** @param {Results} results @param {LoadResult} fresh @param {Record<string, string>} versions @returns {Results} */
export function merge(results, fresh, versions) {
  const others = results.loads.filter(({ load }) => load !== fresh.load);
  const loads = [...others, fresh].sort((a, b) => order(a) - order(b));
  return { ...results, versions: { ...results.versions, ...versions }, loads };
}

/** @param {string} target @param {Results} results @param {readonly string[]} planned */
export function writeResults(target, results, planned) {
  const sizes = results.loads.flatMap(({ load, rows, antq: { usage } }) =>
    usage !== null && SIZES.includes(load) ? [{ rows, ...usage }] : [],
  );
  const drawn = sizes.length > 1;
  const to = (/** @type {string} */ extension) => join(ROOT, `${target}.${extension}`);
  if (drawn) writeFileSync(to("svg"), chart(sizes));
  writeFileSync(to("json"), `${JSON.stringify(results, null, 2)}\n`);
  const picture = drawn ? `${target.split("/").at(-1)}.svg` : null;
  const text = markdown(results, planned, picture);
  writeFileSync(to("md"), text);
  return text;
}
