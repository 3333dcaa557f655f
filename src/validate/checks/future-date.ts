import { text } from "../../messages/words.ts";
import { formatDate } from "../../messages/terms.ts";
import { dayFirst } from "../../model/readings/index.ts";
import { cellPlace } from "../places.ts";
import { defineCheck } from "../check.ts";
import { dateRule } from "../rules.ts";
import { bad, good, tips } from "../examples.ts";

export default defineCheck({
  code: "future-date",
  severity: "error",
  origin: "row",
  title: { vi: "Ngày ở tương lai", en: "Date in the future" },
  explanation: {
    vi: "Ngày của dòng ở sau hôm nay (--today đổi ngày này). Việc chưa xảy ra thì chưa thể báo cáo: xem lại năm hoặc tháng.",
    en: "A row's date is after today (--today sets another day). What has not happened cannot be reported: look at the year or the month.",
  },
  facts: { date: "text", today: "text" },
  words: {
    vi: ({ date, today }) =>
      text(
        `Ngày ${formatDate(date)} ở sau hôm nay (${formatDate(today)}).`,
        "Xem lại ngày, tháng hoặc năm.",
      ),
    en: ({ date, today }) =>
      text(
        `The date ${formatDate(date)} is after today (${formatDate(today)}).`,
        "Look at its day, month and year.",
      ),
  },
  examples: () => ({
    bad: [bad(tips("Xã An Đức;07/03/2021;ma túy;5;4"), "B2")],
    good: [good(tips("Xã An Đức;31/12/2020;ma túy;5;4"))],
  }),
  rows: (block, sheet, { today }) =>
    dateRule(
      block,
      (date) => date > today,
      (date, at) => ({
        code: "future-date",
        place: cellPlace(sheet, at),
        field: "date",
        value: dayFirst(date),
        facts: { date, today },
      }),
    ),
});
