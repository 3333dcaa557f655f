import { text } from "../../messages/words.ts";
import { seenWordsVi, seenWordsEn, toBecomeVi, toBecomeEn, SEEN_FACTS } from "./_seen.ts";
import { defineCheck } from "../check.ts";
import { good, tips, TIPS_HEADING } from "../examples.ts";

export default defineCheck({
  code: "sheet-unrecognised",
  severity: "warning",
  origin: "map",
  title: { vi: "Trang tính không nhận ra", en: "Sheet not recognised" },
  explanation: {
    vi: "Trang tính có nội dung nhưng không phải biểu mẫu đã biết, đứng cạnh một trang là biểu mẫu. Trang này không được tính.",
    en: "A sheet with content that is no known form, beside one that is. It is not counted.",
  },
  facts: SEEN_FACTS,
  words: {
    vi: (seen, say) =>
      text(
        `Trang tính có nội dung nhưng không phải biểu mẫu đã biết, nên không được tính.${seenWordsVi(seen)}`,
        `Nếu không phải số liệu báo cáo thì bỏ trang này đi. ${toBecomeVi(seen, say.finding)}`,
      ),
    en: (seen, say) =>
      text(
        `The sheet has content but is no known form, so it is not counted.${seenWordsEn(seen)}`,
        `If it holds no figures of the report, remove the sheet. ${toBecomeEn(seen, say.finding)}`,
      ),
  },
  examples: () => ({
    bad: [
      {
        ...good(""),
        files: {},
        workbooks: {
          "bao-cao.xlsx": {
            Tin: [TIPS_HEADING, ["Xã An Đức", { date: "2020-03-07" }, "ma túy", 5, 4]],
            Nháp: [
              ["Mặt hàng", "Đơn giá"],
              ["Gạo", 20_000],
            ],
          },
        },
        expect: [{ file: "bao-cao.xlsx", cell: null }],
      },
    ],
    good: [good(tips("Xã An Đức;07/03/2020;ma túy;5;4"))],
  }),
});
