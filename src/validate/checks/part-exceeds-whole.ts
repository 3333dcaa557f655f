import type { Check } from "../check.ts";
import { bad, good } from "../examples.ts";

export default {
  code: "part-exceeds-whole",
  severity: "warning",
  origin: "map",
  title: { vi: "Phần lớn hơn tổng thể", en: "Part exceeds whole" },
  explanation: {
    vi: "Dòng hoặc cột “Trong đó” lớn hơn dòng hoặc cột mà nó là một phần (lỗi); một chỉ tiêu thành phần lớn hơn chỉ tiêu chung (cảnh báo).",
    en: "A row or column of parts exceeds what it is a part of (error); an indicator that is part of another exceeds it (warning).",
  },
  examples: {
    bad: [
      bad(
        "CÔNG AN XÃ AN ĐỨC\nTháng 6 năm 2020\nSTT;Lĩnh vực;Số tin có giá trị\n1;kinh tế;6\n;Trong đó: hàng giả;9\n",
        "C5",
      ),
    ],
    good: [
      good(
        "CÔNG AN XÃ AN ĐỨC\nTháng 6 năm 2020\nSTT;Lĩnh vực;Số tin có giá trị\n1;kinh tế;6\n;Trong đó: hàng giả;2\n",
      ),
    ],
  },
} satisfies Check;
