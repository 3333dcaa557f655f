import type { Check } from "../check.ts";
import { among, commendations } from "../examples.ts";

export default {
  code: "restates",
  severity: "information",
  origin: "observe",
  title: { vi: "Nhắc lại số đã tính", en: "Says once more what is counted" },
  explanation: {
    vi: "Một số gộp (cả quý, cả huyện, hoặc không phân tổ) đúng bằng tổng các số chi tiết mà nó gồm, dù đứng ở dòng, trang tính hay tệp nào. Số chi tiết được tính; số gộp không tính lại.",
    en: "A coarser figure (a whole quarter, a whole district, or one without categories) equals the sum of the finer ones that it covers, in whatever row, sheet or file. The finer ones count; the coarser one is not counted again.",
  },
  examples: {
    bad: [
      among(
        {
          "a.csv": commendations("Xã An Đức;Quý I/2017;3;1", "Xã An Hiệp;Quý I/2017;4;1"),
          "b.csv": commendations("Huyện Ba Tri;Quý I/2017;7;2"),
        },
        [{ file: "b.csv", cell: "C2" }],
      ),
    ],
    good: [
      among(
        {
          "a.csv": commendations("Xã An Đức;Quý I/2017;3;1"),
          "b.csv": commendations("Xã An Hiệp;Quý I/2017;3;1"),
        },
        [],
      ),
    ],
  },
} satisfies Check;
