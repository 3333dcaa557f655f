import type { Check } from "../check.ts";
import { good, sheet, tips, TIPS_HEADING } from "../examples.ts";

export default {
  code: "hidden-content",
  severity: "warning",
  origin: "map",
  title: { vi: "Phần ẩn có số liệu", en: "Hidden parts hold data" },
  explanation: {
    vi: "Dòng, cột hoặc trang tính bị ẩn có số liệu. Số liệu đó vẫn được tính, nên cần bỏ ẩn để kiểm tra.",
    en: "Hidden rows, columns or sheets hold data. The data are counted: unhide them to look.",
  },
  examples: {
    bad: [
      {
        ...sheet(
          [
            TIPS_HEADING,
            ["Xã An Đức", { date: "2020-03-07" }, "ma túy", 5, 4],
            ["Xã An Hiệp", { date: "2020-03-08" }, "ma túy", 6, 5],
          ],
          "A3",
        ),
        hiddenRows: { "Biểu 1": [3] },
      },
    ],
    good: [good(tips("Xã An Đức;07/03/2020;ma túy;5;4"))],
  },
} satisfies Check;
