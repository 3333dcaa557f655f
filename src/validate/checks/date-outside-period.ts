import { includesDay } from "../../model/calendar.ts";
import { bindTime } from "../../model/form-sheet.ts";
import { dayFirst } from "../../model/readings/index.ts";
import { cellPlace } from "../places.ts";
import type { Check } from "../check.ts";
import { screenWhens } from "../screens.ts";
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
  *row({ time }, _place, sheet, { scheme }) {
    if (time.kind !== "date" || time.at === null || sheet.title.time === null) return;
    const days = bindTime(sheet.title.time, scheme);
    if (days === null || includesDay(days, time.date)) return;
    yield {
      code: "date-outside-period",
      place: cellPlace(sheet, time.at),
      field: "date",
      value: dayFirst(time.date),
      facts: { date: time.date, start: days.start, end: days.end },
    };
  },
  screen(plain, sheet, { scheme }) {
    const days = sheet.title.time === null ? null : bindTime(sheet.title.time, scheme);
    if (days === null) return null;
    return screenWhens(plain, ({ time }) => time.kind === "date" && !includesDay(days, time.date));
  },
} satisfies Check;
