// S: small workbooks, one a commune: title block, heading of two rows, 12 rows (months) x 25
// columns, total row, signatures.
import { communes, figures, habits, INDICATORS, random } from "../data.mjs";
import { addTotals } from "../truth.mjs";
import { headingRows } from "./heading.mjs";

/** @typedef {import("../sheet.mjs").Cell} Cell */
/** @typedef {import("../truth.mjs").Truth} Truth */

const HEADING = headingRows(["TT", "Kỳ báo cáo"], 7);

/** The cells above the table. @param {import("../data.mjs").Commune} unit @returns {Cell[][]} */
function titleBlock(unit) {
  const far = [null, null, null, null];
  return [
    [unit.province.replace("Tỉnh", "CÔNG AN TỈNH"), ...far, "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"],
    [unit.district.replace("Huyện", "CÔNG AN HUYỆN"), ...far, "Độc lập - Tự do - Hạnh phúc"],
    [unit.name.replace("Xã", "CÔNG AN XÃ")],
    [],
    ["BÁO CÁO KẾT QUẢ PHONG TRÀO TOÀN DÂN BẢO VỆ AN NINH TỔ QUỐC NĂM 2024"],
    [],
    HEADING.top,
    HEADING.low,
  ];
}

/** One commune's workbook, its figures drawn from `next`, and their totals by indicator. */
function report(
  /** @type {import("../data.mjs").Commune} */ unit,
  /** @type {() => number} */ next,
) {
  const habit = habits(next, INDICATORS.length);
  const total = INDICATORS.map(() => 0);
  const rows = titleBlock(unit);
  for (let month = 1; month <= 12; month++) {
    const values = figures(next, habit);
    for (const [i, value] of values.entries()) total[i] = (total[i] ?? 0) + value;
    rows.push([month, `Tháng ${month}/2024`, ...values]);
  }
  rows.push([null, "Tổng cộng", ...total], []);
  rows.push([null, null, null, null, null, `Ngày 5 tháng 1 năm 2025`]);
  rows.push([null, "NGƯỜI LẬP BIỂU", null, null, null, "THỦ TRƯỞNG ĐƠN VỊ"]);
  const file = `files/${unit.code}.xlsx`;
  return { sheet: { file, shared: true, merges: HEADING.merges, rows }, total };
}

/** @param {number} files @returns {import("./write.mjs").Load} */
export function small(files) {
  return {
    path: "files",
    files,
    rows: 0,
    textColumns: 0,
    units: () => communes(files),
    *sheets(truth) {
      const next = random(files);
      for (const unit of communes(files)) {
        const { sheet, total } = report(unit, next);
        addTotals(truth, total);
        yield sheet;
      }
    },
  };
}

/**
 * The first commune sends its report again with other figures: the sheet, and the truth then.
 * @param {number} files @param {Truth} truth @param {number} time which other figures
 */
export function resent(files, truth, time) {
  const unit = /** @type {import("../data.mjs").Commune} */ (communes(1)[0]);
  const before = report(unit, random(files));
  const after = report(unit, random(files + 1 + time));
  const now = { ...truth, totals: { ...truth.totals } };
  addTotals(now, before.total, -1);
  addTotals(now, after.total);
  return { sheet: after.sheet, truth: now };
}
