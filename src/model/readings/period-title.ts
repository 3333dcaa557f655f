/** Periods and report dates inside the lines of a title or signature block. */
import type { CalendarDate } from "../calendar.ts";
import { remembered } from "../remembered.ts";
import { readDateText } from "./date.ts";
import type { PeriodReading, PeriodsByRole } from "./period-reading.ts";
import { scanned } from "./periods-in.ts";
import { readPeriodText } from "./period-text.ts";
import { completeItems, type Completed } from "./period-years.ts";
import { folded } from "./text.ts";

export interface TitlePeriod {
  readonly reading: PeriodReading;
  /** Which of the lines speaks of it. */
  readonly line: number;
}

/** The period that one title line speaks of, or null. */
export const findPeriodInTitle = remembered(
  (text): PeriodReading | null => periodOfLines([text])?.reading ?? null,
);

/**
 * The period that the lines of a title speak of, or null. Explicit days win over a label, on
 * whichever line; plans and comparisons are dropped; two different stretches are `invalid`
 * (`several`), as is what speaks of a stretch and is not read. `year`: for a period that says none.
 */
export function periodOfTitle(lines: readonly string[], year?: number | null): TitlePeriod | null {
  // Most titles have one line that speaks of time, or none: what it says by itself is known from the first of them.
  const line = lines.findIndex(speaks);
  if (line < 0) return endOnly(lines);
  if (lines.findLastIndex(speaks) > line || (year ?? null) !== null)
    return periodOfLines(lines, year);
  const reading = findPeriodInTitle(lines[line] as string);
  return reading === null ? endOnly(lines) : { reading, line };
}

const END_ONLY =
  /(?:^|[\s(])(?:tính|có|thống kê|số liệu) đến(?: hết)?(?: ngày)? (?:\d{1,2}[/.-]\d{1,2}[/.-]\d{4}|\d{1,2} tháng \d{1,2} năm \d{4})/u;

const saysEndOnly = remembered(
  (line): boolean => line.includes("ến") && END_ONLY.test(folded(line)),
);

/** Only the last day is said, and no other line says a period: since when the figures are, nobody knows. */
function endOnly(lines: readonly string[]): TitlePeriod | null {
  const line = lines.findIndex(saysEndOnly);
  return line < 0 ? null : { reading: { kind: "invalid", reason: "end-only" }, line };
}

interface Said {
  /** The line is a period and nothing else. */
  readonly alone: PeriodReading | null;
  /** The periods inside of it; null where they are not looked for. */
  readonly scan: ReturnType<typeof scanned> | null;
}

const said = remembered((line): Said => {
  const alone = wholeLine(line);
  return { alone, scan: alone === null && findReportDate(line) === null ? scanned(line) : null };
});

function speaks(line: string): boolean {
  const { alone, scan } = said(line);
  return alone !== null || (scan !== null && (scan.items.length > 0 || scan.unread !== null));
}

function periodOfLines(lines: readonly string[], year?: number | null): TitlePeriod | null {
  const read = lines.map((line) => said(line).scan);
  const lineOf = new Map(
    read.flatMap((one, i) => (one?.items ?? []).map((item) => [item, i] as const)),
  );
  const found = completeItems(
    read.flatMap((one) => one?.items ?? []),
    year,
  )
    .filter(({ role }) => role === "this" || role === "cumulative")
    .map((one) => ({ one, line: lineOf.get(one.items[0] as Completed["items"][number]) ?? 0 }));
  const days = found
    .filter(({ one }) => one.items[0]?.said.kind === "days")
    .map(({ one, line }) => ({ reading: one.reading, line }));
  const labels = found.map(({ one, line }) => ({ reading: one.reading, line }));
  for (const [line, text] of lines.entries()) {
    const { alone } = said(text);
    if (alone === null) continue;
    labels.push({ reading: alone, line });
    // "(Số liệu từ 15/3/2025 đến 14/6/2025)" is days, too.
    if (alone.kind === "stretch") days.push({ reading: alone, line });
  }
  if (days.length > 0) return theOnly(days.sort((a, b) => a.line - b.line));
  const unread = read.findIndex((one) => one !== null && one.unread !== null);
  if (unread >= 0) {
    return {
      reading: { kind: "invalid", reason: read[unread]?.unread ?? "words-left" },
      line: unread,
    };
  }
  return theOnly(labels.sort((a, b) => a.line - b.line));
}

/** "(06/2024)", "Kỳ báo cáo: 2019". A bare number is no period. */
function wholeLine(line: string): PeriodReading | null {
  const written = folded(line);
  const titled = /^[([]?(?:kỳ|kì|thời kỳ|số liệu)/u.test(written);
  if (!titled && !/^[([]?\d{1,2} ?[/-] ?\d{4}[)\]]?$/u.test(written)) return null;
  const reading = readPeriodText(line);
  return reading !== null && reading.kind !== "invalid" ? reading : null;
}

function theOnly(found: readonly TitlePeriod[]): TitlePeriod | null {
  const wrong = found.find(({ reading }) => reading.kind === "invalid");
  const [first] = found;
  if (wrong !== undefined || first === undefined) return wrong ?? null;
  const other = found.find(({ reading }) => !same(reading, first.reading));
  if (other === undefined) return first;
  const years = new Set(found.map(({ reading }) => yearOf(reading)));
  const [year] = years.size === 1 ? years : [null];
  const roles = byRole(found.map(({ reading }) => reading));
  const several = {
    kind: "invalid",
    reason: "several",
    ...(typeof year === "number" ? { year } : {}),
    ...(roles && { roles }),
  } as const;
  return { reading: several, line: other.line };
}

function yearOf(reading: PeriodReading): number | null {
  switch (reading.kind) {
    case "label":
      return reading.label.year;
    case "months":
      return reading.from.year === reading.to.year ? reading.to.year : null;
    case "years":
      return reading.from === reading.to ? reading.to : null;
    case "stretch":
      return Number(reading.stretch.end.slice(0, 4));
    case "invalid":
      return null;
  }
}

/** null: not one period and one running total. */
function byRole(readings: readonly PeriodReading[]): PeriodsByRole | null {
  const [own, ...others] = readings.filter(({ cumulative }) => cumulative !== true);
  const [running, ...more] = readings.filter(({ cumulative }) => cumulative === true);
  if (own === undefined || running === undefined) return null;
  const agree = others.every((one) => same(one, own)) && more.every((one) => same(one, running));
  return agree ? { own, cumulative: running } : null;
}

function same(a: PeriodReading, b: PeriodReading): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
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
