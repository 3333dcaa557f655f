import { text } from "../../messages/words.ts";
import { lengthInDays } from "../../model/calendar.ts";
import type { Problem } from "../../model/finding.ts";
import { defineCheck, type CheckContext } from "../check.ts";
import { among, models } from "../examples.ts";
import { cellPlace } from "../places.ts";
import { adjacent, codeOf, isFlow, seriesOf, unitName, type Point } from "../series.ts";

/** Fewer figures, or only zeros, may well be the same twice. */
const FEWEST = 3;

const summary = (...rows: string[]): string =>
  [
    "Đơn vị;Kỳ báo cáo;Số buổi tuyên truyền;Lượt người tham dự tuyên truyền;Số tin có giá trị",
    ...rows,
    "",
  ].join("\n");

export default defineCheck({
  code: "copied-values",
  severity: "warning",
  origin: "set",
  title: { vi: "Số liệu chép từ kỳ trước", en: "Figures copied from the previous period" },
  explanation: {
    vi: "Mọi số liệu của dòng giống hệt kỳ liền trước của đơn vị, trong đó có ít nhất ba số phát sinh khác 0. Số hiện có (như số mô hình) đứng yên là bình thường nên không tính vào ba số đó.",
    en: "All figures of a row equal those of the unit's previous period, at least three of them flows other than zero. Stocks, such as the number of models, may well stand still and do not count towards the three.",
  },
  facts: {
    unit: "text",
    form: "text",
    period: "text",
    previous: "text",
    figures: "number",
  },
  words: {
    vi: (f, say) =>
      text(
        `${f.unit}, ${f.form}: cả ${say.n(f.figures)} số liệu ${say.period(f.period)} giống hệt ${say.period(f.previous)}.`,
        "Xem có chép lại báo cáo kỳ trước không; nếu số đúng như vậy thì để nguyên.",
      ),
    en: (f, say) =>
      text(
        `${f.unit}, ${f.form}: all ${say.n(f.figures)} figures of ${say.period(f.period)} equal those of ${say.period(f.previous)}.`,
        "See whether the previous report was copied; leave them if they are right.",
      ),
  },
  examples: () => ({
    bad: [
      among(
        {
          "a.csv": summary("Xã An Đức;Tháng 3/2020;4;215;7"),
          "b.csv": summary("Xã An Đức;Tháng 4/2020;4;215;7"),
        },
        [{ file: "b.csv", cell: "C2" }],
      ),
    ],
    good: [
      among(
        {
          "a.csv": summary("Xã An Đức;Tháng 3/2020;4;215;7"),
          "b.csv": summary("Xã An Đức;Tháng 4/2020;4;215;6"),
        },
        [],
      ),
      among(
        {
          "a.csv": models("Xã An Đức;Quý I/2020;Camera an ninh;3;0"),
          "b.csv": models("Xã An Đức;Quý II/2020;Camera an ninh;3;0"),
        },
        [],
      ),
    ],
  }),
  *set(sheets, context) {
    for (const points of seriesOf(sheets, context)) {
      for (const [earlier, later] of adjacent(points)) {
        if (!alike(earlier, later)) continue;
        const problem = copied(earlier, later, context);
        if (problem !== null) yield problem;
      }
    }
  },
});

/** Months with months, years with years: stretches of nearly one length. */
function alike(earlier: Point, later: Point): boolean {
  return Math.abs(lengthInDays(earlier.stretch) - lengthInDays(later.stretch)) <= 3;
}

function copied(earlier: Point, later: Point, context: CheckContext): Problem | null {
  const { fields } = later.figures.layout;
  const same = later.figures.layout === earlier.figures.layout;
  let figures = 0;
  let flows = 0;
  for (let slot = 0; slot < fields.length; slot++) {
    const field = fields[slot] as string;
    const now = later.figures.at(slot);
    if (now !== (same ? earlier.figures.at(slot) : earlier.figures.of(field))) return null;
    if (now === null) continue;
    figures += 1;
    if (now !== 0 && isFlow(field, later.sheet.form, context)) flows += 1;
  }
  const at = later.figures.firstCell();
  if (at === undefined || flows < FEWEST) return null;
  const [period, previous] = [codeOf(later), codeOf(earlier)];
  const facts = { unit: unitName(later), form: later.sheet.form ?? "", period, previous, figures };
  return { code: "copied-values", place: cellPlace(later.sheet, at), facts };
}
