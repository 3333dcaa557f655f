#!/usr/bin/env node
// The workloads of the bench, from a fixed seed, under bench/.cache (not in git):
//   S200, S2000, S11000   small workbooks, one a commune
//   M1k, M10k, M          one workbook of 1,000, 10,000, 50,000 rows x 25 columns
//   M-lo                  M saved by LibreOffice (shared strings, styles)
//   L200k, L              one workbook of 200,000, of 1,000,000 rows
//   L-x10                 ten workbooks of 1,000,000 rows: the same units in other years
//   C20k, C200k, C        the same rows as CSV
//   D                     120 monthly provincial workbooks of ten years
// usage: node bench/generate.mjs [load ...]
import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { registryCsv } from "./data.mjs";
import { long, longFiles } from "./loads/long.mjs";
import { monthly } from "./loads/monthly.mjs";
import { small } from "./loads/small.mjs";
import { countLoad, writeSheet } from "./loads/write.mjs";
import { AS_XLSX, convert } from "./office.mjs";
import { noTruth } from "./truth.mjs";

/** @typedef {import("./truth.mjs").Truth} Truth */
/** @typedef {import("./loads/write.mjs").Load} Load */

const CACHE = fileURLToPath(new URL(".cache", import.meta.url));
/** A change of the workloads' content is a new version: what is cached is made anew. */
const VERSION = 2;
const OFFICE_COPY = "M-lo";
const MILLION = 1_000_000;

/** @type {Record<string, Load>} */
const LOADS = {
  S200: small(200),
  S2000: small(2000),
  S11000: small(11_000),
  M1k: long(1000),
  M10k: long(10_000),
  M: long(50_000),
  [OFFICE_COPY]: long(50_000),
  L200k: long(200_000),
  L: long(MILLION),
  "L-x10": longFiles(10, MILLION),
  C20k: long(20_000, "data.csv"),
  C200k: long(200_000, "data.csv"),
  C: long(MILLION, "data.csv"),
  D: monthly,
};

/** @param {string} name */
export function loadOf(name) {
  const load = LOADS[name];
  if (load === undefined)
    throw new Error(`no load ${name}; there are ${Object.keys(LOADS).join(", ")}`);
  return load;
}

/** @param {string} folder @param {Truth} truth */
const writeTruth = (folder, truth) =>
  writeFileSync(join(folder, "truth.json"), JSON.stringify(truth, null, 1));

/** @param {string} folder */
async function copyByOffice(folder) {
  const [command = "", ...args] = convert(AS_XLSX, folder, [(await generate("M")).path]);
  const made = spawnSync(command, args);
  if (made.status !== 0 || !existsSync(join(folder, "data.xlsx")))
    throw new Error("LibreOffice is not here, or did not convert");
}

/** @param {string} name @param {string} folder */
async function make(name, folder) {
  const load = loadOf(name);
  const half = `${folder}.half`;
  for (const old of [half, folder]) rmSync(old, { recursive: true, force: true });
  mkdirSync(load.path === "files" ? join(half, "files") : half, { recursive: true });
  const truth = noTruth();
  if (name === OFFICE_COPY) {
    await copyByOffice(half);
    countLoad(load, truth);
  } else for (const sheet of load.sheets(truth)) await writeSheet(half, sheet, truth);
  writeFileSync(join(half, "units.csv"), registryCsv(load.units()));
  writeTruth(half, truth);
  renameSync(half, folder);
}

/** A load, made first where it is not there: the path to read, its registry, and what is in it. */
export async function generate(/** @type {string} */ name) {
  const load = loadOf(name);
  const folder = join(CACHE, `${name}-v${VERSION}`);
  if (!existsSync(join(folder, "truth.json"))) await make(name, folder);
  /** @type {Truth} */
  let truth = JSON.parse(readFileSync(join(folder, "truth.json"), "utf8"));
  // Made before letters were counted: count again, write nothing else anew.
  if (truth.letters === undefined) {
    truth = noTruth();
    countLoad(load, truth);
    writeTruth(folder, truth);
  }
  return { ...load, path: join(folder, load.path), registry: join(folder, "units.csv"), truth };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const loads = process.argv.slice(2);
  const usual = ["S2000", "S11000", "M", "L200k", "C200k", "D"];
  for (const load of loads.length > 0 ? loads : usual)
    console.error(`${load}: ${(await generate(load)).path}`);
}
