import type { Check } from "../check.ts";
import { bad, good } from "../examples.ts";

export default {
  code: "unknown-column",
  severity: "warning",
  origin: "map",
  title: { vi: "Cột không có trong biểu mẫu", en: "Column not in the form" },
  explanation: {
    vi: "Cột không thuộc biểu mẫu nên không được tính. Nếu tiêu đề gần giống một cột của biểu, tên gần nhất được gợi ý.",
    en: "The column is not part of the form and is not counted. If its heading is near one of the form, that one is suggested.",
  },
  examples: {
    bad: [bad("Đơn vị;Ngày;Số tin có giá trị;Kinh phí\nXã An Đức;07/03/2020;4;500\n", "D1")],
    good: [good("STT;Đơn vị;Ngày;Số tin có giá trị;Ghi chú\n1;Xã An Đức;07/03/2020;4;\n")],
  },
} satisfies Check;
