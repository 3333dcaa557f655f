import { text } from "../../messages/words.ts";
import { defineCheck } from "../check.ts";
import { bad, good, tips } from "../examples.ts";
import { own } from "../../model/own.ts";

const DATE_VI: Readonly<Record<string, string>> = {
  "no-such-day": "không có ngày này trong lịch",
  "not-day-first": "ngày phải viết theo thứ tự ngày/tháng/năm",
  "two-digit-year": "năm phải đủ bốn chữ số",
  "implausible-year": "năm không hợp lý",
  incomplete: "chưa đủ ngày, tháng, năm",
  "several-days": "ô ghi nhiều ngày; mỗi dòng chỉ một ngày",
  number: "ô là một con số, chưa phải ngày",
  formula: "công thức ở ô này không cho ra ngày",
  "not-a-date": "không phải là ngày",
};

const DATE_EN: Readonly<Record<string, string>> = {
  "no-such-day": "there is no such day",
  "not-day-first": "dates are written day/month/year",
  "two-digit-year": "the year needs four digits",
  "implausible-year": "the year is not plausible",
  incomplete: "day, month and year are needed",
  "several-days": "the cell names several days; one row is of one day",
  number: "the cell is a bare number, not a date",
  formula: "the formula in this cell gives no date",
  "not-a-date": "this is no date",
};

export default defineCheck({
  code: "invalid-date",
  severity: "error",
  origin: "map",
  title: { vi: "Ngày không hợp lệ", en: "Invalid date" },
  explanation: {
    vi: "Ngày phải có thật, viết theo thứ tự ngày/tháng/năm (hoặc năm-tháng-ngày), năm đủ bốn chữ số. Ô chỉ có một con số không được tự coi là ngày.",
    en: "A date must exist, be written day first (or as ISO year-month-day), with a four-digit year. A bare number is never taken for a date.",
  },
  facts: { reason: "text" },
  words: {
    vi: ({ reason }, say) =>
      text(
        `Ngày${say.shown} không hợp lệ: ${own(DATE_VI, reason) ?? reason}.`,
        say.finding.suggestion === undefined
          ? "Ghi theo dạng ngày/tháng/năm, ví dụ 12/06/2019."
          : `Có thể là ${say.finding.suggestion}. Ghi theo dạng ngày/tháng/năm.`,
      ),
    en: ({ reason }, say) =>
      text(
        `Invalid date${say.shown}: ${own(DATE_EN, reason) ?? reason}.`,
        say.finding.suggestion === undefined
          ? "Write day/month/year, for example 12/06/2019."
          : `Possibly ${say.finding.suggestion}. Write day/month/year.`,
      ),
  },
  examples: () => ({
    bad: [
      bad(tips("Xã An Đức;31/02/2020;ma túy;5;4"), "B2"),
      bad(tips("Xã An Đức;12/31/2019;ma túy;5;4"), "B2"),
      bad(tips("Xã An Đức;07/03/20;ma túy;5;4"), "B2"),
    ],
    good: [
      good(tips("Xã An Đức;7/3/2020;ma túy;5;4", "Xã An Hiệp;2020-03-07;ma túy;5;4")),
      good(tips("Xã An Đức;ngày 7 tháng 3 năm 2020;ma túy;5;4")),
    ],
  }),
});
