import type { Check } from "../check.ts";
import { bad, good, models } from "../examples.ts";

export default {
  code: "hierarchy-mismatch",
  severity: "error",
  origin: "observe",
  title: { vi: "Số của huyện lệch tổng các xã", en: "District differs from its communes" },
  explanation: {
    vi: "Trong một bảng, dòng của huyện nhắc lại số các xã nhưng khác tổng của các xã. Sửa số sai, hoặc khai báo trong biểu mẫu rằng đó là số của riêng huyện.",
    en: "In one table, a district's row restates its communes but differs from their sum. Correct it, or declare in the form that such rows are the district's own.",
  },
  examples: {
    bad: [
      bad(
        models(
          "Huyện Ba Tri;Quý I/2020;Camera an ninh;8;2",
          "Xã An Đức;Quý I/2020;Camera an ninh;3;1",
          "Xã An Hiệp;Quý I/2020;Camera an ninh;4;1",
        ),
        "D2",
      ),
    ],
    good: [
      good(
        models(
          "Huyện Ba Tri;Quý I/2020;Camera an ninh;7;2",
          "Xã An Đức;Quý I/2020;Camera an ninh;3;1",
          "Xã An Hiệp;Quý I/2020;Camera an ninh;4;1",
        ),
      ),
    ],
  },
} satisfies Check;
