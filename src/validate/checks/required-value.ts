import type { Check } from "../check.ts";
import { bad, good, tips } from "../examples.ts";

export default {
  code: "required-value",
  severity: "error",
  origin: "reading",
  title: { vi: "Ô bắt buộc để trống", en: "Required cell blank" },
  explanation: {
    vi: 'Ô của cột bắt buộc còn trống. Trống không phải là 0: không phát sinh thì ghi 0 hoặc "-", có nhưng chưa thu thập thì ghi "...", không áp dụng thì ghi "x".',
    en: 'A cell of a required column is blank. Blank is not zero: write 0 or "-" where nothing happened, "..." where it is not collected, "x" where it does not apply.',
  },
  examples: {
    bad: [bad(tips("Xã An Đức;07/03/2020;ma túy;5;"), "E2")],
    good: [
      good(tips("Xã An Đức;07/03/2020;ma túy;;4")),
      good(tips("Xã An Đức;07/03/2020;ma túy;5;-", "Xã An Hiệp;07/03/2020;ma túy;5;...")),
    ],
  },
} satisfies Check;
