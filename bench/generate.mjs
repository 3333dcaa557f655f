#!/usr/bin/env node
// The workloads of the bench, from a fixed seed, under bench/.cache (not in git):
//   S2000, S11000   small workbooks, one a commune: title block, heading of two rows, 12 rows
//                   (months) x 25 columns, total row, signatures
//   M               one workbook, 50,000 rows x 25 columns; M-lo: the same saved by LibreOffice
//   L200k, L        one workbook of 200,000, of 1,000,000 rows
//   C20k, C200k, C  the same rows as CSV
//   D               120 monthly provincial workbooks of ten years
// usage: node bench/generate.mjs [load ...]
import { spawnSync } from "node:child_process";
import {
  closeSync,
  existsSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
  writeSync,
} from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { communes, figures, habits, INDICATORS, random, registryCsv } from "./data.mjs";
import { rowXml, SharedStrings, writeSmallWorkbook, writeWorkbook } from "./sheet.mjs";

export const CACHE = fileURLToPath(new URL(".cache", import.meta.url));
/** A change of the workloads' content is a new version: what is cached is made anew. */
const VERSION = 2;
/** LibreOffice, for M-lo only. */
const OFFICE = process.env["SOFFICE"] ?? "soffice";
/** 2004-01-01 as a serial of the 1900 system: the first day of M and L. */
const FIRST_DAY = 37_987;

/** What the readers and antq must find. @typedef {{ cells: number, numbers: number, sum: number, dates: number, totals: Record<string, number> }} Truth */

/** @returns {Truth} */
const noTruth = () => ({ cells: 0, numbers: 0, sum: 0, dates: 0, totals: {} });

function count(
  /** @type {Truth} */ truth,
  /** @type {readonly import("./sheet.mjs").Cell[]} */ cells,
) {
  for (const cell of cells) {
    if (cell === null) continue;
    truth.cells++;
    if (typeof cell === "object") truth.dates++;
    if (typeof cell !== "number") continue;
    truth.numbers++;
    truth.sum += cell;
  }
}

/** @param {Truth} truth @param {readonly number[]} values */
function addTotals(truth, values) {
  for (const [i, value] of values.entries()) {
    const id = /** @type {string} */ (INDICATORS[i]?.[2]);
    truth.totals[id] = (truth.totals[id] ?? 0) + value;
  }
}

/** The heading over two rows: groups above, indicators below; `lead` columns before them. */
function headingRows(/** @type {readonly string[]} */ lead, /** @type {number} */ first) {
  const top = [
    ...lead,
    ...INDICATORS.map(([group], i) => (INDICATORS[i - 1]?.[0] === group ? null : group)),
  ];
  const low = [...lead.map(() => null), ...INDICATORS.map(([, heading]) => heading)];
  const letter = (/** @type {number} */ i) => String.fromCharCode(65 + i);
  const merges = lead.map((_, i) => `${letter(i)}${first}:${letter(i)}${first + 1}`);
  for (let i = 0; i < INDICATORS.length;) {
    let end = i;
    while (INDICATORS[end + 1]?.[0] === INDICATORS[i]?.[0]) end++;
    const at = (/** @type {number} */ k) => letter(lead.length + k);
    if (end > i) merges.push(`${at(i)}${first}:${at(end)}${first}`);
    else merges.push(`${at(i)}${first}:${at(i)}${first + 1}`);
    i = end + 1;
  }
  // A heading alone in its group stands in the merged cell.
  for (const [i, [group, heading]] of INDICATORS.entries()) {
    const alone = INDICATORS[i - 1]?.[0] !== group && INDICATORS[i + 1]?.[0] !== group;
    if (alone) [top[lead.length + i], low[lead.length + i]] = [heading, null];
  }
  return { top, low, merges };
}

