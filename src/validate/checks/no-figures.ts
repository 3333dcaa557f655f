import type { Check } from "../check.ts";
import { bad, good } from "../examples.ts";

export default {
  code: "no-figures",
  severity: "error",
  origin: "map",
  title: { vi: "Bảng không cho số liệu nào", en: "No figures" },
  explanation: {
    vi: "Bảng có dòng nhưng không ô nào được tính: mọi số đều của kỳ khác (cùng kỳ, kỳ trước, kế hoạch), hoặc các ô để trống.",
    en: "The table has rows, and none of its figures is counted: all are of another stretch (same period last year, previous, plan), or blank.",
  },
  examples: {
    bad: [
      bad(
        "CÔNG AN HUYỆN BA TRI\nTháng 6 năm 2020\nĐơn vị;Cùng kỳ năm trước;\n;Số tin tiếp nhận;Số tin có giá trị\nXã An Đức;60;40\n",
        "A4",
      ),
    ],
    good: [
      good(
        "CÔNG AN HUYỆN BA TRI\nTháng 6 năm 2020\nĐơn vị;Trong tháng;\n;Số tin tiếp nhận;Số tin có giá trị\nXã An Đức;60;40\n",
      ),
    ],
  },
} satisfies Check;
