/** Periods and report dates inside the lines of a title or signature block. */
import type { CalendarDate } from "../calendar.ts";
import { DATE_RANGE, rangeOf } from "./date-range.ts";
import { readDateText } from "./date.ts";
import { HALF, MONTH, NINE, QUARTER, readPeriodText, YEAR } from "./period-text.ts";
import type { PeriodReading } from "./period-reading.ts";
import { MONTHS, monthsOf, YEARS, yearsOf } from "./period-range.ts";
import { remembered } from "../remembered.ts";
import { folded } from "./text.ts";

const NOT_IN_WORD = String.raw`(?<![\p{L}\d/])`;
const WORDED_DAY = String.raw`ngày (?:\d{1,2}|[.…_ ]+) ?tháng (?:\d{1,2}|[.…_ ]+) ?năm ?(?:\d{4}|[.…_ ]+)`;

/** What looks like a period and is none: documents, single days, comparisons, plans, founding years. */
const TRAPS: readonly RegExp[] = [
  /(?<!\p{L})(?:nghị định|thông tư|kế hoạch|quyết định|chỉ thị|nghị quyết|công văn|luật|hướng dẫn|tờ trình|pháp lệnh)(?: liên tịch)?(?: số)? ?:? ?\d+[a-z]?(?:\/\d{4})?(?:\/[\p{L}\d-]+)*/gu,
  /(?<!\p{L})(?:báo cáo|biểu|mẫu) số ?:? ?\d+[a-z]?(?:\/\d{4})?(?:\/[\p{L}\d-]+)*/gu,
  /(?<![\p{L}])số ?:? ?\d*[.…]*(?:\/\d{4})?\/[\p{L}][\p{L}\d-]*/gu,
  /(?<!\d)\d+\/\d{4}\/[\p{L}][\p{L}\d-]*/gu,
  new RegExp(WORDED_DAY, "gu"),
  /(?:ngày )?\d{1,2} ?[/.-] ?\d{1,2} ?[/.-] ?\d{2,4}/gu,
  /(?:so )?với (?:cùng kỳ )?(?:(?:tháng|quý) [\divx]+ ?(?:\/|năm) ?|năm )?\d{4}/gu,
  /(?<!\p{L})(?:phương hướng|nhiệm vụ|kế hoạch công tác|dự kiến).*$/gu,
  /từ (?:năm )?\d{4} đến nay/gu,
];

type Finder = (text: string) => PeriodReading | null;

const FINDERS: readonly Finder[] = [
  finder(MONTHS, monthsOf),
  finder(YEARS, yearsOf),
  finder(`(?:${MONTH})(?: ?[/.-] ?| ?,? năm | )${YEAR}`, (m) => readPeriodText(m[0])),
  finder(`(?:${QUARTER})(?: ?[/.-] ?| ?,? năm | )${YEAR}`, (m) => readPeriodText(m[0])),
  finder(`(?:${HALF})[ /-]+${YEAR}`, (m) => readPeriodText(m[0])),
  finder(`(?:${NINE})[ /-]+${YEAR}`, (m) => readPeriodText(m[0])),
  finder(`(?:cả năm|năm) ?:? ?${YEAR}`, (m) => readPeriodText(m[0].replace(":", ""))),
];

function finder(source: string, read: (match: RegExpExecArray) => PeriodReading | null): Finder {
  const pattern = new RegExp(NOT_IN_WORD + source, "u");
  return (text) => {
    const match = pattern.exec(text);
    return match === null ? null : read(match);
  };
}

const CUMULATIVE = /l(?:ũy|uỹ) kế/u;

const RANGE_INSIDE = new RegExp(NOT_IN_WORD + DATE_RANGE, "u");

/**
 * The period that a title line speaks of, or null. Explicit days win over a label in
 * the same line; two different years in one line are `invalid` (`several`).
 */
export const findPeriodInTitle = remembered((text): PeriodReading | null => {
  const written = folded(text);
  const range = RANGE_INSIDE.exec(written);
  if (range !== null) {
    const days = rangeOf(range[1] ?? "", range[2] ?? "");
    return CUMULATIVE.test(written) ? { ...days, cumulative: true } : days;
  }
  const line = TRAPS.reduce((left, trap) => left.replace(trap, " "), written).trim();
  const alone = /^[([]?(?:kỳ|thời kỳ|số liệu)/u.test(line) || /^[([]?\d/u.test(line);
  const reading = alone ? readPeriodText(line) : null;
  if (reading !== null && reading.kind !== "invalid") return reading;
  return inside(line.replace(/ +/gu, " "));
});

function inside(line: string): PeriodReading | null {
  for (const find of FINDERS) {
    const reading = find(line);
    if (reading === null) continue;
    const cumulative = CUMULATIVE.test(line) ? { cumulative: true as const } : {};
    if (reading.kind === "label" && severalYears(line))
      return { kind: "invalid", reason: "several" };
    return { ...reading, ...cumulative };
  }
  return null;
}

function severalYears(line: string): boolean {
  const years = new Set(Array.from(line.matchAll(/năm (\d{4})(?!\d)/gu), (match) => match[1]));
  return years.size > 1;
}

const REPORT_DATE =
  /(?:^|, ?)(?:ngày (?=\d{1,2} tháng)(\d{1,2} tháng \d{1,2} năm \d{4})|(?:ngày (?:lập|báo cáo|gửi)(?: biểu| báo cáo)? ?:? ?)(?:ngày )?(\d{1,2}[/.-]\d{1,2}[/.-]\d{4}|\d{1,2} tháng \d{1,2} năm \d{4}))\.?(?=$| ?\()/u;

/**
 * The day a report was made, from a line such as "Ba Tri, ngày 12 tháng 6 năm 2020";
 * null where the line names none, or a day of something else.
 */
export const findReportDate = remembered((text): CalendarDate | null => {
  for (const line of text.split(/\r?\n/u)) {
    const match = REPORT_DATE.exec(folded(line));
    if (match === null) continue;
    const reading = readDateText(match[1] ?? match[2] ?? "");
    if (reading.ok) return reading.date;
  }
  return null;
});
