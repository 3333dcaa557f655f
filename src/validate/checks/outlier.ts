import { text } from "../../messages/words.ts";
import { defineCheck } from "../check.ts";
import { among } from "../examples.ts";
import { outliers } from "../outlier-series.ts";

const months = (...figures: number[]): string =>
  [
    "Đơn vị;Kỳ báo cáo;Số buổi tuyên truyền;Số tin có giá trị",
    ...figures.map((figure, i) => `Xã An Đức;Tháng ${i + 1}/2020;${(i % 3) + 1};${figure}`),
    "",
  ].join("\n");

export default defineCheck({
  code: "outlier",
  severity: "warning",
  origin: "set",
  title: { vi: "Số liệu khác thường", en: "Figure out of line" },
  explanation: {
    vi: "Một số của kỳ khác xa các kỳ khác của chính đơn vị và khác cả các đơn vị cùng cấp số liệu trong kỳ đó (từ bốn lần trở lên). Phép thử dùng cho số đếm nhỏ, từ sáu kỳ trở lên: kiểm định có điều kiện của Przyborowski và Wilenski (1940), có tính đến độ phân tán của đơn vị; chuỗi bình thường bị nhắc nhầm không quá một phần nghìn. Kỳ có số 0 không bị nhắc và không dùng để so.",
    en: "A period's figure is far from the unit's other periods, and from what its peers did in that period, by a factor of four or more. The test is made for small counts and at least six periods: the conditional test of Przyborowski and Wilenski (1940), with the unit's own dispersion; at most about one clean series in a thousand is blamed. Zeros are never blamed and not compared with.",
  },
  facts: { unit: "text", heading: "text", count: "number", typical: "number", points: "number" },
  words: {
    vi: ({ unit, heading, count, typical, points }, say) =>
      text(
        `${unit}, ${heading}: ${say.n(count)} khác xa các kỳ khác (trung bình ${say.n(typical)}, xét ${say.n(points)} kỳ).`,
        "Đối chiếu với sổ gốc, xem có thừa hay thiếu chữ số; nếu số đúng như vậy thì để nguyên.",
      ),
    en: ({ unit, heading, count, typical, points }, say) =>
      text(
        `${unit}, ${heading}: ${say.n(count)} is far from the other periods (mean ${say.n(typical)}, of ${say.n(points)} periods).`,
        "Compare with the original record, look for a digit too many or too few; leave it if it is right.",
      ),
  },
  examples: () => ({
    bad: [among({ "a.csv": months(4, 6, 5, 3, 60, 5, 4) }, [{ file: "a.csv", cell: "D6" }])],
    good: [
      among({ "a.csv": months(4, 6, 5, 3, 9, 5, 4) }, []),
      among({ "a.csv": months(0, 0, 3, 0, 0, 1, 0) }, []),
      among({ "a.csv": months(4, 6, 5, 60, 5) }, []),
    ],
  }),
  set: outliers,
});
