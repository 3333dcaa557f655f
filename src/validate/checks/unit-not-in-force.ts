import { text, listed } from "../../messages/words.ts";
import { formatDate } from "../../messages/terms.ts";
import { calledVi, calledEn } from "./_called.ts";
import { defineCheck } from "../check.ts";
import { bad, good, tips } from "../examples.ts";

function dayOfVi(date: string): string {
  return /^\d{4}-\d{2}-\d{2}$/u.test(date) ? `ngày ${formatDate(date)}` : date;
}

function dayOfEn(date: string): string {
  return /^\d{4}-\d{2}-\d{2}$/u.test(date) ? `on ${formatDate(date)}` : `in ${date}`;
}

export default defineCheck({
  code: "unit-not-in-force",
  severity: "error",
  origin: "units",
  title: { vi: "Đơn vị không tồn tại lúc đó", en: "Unit not in force" },
  explanation: {
    vi: "Đơn vị chưa có hoặc không còn vào ngày của dòng. Đơn vị trước đó hoặc đơn vị kế tục được nêu tên. Một đơn vị là mã và ngày, không bao giờ chỉ là mã.",
    en: "The unit did not yet, or no longer, exist on the row's date. Its predecessor or successor is named. A unit is its code and a date, never its code alone.",
  },
  facts: { name: "text?", date: "text", other: "list", relation: "text" },
  words: {
    vi: ({ name, date, other, relation }) => {
      const since = relation === "predecessor" ? "Đơn vị trước đó" : "Đơn vị kế tục";
      const cure =
        other.length === 0
          ? "Xem lại ngày, kỳ hoặc tên đơn vị."
          : `${since}: ${listed(other)}. Sửa tên đơn vị, hoặc xem lại ngày, kỳ.`;
      return text(`Đơn vị ${calledVi(name)} không tồn tại vào ${dayOfVi(date)}.`, cure);
    },
    en: ({ name, date, other, relation }) => {
      const kin = relation === "predecessor" ? "Predecessor" : "Successor";
      const cure =
        other.length === 0
          ? "Look at the date, the period or the unit name."
          : `${kin}: ${listed(other)}. Correct the unit name, or look at the date.`;
      return text(`The unit ${calledEn(name)} did not exist ${dayOfEn(date)}.`, cure);
    },
  },
  examples: () => ({
    bad: [bad(tips("Xã Tân Mỹ;07/03/2020;ma túy;5;4"), "A2")],
    good: [good(tips("Xã Tân Mỹ;07/01/2020;ma túy;5;4"))],
  }),
});
