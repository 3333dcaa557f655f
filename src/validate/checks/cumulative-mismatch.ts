import { text } from "../../messages/words.ts";
import { plus, written } from "../../model/decimal.ts";
import type { Problem } from "../../model/finding.ts";
import { bindTime } from "../../model/form-sheet.ts";
import { type Compared, comparedIn, type ComparedSheets, dayBefore, nameOf } from "../compared.ts";
import { defineCheck, type CheckContext } from "../check.ts";
import { among } from "../examples.ts";
import { cellPlace } from "../places.ts";
import { isFlow } from "../series.ts";

const report = (index: number, indicator: string, figures: readonly number[]): string =>
  [
    "CÔNG AN XÃ AN ĐỨC",
    `Tháng ${index} năm 2020`,
    "STT;Chỉ tiêu;Trong tháng;Lũy kế từ đầu năm",
    `1;${indicator};${figures.join(";")}`,
    "",
  ].join("\n");

const month = (index: number, ...figures: number[]): string =>
  report(index, "Số tin có giá trị", figures);

const cameras = (index: number, ...figures: number[]): string =>
  report(index, "Số mắt camera an ninh", figures);

export default defineCheck({
  code: "cumulative-mismatch",
  severity: "error",
  origin: "set",
  title: { vi: "Số lũy kế không khớp", en: "Running total differs" },
  explanation: {
    vi: "Số lũy kế khác lũy kế kỳ trước cộng số trong kỳ, khác số trong kỳ ở kỳ đầu năm, hoặc nhỏ hơn lũy kế trước đó: một trong các số sai. Chỉ so khi báo cáo có đủ các số. Chỉ tiêu hiện có (tổ, camera, thành viên ...) không cộng dồn: hai cột phải ghi cùng một số, là số đang có đến cuối kỳ.",
    en: "A running total is not the one before it and the period's own figure, is not that figure in the first period of the year, or falls: one of them is wrong. Compared only where the submissions hold both. A stock (teams, cameras, members ...) does not add up over time: both columns must say what there is at the end of the period.",
  },
  facts: {
    heading: "text",
    stated: "number",
    expected: "number",
    before: "number",
    own: "number",
    kind: "text",
  },
  words: {
    vi: ({ heading, stated, expected, before, own, kind }, say) =>
      kind === "stock"
        ? text(
            `${heading} là số hiện có, không cộng dồn: trong kỳ ghi ${say.n(own)}, lũy kế ghi ${say.n(stated)}.`,
            "Ghi số đang có đến cuối kỳ vào cả hai cột; số mới thêm trong kỳ không phải là số hiện có.",
          )
        : text(
            kind === "falls"
              ? `${heading}: lũy kế ${say.n(stated)} nhỏ hơn lũy kế trước đó trong năm (${say.n(before)}).`
              : `${heading}: lũy kế ${say.n(stated)}, nhưng lũy kế trước đó ${say.n(before)} cộng trong kỳ ${say.n(own)} là ${say.n(expected)}.`,
            "Xem lại số trong kỳ và hai số lũy kế, rồi sửa số sai.",
          ),
    en: ({ heading, stated, expected, before, own, kind }, say) =>
      kind === "stock"
        ? text(
            `${heading} is a stock, which does not add up over time: ${say.n(own)} in the period, ${say.n(stated)} as a running total.`,
            "Write what there is at the end of the period into both columns; what was added in the period is another figure.",
          )
        : text(
            kind === "falls"
              ? `${heading}: the running total ${say.n(stated)} is below the one before it in the year (${say.n(before)}).`
              : `${heading}: the running total is ${say.n(stated)}, but ${say.n(before)} before it and the period's ${say.n(own)} make ${say.n(expected)}.`,
            "Look at the period's figure and at both running totals, and correct the wrong one.",
          ),
  },
  examples: () => ({
    bad: [
      among({ "5.csv": month(5, 50, 210), "6.csv": month(6, 60, 280) }, [
        { file: "6.csv", cell: "D4" },
      ]),
      among({ "1.csv": month(1, 50, 60) }, [{ file: "1.csv", cell: "D4" }]),
      among({ "2.csv": month(2, 50, 210), "6.csv": month(6, 60, 200) }, [
        { file: "6.csv", cell: "D4" },
      ]),
      among({ "5.csv": cameras(5, 2, 30) }, [{ file: "5.csv", cell: "D4" }]),
    ],
    good: [
      among({ "5.csv": month(5, 50, 210), "6.csv": month(6, 60, 270) }, []),
      among({ "1.csv": month(1, 50, 50), "6.csv": month(6, 60, 270) }, []),
      among({ "1.csv": cameras(1, 24, 24), "2.csv": cameras(2, 30, 30) }, []),
      among({ "1.csv": cameras(1, 30, 30), "2.csv": cameras(2, 24, 24) }, []),
    ],
  }),
  *set(sheets, context) {
    const known = comparedIn(sheets, context);
    if (known === null) return;
    const series = new Map<string, Compared[]>();
    for (const said of known.compared) {
      if (said.role !== "cumulative") continue;
      const own = series.get(said.key);
      if (own === undefined) series.set(said.key, [said]);
      else own.push(said);
    }
    for (const said of series.values()) yield* mismatches(said, known, context);
  },
});

