import { text } from "../../messages/words.ts";
import type { CountCell } from "../../model/form-sheet.ts";
import { slotOf } from "../../model/row-block.ts";
import { cellPlace } from "../places.ts";
import { defineCheck, NOTHING } from "../check.ts";
import { bad, cases, good } from "../examples.ts";

export default defineCheck({
  code: "solved-exceeds-reported",
  severity: "warning",
  origin: "row",
  title: { vi: "Làm rõ nhiều hơn xảy ra", en: "More solved than reported" },
  explanation: {
    vi: "Số vụ làm rõ nhiều hơn số vụ xảy ra. Có thể đúng, khi vụ của kỳ trước được làm rõ trong kỳ này; cũng có thể hai cột bị gõ ngược.",
    en: "More cases solved than reported. It can be right, where cases of earlier periods were solved; or the two columns were swapped.",
  },
  facts: { solved: "number", reported: "number" },
  words: {
    vi: ({ solved, reported }, say) =>
      text(
        `Số vụ làm rõ (${say.n(solved)}) nhiều hơn số vụ xảy ra (${say.n(reported)}).`,
        "Xem lại hai số; nếu có vụ của kỳ trước được làm rõ trong kỳ này thì để nguyên.",
      ),
    en: ({ solved, reported }, say) =>
      text(
        `More cases solved (${say.n(solved)}) than reported (${say.n(reported)}).`,
        "Look at both; leave them if cases of earlier periods were solved in this one.",
      ),
  },
  examples: () => ({
    bad: [bad(cases("Xã An Đức;07/03/2020;trộm cắp;3;4"), "E2")],
    good: [
      good(cases("Xã An Đức;07/03/2020;trộm cắp;4;4")),
      good(cases("Xã An Đức;07/03/2020;trộm cắp;...;4")),
    ],
  }),
  rows(block, sheet) {
    const [solvedAt, reportedAt] = [slotOf(block, "cases_solved"), slotOf(block, "cases_reported")];
    if (solvedAt < 0 && reportedAt < 0) return null;
    return (row) => {
      const pair = fractionOf(row.remarked(solvedAt), row.remarked(reportedAt));
      const [solved, reported] = pair ?? [row.exact(solvedAt), row.exact(reportedAt)];
      if (solved === null || reported === null || solved <= reported) return NOTHING;
      const cell = row.cell(solvedAt) ?? row.cell(reportedAt);
      if (cell === undefined) return NOTHING;
      return [
        {
          code: "solved-exceeds-reported",
          place: cellPlace(sheet, cell),
          field: "cases_solved",
          value: solved,
          facts: { solved, reported },
        },
      ];
    };
  },
});

/** `43/51` says both numbers in one cell. */
function fractionOf(...cells: (CountCell | undefined)[]): readonly [number, number] | undefined {
  for (const cell of cells) {
    if (cell?.reading.ok === true && cell.reading.fraction !== undefined)
      return cell.reading.fraction;
  }
  return undefined;
}