/** @param {string} folder @param {number} files */
async function makeS(folder, files) {
  const next = random(files);
  const truth = noTruth();
  const units = communes(files);
  mkdirSync(join(folder, "files"));
  const { top, low, merges } = headingRows(["TT", "Kỳ báo cáo"], 7);
  for (const unit of units) {
    const habit = habits(next, INDICATORS.length);
    const total = INDICATORS.map(() => 0);
    /** @type {import("./sheet.mjs").Cell[][]} */
    const sheet = [
      [
        unit.province.replace("Tỉnh", "CÔNG AN TỈNH"),
        null,
        null,
        null,
        null,
        "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
      ],
      [
        unit.district.replace("Huyện", "CÔNG AN HUYỆN"),
        null,
        null,
        null,
        null,
        "Độc lập - Tự do - Hạnh phúc",
      ],
      [unit.name.replace("Xã", "CÔNG AN XÃ")],
      [],
      ["BÁO CÁO KẾT QUẢ PHONG TRÀO TOÀN DÂN BẢO VỆ AN NINH TỔ QUỐC NĂM 2024"],
      [],
      top,
      low,
    ];
    for (let month = 1; month <= 12; month++) {
      const values = figures(next, habit);
      for (const [i, value] of values.entries()) total[i] = (total[i] ?? 0) + value;
      addTotals(truth, values);
      sheet.push([month, `Tháng ${month}/2024`, ...values]);
    }
    sheet.push([null, "Tổng cộng", ...total], []);
    sheet.push([null, null, null, null, null, `Ngày 5 tháng 1 năm 2025`]);
    sheet.push([null, "NGƯỜI LẬP BIỂU", null, null, null, "THỦ TRƯỞNG ĐƠN VỊ"]);
    const strings = new SharedStrings();
    for (const cells of sheet) count(truth, cells);
    const rows = sheet.flatMap((cells, i) =>
      cells.length === 0 ? [] : [rowXml(i + 1, cells, strings)],
    );
    writeSmallWorkbook(join(folder, "files", `${unit.code}.xlsx`), rows, strings, merges);
  }
  writeFileSync(join(folder, "units.csv"), registryCsv(units));
  return truth;
}

const LONG_LEAD = ["Mã xã", "Đơn vị", "Huyện", "Tỉnh", "Ngày", "Ghi chú"];
const LONG_COUNTS = 19;

/** The rows of M, L and C: 500 communes, day after day. @param {number} rows @param {Truth} truth */
function* longRows(rows, truth) {
  const units = communes(500);
  const next = random(rows);
  const habit = units.map(() => habits(next, LONG_COUNTS));
  const heading = [...LONG_LEAD, ...INDICATORS.slice(0, LONG_COUNTS).map(([, heading]) => heading)];
  count(truth, heading);
  yield heading;
  for (let i = 0; i < rows; i++) {
    const unit = /** @type {import("./data.mjs").Commune} */ (units[i % units.length]);
    const values = figures(next, /** @type {number[]} */ (habit[i % units.length]));
    addTotals(truth, values);
    const date = { serial: FIRST_DAY + Math.floor(i / units.length) };
    const cells = [
      unit.code,
      unit.name,
      unit.district,
      unit.province,
      date,
      `đợt ${1 + (i % 7)}`,
      ...values,
    ];
    count(truth, cells);
    yield cells;
  }
}

/** @param {Iterable<readonly import("./sheet.mjs").Cell[]>} rows */
function* xmlPieces(rows) {
  let piece = "";
  let row = 0;
  for (const cells of rows) {
    piece += rowXml(++row, cells, null);
    if (piece.length < 262_144) continue;
    yield piece;
    piece = "";
  }
  yield piece;
}

/** @param {string} folder @param {number} rows */
async function makeLong(folder, rows) {
  const truth = noTruth();
  await writeWorkbook(join(folder, "data.xlsx"), xmlPieces(longRows(rows, truth)), null);
  writeFileSync(join(folder, "units.csv"), registryCsv(communes(500)));
  return truth;
}

/** @param {string} folder @param {number} rows */
async function makeCsv(folder, rows) {
  const truth = noTruth();
  const file = openSync(join(folder, "data.csv"), "w");
  let text = "";
  for (const cells of longRows(rows, truth)) {
    text += `${cells.map(csvCell).join(",")}\r\n`;
    if (text.length < 262_144) continue;
    writeSync(file, text);
    text = "";
  }
  writeSync(file, text);
  closeSync(file);
  writeFileSync(join(folder, "units.csv"), registryCsv(communes(500)));
  return truth;
}

