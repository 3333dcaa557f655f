import type { Check } from "../check.ts";
import { bad, good, tips } from "../examples.ts";

export default {
  code: "invalid-date",
  severity: "error",
  origin: "map",
  title: { vi: "Ngày không hợp lệ", en: "Invalid date" },
  explanation: {
    vi: "Ngày phải có thật, viết theo thứ tự ngày/tháng/năm (hoặc năm-tháng-ngày), năm đủ bốn chữ số. Ô chỉ có một con số không được tự coi là ngày.",
    en: "A date must exist, be written day first (or as ISO year-month-day), with a four-digit year. A bare number is never taken for a date.",
  },
  examples: {
    bad: [
      bad(tips("Xã An Đức;31/02/2020;ma túy;5;4"), "B2"),
      bad(tips("Xã An Đức;12/31/2019;ma túy;5;4"), "B2"),
      bad(tips("Xã An Đức;07/03/20;ma túy;5;4"), "B2"),
    ],
    good: [
      good(tips("Xã An Đức;7/3/2020;ma túy;5;4", "Xã An Hiệp;2020-03-07;ma túy;5;4")),
      good(tips("Xã An Đức;ngày 7 tháng 3 năm 2020;ma túy;5;4")),
    ],
  },
} satisfies Check;
