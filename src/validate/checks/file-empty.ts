import { text } from "../../messages/words.ts";
import { defineCheck } from "../check.ts";
import { bad, good, tips } from "../examples.ts";

export default defineCheck({
  code: "file-empty",
  severity: "error",
  origin: "map",
  title: { vi: "Tệp không có số liệu", en: "No data in the file" },
  explanation: {
    vi: 'Các biểu trong tệp chỉ có tiêu đề, không có dòng số liệu nào. Nếu không có gì xảy ra, ghi "Không phát sinh": khi đó là số 0, đã báo cáo.',
    en: 'The forms of the file have headings and no data row. If nothing happened, write "Không phát sinh": that is zero, reported.',
  },
  facts: {},
  words: {
    vi: () =>
      text(
        "Các biểu trong tệp không có dòng số liệu nào.",
        'Điền số liệu; nếu không có gì xảy ra, ghi "Không phát sinh".',
      ),
    en: () =>
      text(
        "The forms of this file have no data row.",
        'Fill in the figures; if nothing happened, write "Không phát sinh".',
      ),
  },
  examples: () => ({
    bad: [bad(tips(), null)],
    good: [
      good(`CÔNG AN XÃ AN ĐỨC\nTháng 3 năm 2020\n\n${tips("Không phát sinh;;;;")}`),
      good(tips("Xã An Đức;07/03/2020;ma túy;5;4")),
    ],
  }),
});
