import { text } from "../../messages/words.ts";
import { defineCheck } from "../check.ts";
import { bad, good } from "../examples.ts";

const table = (...rows: string[]): string =>
  [
    "CÔNG AN XÃ AN ĐỨC",
    "Tháng 6 năm 2020",
    "STT;Chỉ tiêu;Tháng trước;Trong tháng;Tăng (+), giảm (-)",
    ...rows,
    "",
  ].join("\n");

export default defineCheck({
  code: "change-mismatch",
  severity: "warning",
  origin: "map",
  title: { vi: "Số tăng, giảm không khớp", en: "Change differs" },
  explanation: {
    vi: "Số tăng, giảm hoặc tỷ lệ trong bảng khác kết quả tính từ các số cùng bảng. Số này không được cộng; số của kỳ vẫn được tính. Chỉ so khi bảng có đủ hai số để tính.",
    en: "A difference or rate in the table is not what its figures give. It is never counted; the period's own figure is. Compared only where both operands are in the table.",
  },
  facts: {
    heading: "text",
    stated: "number",
    now: "number",
    before: "number",
    expected: "number",
    kind: "text",
  },
  words: {
    vi: ({ heading, stated, now, before, expected, kind }, say) =>
      text(
        `${heading}: ghi ${say.n(stated)}, nhưng từ ${say.n(before)} đến ${say.n(now)} là ${say.n(expected)}${kind === "rate" ? "%" : ""}.`,
        "Xem lại ba số. Số tăng, giảm không được cộng; số của kỳ vẫn được tính.",
      ),
    en: ({ heading, stated, now, before, expected, kind }, say) =>
      text(
        `${heading}: it says ${say.n(stated)}, but from ${say.n(before)} to ${say.n(now)} it is ${say.n(expected)}${kind === "rate" ? "%" : ""}.`,
        "Look at all three. The change is never counted; the period's own figure is.",
      ),
  },
  examples: () => ({
    bad: [bad(table("1;Số tin tiếp nhận;41;60;19", "2;Số tin có giá trị;30;37;17"), "E5")],
    good: [
      good(table("1;Số tin tiếp nhận;41;60;19", "2;Số tin có giá trị;30;27;-3")),
      good(table("1;Số tin tiếp nhận;40;60;50%", "2;Số tin có giá trị;30;27;-10%")),
    ],
  }),
});
