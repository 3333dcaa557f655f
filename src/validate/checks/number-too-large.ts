import { text } from "../../messages/words.ts";
import { defineCheck } from "../check.ts";
import { bad, good, tips } from "../examples.ts";

export default defineCheck({
  code: "number-too-large",
  severity: "error",
  origin: "reading",
  title: { vi: "Số quá lớn", en: "Number too large" },
  explanation: {
    vi: "Ô số liệu có từ chín chữ số trở lên: có thể là số điện thoại, số định danh gõ nhầm cột, nên không hiển thị. Mã này cũng báo khi một tổng vượt 2^53 - 1.",
    en: "Nine digits or more in a count column: perhaps a phone or identity number in the wrong column, so it is not shown. Also told for a total beyond 2^53 - 1.",
  },
  facts: { heading: "text", digits: "number" },
  words: {
    vi: ({ heading, digits }, say) =>
      text(
        `${heading}: số quá lớn, từ ${digits === 9 ? "chín" : say.n(digits)} chữ số trở lên (không hiển thị, vì có thể là số của cá nhân).`,
        "Xem lại có gõ nhầm cột hoặc thừa chữ số không. Không ghi số điện thoại, số định danh vào biểu.",
      ),
    en: ({ heading, digits }) =>
      text(
        `${heading}: ${digits === 9 ? "nine" : digits} digits or more (not shown: it may be somebody's number).`,
        "Look for a wrong column or a digit too many. Phone and identity numbers do not belong here.",
      ),
  },
  examples: () => ({
    bad: [bad(tips("Xã An Đức;07/03/2020;ma túy;5;123456789"), "E2")],
    good: [good(tips("Xã An Đức;07/03/2020;ma túy;12345678;1.234.567"))],
  }),
});
