import type { Check } from "../check.ts";
import { bad, good, tips } from "../examples.ts";

export default {
  code: "number-too-large",
  severity: "error",
  origin: "reading",
  title: { vi: "Số quá lớn", en: "Number too large" },
  explanation: {
    vi: "Ô số liệu có từ chín chữ số trở lên: có thể là số điện thoại, số định danh gõ nhầm cột, nên không hiển thị. Mã này cũng báo khi một tổng vượt 2^53 - 1.",
    en: "Nine digits or more in a count column: perhaps a phone or identity number in the wrong column, so it is not shown. Also told for a total beyond 2^53 - 1.",
  },
  examples: {
    bad: [bad(tips("Xã An Đức;07/03/2020;ma túy;5;123456789"), "E2")],
    good: [good(tips("Xã An Đức;07/03/2020;ma túy;12345678;1.234.567"))],
  },
} satisfies Check;
