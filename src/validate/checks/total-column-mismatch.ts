import { text } from "../../messages/words.ts";
import { defineCheck } from "../check.ts";
import { bad, good } from "../examples.ts";

export default defineCheck({
  code: "total-column-mismatch",
  severity: "error",
  origin: "map",
  title: { vi: "Cột cộng không khớp", en: "Total column differs" },
  explanation: {
    vi: "Cột cộng khác tổng các cột mà nó gồm. Cột cộng không bao giờ được cộng thêm.",
    en: "A total column differs from the columns that it covers. It is never counted beside them.",
  },
  facts: {
    heading: "text",
    stated: "number",
    sum: "number",
    columns: "number",
    difference: "number",
  },
  words: {
    vi: ({ heading, stated, sum, columns, difference }, say) =>
      text(
        `${heading}: cột cộng ghi ${say.n(stated)}, cộng ${say.n(columns)} cột được ${say.n(sum)}, ${say.off(difference)}.`,
        "Xem lại các cột và công thức của cột cộng.",
      ),
    en: ({ heading, stated, sum, columns, difference }, say) =>
      text(
        `${heading}: the total column says ${say.n(stated)}, ${say.n(columns)} columns add up to ${say.n(sum)}, ${say.off(difference)}.`,
        "Look at the columns and the total's formula.",
      ),
  },
  examples: () => ({
    bad: [
      bad(
        "CÔNG AN HUYỆN BA TRI\nNăm 2020\nĐơn vị;Số tin có giá trị;;\n;Tháng 1;Tháng 2;Cộng\nXã An Đức;11;12;24\n",
        "D5",
      ),
    ],
    good: [
      good(
        "CÔNG AN HUYỆN BA TRI\nNăm 2020\nĐơn vị;Số tin có giá trị;;\n;Tháng 1;Tháng 2;Cộng\nXã An Đức;11;12;23\n",
      ),
    ],
  }),
});
