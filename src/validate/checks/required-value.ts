import { text, kindOf, type RequiredKind } from "../../messages/words.ts";
import { defineCheck } from "../check.ts";
import { bad, good, tips } from "../examples.ts";

const REQUIRED_VI: Readonly<Record<RequiredKind, string>> = {
  unit: "Ghi tên hoặc mã đơn vị của dòng; cả cột để trống thì bỏ cột và nêu đơn vị ở tiêu đề biểu.",
  time: "Ghi ngày hoặc kỳ báo cáo của dòng; cả cột để trống thì bỏ cột và nêu kỳ ở tiêu đề biểu.",
  when: "Ghi ngày hoặc kỳ báo cáo của dòng, hoặc nêu kỳ ở tiêu đề biểu.",
  other: 'Điền vào ô; không phát sinh thì ghi 0 hoặc "-", chưa thu thập được thì ghi "...".',
};

const REQUIRED_EN: Readonly<Record<RequiredKind, string>> = {
  unit: "Write the row's unit by name or code; if the whole column is blank, remove it and name the unit in the title.",
  time: "Write the row's date or period; if the whole column is blank, remove it and name the period in the title.",
  when: "Write the row's date or period, or name the period in the title.",
  other: 'Fill it in; 0 or "-" where nothing happened, "..." where it is not collected.',
};

export default defineCheck({
  code: "required-value",
  severity: "error",
  origin: "reading",
  title: { vi: "Ô bắt buộc để trống", en: "Required cell blank" },
  explanation: {
    vi: 'Ô của cột bắt buộc còn trống. Trống không phải là 0: không phát sinh thì ghi 0 hoặc "-", có nhưng chưa thu thập thì ghi "...", không áp dụng thì ghi "x".',
    en: 'A cell of a required column is blank. Blank is not zero: write 0 or "-" where nothing happened, "..." where it is not collected, "x" where it does not apply.',
  },
  facts: { heading: "text" },
  words: {
    vi: ({ heading }, say) =>
      text(
        `Ô bắt buộc “${heading}” còn để trống.`,
        REQUIRED_VI[kindOf(say.finding.field, heading)],
      ),
    en: ({ heading }, say) =>
      text(
        `The required cell “${heading}” is blank.`,
        REQUIRED_EN[kindOf(say.finding.field, heading)],
      ),
  },
  examples: () => ({
    bad: [bad(tips("Xã An Đức;07/03/2020;ma túy;5;"), "E2")],
    good: [
      good(tips("Xã An Đức;07/03/2020;ma túy;;4")),
      good(tips("Xã An Đức;07/03/2020;ma túy;5;-", "Xã An Hiệp;07/03/2020;ma túy;5;...")),
    ],
  }),
});
