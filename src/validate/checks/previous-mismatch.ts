import { text } from "../../messages/words.ts";
import { minus, written } from "../../model/decimal.ts";
import type { Problem } from "../../model/finding.ts";
import { bindPeriod, type PeriodLabel } from "../../model/period.ts";
import { comparedPeriod } from "../../model/period-shift.ts";
import { defineCheck, type CheckContext } from "../check.ts";
import { type Compared, comparedIn, nameOf } from "../compared.ts";
import { among } from "../examples.ts";
import { cellPlace } from "../places.ts";

const month = (index: number, ...figures: number[]): string =>
  [
    "CÔNG AN XÃ AN ĐỨC",
    `Tháng ${index} năm 2020`,
    "STT;Chỉ tiêu;Kỳ trước;Trong kỳ",
    `1;Số tin có giá trị;${figures.join(";")}`,
    "",
  ].join("\n");

export default defineCheck({
  code: "previous-mismatch",
  severity: "warning",
  origin: "set",
  title: { vi: "Số kỳ trước không khớp", en: "Previous figure differs" },
  explanation: {
    vi: "Số “kỳ trước” hoặc “cùng kỳ” khác số mà báo cáo của chính kỳ đó ghi: số liệu đã được công bố khác. Số này không được cộng; số của kỳ vẫn được tính.",
    en: "A figure of the previous period, or of the same one last year, differs from what that period's own report says: it was published differently. It is never counted; the period's own figure is.",
  },
  facts: {
    heading: "text",
    stated: "number",
    reported: "number",
    period: "text",
    difference: "number",
  },
  words: {
    vi: ({ heading, stated, reported, period }, say) =>
      text(
        `${heading}: ghi ${say.n(stated)}, nhưng báo cáo của kỳ đó (${say.period(period)}) ghi ${say.n(reported)}.`,
        "Xem lại số nào đúng; nếu số cũ đã được sửa thì gửi lại báo cáo của kỳ đó.",
      ),
    en: ({ heading, stated, reported, period }, say) =>
      text(
        `${heading}: it says ${say.n(stated)}, but the report of that period (${say.period(period)}) says ${say.n(reported)}.`,
        "Look at which is right; if the old figure was corrected, send that period's report again.",
      ),
  },
  examples: () => ({
    bad: [
      among({ "5.csv": month(5, 47, 50), "6.csv": month(6, 53, 60) }, [
        { file: "6.csv", cell: "C4" },
      ]),
    ],
    good: [among({ "5.csv": month(5, 47, 50), "6.csv": month(6, 50, 60) }, [])],
  }),
  *set(sheets, context) {
    const known = comparedIn(sheets, context);
    if (known === null) return;
    for (const said of known.compared) {
      const label = said.role === "cumulative" ? null : labelOf(said);
      if (label === null) continue;
      const compare = said.role === "previous" ? "previous" : "same-period-last-year";
      const { scheme } = context;
      const earlier = comparedPeriod(bindPeriod(label, scheme), compare, scheme);
      const reported = known.counted(said.key, earlier);
      if (reported !== null && reported !== said.value)
        yield differs(said, reported, earlier.code, context);
    }
  },
});

/** Only a named period has one before it. */
function labelOf({ time }: Compared): PeriodLabel | null {
  return time.kind === "label" ? time.label : null;
}

function differs(said: Compared, reported: number, period: string, context: CheckContext): Problem {
  const { sheet, cell, field, value } = said;
  const heading = nameOf(said, context);
  return {
    code: "previous-mismatch",
    place: cellPlace(sheet, cell),
    field,
    value,
    suggestion: written(reported),
    facts: { heading, stated: value, reported, period, difference: minus(value, reported) },
  };
}
