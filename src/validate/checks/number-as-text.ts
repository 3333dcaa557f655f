import type { Check } from "../check.ts";
import { good, sheet, tips, TIPS_HEADING } from "../examples.ts";

export default {
  code: "number-as-text",
  severity: "information",
  origin: "reading",
  title: { vi: "Số lưu dưới dạng chữ", en: "Number stored as text" },
  explanation: {
    vi: "Ô của tệp Excel lưu số dưới dạng chữ. Số vẫn được đọc đúng, nhưng công thức trong bảng tính sẽ bỏ qua ô này.",
    en: "A workbook cell stores its number as text. It is read correctly, but the workbook's own formulas pass over it.",
  },
  examples: {
    bad: [sheet([TIPS_HEADING, ["Xã An Đức", { date: "2020-03-07" }, "ma túy", 5, "4"]], "E2")],
    good: [
      sheet([TIPS_HEADING, ["Xã An Đức", { date: "2020-03-07" }, "ma túy", 5, 4]]),
      good(tips("Xã An Đức;07/03/2020;ma túy;5;4")),
    ],
  },
} satisfies Check;
