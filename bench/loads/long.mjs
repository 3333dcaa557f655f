// M, L and C: 500 communes, day after day, 25 columns: 5 short texts, a date, 19 counts.
import { communes, figures, habits, INDICATORS, random } from "../data.mjs";
import { addTotals } from "../truth.mjs";

/** @typedef {import("./write.mjs").Load} Load */
/** @typedef {import("./write.mjs").Sheet} Sheet */

const LEAD = ["Mã xã", "Đơn vị", "Huyện", "Tỉnh", "Ngày", "Ghi chú"];
const COUNTS = 19;
const UNITS = 500;
/** 2004-01-01 as a serial of the 1900 system: the first day of M, L and C. */
const FIRST_DAY = 37_987;
/** 1970-01-01: ten files of 2,000 days each, one after another, end before 2025. */
const FIRST_DAY_OF_TEN = 25_569;

/**
 * @param {number} rows @param {number} seed @param {number} firstDay
 * @param {import("../truth.mjs").Truth} truth @returns {Iterable<import("../sheet.mjs").Cell[]>}
 */
function* longRows(rows, seed, firstDay, truth) {
  const units = communes(UNITS);
  const next = random(seed);
  const habit = units.map(() => habits(next, COUNTS));
  yield [...LEAD, ...INDICATORS.slice(0, COUNTS).map(([, heading]) => heading)];
  for (let i = 0; i < rows; i++) {
    const unit = /** @type {import("../data.mjs").Commune} */ (units[i % UNITS]);
    const values = figures(next, /** @type {number[]} */ (habit[i % UNITS]));
    addTotals(truth, values);
    const date = { serial: firstDay + Math.floor(i / UNITS) };
    const { code, name, district, province } = unit;
    yield [code, name, district, province, date, `đợt ${1 + (i % 7)}`, ...values];
  }
}

const frame = { textColumns: LEAD.length, units: () => communes(UNITS) };
const sheet = { shared: false, merges: [] };

/** One file. @param {number} rows @param {string} path @returns {Load} */
export function long(rows, path = "data.xlsx") {
  return {
    ...frame,
    path,
    files: 1,
    rows,
    *sheets(truth) {
      yield { ...sheet, file: path, rows: longRows(rows, rows, FIRST_DAY, truth) };
    },
  };
}

/** The same units over years after years, a file after another. @param {number} files @param {number} rows in each @returns {Load} */
export function longFiles(files, rows) {
  const days = Math.ceil(rows / UNITS);
  return {
    ...frame,
    path: "files",
    files,
    rows: files * rows,
    *sheets(truth) {
      for (let i = 0; i < files; i++) {
        const first = FIRST_DAY_OF_TEN + i * days;
        const file = `files/${i}.xlsx`;
        yield { ...sheet, file, rows: longRows(rows, rows + 1 + i, first, truth) };
      }
    },
  };
}
