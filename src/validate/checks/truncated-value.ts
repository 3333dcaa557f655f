import { text } from "../../messages/words.ts";
import { defineCheck } from "../check.ts";
import { bad, good, tips } from "../examples.ts";

export default defineCheck({
  code: "truncated-value",
  severity: "warning",
  origin: "reading",
  title: { vi: "Dấu hiệu số bị cắt", en: "Mark of truncation" },
  explanation: {
    vi: "32767, 65535, 8388607 và 16777215 là số lớn nhất của phần mềm cũ: khi số thật lớn hơn, phần mềm ghi số này thay vào. Đối chiếu với sổ gốc.",
    en: "32767, 65535, 8388607 and 16777215 are the largest numbers of old software, written in place of larger ones. Compare with the original record.",
  },
  facts: { heading: "text" },
  words: {
    vi: ({ heading }, say) =>
      text(
        `${heading}:${say.shown} là số mà phần mềm cũ ghi khi số thật vượt giới hạn của nó.`,
        "Đối chiếu với sổ gốc; nếu số đúng như vậy thì để nguyên.",
      ),
    en: ({ heading }, say) =>
      text(
        `${heading}:${say.shown} is what old software writes when the real number does not fit.`,
        "Compare with the original record; leave it if it is right.",
      ),
  },
  examples: () => ({
    bad: [bad(tips("Xã An Đức;07/03/2020;ma túy;70000;65535"), "E2")],
    good: [good(tips("Xã An Đức;07/03/2020;ma túy;70000;65534"))],
  }),
});
