import { text } from "../../messages/words.ts";
import { defineCheck } from "../check.ts";
import { bad, good, models } from "../examples.ts";
import { own } from "../../model/own.ts";

const PERIOD_VI: Readonly<Record<string, string>> = {
  "year-missing": "thiếu năm",
  "two-digit-year": "năm phải đủ bốn chữ số",
  "no-such-month": "tháng phải từ 1 đến 12",
  "no-such-quarter": "quý phải từ I đến IV",
  "no-such-day": "có ngày không tồn tại hoặc viết sai",
  "end-before-start": "ngày cuối đứng trước ngày đầu",
  several: "nêu nhiều kỳ khác nhau, không rõ số liệu là của kỳ nào",
  "dates-missing": "tuần, đợt hoặc một số ngày phải kèm ngày đầu và ngày cuối",
  "end-only":
    "chỉ nêu ngày cuối, không nêu từ ngày nào; số hiện có đến ngày ấy thì ghi kỳ kết thúc vào ngày ấy",
  "words-left": "còn từ chưa hiểu có thể làm đổi kỳ",
  conflict: "tháng, quý và năm không khớp nhau",
  day: "ô là một ngày, không phải kỳ báo cáo",
  "not-a-period": "không đọc được kỳ",
  unreadable: "không đọc được kỳ",
};

const PERIOD_EN: Readonly<Record<string, string>> = {
  "year-missing": "the year is missing",
  "two-digit-year": "the year needs four digits",
  "no-such-month": "months go from 1 to 12",
  "no-such-quarter": "quarters go from I to IV",
  "no-such-day": "one of its days does not exist or is mistyped",
  "end-before-start": "it ends before it starts",
  several: "several different periods are named; which one is it?",
  "dates-missing": "a week, an instalment or a number of days needs its first and last day",
  "end-only":
    "only its last day is said and not its first; for a stock as of that day write a period that ends on it",
  "words-left": "words are left that could change the period",
  conflict: "month, quarter and year do not agree",
  day: "the cell is a day, not a reporting period",
  "not-a-period": "it cannot be read",
  unreadable: "it cannot be read",
};

export default defineCheck({
  code: "invalid-period",
  severity: "error",
  origin: "map",
  title: { vi: "Kỳ báo cáo không hợp lệ", en: "Invalid period" },
  explanation: {
    vi: "Kỳ báo cáo không đọc được: thiếu năm, năm hai chữ số, tháng ngoài 1 đến 12, hoặc ngày cuối đứng trước ngày đầu.",
    en: "The period cannot be read: no year, a two-digit year, a month outside 1 to 12, or an end before its start.",
  },
  facts: { reason: "text" },
  words: {
    vi: ({ reason }, say) =>
      text(
        `Kỳ báo cáo${say.shown} không hợp lệ: ${own(PERIOD_VI, reason) ?? reason}.`,
        "Ghi như: Tháng 6/2024, Quý II/2024, 6 tháng đầu năm 2024, Năm 2024, hoặc từ ngày … đến ngày ….",
      ),
    en: ({ reason }, say) =>
      text(
        `Invalid period${say.shown}: ${own(PERIOD_EN, reason) ?? reason}.`,
        "Write for example Tháng 6/2024, Quý II/2024, 6 tháng đầu năm 2024, Năm 2024, or từ ngày … đến ngày ….",
      ),
  },
  examples: () => ({
    bad: [
      bad(models("Xã An Đức;Tháng 13/2020;Camera an ninh;3;1"), "B2"),
      bad(models("Xã An Đức;Quý II;Camera an ninh;3;1"), "B2"),
    ],
    good: [
      good(models("Xã An Đức;Quý II/2020;Camera an ninh;3;1")),
      good(models("Xã An Đức;6 tháng đầu năm 2020;Camera an ninh;3;1")),
    ],
  }),
});
