// Writes the sheets of a load; what they hold is counted on the way.
import { closeSync, openSync, writeSync } from "node:fs";
import { join } from "node:path";
import { rowXml, SharedStrings, writeSmallWorkbook, writeWorkbook } from "../sheet.mjs";
import { count } from "../truth.mjs";

/** @typedef {import("../sheet.mjs").Cell} Cell */
/** @typedef {import("../truth.mjs").Truth} Truth */

/** One file to be. `shared`: shared strings (small files); else inline. @typedef {{ file: string, shared: boolean, merges: readonly string[], rows: Iterable<readonly Cell[]> }} Sheet */

/**
 * A load: `path` is what is read, inside its folder. `rows`: of long tables only. `textColumns`:
 * that many columns hold text even where it looks like a number. `sheets` adds to the truth's
 * totals while its rows are run through.
 * @typedef {{ path: string, files: number, rows: number, textColumns: number, units: () => import("../data.mjs").Commune[], sheets: (truth: Truth) => Iterable<Sheet> }} Load
 */

const PIECE = 262_144;

/** @param {Iterable<readonly Cell[]>} rows @param {Truth} truth */
function* counted(rows, truth) {
  for (const cells of rows) {
    count(truth, cells);
    yield cells;
  }
}

/** @param {Iterable<string>} texts */
function* pieces(texts) {
  let piece = "";
  for (const text of texts) {
    piece += text;
    if (piece.length < PIECE) continue;
    yield piece;
    piece = "";
  }
  yield piece;
}

/** @param {Iterable<readonly Cell[]>} rows */
function* csvLines(rows) {
  for (const cells of rows) yield `${cells.map(csvCell).join(",")}\r\n`;
}

function csvCell(/** @type {Cell} */ cell) {
  if (cell === null) return "";
  if (typeof cell !== "object") return /[",]/.test(String(cell)) ? `"${cell}"` : String(cell);
  return new Date((cell.serial - 25_569) * 86_400_000).toISOString().slice(0, 10);
}

/** @param {Iterable<readonly Cell[]>} rows @param {SharedStrings | null} strings */
function* xmlRows(rows, strings) {
  let row = 0;
  for (const cells of rows) {
    row++;
    if (cells.length > 0) yield rowXml(row, cells, strings);
  }
}

/** @param {string} folder @param {Sheet} sheet @param {Truth} truth */
export async function writeSheet(folder, sheet, truth) {
  const path = join(folder, sheet.file);
  const rows = counted(sheet.rows, truth);
  if (sheet.file.endsWith(".csv")) {
    const file = openSync(path, "w");
    for (const piece of pieces(csvLines(rows))) writeSync(file, piece);
    closeSync(file);
  } else if (sheet.shared) {
    const strings = new SharedStrings();
    writeSmallWorkbook(path, xmlRows(rows, strings), strings, sheet.merges);
  } else {
    await writeWorkbook(path, pieces(xmlRows(rows, null)), null, sheet.merges);
  }
}

/** What a load holds, without writing it. @param {Load} load @param {Truth} truth */
export function countLoad(load, truth) {
  for (const { rows } of load.sheets(truth)) for (const cells of rows) count(truth, cells);
}
