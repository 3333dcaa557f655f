import { totalProblems } from "../totals.ts";
import type { Check } from "../check.ts";
import { bad, good, tips } from "../examples.ts";

export default {
  code: "total-row-mismatch",
  severity: "error",
  origin: "sheet",
  title: { vi: "Dòng cộng không khớp", en: "Total row differs" },
  explanation: {
    vi: "Dòng cộng hoặc dòng nhóm khác tổng các dòng của nó. Số chênh được nêu. Ô cộng để trống, cột có ô bị từ chối hoặc có số ước lượng thì không so. Dòng cộng không bao giờ được cộng thêm.",
    en: "A total or subtotal row differs from the sum of its rows; the imbalance is given. Blank totals, and columns with a refused or approximate cell, are not compared. Total rows are never counted.",
  },
  examples: {
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
  },
  sheet: totalProblems,
} satisfies Check;
