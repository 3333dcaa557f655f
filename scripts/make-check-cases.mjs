#!/usr/bin/env node
// Makes one golden case for each code of findings: fixtures/cases/check/<nnn>-<code>/ with the files of the
// check's first bad example and the command that finds it. What comes out is recorded by `npm run golden`.
//   node scripts/make-check-cases.mjs           write
//   node scripts/make-check-cases.mjs --check   fail where a file differs
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import ExcelJS from "exceljs";
import { fixZipTimes } from "./seeds/sheet.mjs";
import { source } from "./source.mjs";
import { ROOT } from "./tools.mjs";

/** @typedef {import("../src/validate/check.ts").Example} Example @typedef {import("../src/validate/check.ts").Check} Check */

const CASES = join(ROOT, "fixtures/cases/check");
/** Cases of this script begin here; the lower numbers are made by hand. */
const FIRST = 101;
/** And higher ones again. */
const LAST = 200;
const FIXED = new Date(Date.UTC(2026, 0, 1));
const check = process.argv.includes("--check");

/** @type {{ CHECKS: readonly Check[] }} */
const { CHECKS } = await source("src/validate/index.ts");
let files = 0;
let differ = 0;
for (const { code, examples } of CHECKS) {
  const example = examples().bad[0];
  if (example === undefined) throw new Error(`${code} has no bad example`);
  const folder = join(CASES, folderOf(code));
  const wanted = await caseFiles(code, example);
  if (!check) rmSync(join(folder, "input"), { recursive: true, force: true });
  for (const [name, bytes] of wanted) {
    files += 1;
    const path = join(folder, name);
    if (existsSync(path) && readFileSync(path).equals(bytes)) continue;
    if (check) {
      differ += 1;
      console.error(`differs: ${path}`);
      continue;
    }
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, bytes);
  }
}
console.log(`${files} files of ${CHECKS.length} codes${check ? `, ${differ} differ` : ""}`);
if (differ > 0) process.exitCode = 1;

/** A code keeps its number; a new one takes the next. @param {string} code */
function folderOf(code) {
  const there = existsSync(CASES) ? readdirSync(CASES) : [];
  const own = there.find((name) => /^\d+-/.test(name) && name.replace(/^\d+-/, "") === code);
  if (own !== undefined) return own;
  const numbers = there.map((name) => Number.parseInt(name, 10) || 0);
  const highest = Math.max(FIRST - 1, ...numbers.filter((number) => number < LAST));
  return `${highest + 1}-${code}`;
}

/** @param {string} code @param {Example} example @returns {Promise<Map<string, Buffer>>} */
async function caseFiles(code, example) {
  const { period, today = "2020-12-31" } = example.options ?? {};
  const units = example.units === undefined ? "" : " --units units.csv";
  // Told only of an asked period: `check` asks for none.
  const command =
    period === undefined
      ? `antq check input${units} --today ${today}`
      : `antq aggregate input${units} --period ${period} --today ${today}`;
  /** @type {Map<string, Buffer>} */
  const made = new Map([["cmd", Buffer.from(`${command}\n`)]]);
  if (example.units !== undefined) made.set("units.csv", Buffer.from(example.units));
  for (const [file, text] of Object.entries(example.files))
    made.set(`input/${file}`, Buffer.from(text));
  for (const file of Object.keys(example.workbooks ?? {}))
    made.set(`input/${file}`, await workbook(example, file));
  if (made.size < 2) throw new Error(`${code}: its example has no files`);
  return made;
}

/** @param {Example} example @param {string} file */
async function workbook(example, file) {
  const book = new ExcelJS.Workbook();
  book.creator = "antq";
  book.created = FIXED;
  book.modified = FIXED;
  for (const [name, rows] of Object.entries(example.workbooks?.[file] ?? {})) {
    const sheet = book.addWorksheet(name);
    for (const cells of rows) {
      const added = sheet.addRow(cells.map(cellOf));
      for (const [i, cell] of cells.entries())
        if (cell !== null && typeof cell === "object" && "percent" in cell)
          added.getCell(i + 1).numFmt = "0%";
    }
    for (const row of example.hiddenRows?.[name] ?? []) sheet.getRow(row).hidden = true;
  }
  return fixZipTimes(Buffer.from(await book.xlsx.writeBuffer()));
}

/** @param {import("../src/validate/check.ts").ExampleCell} cell @returns {ExcelJS.CellValue} */
function cellOf(cell) {
  if (cell === null || typeof cell !== "object") return cell;
  if ("date" in cell) return new Date(`${cell.date}T00:00:00Z`);
  if ("percent" in cell) return cell.percent;
  return /** @type {ExcelJS.CellValue} */ (cell);
}
