import { text } from "../../messages/words.ts";
import { defineCheck } from "../check.ts";
import { sheet, TIPS_HEADING } from "../examples.ts";

export default defineCheck({
  code: "formula-not-calculated",
  severity: "error",
  origin: "reading",
  title: { vi: "Công thức chưa tính", en: "Formula not calculated" },
  explanation: {
    vi: "Tệp lưu công thức mà không lưu kết quả, thường do phần mềm khác Excel tạo ra. Mở bằng Excel hoặc LibreOffice, chờ tính xong rồi lưu lại.",
    en: "The file holds a formula without its result, as programs other than Excel write it. Open it in Excel or LibreOffice, let it calculate, and save it.",
  },
  facts: { heading: "text" },
  words: {
    vi: ({ heading }) =>
      text(
        `${heading}: công thức chưa được tính, tệp không lưu kết quả.`,
        "Mở tệp bằng Excel hoặc LibreOffice, chờ tính xong rồi lưu lại.",
      ),
    en: ({ heading }) =>
      text(
        `${heading}: the formula was saved without its result.`,
        "Open the file in Excel or LibreOffice, let it calculate, and save it.",
      ),
  },
  examples: () => ({
    bad: [
      sheet(
        [TIPS_HEADING, ["Xã An Đức", { date: "2020-03-07" }, "ma túy", 5, { formula: "2+2" }]],
        "E2",
      ),
    ],
    good: [
      sheet([
        TIPS_HEADING,
        ["Xã An Đức", { date: "2020-03-07" }, "ma túy", 5, { formula: "2+2", result: 4 }],
      ]),
    ],
  }),
});
