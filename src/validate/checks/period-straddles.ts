import { text } from "../../messages/words.ts";
import { defineCheck } from "../check.ts";
import { among, models } from "../examples.ts";

export default defineCheck({
  code: "period-straddles",
  severity: "warning",
  origin: "observe",
  title: { vi: "Số liệu vượt ra ngoài kỳ", en: "Row straddles the period" },
  explanation: {
    vi: "Khoảng thời gian của dòng dài hơn hoặc vắt qua kỳ tổng hợp. Số liệu không chia được và không bao giờ chia đều: dòng bị để ngoài, và tổng được ghi là chưa đủ.",
    en: "The row's own stretch is longer than the period asked for, or straddles it. It is never pro-rated: the row is left out and the total marked incomplete.",
  },
  facts: { stretch: "text", period: "text" },
  words: {
    vi: ({ stretch, period: code }, say) =>
      text(
        `Số liệu ${say.period(stretch)} vượt ra ngoài kỳ tổng hợp (${say.period(code)}), không chia được nên không tính vào.`,
        "Gửi số liệu theo từng tháng, hoặc chọn kỳ tổng hợp khác.",
      ),
    en: ({ stretch, period: code }, say) =>
      text(
        `Figures of ${say.period(stretch)} reach beyond the period asked for (${say.period(code)}), cannot be divided and are left out.`,
        "Send figures by month, or ask for another period.",
      ),
  },
  examples: () => ({
    bad: [
      among(
        { "a.csv": models("Xã An Đức;Năm 2020;Camera an ninh;3;1") },
        [{ file: "a.csv", cell: "B2" }],
        { period: "2020-Q1" },
      ),
    ],
    good: [
      among({ "a.csv": models("Xã An Đức;Quý I/2020;Camera an ninh;3;1") }, [], {
        period: "2020-Q1",
      }),
    ],
  }),
});
