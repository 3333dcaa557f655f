import type { Check } from "../check.ts";
import { among, commendations } from "../examples.ts";

const COMMUNES = commendations("Xã An Đức;Quý I/2018;3;1", "Xã An Hiệp;Quý I/2018;4;1");

export default {
  code: "may-include-lower-units",
  severity: "error",
  origin: "observe",
  title: { vi: "Có thể đã gồm số cấp dưới", en: "May hold the units under it" },
  explanation: {
    vi: "Báo cáo kỳ của một đơn vị cấp trên, ở trang tính hoặc tệp khác, có mọi số ít nhất bằng tổng các đơn vị cấp dưới nhưng không bằng hẳn: có thể đã gồm cấp dưới, cộng nữa là tính hai lần. Sửa cho khớp, bỏ dòng đó, hoặc khai báo là số riêng (ownRowsOfHigherUnits trong antq.yaml hoặc trong biểu mẫu).",
    en: "A period report of a higher unit, in another sheet or file, has every figure at least the sum of its units but is not equal to it: it may hold them, and adding it would count them twice. Correct it, leave it out, or declare it the unit's own (ownRowsOfHigherUnits in antq.yaml or in the form).",
  },
  examples: {
    bad: [
      among({ "a.csv": COMMUNES, "b.csv": commendations("Huyện Ba Tri;Quý I/2018;9;2") }, [
        { file: "b.csv", cell: "C2" },
      ]),
    ],
    good: [among({ "a.csv": COMMUNES, "b.csv": commendations("Huyện Ba Tri;Quý I/2018;2;1") }, [])],
  },
} satisfies Check;
