import { text } from "../../messages/words.ts";
import { defineCheck } from "../check.ts";
import { among, models } from "../examples.ts";

export default defineCheck({
  code: "overlapping-period",
  severity: "error",
  origin: "observe",
  title: { vi: "Khoảng thời gian chồng nhau", en: "Overlapping stretches" },
  explanation: {
    vi: "Hai khoảng thời gian của một đơn vị chồng lên nhau mà không khoảng nào nằm trọn trong khoảng kia, nên không biết phần nào bị tính hai lần.",
    en: "Two stretches of one unit overlap and neither contains the other: what would count twice is not known.",
  },
  facts: { unit: "text", form: "text", first: "text", second: "text" },
  words: {
    vi: ({ unit, form, first, second }, say) =>
      text(
        `${unit}, ${form}: hai khoảng thời gian chồng lên nhau, ${say.period(first)} và ${say.period(second)}.`,
        "Sửa lại kỳ của một trong hai báo cáo.",
      ),
    en: ({ unit, form, first, second }, say) =>
      text(
        `${unit}, ${form}: two stretches overlap, ${say.period(first)} and ${say.period(second)}.`,
        "Correct the period of one of the two reports.",
      ),
  },
  examples: () => ({
    bad: [
      among(
        {
          "a.csv": models("Xã An Đức;từ ngày 01/01/2020 đến ngày 31/03/2020;Camera an ninh;3;1"),
          "b.csv": models("Xã An Đức;từ ngày 15/03/2020 đến ngày 30/06/2020;Camera an ninh;4;1"),
        },
        [{ file: "b.csv", cell: "B2" }],
      ),
    ],
    good: [
      among(
        {
          "a.csv": models("Xã An Đức;từ ngày 01/01/2020 đến ngày 31/03/2020;Camera an ninh;3;1"),
          "b.csv": models("Xã An Đức;từ ngày 01/04/2020 đến ngày 30/06/2020;Camera an ninh;4;1"),
        },
        [],
      ),
    ],
  }),
});
