import { text } from "../../messages/words.ts";
import { defineCheck } from "../check.ts";
import { good, sheet, tips, TIPS_HEADING } from "../examples.ts";

export default defineCheck({
  code: "number-as-text",
  severity: "information",
  origin: "reading",
  title: { vi: "Số lưu dưới dạng chữ", en: "Number stored as text" },
  explanation: {
    vi: "Ô của tệp Excel lưu số dưới dạng chữ. Số vẫn được đọc đúng, nhưng công thức trong bảng tính sẽ bỏ qua ô này.",
    en: "A workbook cell stores its number as text. It is read correctly, but the workbook's own formulas pass over it.",
  },
  facts: { heading: "text" },
  words: {
    vi: ({ heading }) =>
      text(
        `${heading}: số được lưu dưới dạng chữ; vẫn được đọc đúng.`,
        "Nên định dạng ô là Số (Number) để công thức trong bảng tính cộng được.",
      ),
    en: ({ heading }) =>
      text(
        `${heading}: the number is stored as text; it is read correctly.`,
        "Better format the cell as Number, so that formulas in the workbook add it up.",
      ),
  },
  examples: () => ({
    bad: [sheet([TIPS_HEADING, ["Xã An Đức", { date: "2020-03-07" }, "ma túy", 5, "4"]], "E2")],
    good: [
      sheet([TIPS_HEADING, ["Xã An Đức", { date: "2020-03-07" }, "ma túy", 5, 4]]),
      good(tips("Xã An Đức;07/03/2020;ma túy;5;4")),
    ],
  }),
});
