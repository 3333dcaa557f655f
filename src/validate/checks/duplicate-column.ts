import { text } from "../../messages/words.ts";
import { defineCheck } from "../check.ts";
import { bad, good, tips } from "../examples.ts";

export default defineCheck({
  code: "duplicate-column",
  severity: "error",
  origin: "map",
  title: { vi: "Hai cột cùng một ý nghĩa", en: "Two columns of one field" },
  explanation: {
    vi: "Hai tiêu đề cùng chỉ một chỉ tiêu (ví dụ Số tin có giá trị và Tin có giá trị). Không rõ lấy cột nào, nên phải bỏ một cột hoặc đổi tiêu đề.",
    en: "Two headings mean the same field (say, Số tin có giá trị and Tin có giá trị). Which one counts is not known: remove one, or rename it.",
  },
  facts: { heading: "text", other: "text" },
  words: {
    vi: ({ heading, other }) =>
      text(
        `Cột “${heading}” trùng ý nghĩa với cột ${other}.`,
        "Chỉ giữ một trong hai cột, hoặc đặt lại tiêu đề cho khác nhau.",
      ),
    en: ({ heading, other }) =>
      text(
        `The column “${heading}” means the same as column ${other}.`,
        "Keep one of the two, or give them different headings.",
      ),
  },
  examples: () => ({
    bad: [
      bad(
        "Đơn vị;Ngày;Lĩnh vực;Số tin có giá trị;Tin có giá trị\nXã An Đức;07/03/2020;ma túy;5;4\n",
        "E1",
      ),
    ],
    good: [good(tips("Xã An Đức;07/03/2020;ma túy;5;4"))],
  }),
});
