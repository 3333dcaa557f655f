import type { Check } from "../check.ts";
import { good, tips, TIPS_HEADING } from "../examples.ts";

export default {
  code: "sheet-unrecognised",
  severity: "warning",
  origin: "map",
  title: { vi: "Trang tính không nhận ra", en: "Sheet not recognised" },
  explanation: {
    vi: "Trang tính có nội dung nhưng không phải biểu mẫu đã biết, đứng cạnh một trang là biểu mẫu. Trang này không được tính.",
    en: "A sheet with content that is no known form, beside one that is. It is not counted.",
  },
  examples: {
    bad: [
      {
        ...good(""),
        files: {},
        workbooks: {
          "bao-cao.xlsx": {
            Tin: [TIPS_HEADING, ["Xã An Đức", { date: "2020-03-07" }, "ma túy", 5, 4]],
            Nháp: [
              ["Mặt hàng", "Đơn giá"],
              ["Gạo", 20_000],
            ],
          },
        },
        expect: [{ file: "bao-cao.xlsx", cell: null }],
      },
    ],
    good: [good(tips("Xã An Đức;07/03/2020;ma túy;5;4"))],
  },
} satisfies Check;
