import { text, fileAt } from "../../messages/words.ts";
import { defineCheck } from "../check.ts";
import { among, tips } from "../examples.ts";

const SUMMARY = (tips: number): string =>
  `Đơn vị;Kỳ báo cáo;Số tin có giá trị;Tập thể được khen thưởng\nXã An Đức;Tháng 3/2020;${tips};0\n`;

export default defineCheck({
  code: "summary-mismatch",
  severity: "error",
  origin: "observe",
  title: { vi: "Biểu tổng hợp lệch chi tiết", en: "Summary differs from the details" },
  explanation: {
    vi: "Số của biểu tổng hợp (hoặc của dòng cả năm) khác tổng các dòng chi tiết cùng đơn vị, cùng kỳ. Chi tiết được tính; số lệch được nêu để đối chiếu.",
    en: "A summary (or a whole-year row) differs from the sum of the details of the same unit and period. The details count; the imbalance is given.",
  },
  facts: {
    unit: "text",
    indicator: "text",
    summary: "number",
    finer: "number",
    period: "text",
    /** `running`: a running total below the one before. */
    reason: "text?",
    difference: "number",
    other: "text?",
    otherSheet: "text?",
    otherCell: "text?",
  },
  words: {
    vi: ({ unit, indicator, summary, finer, difference, period: code, reason, ...rest }, say) =>
      reason === "running"
        ? text(
            `${unit}, ${indicator}, lũy kế ${say.period(code)} ghi ${say.n(summary)}, nhỏ hơn lũy kế kỳ trước là ${say.n(finer)}, ${say.apart(difference)}.`,
            "Số lũy kế không thể giảm: sửa số sai ở một trong hai báo cáo.",
          )
        : text(
            `${unit}, ${indicator}, ${say.period(code)}: ô này ghi ${say.n(summary)}, số chi tiết${rest.other === null ? "" : ` (từ ${fileAt(rest.other, rest.otherSheet, rest.otherCell)})`} cộng được ${say.n(finer)}, ${say.apart(difference)}.`,
            "Đối chiếu hai bên rồi sửa bên sai.",
          ),
    en: ({ unit, indicator, summary, finer, difference, period: code, reason, ...rest }, say) =>
      reason === "running"
        ? text(
            `${unit}, ${indicator}: the running total for ${say.period(code)} is ${say.n(summary)}, below the ${say.n(finer)} reported before, ${say.apart(difference)}.`,
            "A running total cannot fall: correct the wrong figure in one of the two reports.",
          )
        : text(
            `${unit}, ${indicator}, ${say.period(code)}: this cell says ${say.n(summary)}, the details${rest.other === null ? "" : ` (from ${fileAt(rest.other, rest.otherSheet, rest.otherCell)})`} add up to ${say.n(finer)}, ${say.apart(difference)}.`,
            "Compare the two sides and correct the wrong one.",
          ),
  },
  examples: () => ({
    bad: [
      among({ "a.csv": tips("Xã An Đức;07/03/2020;ma túy;5;4"), "b.csv": SUMMARY(5) }, [
        { file: "b.csv", cell: "C2" },
      ]),
    ],
    good: [among({ "a.csv": tips("Xã An Đức;07/03/2020;ma túy;5;4"), "b.csv": SUMMARY(4) }, [])],
  }),
});
