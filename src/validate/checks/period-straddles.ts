import type { Check } from "../check.ts";
import { among, models } from "../examples.ts";

export default {
  code: "period-straddles",
  severity: "warning",
  origin: "observe",
  title: { vi: "Số liệu vượt ra ngoài kỳ", en: "Row straddles the period" },
  explanation: {
    vi: "Khoảng thời gian của dòng dài hơn hoặc vắt qua kỳ tổng hợp. Số liệu không chia được và không bao giờ chia đều: dòng bị để ngoài, và tổng được ghi là chưa đủ.",
    en: "The row's own stretch is longer than the period asked for, or straddles it. It is never pro-rated: the row is left out and the total marked incomplete.",
  },
  examples: {
    bad: [
      among(
        { "a.csv": models("Xã An Đức;Năm 2020;Camera an ninh;3;1") },
        [{ file: "a.csv", cell: "B2" }],
        { period: "2020-Q1" },
      ),
    ],
    good: [
      among({ "a.csv": models("Xã An Đức;Quý I/2020;Camera an ninh;3;1") }, [], {
        period: "2020-Q1",
      }),
    ],
  },
} satisfies Check;