function csvCell(/** @type {import("./sheet.mjs").Cell} */ cell) {
  if (cell === null) return "";
  if (typeof cell !== "object") return /[",]/.test(String(cell)) ? `"${cell}"` : String(cell);
  return new Date((cell.serial - 25_569) * 86_400_000).toISOString().slice(0, 10);
}

/** @param {string} folder */
async function makeD(folder) {
  const truth = noTruth();
  const next = random(120);
  const units = communes(200);
  const habit = units.map(() => habits(next, INDICATORS.length));
  mkdirSync(join(folder, "files"));
  for (let month = 0; month < 120; month++) {
    const label = `Tháng ${1 + (month % 12)}/${2014 + Math.floor(month / 12)}`;
    const { top, low, merges } = headingRows(["Mã xã", "Đơn vị"], 3);
    /** @type {import("./sheet.mjs").Cell[][]} */
    const sheet = [["CÔNG AN TỈNH ĐỨC AN"], [`BÁO CÁO ${label.toUpperCase()}`], top, low];
    for (const [i, unit] of units.entries()) {
      const values = figures(next, /** @type {number[]} */ (habit[i]));
      addTotals(truth, values);
      sheet.push([unit.code, unit.name, ...values]);
    }
    for (const cells of sheet) count(truth, cells);
    const strings = new SharedStrings();
    const rows = sheet.map((cells, i) => rowXml(i + 1, cells, strings));
    const name = `${2014 + Math.floor(month / 12)}-${String(1 + (month % 12)).padStart(2, "0")}.xlsx`;
    writeSmallWorkbook(join(folder, "files", name), rows, strings, merges);
  }
  writeFileSync(join(folder, "units.csv"), registryCsv(units));
  return truth;
}

/** @param {string} folder */
async function makeLibreOffice(folder) {
  const source = join(await generate("M"), "data.xlsx");
  const made = spawnSync(OFFICE, [
    "--headless",
    "--convert-to",
    "xlsx:Calc MS Excel 2007 XML",
    "--outdir",
    folder,
    source,
  ]);
  if (made.status !== 0) throw new Error("LibreOffice is not here, or did not convert");
  writeFileSync(join(folder, "units.csv"), registryCsv(communes(500)));
  return truthOf(await generate("M"));
}

/** @type {Record<string, (folder: string) => Promise<Truth>>} */
const LOADS = {
  S200: (folder) => makeS(folder, 200),
  S2000: (folder) => makeS(folder, 2000),
  S11000: (folder) => makeS(folder, 11_000),
  M: (folder) => makeLong(folder, 50_000),
  "M-lo": makeLibreOffice,
  M10k: (folder) => makeLong(folder, 10_000),
  M1k: (folder) => makeLong(folder, 1000),
  L200k: (folder) => makeLong(folder, 200_000),
  L: (folder) => makeLong(folder, 1_000_000),
  C20k: (folder) => makeCsv(folder, 20_000),
  C200k: (folder) => makeCsv(folder, 200_000),
  C: (folder) => makeCsv(folder, 1_000_000),
  D: makeD,
};

/** The folder of a load, made first where it is not there. */
export async function generate(/** @type {string} */ load) {
  const make = LOADS[load];
  if (make === undefined)
    throw new Error(`no load ${load}; there are ${Object.keys(LOADS).join(", ")}`);
  const folder = join(CACHE, `${load}-v${VERSION}`);
  if (existsSync(join(folder, "truth.json"))) return folder;
  const half = `${folder}.half`;
  rmSync(half, { recursive: true, force: true });
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(half, { recursive: true });
  const truth = await make(half);
  writeFileSync(join(half, "truth.json"), JSON.stringify(truth, null, 1));
  renameSync(half, folder);
  return folder;
}

/** @returns {Truth} */
export function truthOf(/** @type {string} */ folder) {
  return JSON.parse(readFileSync(join(folder, "truth.json"), "utf8"));
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const loads = process.argv.slice(2);
  for (const load of loads.length > 0 ? loads : ["S2000", "S11000", "M", "L200k", "C200k", "D"]) {
    console.error(`${load}: ${await generate(load)}`);
  }
}
