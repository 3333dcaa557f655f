import type { Check } from "../check.ts";
import { bad, good, tips } from "../examples.ts";

export default {
  code: "ambiguous-number",
  severity: "error",
  origin: "reading",
  title: { vi: "Số có hai cách đọc", en: "Number with two readings" },
  explanation: {
    vi: "Số ghi bằng chữ có dấu chấm, dấu phẩy đọc được hai cách: 1,234 là 1234 hay 1 phẩy 234? Không bao giờ tự nhân hay chia 1000. Gõ lại số không có dấu phân cách.",
    en: "A number as text whose separators allow two readings: is 1,234 one thousand or one point two? No factor of 1000 is ever assumed. Type it without separators.",
  },
  examples: {
    bad: [
      bad(tips("Xã An Đức;07/03/2020;ma túy;5;1,234"), "E2"),
      bad(tips("Xã An Đức;07/03/2020;ma túy;5;12.5"), "E2"),
    ],
    good: [good(tips("Xã An Đức;07/03/2020;ma túy;2.000;1.234"))],
  },
} satisfies Check;
