import { text } from "../../messages/words.ts";
import { defineCheck } from "../check.ts";
import { bad, good, tips } from "../examples.ts";

export default defineCheck({
  code: "approximate-value",
  severity: "warning",
  origin: "reading",
  title: { vi: "Số ước lượng", en: "Approximate value" },
  explanation: {
    vi: "Ô ghi hơn, trên, gần, dưới, khoảng, ước hoặc hàng trăm, hàng nghìn. Số được giữ cùng giới hạn của nó, và tổng mang dấu ước tính (E). Ghi số chính xác nếu có.",
    en: "The cell says more than, nearly, about, or hundreds, thousands. It is kept with its bounds, and totals are marked as estimated (E). Give the exact number if there is one.",
  },
  facts: { heading: "text" },
  words: {
    vi: ({ heading }) =>
      text(
        `${heading}: ô ghi số ước lượng, tổng sẽ mang dấu ước tính.`,
        "Ghi số chính xác nếu có; nếu không thì để nguyên.",
      ),
    en: ({ heading }) =>
      text(
        `${heading}: the cell holds an estimate; totals with it are marked as estimated.`,
        "Give the exact number if there is one; else leave it.",
      ),
  },
  examples: () => ({
    bad: [
      bad(tips("Xã An Đức;07/03/2020;ma túy;500;hơn 300"), "E2"),
      bad(tips("Xã An Đức;07/03/2020;ma túy;khoảng 500;300"), "D2"),
    ],
    good: [good(tips("Xã An Đức;07/03/2020;ma túy;5;4"))],
  }),
});
