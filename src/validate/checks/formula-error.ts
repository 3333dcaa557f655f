import { text } from "../../messages/words.ts";
import { defineCheck } from "../check.ts";
import { bad, good, sheet, tips, TIPS_HEADING } from "../examples.ts";

export default defineCheck({
  code: "formula-error",
  severity: "error",
  origin: "reading",
  title: { vi: "Công thức báo lỗi", en: "Formula error" },
  explanation: {
    vi: "Công thức của ô cho kết quả lỗi (#REF!, #DIV/0!, #N/A ...). Sửa công thức hoặc gõ thẳng số.",
    en: "The cell's formula gives an error (#REF!, #DIV/0!, #N/A ...). Correct it, or type the number.",
  },
  facts: { heading: "text", error: "text" },
  words: {
    vi: ({ heading, error }) =>
      text(`${heading}: công thức báo lỗi ${error}.`, "Sửa công thức, hoặc gõ thẳng số vào ô."),
    en: ({ heading, error }) =>
      text(
        `${heading}: the formula gives the error ${error}.`,
        "Correct the formula, or type the number.",
      ),
  },
  examples: () => ({
    bad: [
      sheet(
        [TIPS_HEADING, ["Xã An Đức", { date: "2020-03-07" }, "ma túy", 5, { error: "#REF!" }]],
        "E2",
      ),
      bad(tips("Xã An Đức;07/03/2020;ma túy;5;#N/A"), "E2"),
    ],
    good: [good(tips("Xã An Đức;07/03/2020;ma túy;5;4"))],
  }),
});
