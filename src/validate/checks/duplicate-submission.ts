import { text, fileAt } from "../../messages/words.ts";
import { defineCheck } from "../check.ts";
import { among, models } from "../examples.ts";

export default defineCheck({
  code: "duplicate-submission",
  severity: "error",
  origin: "observe",
  title: { vi: "Nộp trùng", en: "Submitted twice" },
  explanation: {
    vi: "Hai tệp cùng báo cáo một đơn vị, một kỳ, một chỉ tiêu, hoặc có dòng trùng nhau (đơn vị, ngày, nội dung, số liệu) trong cùng tháng. Hai bản không bao giờ được cộng: bỏ bản cũ, hoặc dùng --on-duplicate latest.",
    en: "Two files report one unit, period and indicator, or share record rows of the same unit, day, contents and figures in a month. They are never added: remove the old one, or use --on-duplicate latest.",
  },
  facts: {
    unit: "text",
    form: "text",
    period: "text",
    other: "text",
    otherSheet: "text?",
    otherCell: "text?",
    reason: "text",
  },
  words: {
    vi: ({ reason, unit, form, period: code, other, otherSheet, otherCell }, say) =>
      text(
        reason === "records"
          ? `${unit}, ${form}, ${say.period(code)}: có dòng trùng (đơn vị, ngày, nội dung, số liệu) với ${fileAt(other, otherSheet, otherCell)}, như một báo cáo gửi lại.`
          : `${unit}, ${form}, ${say.period(code)}: đã có số liệu ở ${fileAt(other, otherSheet, otherCell)}.`,
        "Bỏ bản cũ, hoặc chạy với --on-duplicate latest để lấy bản có ngày báo cáo mới nhất.",
      ),
    en: ({ reason, unit, form, period: code, other, otherSheet, otherCell }, say) =>
      text(
        reason === "records"
          ? `${unit}, ${form}, ${say.period(code)}: a row with the same unit, day, contents and figures stands in ${fileAt(other, otherSheet, otherCell)}, as in a report sent again.`
          : `${unit}, ${form}, ${say.period(code)}: already reported in ${fileAt(other, otherSheet, otherCell)}.`,
        "Remove the old one, or use --on-duplicate latest to take the one with the latest report date.",
      ),
  },
  examples: () => ({
    bad: [
      among(
        {
          "a.csv": models("Xã An Đức;Quý I/2020;Camera an ninh;3;1"),
          "b.csv": models("Xã An Đức;Quý I/2020;Camera an ninh;4;1"),
        },
        [{ file: "b.csv", cell: "A2" }],
      ),
    ],
    good: [
      among(
        {
          "a.csv": models("Xã An Đức;Quý I/2020;Camera an ninh;3;1"),
          "b.csv": models("Xã An Đức;Quý II/2020;Camera an ninh;4;1"),
        },
        [],
      ),
    ],
  }),
});
