import type { Check } from "../check.ts";
import { bad, good, tips } from "../examples.ts";

export default {
  code: "truncated-value",
  severity: "warning",
  origin: "reading",
  title: { vi: "Dấu hiệu số bị cắt", en: "Mark of truncation" },
  explanation: {
    vi: "32767, 65535, 8388607 và 16777215 là số lớn nhất của phần mềm cũ: khi số thật lớn hơn, phần mềm ghi số này thay vào. Đối chiếu với sổ gốc.",
    en: "32767, 65535, 8388607 and 16777215 are the largest numbers of old software, written in place of larger ones. Compare with the original record.",
  },
  examples: {
    bad: [bad(tips("Xã An Đức;07/03/2020;ma túy;70000;65535"), "E2")],
    good: [good(tips("Xã An Đức;07/03/2020;ma túy;70000;65534"))],
  },
} satisfies Check;
