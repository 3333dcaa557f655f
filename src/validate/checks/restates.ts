import { text, fileAt } from "../../messages/words.ts";
import { defineCheck } from "../check.ts";
import { among, commendations } from "../examples.ts";
import { own } from "../../model/own.ts";

const AXES_VI: Readonly<Record<string, string>> = {
  time: "các kỳ ngắn hơn",
  breakdown: "bản có phân tổ",
  units: "các đơn vị cấp dưới",
  day: "báo cáo khác cùng ngày cuối kỳ",
};

const AXES_EN: Readonly<Record<string, string>> = {
  time: "shorter periods",
  breakdown: "the same, broken down",
  units: "the units under it",
  day: "another report that ends on the day",
};

export default defineCheck({
  code: "restates",
  severity: "information",
  origin: "observe",
  title: { vi: "Nhắc lại số đã tính", en: "Says once more what is counted" },
  explanation: {
    vi: "Một số gộp (cả quý, cả huyện, hoặc không phân tổ) đúng bằng tổng các số chi tiết mà nó gồm, dù đứng ở dòng, trang tính hay tệp nào. Số chi tiết được tính; số gộp không tính lại.",
    en: "A coarser figure (a whole quarter, a whole district, or one without categories) equals the sum of the finer ones that it covers, in whatever row, sheet or file. The finer ones count; the coarser one is not counted again.",
  },
  facts: {
    unit: "text",
    period: "text",
    axis: "text",
    other: "text",
    otherSheet: "text?",
    otherCell: "text?",
  },
  words: {
    vi: ({ unit, period: code, axis, other, otherSheet, otherCell }, say) =>
      text(
        `${unit}, ${say.period(code)}: nhắc lại số đã có ở ${fileAt(other, otherSheet, otherCell)} (${own(AXES_VI, axis) ?? axis}); không tính lại.`,
        "Không phải sửa gì.",
      ),
    en: ({ unit, period: code, axis, other, otherSheet, otherCell }, say) =>
      text(
        `${unit}, ${say.period(code)}: says once more what stands in ${fileAt(other, otherSheet, otherCell)} (${own(AXES_EN, axis) ?? axis}); not counted again.`,
        "Nothing needs to be corrected.",
      ),
  },
  examples: () => ({
    bad: [
      among(
        {
          "a.csv": commendations("Xã An Đức;Quý I/2017;3;1", "Xã An Hiệp;Quý I/2017;4;1"),
          "b.csv": commendations("Huyện Ba Tri;Quý I/2017;7;2"),
        },
        [{ file: "b.csv", cell: "C2" }],
      ),
    ],
    good: [
      among(
        {
          "a.csv": commendations("Xã An Đức;Quý I/2017;3;1"),
          "b.csv": commendations("Xã An Hiệp;Quý I/2017;3;1"),
        },
        [],
      ),
    ],
  }),
});
