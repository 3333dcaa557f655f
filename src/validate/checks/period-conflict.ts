import type { Check } from "../check.ts";
import { bad, good } from "../examples.ts";

export default {
  code: "period-conflict",
  severity: "error",
  origin: "map",
  title: { vi: "Hai nhãn nói hai kỳ", en: "Two labels name two periods" },
  explanation: {
    vi: "Cột, dòng, tiêu đề, tên trang tính, tên tệp hoặc thư mục nói hai kỳ báo cáo không khớp nhau. Sửa một trong hai.",
    en: "Column, row, title, or the name of sheet, file or folder name periods that do not agree. Correct one of them.",
  },
  examples: {
    bad: [
      bad(
        "CÔNG AN HUYỆN BA TRI\nTháng 6 năm 2020\nĐơn vị;Số tin có giá trị;\n;Tháng 6;Tháng 7\nXã An Đức;41;52\n",
        "C4",
      ),
    ],
    good: [
      good(
        "CÔNG AN HUYỆN BA TRI\nNăm 2020\nĐơn vị;Số tin có giá trị;\n;Tháng 6;Tháng 7\nXã An Đức;41;52\n",
      ),
    ],
  },
} satisfies Check;
