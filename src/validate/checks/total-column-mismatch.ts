import type { Check } from "../check.ts";
import { bad, good } from "../examples.ts";

export default {
  code: "total-column-mismatch",
  severity: "error",
  origin: "map",
  title: { vi: "Cột cộng không khớp", en: "Total column differs" },
  explanation: {
    vi: "Cột cộng khác tổng các cột mà nó gồm. Cột cộng không bao giờ được cộng thêm.",
    en: "A total column differs from the columns that it covers. It is never counted beside them.",
  },
  examples: {
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
  },
} satisfies Check;
