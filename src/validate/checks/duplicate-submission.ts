import type { Check } from "../check.ts";
import { among, models } from "../examples.ts";

export default {
  code: "duplicate-submission",
  severity: "error",
  origin: "observe",
  title: { vi: "Nộp trùng", en: "Submitted twice" },
  explanation: {
    vi: "Hai tệp cùng báo cáo một đơn vị, một kỳ, một chỉ tiêu, hoặc có dòng trùng nhau (đơn vị, ngày, nội dung, số liệu) trong cùng tháng. Hai bản không bao giờ được cộng: bỏ bản cũ, hoặc dùng --on-duplicate latest.",
    en: "Two files report one unit, period and indicator, or share record rows of the same unit, day, contents and figures in a month. They are never added: remove the old one, or use --on-duplicate latest.",
  },
  examples: {
    bad: [
      among(
        {
          "a.csv": models("Xã An Đức;Quý I/2020;Camera an ninh;3;1"),
          "b.csv": models("Xã An Đức;Quý I/2020;Camera an ninh;4;1"),
        },
        [{ file: "b.csv", cell: "A2" }],
      ),
    ],
    good: [
      among(
        {
          "a.csv": models("Xã An Đức;Quý I/2020;Camera an ninh;3;1"),
          "b.csv": models("Xã An Đức;Quý II/2020;Camera an ninh;4;1"),
        },
        [],
      ),
    ],
  },
} satisfies Check;
