import type { Check } from "../check.ts";
import { bad, good, sheet, tips, TIPS_HEADING } from "../examples.ts";

export default {
  code: "not-a-number",
  severity: "error",
  origin: "reading",
  title: { vi: "Không phải là số", en: "Not a number" },
  explanation: {
    vi: "Ô số liệu ghi chữ, ghi kèm đơn vị tính, ghi tỷ lệ phần trăm, hoặc ghi ngày (Excel tự đổi 3/5 thành ngày). Nội dung chữ không được hiển thị, vì có thể là tên người.",
    en: "A count cell holds words, a unit of measure, a percentage, or a date (Excel makes one of 3/5). Words are not shown: they may be a name.",
  },
  examples: {
    bad: [
      bad(tips("Xã An Đức;07/03/2020;ma túy;5;nhiều"), "E2"),
      bad(tips("Xã An Đức;07/03/2020;ma túy;5;4 tin"), "E2"),
      sheet(
        [TIPS_HEADING, ["Xã An Đức", { date: "2020-03-07" }, "ma túy", 5, { date: "2020-05-03" }]],
        "E2",
      ),
      sheet(
        [TIPS_HEADING, ["Xã An Đức", { date: "2020-03-07" }, "ma túy", 5, { percent: 1 }]],
        "E2",
      ),
      sheet(
        [
          TIPS_HEADING,
          ["Xã An Đức", { date: "2020-03-07" }, "ma túy", 5, 4],
          ["Cộng", null, null, 5, { percent: 1 }],
        ],
        "E3",
      ),
    ],
    good: [
      good(tips("Xã An Đức;07/03/2020;ma túy;5;4")),
      sheet([TIPS_HEADING, ["Xã An Đức", { date: "2020-03-07" }, "ma túy", 5, { percent: 0 }]]),
    ],
  },
} satisfies Check;
