import { text } from "../../messages/words.ts";
import { defineCheck } from "../check.ts";
import { bad, good } from "../examples.ts";

export default defineCheck({
  code: "outline-mismatch",
  severity: "error",
  origin: "map",
  title: { vi: "Mục con không khớp mục cha", en: "Outline differs" },
  explanation: {
    vi: "Các dòng đánh số con (1.1, 1.2; a, b; gạch đầu dòng) cộng lại không bằng dòng cha. Không biết dòng cha có gồm các dòng con hay không nên không cộng cả hai.",
    en: "Rows numbered under another one do not add up to it. Whether it holds them is not known, so they are never added together.",
  },
  facts: {
    heading: "text",
    stated: "number",
    sum: "number",
    children: "number",
    difference: "number",
  },
  words: {
    vi: ({ heading, stated, sum, children, difference }, say) =>
      text(
        `${heading}: ghi ${say.n(stated)}, cộng ${say.n(children)} mục con được ${say.n(sum)}, ${say.off(difference)}.`,
        "Sửa mục cha hoặc mục con; nếu mục con chỉ là một phần, ghi “Trong đó:” trước tên.",
      ),
    en: ({ heading, stated, sum, children, difference }, say) =>
      text(
        `${heading}: says ${say.n(stated)}, its ${say.n(children)} rows add up to ${say.n(sum)}, ${say.off(difference)}.`,
        "Correct the parent or its rows; where they are only a part, write “Trong đó:” before their name.",
      ),
  },
  examples: () => ({
    bad: [
      bad(
        "CÔNG AN XÃ AN ĐỨC\nTháng 6 năm 2020\nSTT;Lĩnh vực;Số tin có giá trị\n1;kinh tế;16\n1.1;Buôn lậu;4\n1.2;Hàng giả;2\n2;ma túy;1\n",
        "C4",
      ),
    ],
    good: [
      good(
        "CÔNG AN XÃ AN ĐỨC\nTháng 6 năm 2020\nSTT;Lĩnh vực;Số tin có giá trị\n1;kinh tế;6\n1.1;Buôn lậu;4\n1.2;Hàng giả;2\n2;ma túy;1\n",
      ),
    ],
  }),
});
