import { includesDay } from "../../model/calendar.ts";
import { bindTime } from "../../model/form-sheet.ts";
import { dayFirst } from "../../model/readings/index.ts";
import { cellPlace } from "../places.ts";
import type { Check } from "../check.ts";
import { dateRule } from "../rules.ts";
import { bad, good, tips } from "../examples.ts";

export default {
  code: "date-outside-period",
  severity: "information",
  origin: "row",
  title: { vi: "Ngày ngoài kỳ ở tiêu đề", en: "Date outside the title's period" },
  explanation: {
    vi: "Ngày của dòng nằm ngoài kỳ ghi ở tiêu đề. Dòng được tính theo ngày của nó.",
    en: "A row's date is outside the period in the title. The date counts.",
  },
  examples: {
    bad: [
      bad(
        "Báo cáo tin có giá trị tháng 3 năm 2020\n" + tips("Xã An Đức;07/04/2020;ma túy;5;4"),
        "B3",
      ),
    ],
    good: [
      good("Báo cáo tin có giá trị tháng 3 năm 2020\n" + tips("Xã An Đức;07/03/2020;ma túy;5;4")),
    ],
  },
  rows(block, sheet, { scheme }) {
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
} satisfies Check;
