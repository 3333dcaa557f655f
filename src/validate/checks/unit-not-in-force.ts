import type { Check } from "../check.ts";
import { bad, good, tips } from "../examples.ts";

export default {
  code: "unit-not-in-force",
  severity: "error",
  origin: "units",
  title: { vi: "Đơn vị không tồn tại lúc đó", en: "Unit not in force" },
  explanation: {
    vi: "Đơn vị chưa có hoặc không còn vào ngày của dòng. Đơn vị trước đó hoặc đơn vị kế tục được nêu tên. Một đơn vị là mã và ngày, không bao giờ chỉ là mã.",
    en: "The unit did not yet, or no longer, exist on the row's date. Its predecessor or successor is named. A unit is its code and a date, never its code alone.",
  },
  examples: {
    bad: [bad(tips("Xã Tân Mỹ;07/03/2020;ma túy;5;4"), "A2")],
    good: [good(tips("Xã Tân Mỹ;07/01/2020;ma túy;5;4"))],
  },
} satisfies Check;
