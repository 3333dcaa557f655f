// D: monthly workbooks of one province, ten years.
import { communes, figures, habits, INDICATORS, random } from "../data.mjs";
import { addTotals } from "../truth.mjs";
import { headingRows } from "./heading.mjs";

const MONTHS = 120;
const FIRST_YEAR = 2014;

/** @type {import("./write.mjs").Load} */
export const monthly = {
  path: "files",
  files: MONTHS,
  rows: 0,
  textColumns: 2,
  units: () => communes(200),
  *sheets(truth) {
    const next = random(MONTHS);
    const units = communes(200);
    const habit = units.map(() => habits(next, INDICATORS.length));
    const { top, low, merges } = headingRows(["Mã xã", "Đơn vị"], 3);
    for (let i = 0; i < MONTHS; i++) {
      const [year, month] = [FIRST_YEAR + Math.floor(i / 12), 1 + (i % 12)];
      const title = `BÁO CÁO THÁNG ${month}/${year}`;
      /** @type {import("../sheet.mjs").Cell[][]} */
      const rows = [["CÔNG AN TỈNH ĐỨC AN"], [title], top, low];
      for (const [k, unit] of units.entries()) {
        const values = figures(next, /** @type {number[]} */ (habit[k]));
        addTotals(truth, values);
        rows.push([unit.code, unit.name, ...values]);
      }
      const file = `files/${year}-${String(month).padStart(2, "0")}.xlsx`;
      yield { file, shared: true, merges, rows };
    }
  },
};
