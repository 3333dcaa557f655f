import type { Check } from "../check.ts";
import { bad, good } from "../examples.ts";

export default {
  code: "outline-mismatch",
  severity: "error",
  origin: "map",
  title: { vi: "Mục con không khớp mục cha", en: "Outline differs" },
  explanation: {
    vi: "Các dòng đánh số con (1.1, 1.2; a, b; gạch đầu dòng) cộng lại không bằng dòng cha. Không biết dòng cha có gồm các dòng con hay không nên không cộng cả hai.",
    en: "Rows numbered under another one do not add up to it. Whether it holds them is not known, so they are never added together.",
  },
  examples: {
    bad: [
      bad(
        "CÔNG AN XÃ AN ĐỨC\nTháng 6 năm 2020\nSTT;Lĩnh vực;Số tin có giá trị\n1;kinh tế;16\n1.1;Buôn lậu;4\n1.2;Hàng giả;2\n2;ma túy;1\n",
        "C4",
      ),
    ],
    good: [
      good(
        "CÔNG AN XÃ AN ĐỨC\nTháng 6 năm 2020\nSTT;Lĩnh vực;Số tin có giá trị\n1;kinh tế;6\n1.1;Buôn lậu;4\n1.2;Hàng giả;2\n2;ma túy;1\n",
      ),
    ],
  },
} satisfies Check;
