import type { Check } from "../check.ts";
import { bad, good } from "../examples.ts";

const table = (...rows: string[]): string =>
  [
    "CÔNG AN XÃ AN ĐỨC",
    "Tháng 6 năm 2020",
    "STT;Chỉ tiêu;Tháng trước;Trong tháng;Tăng (+), giảm (-)",
    ...rows,
    "",
  ].join("\n");

export default {
  code: "change-mismatch",
  severity: "warning",
  origin: "map",
  title: { vi: "Số tăng, giảm không khớp", en: "Change differs" },
  explanation: {
    vi: "Số tăng, giảm hoặc tỷ lệ trong bảng khác kết quả tính từ các số cùng bảng. Số này không được cộng; số của kỳ vẫn được tính. Chỉ so khi bảng có đủ hai số để tính.",
    en: "A difference or rate in the table is not what its figures give. It is never counted; the period's own figure is. Compared only where both operands are in the table.",
  },
  examples: {
    bad: [bad(table("1;Số tin tiếp nhận;41;60;19", "2;Số tin có giá trị;30;37;17"), "E5")],
    good: [
      good(table("1;Số tin tiếp nhận;41;60;19", "2;Số tin có giá trị;30;27;-3")),
      good(table("1;Số tin tiếp nhận;40;60;50%", "2;Số tin có giá trị;30;27;-10%")),
    ],
  },
} satisfies Check;
