import type { Check } from "../check.ts";
import { bad, sheet, tips, TIPS_HEADING } from "../examples.ts";

export default {
  code: "not-an-integer",
  severity: "error",
  origin: "reading",
  title: { vi: "Không phải số nguyên", en: "Not a whole number" },
  explanation: {
    vi: "Số liệu đếm phải là số nguyên. Ô số 1,642 thường là 1642 gõ trên máy dùng dấu chấm thập phân; chương trình gợi ý mà không tự sửa.",
    en: "Counts are whole numbers. A typed 1.642 is most often 1642 from a computer with a decimal point; this is suggested, never done.",
  },
  examples: {
    bad: [
      bad(tips("Xã An Đức;07/03/2020;ma túy;5;12,5"), "E2"),
      sheet([TIPS_HEADING, ["Xã An Đức", { date: "2020-03-07" }, "ma túy", 2000, 1.642]], "E2"),
    ],
    good: [sheet([TIPS_HEADING, ["Xã An Đức", { date: "2020-03-07" }, "ma túy", 2000, 1642]])],
  },
} satisfies Check;