function* mismatches(
  series: Compared[],
  known: ComparedSheets,
  context: CheckContext,
): Generator<Problem> {
  const [{ field, sheet }] = series as [Compared, ...Compared[]];
  if (!isFlow(field, sheet.form, context)) {
    for (const said of series) yield* levelMismatch(said, known, context);
    return;
  }
  series.sort((a, b) => (a.days.end < b.days.end ? -1 : a.days.end > b.days.end ? 1 : 0));
  const ends = new Map<string, number>();
  for (const { days } of series) ends.set(days.end, (ends.get(days.end) ?? 0) + 1);
  let before: Compared | null = null;
  for (const said of series) {
    // Two that say the same stretch are told as duplicates.
    if (ends.get(said.days.end) !== 1) continue;
    const year = startOfYear(said, context);
    if (before !== null && startOfYear(before, context) !== year) before = null;
    const off = mismatch(said, before, known.counted(said.key, said.days), year);
    if (off !== null) yield differs(said, off, context);
    before = said;
  }
}

/** A stock does not run up: whatever stands under "lũy kế" is what there is at the end. */
function* levelMismatch(
  said: Compared,
  known: ComparedSheets,
  context: CheckContext,
): Generator<Problem> {
  const own = known.counted(said.key, said.days);
  if (own === null || own === said.value) return;
  yield differs(said, { expected: own, before: 0, own, kind: "stock" }, context);
}

function startOfYear({ time, days }: Compared, { scheme }: CheckContext): string {
  return bindTime(time, scheme)?.start ?? days.start;
}

interface Off {
  readonly expected: number;
  readonly before: number;
  readonly own: number;
  readonly kind: "sum" | "falls" | "stock";
}

function mismatch(
  { days, value }: Compared,
  before: Compared | null,
  own: number | null,
  year: string,
): Off | null {
  const isFirst = days.start === year;
  const follows = before !== null && before.days.end === dayBefore(days);
  if (own !== null && (isFirst || follows)) {
    const past = isFirst ? 0 : (before?.value ?? 0);
    const expected = plus(past, own);
    return value === expected ? null : { expected, before: past, own, kind: "sum" };
  }
  if (before === null || value >= before.value) return null;
  return { expected: before.value, before: before.value, own: 0, kind: "falls" };
}

function differs(said: Compared, off: Off, context: CheckContext): Problem {
  const { sheet, cell, field, value } = said;
  return {
    code: "cumulative-mismatch",
    place: cellPlace(sheet, cell),
    field,
    value,
    ...(off.kind === "sum" ? { suggestion: written(off.expected) } : {}),
    facts: { heading: nameOf(said, context), stated: value, ...off },
  };
}
