import { text } from "../../messages/words.ts";
import { counted } from "../../messages/terms.ts";
import { defineCheck } from "../check.ts";
import { bad, good, tips } from "../examples.ts";

/** An amount as it is read in one way: "1,25" of "1,250"; "408,616" has a nought behind it, since "408,616" may be thousands. */
function retyped(amount: string): string {
  const [, number = amount, measure = ""] = /^([\d,]+)(.*)$/u.exec(amount) ?? [];
  const short = number.replace(/,?0+$/u, "");
  return `${/^\d{1,3},\d{3}$/u.test(short) ? `${short}0` : short}${measure}`;
}

export default defineCheck({
  code: "ambiguous-number",
  severity: "error",
  origin: "reading",
  title: { vi: "Số có hai cách đọc", en: "Number with two readings" },
  explanation: {
    vi: "Số ghi bằng chữ có dấu chấm, dấu phẩy đọc được hai cách: 1,234 là 1234 hay 1 phẩy 234? Không bao giờ tự nhân hay chia 1000. Gõ lại số không có dấu phân cách.",
    en: "A number as text whose separators allow two readings: is 1,234 one thousand or one point two? No factor of 1000 is ever assumed. Type it without separators.",
  },
  facts: {
    heading: "text",
    first: "text",
    second: "text",
    /** "count" or "amount". */
    role: "text",
    plainIntegers: "number",
    dotThousands: "number",
    commaThousands: "number",
    decimals: "number",
  },
  words: {
    vi: ({ heading, first, second, role, ...column }, say) => {
      if (role === "amount")
        return text(
          `${heading}: ô ghi số có thể hiểu hai cách: ${first} hoặc ${second}.`,
          `Gõ lại theo cách viết của Việt Nam, không dấu phân cách hàng nghìn, dấu phẩy trước phần thập phân: ${first}, hoặc ${retyped(second)}.`,
        );
      const whole = column.plainIntegers + column.dotThousands;
      const evidence = whole > 0 ? ` Trong cột có ${say.n(whole)} ô ghi số nguyên.` : "";
      return text(
        `${heading}: ô ghi${say.shown} không rõ là số nguyên hay số có phần thập phân.${evidence}`,
        say.finding.suggestion === undefined
          ? "Đối chiếu với sổ gốc rồi gõ lại số nguyên, không dùng dấu chấm, dấu phẩy."
          : `Nếu là số nguyên, gõ lại ${first}, không có dấu phân cách. Số liệu đếm phải là số nguyên.`,
      );
    },
    en: ({ heading, first, second, role, ...column }, say) => {
      if (role === "amount")
        return text(
          `${heading}: the cell can be read in two ways: ${first} or ${second}.`,
          `Type it as Vietnam writes numbers, without separators of thousands and with a comma before decimals: ${first}, or ${retyped(second)}.`,
        );
      const whole = column.plainIntegers + column.dotThousands;
      const cells = counted(
        whole,
        "cell of the column is a whole number",
        "cells of the column are whole numbers",
      );
      const evidence = whole > 0 ? ` ${cells}.` : "";
      return text(
        `${heading}: the cell holds${say.shown}, a whole number or one with decimals.${evidence}`,
        say.finding.suggestion === undefined
          ? "Compare with the original record and type a whole number without a point or comma."
          : `If it is a whole number, type ${first} without a separator. Counts are whole numbers.`,
      );
    },
  },
  examples: () => ({
    bad: [
      bad(tips("Xã An Đức;07/03/2020;ma túy;5;1,234"), "E2"),
      bad(tips("Xã An Đức;07/03/2020;ma túy;5;12.5"), "E2"),
    ],
    good: [good(tips("Xã An Đức;07/03/2020;ma túy;2.000;1.234"))],
  }),
});
