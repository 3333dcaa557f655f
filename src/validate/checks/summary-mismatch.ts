import type { Check } from "../check.ts";
import { among, tips } from "../examples.ts";

const SUMMARY = (tips: number): string =>
  `Đơn vị;Kỳ báo cáo;Số tin có giá trị;Tập thể được khen thưởng\nXã An Đức;Tháng 3/2020;${tips};0\n`;

export default {
  code: "summary-mismatch",
  severity: "error",
  origin: "observe",
  title: { vi: "Biểu tổng hợp lệch chi tiết", en: "Summary differs from the details" },
  explanation: {
    vi: "Số của biểu tổng hợp (hoặc của dòng cả năm) khác tổng các dòng chi tiết cùng đơn vị, cùng kỳ. Chi tiết được tính; số lệch được nêu để đối chiếu.",
    en: "A summary (or a whole-year row) differs from the sum of the details of the same unit and period. The details count; the imbalance is given.",
  },
  examples: {
    bad: [
      among({ "a.csv": tips("Xã An Đức;07/03/2020;ma túy;5;4"), "b.csv": SUMMARY(5) }, [
        { file: "b.csv", cell: "C2" },
      ]),
    ],
    good: [among({ "a.csv": tips("Xã An Đức;07/03/2020;ma túy;5;4"), "b.csv": SUMMARY(4) }, [])],
  },
} satisfies Check;
