#!/usr/bin/env node
// Runs a folder of hard spreadsheets through `antq inspect` and compares with its manifest.json:
//   npm run hard-files -- <folder>
// must_read: sheets, counts and sums as the manifest's independent readers found them; must_fail:
// told as unreadable; either: only shown. The files belong to others and are no part of the project.
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { ROOT, runNode } from "./tools.mjs";

/** @typedef {{ name: string, state: string, nonempty: number, num: number, sum: number, date: number, err: number }} OracleSheet */
/** @typedef {{ path: string, sha256: string, expect: "must_read" | "must_fail" | "either", oracle: { sheets: OracleSheet[] } }} HardFile */
/** @typedef {{ name: string, hidden: boolean, cells: number, numbers: number, sum: number, dates: number, errors: number }} Sheet */
/** @typedef {{ told: boolean, unreadable?: string, sheets: Sheet[] } | { crash: string }} Inspected */

/** Of a sum: the readers add in different orders. */
const TOLERANCE = 1e-9;

const folder = process.argv[2];
if (folder === undefined) {
  console.error("usage: npm run hard-files -- <folder with manifest.json>");
  process.exit(2);
}
/** @type {{ files: HardFile[] }} */
const { files } = JSON.parse(readFileSync(join(folder, "manifest.json"), "utf8"));
/** @type {Map<string, number>} */
const tally = new Map();
for (const file of files.toSorted((a, b) => (a.path < b.path ? -1 : 1))) {
  const path = join(folder, file.path);
  const sha256 = createHash("sha256").update(readFileSync(path)).digest("hex");
  const found = sha256 === file.sha256 ? await inspect(path) : { crash: "not the manifest's file" };
  const faults = faultsOf(file, found);
  const verdict = faults.length > 0 ? "DIFFERS" : file.expect === "either" ? "shown" : "as told";
  const kind = `${file.expect}: ${verdict}`;
  tally.set(kind, (tally.get(kind) ?? 0) + 1);
  console.log(
    `${verdict.padEnd(8)}${file.expect.padEnd(10)}${file.path}  ${[summary(found), ...faults].join("; ")}`,
  );
}
console.log([...tally].map(([kind, count]) => `${count} ${kind}`).join(", "));
process.exitCode = [...tally.keys()].some((kind) => kind.endsWith("DIFFERS")) ? 1 : 0;

/** @param {string} path @returns {Promise<Inspected>} */
async function inspect(path) {
  const launcher = join(ROOT, "bin/antq.js");
  const env = { ANTQ_LANG: "en" };
  const { code, out, stdout } = await runNode(launcher, ["inspect", path, "--format", "json"], {
    env,
  });
  try {
    return { ...JSON.parse(stdout).files[0], told: out.includes("file-unreadable") };
  } catch {
    return { crash: `exit ${code}: ${out.trim().slice(0, 200)}` };
  }
}

/** @param {HardFile} file @param {Inspected} found @returns {string[]} */
function faultsOf(file, found) {
  if ("crash" in found) return [found.crash];
  if (file.expect === "either") return [];
  const refused = found.unreadable !== undefined;
  if (refused && !found.told) return ["refused without the finding file-unreadable"];
  if (file.expect === "must_fail") return refused ? [] : ["was read"];
  if (refused) return ["was refused"];
  const { sheets } = file.oracle;
  // A reader names the one sheet of a text file as it likes.
  const named = found.sheets.length > 1;
  if (found.sheets.length !== sheets.length)
    return [`${found.sheets.length} sheets, not ${sheets.length}`];
  return found.sheets.flatMap((sheet, i) =>
    differences(sheet, /** @type {OracleSheet} */ (sheets[i]), named),
  );
}

/** @param {Sheet} ours @param {OracleSheet} theirs @param {boolean} named @returns {string[]} */
function differences(ours, theirs, named) {
  const gap = Math.abs(ours.sum - theirs.sum);
  /** @type {readonly (readonly [string, string | number | boolean, string | number, boolean])[]} */
  const compared = [
    ["name", ours.name, theirs.name, !named || ours.name === theirs.name],
    ["hidden", ours.hidden, theirs.state, ours.hidden === (theirs.state !== "visible")],
    ["cells", ours.cells, theirs.nonempty, ours.cells === theirs.nonempty],
    ["numbers", ours.numbers, theirs.num, ours.numbers === theirs.num],
    ["sum", ours.sum, theirs.sum, gap <= TOLERANCE * Math.max(1, Math.abs(theirs.sum))],
    ["dates", ours.dates, theirs.date, ours.dates === theirs.date],
    ["errors", ours.errors, theirs.err, ours.errors === theirs.err],
  ];
  return compared
    .filter(([, , , same]) => !same)
    .map(([what, mine, other]) => `${ours.name}: ${what} ${mine}, not ${other}`);
}

/** @param {Inspected} found */
function summary(found) {
  if ("crash" in found) return "no answer";
  if (found.unreadable !== undefined) return found.unreadable;
  return found.sheets
    .map((s) => `${s.cells} cells, ${s.numbers} numbers, sum ${s.sum}`)
    .join(" | ");
}
