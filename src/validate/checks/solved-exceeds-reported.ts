import type { CountCell } from "../../model/form-sheet.ts";
import { cellPlace, exactOf, isOwn } from "../places.ts";
import { screenPair } from "../screens.ts";
import type { Check } from "../check.ts";
import { bad, cases, good } from "../examples.ts";

export default {
  code: "solved-exceeds-reported",
  severity: "warning",
  origin: "row",
  title: { vi: "Làm rõ nhiều hơn xảy ra", en: "More solved than reported" },
  explanation: {
    vi: "Số vụ làm rõ nhiều hơn số vụ xảy ra. Có thể đúng, khi vụ của kỳ trước được làm rõ trong kỳ này; cũng có thể hai cột bị gõ ngược.",
    en: "More cases solved than reported. It can be right, where cases of earlier periods were solved; or the two columns were swapped.",
  },
  examples: {
    bad: [bad(cases("Xã An Đức;07/03/2020;trộm cắp;3;4"), "E2")],
    good: [
      good(cases("Xã An Đức;07/03/2020;trộm cắp;4;4")),
      good(cases("Xã An Đức;07/03/2020;trộm cắp;...;4")),
    ],
  },
  *row(row, _place, sheet) {
    const solvedCell = row.counts.get("cases_solved");
    const reportedCell = row.counts.get("cases_reported");
    const cell = solvedCell ?? reportedCell;
    if (cell === undefined) return;
    const [solved, reported] = fractionOf(solvedCell, reportedCell) ?? [
      isOwn(solvedCell, row) ? exactOf(solvedCell) : null,
      isOwn(reportedCell, row) ? exactOf(reportedCell) : null,
    ];
    if (solved === null || reported === null || solved <= reported) return;
    yield {
      code: "solved-exceeds-reported",
      place: cellPlace(sheet, cell),
      field: "cases_solved",
      value: solved,
      facts: { solved, reported },
    };
  },
  screen: (plain) =>
    screenPair(plain, "cases_solved", "cases_reported", (solved, reported) => solved > reported),
} satisfies Check;

/** `43/51` says both numbers in one cell. */
function fractionOf(...cells: (CountCell | undefined)[]): readonly [number, number] | undefined {
  for (const cell of cells) {
    if (cell?.reading.ok === true && cell.reading.fraction !== undefined)
      return cell.reading.fraction;
  }
  return undefined;
}
