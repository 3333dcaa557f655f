import { text } from "../../messages/words.ts";
import { defineCheck } from "../check.ts";
import { bad, good, tips } from "../examples.ts";

export default defineCheck({
  code: "negative-count",
  severity: "error",
  origin: "reading",
  title: { vi: "Số âm", en: "Negative count" },
  explanation: {
    vi: "Số liệu đếm không thể nhỏ hơn 0. Nếu là số điều chỉnh của kỳ trước, sửa báo cáo của kỳ đó.",
    en: "A count cannot be below zero. If it corrects an earlier period, correct that period's report.",
  },
  facts: { heading: "text" },
  words: {
    vi: ({ heading }, say) =>
      text(`${heading}: ô ghi số âm${say.shown}.`, "Số liệu đếm không thể nhỏ hơn 0; sửa lại số."),
    en: ({ heading }, say) =>
      text(
        `${heading}: the cell is below zero${say.shown}.`,
        "A count cannot be negative; correct it.",
      ),
  },
  examples: () => ({
    bad: [bad(tips("Xã An Đức;07/03/2020;ma túy;5;-3"), "E2")],
    good: [good(tips("Xã An Đức;07/03/2020;ma túy;5;-"))],
  }),
});
