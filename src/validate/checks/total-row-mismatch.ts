import { text } from "../../messages/words.ts";
import { counted } from "../../messages/terms.ts";
import { totalProblems } from "../totals.ts";
import { defineCheck } from "../check.ts";
import { bad, good, tips } from "../examples.ts";

export default defineCheck({
  code: "total-row-mismatch",
  severity: "error",
  origin: "sheet",
  title: { vi: "Dòng cộng không khớp", en: "Total row differs" },
  explanation: {
    vi: "Dòng cộng hoặc dòng nhóm khác tổng các dòng của nó. Số chênh được nêu. Ô cộng để trống, cột có ô bị từ chối hoặc có số ước lượng thì không so. Dòng cộng không bao giờ được cộng thêm.",
    en: "A total or subtotal row differs from the sum of its rows; the imbalance is given. Blank totals, and columns with a refused or approximate cell, are not compared. Total rows are never counted.",
  },
  facts: {
    heading: "text",
    stated: "number",
    sum: "number",
    rows: "number",
    difference: "number",
  },
  words: {
    vi: ({ heading, stated, sum, rows, difference }, say) =>
      text(
        `${heading}: dòng cộng ghi ${say.n(stated)}, cộng ${say.n(rows)} dòng được ${say.n(sum)}, ${difference > 0 ? "thừa" : "thiếu"} ${say.n(Math.abs(difference))}.`,
        "Xem lại các dòng ở trên và công thức của dòng cộng.",
      ),
    en: ({ heading, stated, sum, rows, difference }, say) =>
      text(
        `${heading}: the total row says ${say.n(stated)}, its ${counted(rows, "row adds", "rows add")} up to ${say.n(sum)}, ${say.n(Math.abs(difference))} too ${difference > 0 ? "many" : "few"}.`,
        "Look at the rows above and at the formula of the total row.",
      ),
  },
  examples: () => ({
    bad: [
      bad(
        tips(
          "Xã An Đức;07/03/2020;ma túy;5;4",
          "Xã An Hiệp;07/03/2020;ma túy;6;5",
          "Tổng cộng;;;11;10",
        ),
        "E4",
      ),
    ],
    good: [
      good(
        tips(
          "Xã An Đức;07/03/2020;ma túy;5;4",
          "Xã An Hiệp;07/03/2020;ma túy;6;-",
          "Tổng cộng;;;;4",
        ),
      ),
    ],
  }),
  sheet: totalProblems,
});
