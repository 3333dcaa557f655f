import { text } from "../../messages/words.ts";
import { defineCheck, type CheckContext } from "../check.ts";
import type { PeriodScheme } from "../../model/period.ts";
import { among } from "../examples.ts";
import { cellPlace, headingOf } from "../places.ts";
import { codeOf, isFlow, seriesOf, unitName, type Point } from "../series.ts";

/** Five months in a row rise by chance once in 120 series; with the straight line far less. */
const FEWEST_MONTHS = 5;
/** How far from an even growth a running total may be, as a share of its last value. */
const TOLERANCE = 0.25;

const months = (...figures: number[]): string =>
  [
    "Đơn vị;Kỳ báo cáo;Số buổi tuyên truyền;Số tin có giá trị",
    ...figures.map((figure, i) => `Xã An Đức;Tháng ${i + 1}/2020;${(i % 2) + 1};${figure}`),
    "",
  ].join("\n");

export default defineCheck({
  code: "cumulative-suspected",
  severity: "warning",
  origin: "set",
  title: { vi: "Nghi là số lũy kế", en: "Running total suspected" },
  explanation: {
    vi: "Số liệu từ tháng 1, ít nhất năm tháng liền, không lần nào giảm và tăng đều từ 0 như số lũy kế từ đầu năm (lệch khỏi đường thẳng không quá một phần tư số cuối). Cộng các tháng sẽ tính nhiều lần. Số hiện có không xét.",
    en: "Figures from January on, five months or more, never fall and grow evenly from zero like a running total of the year (within a quarter of the last value of a straight line). Adding the months would count them several times. Stocks are not looked at.",
  },
  facts: { unit: "text", heading: "text", months: "number", last: "text" },
  words: {
    vi: ({ unit, heading, months, last }, say) =>
      text(
        `${unit}, ${heading}: ${say.n(months)} tháng đến ${say.period(last)} không lần nào giảm, giống số lũy kế từ đầu năm.`,
        "Nếu là số lũy kế, ghi lại số phát sinh của riêng từng tháng.",
      ),
    en: ({ unit, heading, months, last }, say) =>
      text(
        `${unit}, ${heading}: ${say.n(months)} months to ${say.period(last)} never fall, like a running total of the year.`,
        "If they are running totals, give each month's own figure.",
      ),
  },
  examples: () => ({
    bad: [among({ "a.csv": months(10, 19, 31, 42, 50, 61) }, [{ file: "a.csv", cell: "D7" }])],
    good: [
      among({ "a.csv": months(10, 9, 12, 11, 8, 11) }, []),
      among({ "a.csv": months(10, 11, 11, 12, 12, 13) }, []),
    ],
  }),
  *set(sheets, context) {
    for (const points of seriesOf(sheets, context)) {
      for (const run of yearRuns(points, context.scheme)) yield* suspected(run, context);
    }
  },
});

/** The first, second, third month ... of one year without a gap. */
function* yearRuns(points: readonly Point[], scheme: PeriodScheme): Generator<Point[]> {
  const first = scheme.firstMonth ?? 1;
  let run: Point[] = [];
  for (const point of points) {
    const { time } = point;
    if (time.kind !== "label" || time.label.type !== "month") continue;
    const last = run.at(-1)?.time;
    const at = time.label.year * 12 + time.label.index;
    const follows =
      last?.kind === "label" &&
      last.label.year * 12 + last.label.index === at - 1 &&
      time.label.index !== first;
    if (!follows) {
      if (run.length >= FEWEST_MONTHS) yield run;
      run = time.label.index === first ? [point] : [];
      continue;
    }
    run.push(point);
  }
  if (run.length >= FEWEST_MONTHS) yield run;
}

function* suspected(run: readonly Point[], context: CheckContext) {
  const last = run.at(-1);
  const { fields } = last?.figures.layout ?? { fields: [] };
  for (const [slot, field] of fields.entries()) {
    if (last === undefined || !isRunningTotal(run, last, slot, field)) continue;
    if (isFlow(field, last.sheet.form, context)) yield problemAt(run, last, slot, field);
  }
}

function isRunningTotal(run: readonly Point[], final: Point, slot: number, field: string): boolean {
  const last = final.figures.at(slot);
  if (last === null || last < run.length) return false;
  let before = 0;
  for (let i = 0; i < run.length; i++) {
    const { figures } = run[i] as Point;
    const figure = figures.layout === final.figures.layout ? figures.at(slot) : figures.of(field);
    if (figure === null || figure < before) return false;
    if (Math.abs(figure - (last * (i + 1)) / run.length) > TOLERANCE * last) return false;
    before = figure;
  }
  return true;
}

function problemAt(run: readonly Point[], last: Point, slot: number, field: string) {
  const cell = last.figures.cellAt(slot);
  const heading = headingOf(last.sheet, field, cell.column);
  return {
    code: "cumulative-suspected",
    place: cellPlace(last.sheet, cell),
    field,
    value: last.figures.at(slot) ?? 0,
    facts: { unit: unitName(last), heading, months: run.length, last: codeOf(last) },
  };
}
