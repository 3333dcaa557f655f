import type { Check } from "../check.ts";
import { bad, good, models } from "../examples.ts";

export default {
  code: "invalid-period",
  severity: "error",
  origin: "map",
  title: { vi: "Kỳ báo cáo không hợp lệ", en: "Invalid period" },
  explanation: {
    vi: "Kỳ báo cáo không đọc được: thiếu năm, năm hai chữ số, tháng ngoài 1 đến 12, hoặc ngày cuối đứng trước ngày đầu.",
    en: "The period cannot be read: no year, a two-digit year, a month outside 1 to 12, or an end before its start.",
  },
  examples: {
    bad: [
      bad(models("Xã An Đức;Tháng 13/2020;Camera an ninh;3;1"), "B2"),
      bad(models("Xã An Đức;Quý II;Camera an ninh;3;1"), "B2"),
    ],
    good: [
      good(models("Xã An Đức;Quý II/2020;Camera an ninh;3;1")),
      good(models("Xã An Đức;6 tháng đầu năm 2020;Camera an ninh;3;1")),
    ],
  },
} satisfies Check;
