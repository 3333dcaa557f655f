import { text } from "../../messages/words.ts";
import { defineCheck } from "../check.ts";
import { bad, good, tips } from "../examples.ts";
import { RepeatedValues, repeatedValues } from "../repeated.ts";

const column = (...figures: number[]): string =>
  tips(
    ...figures.map((figure, day) => `Xã An Đức;0${day + 1}/03/2020;ma túy;${day + 9};${figure}`),
  );

export default defineCheck({
  code: "repeated-value",
  severity: "warning",
  origin: "sheet",
  title: { vi: "Một số lặp lại cả cột", en: "One value down a whole column" },
  explanation: {
    vi: "Cả cột, từ năm dòng trở lên, cùng ghi một số khác 0, như khi kéo sao chép một ô. Số 1 không bị nhắc, vì mỗi dòng thường là một buổi, một việc.",
    en: "A whole column of five rows or more holds one value other than zero, as when a cell is dragged down. The value 1 is passed over: a row is most often one session or one event.",
  },
  facts: { heading: "text", repeated: "number", rows: "number" },
  words: {
    vi: ({ heading, repeated, rows }, say) =>
      text(
        `${heading}: cả ${say.n(rows)} dòng cùng ghi ${say.n(repeated)}.`,
        "Xem có kéo sao chép cả cột không; nếu số đúng như vậy thì để nguyên.",
      ),
    en: ({ heading, repeated, rows }, say) =>
      text(
        `${heading}: all ${say.n(rows)} rows say ${say.n(repeated)}.`,
        "See whether the cell was dragged down the column; leave it if it is right.",
      ),
  },
  examples: () => ({
    bad: [bad(column(7, 7, 7, 7, 7), "E2")],
    good: [good(column(7, 7, 7, 7, 8)), good(column(1, 1, 1, 1, 1)), good(column(7, 7, 7, 7))],
  }),
  *sheet(sheet) {
    const values = new RepeatedValues();
    for (const block of sheet.blocks) values.add(block);
    yield* repeatedValues(values, sheet);
  },
});
