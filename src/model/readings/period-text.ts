/** A reporting period as written in a cell ("Tháng 6/2024", "Quý II năm 2024"): read whole, or refused. */
import type { Stretch } from "../calendar.ts";
import { bindPeriod, bindSpan, bindYears, type PeriodScheme } from "../period.ts";
import { remembered } from "../remembered.ts";
import type { PeriodReading } from "./period-reading.ts";
import { RUNNING } from "./period-roles.ts";
import { scan, type Scanned } from "./period-scan.ts";
import { sameSpelling } from "./period-tokens.ts";
import { FIRST_YEAR, LAST_YEAR } from "./period-year.ts";
import { completeItems, monthsOfYear, type Completed } from "./period-years.ts";
import { folded } from "./text.ts";

const PREFIX =
  /^(?:(?:kỳ báo cáo|kỳ|thời kỳ|thời gian báo cáo|số liệu|báo cáo)(?: ?: ?| (?=tháng|quý|năm|từ|\d|nửa|sáu|chín))|\(|\[)+/u;
/** Words beside a period that change nothing. */
const NEUTRAL =
  /^(?:kỳ|báo|cáo|thời|gian|số|liệu|của|trong|các|giai|đoạn|lũy|kế|cộng|dồn|tính|chung|đến|hết|[()[\].,:;-])$/u;
/** What explicit days explain: the week or the instalment that they are of. */
const EXPLAINED = /^(?:tuần|đợt|kỳ|thứ|ngày|đầu|giữa|cuối|\d{1,2}|i{1,3}|iv)$/u;

/**
 * Reads a whole text as a period, with `year` where it says none; null where nothing in it speaks of
 * one, `invalid` where words are left that are not understood.
 */
export function readPeriodText(text: string, year?: number | null): PeriodReading | null {
  const reading = readWhole(text);
  const partial = reading?.kind === "invalid" ? reading.partial : undefined;
  if (partial === undefined || year === undefined || year === null) return reading;
  return monthsOfYear(partial, year);
}

const readWhole = remembered((text): PeriodReading | null => {
  const written = sameSpelling(folded(text));
  const core = written
    .replace(PREFIX, "")
    // From the first of them only: else their number squared is looked at.
    .replace(/(?<![)\].;: ])[)\].;: ]+$/u, "");
  // "Kỳ 1/2024" may be a half, a third or January.
  if (/^kỳ 0?[1-4] ?(?:[/-]|năm|$)/u.test(written)) return invalid("dates-missing");
  const code = readCode(core);
  if (code !== null) return code;
  const months = /^\d{1,2} ?[/-] ?\d{2}(?:\d{2})?(?![\d/.-])/u.test(core);
  const whole = months ? `tháng ${core}` : written;
  return judge(whole, scan(whole));
});

function invalid(
  reason: "dates-missing" | "words-left" | "several" | "not-a-period",
): PeriodReading {
  return { kind: "invalid", reason };
}

const CODE = /^(\d{4})(?:[-/](\d{1,2})|-?q(\d)|-?h([12])|-?(9)m)?$/u;

/** "2024", "2024-06", "2024-Q2", "2024-H1", "2024-9M". */
function readCode(core: string): PeriodReading | null {
  const match = CODE.exec(core);
  if (match === null) return null;
  const year = Number(match[1]);
  if (year < FIRST_YEAR || year > LAST_YEAR) return invalid("not-a-period");
  const [month, quarter, half] = [match[2], match[3], match[4]].map((one) => Number(one ?? NaN));
  const label = (
    type: "month" | "quarter" | "half" | "nine-months" | "year",
    index: number,
  ): PeriodReading => ({
    kind: "label",
    label: { type, year, index },
  });
  if (month !== undefined && !Number.isNaN(month)) {
    const real = month >= 1 && month <= 12;
    return real ? label("month", month) : { kind: "invalid", reason: "no-such-month" };
  }
  if (quarter !== undefined && !Number.isNaN(quarter)) {
    const real = quarter >= 1 && quarter <= 4;
    return real ? label("quarter", quarter) : { kind: "invalid", reason: "no-such-quarter" };
  }
  if (half !== undefined && !Number.isNaN(half)) return label("half", half);
  return match[5] === undefined ? label("year", 1) : label("nine-months", 1);
}

function judge(written: string, { items, unread }: Scanned): PeriodReading | null {
  if (items.length === 0)
    return unread === null ? speaks(written) : invalid(unread as "words-left");
  const completed = completeItems(items);
  const days = completed.filter((one) => one.items[0]?.said.kind === "days");
  const [only, second] = days.length > 0 ? days : completed;
  if (only === undefined || second !== undefined) return invalid("several");
  if (only.reading.kind === "invalid" && only.reading.partial === undefined) return only.reading;
  if (days.length === 0 && unread !== null) return invalid(unread as "words-left");
  const known = days.length > 0 ? completed : [only];
  if (!allUnderstood(written, known, days.length > 0)) return invalid("words-left");
  const running = RUNNING.test(written) && only.reading.kind !== "invalid";
  return running ? { ...only.reading, cumulative: true } : only.reading;
}

function allUnderstood(written: string, known: readonly Completed[], explained: boolean): boolean {
  let rest = written;
  for (const { from, to } of known.flatMap(({ items }) => items)) {
    rest = rest.slice(0, from) + " ".repeat(to - from) + rest.slice(to);
  }
  const words = rest.match(/[\p{L}\p{M}]+|\d+|\S/gu) ?? [];
  return words.every((word) => NEUTRAL.test(word) || (explained && EXPLAINED.test(word)));
}

function speaks(text: string): PeriodReading | null {
  const said = /^(?:tháng|quý|năm|kỳ|\d+ tháng) |^\d{4}[-/.]|^\d{1,2}[-/.]\d/u.test(text);
  return said ? invalid("not-a-period") : null;
}

/** The days of a reading under a scheme; null for an invalid one. */
export function bindReading(reading: PeriodReading, scheme: PeriodScheme): Stretch | null {
  switch (reading.kind) {
    case "label":
      return days(bindPeriod(reading.label, scheme));
    case "stretch":
      return reading.stretch;
    case "years":
      return days(bindYears(reading.from, reading.to, scheme));
    case "months":
      return bindSpan(reading.from, reading.to, scheme);
    case "invalid":
      return null;
  }
}

function days({ start, end }: Stretch): Stretch {
  return { start, end };
}
