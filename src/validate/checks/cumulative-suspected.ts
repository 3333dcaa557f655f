import type { CountCell } from "../../model/form-sheet.ts";
import type { Check, CheckContext } from "../check.ts";
import { among } from "../examples.ts";
import { cellPlace, exactOf, headingOf } from "../places.ts";
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

export default {
  code: "cumulative-suspected",
  severity: "warning",
  origin: "set",
  title: { vi: "Nghi là số lũy kế", en: "Running total suspected" },
  explanation: {
    vi: "Số liệu từ tháng 1, ít nhất năm tháng liền, không lần nào giảm và tăng đều từ 0 như số lũy kế từ đầu năm (lệch khỏi đường thẳng không quá một phần tư số cuối). Cộng các tháng sẽ tính nhiều lần. Số hiện có không xét.",
    en: "Figures from January on, five months or more, never fall and grow evenly from zero like a running total of the year (within a quarter of the last value of a straight line). Adding the months would count them several times. Stocks are not looked at.",
  },
  examples: {
    bad: [among({ "a.csv": months(10, 19, 31, 42, 50, 61) }, [{ file: "a.csv", cell: "D7" }])],
    good: [
      among({ "a.csv": months(10, 9, 12, 11, 8, 11) }, []),
      among({ "a.csv": months(10, 11, 11, 12, 12, 13) }, []),
    ],
  },
  *set(sheets, context) {
    for (const points of seriesOf(sheets, context)) {
      for (const run of yearRuns(points)) yield* suspected(run, context);
    }
  },
} satisfies Check;

/** Months 1, 2, 3 ... of one year without a gap. */
function* yearRuns(points: readonly Point[]): Generator<Point[]> {
  let run: Point[] = [];
  for (const point of points) {
    const { time } = point.row;
    if (time.kind !== "label" || time.label.type !== "month") continue;
    const last = run.at(-1)?.row.time;
    const { index, year } = time.label;
    const follows =
      last?.kind === "label" && last.label.year === year && last.label.index === index - 1;
    if (!follows) {
      if (run.length >= FEWEST_MONTHS) yield run;
      run = index === 1 ? [point] : [];
      continue;
    }
    run.push(point);
  }
  if (run.length >= FEWEST_MONTHS) yield run;
}

function* suspected(run: readonly Point[], context: CheckContext) {
  const last = run.at(-1);
  for (const [field, cell] of last?.row.counts ?? []) {
    if (last === undefined || !isFlow(field, last.sheet.form, context)) continue;
    const figures = run.map(({ row }) => exactOf(row.counts.get(field)));
    if (!isRunningTotal(figures)) continue;
    yield problemAt(run, last, field, cell);
  }
}

function isRunningTotal(figures: readonly (number | null)[]): boolean {
  const last = figures.at(-1);
  if (last === null || last === undefined || last < figures.length) return false;
  return figures.every((figure, i) => {
    if (figure === null || (i > 0 && figure < (figures[i - 1] ?? 0))) return false;
    return Math.abs(figure - (last * (i + 1)) / figures.length) <= TOLERANCE * last;
  });
}

function problemAt(run: readonly Point[], last: Point, field: string, cell: CountCell) {
  const heading = headingOf(last.sheet, field, cell.column);
  return {
    code: "cumulative-suspected",
    place: cellPlace(last.sheet, cell),
    field,
    value: exactOf(cell) ?? 0,
    facts: { unit: unitName(last), heading, months: run.length, last: codeOf(last) },
  };
}
