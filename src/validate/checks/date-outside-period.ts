import { text } from "../../messages/words.ts";
import { formatDate } from "../../messages/terms.ts";
import { includesDay } from "../../model/calendar.ts";
import { bindTime } from "../../model/form-sheet.ts";
import { dayFirst } from "../../model/readings/index.ts";
import { cellPlace } from "../places.ts";
import { defineCheck } from "../check.ts";
import { dateRule } from "../rules.ts";
import { bad, good, tips } from "../examples.ts";

export default defineCheck({
  code: "date-outside-period",
  severity: "information",
  origin: "row",
  title: { vi: "Ngày ngoài kỳ ở tiêu đề", en: "Date outside the title's period" },
  explanation: {
    vi: "Ngày của dòng nằm ngoài kỳ ghi ở tiêu đề. Dòng được tính theo ngày của nó.",
    en: "A row's date is outside the period in the title. The date counts.",
  },
  facts: { date: "text", start: "text", end: "text" },
  words: {
    vi: ({ date, start, end }, say) =>
      text(
        `Ngày ${formatDate(date)} nằm ngoài kỳ ghi ở tiêu đề (${say.window({ start, end })}); dòng được tính theo ngày.`,
        "Xem lại ngày của dòng hoặc kỳ ở tiêu đề.",
      ),
    en: ({ date, start, end }, say) =>
      text(
        `The date ${formatDate(date)} is outside the period in the title (${say.window({ start, end })}); the date counts.`,
        "Look at the row's date, or at the period in the title.",
      ),
  },
  examples: () => ({
    bad: [
      bad(
        "Báo cáo tin có giá trị tháng 3 năm 2020\n" + tips("Xã An Đức;07/04/2020;ma túy;5;4"),
        "B3",
      ),
    ],
    good: [
      good("Báo cáo tin có giá trị tháng 3 năm 2020\n" + tips("Xã An Đức;07/03/2020;ma túy;5;4")),
    ],
  }),
  rows(block, sheet, { scheme }) {
    if (!block.whens.some(({ time }) => time.kind === "date")) return null;
    const days = sheet.title.time === null ? null : bindTime(sheet.title.time, scheme);
    if (days === null) return null;
    const { start, end } = days;
    return dateRule(
      block,
      (date) => !includesDay(days, date),
      (date, at) => ({
        code: "date-outside-period",
        place: cellPlace(sheet, at),
        field: "date",
        value: dayFirst(date),
        facts: { date, start, end },
      }),
    );
  },
});
