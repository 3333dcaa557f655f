/** A reporting period as written in a cell ("Tháng 6/2024", "Quý II năm 2024"). */
import type { Stretch } from "../calendar.ts";
import { bindPeriod, bindYears, type PeriodLabel, type PeriodScheme } from "../period.ts";
import { readDateRange } from "./date-range.ts";
import { remembered } from "../remembered.ts";
import { folded } from "./text.ts";
import { outOfBounds, type PeriodReading } from "./period-reading.ts";
import { monthsBetween, readRange } from "./period-range.ts";

const PREFIX =
  /^(?:(?:kỳ báo cáo|kỳ|thời kỳ|thời gian báo cáo|số liệu|báo cáo)(?: ?: ?| (?=tháng|quý|năm|từ|\d))|\(|\[)+/u;
const CUMULATIVE = /(?<!\p{L})l(?:ũy|uỹ) kế(?: (?:đến|từ đầu năm đến))?(?: hết)?(?!\p{L}) ?/u;
const SEP = String.raw`(?: ?[/.-] ?|,? năm |,? )`;
export const MONTH = String.raw`(?:tháng|t) ?\.?(\d{1,2})`;
export const QUARTER = String.raw`(?:quý|q) ?\.?(i{1,3}|iv|\d{1,2})`;
export const HALF = String.raw`(?:0?6|sáu|sáu \(0?6\)) tháng (đầu|cuối)(?: năm)?`;
export const NINE = String.raw`(?:0?9|chín) tháng(?: đầu)?(?: năm)?`;
export const YEAR = String.raw`(\d{4})(?!\d)`;

interface Shape {
  readonly type: PeriodLabel["type"];
  readonly pattern: RegExp;
  readonly index: (written: string) => number;
  readonly yearFirst?: true;
}

const ROMAN: Readonly<Record<string, number>> = { i: 1, ii: 2, iii: 3, iv: 4 };
export const quarterOf = (written: string): number => ROMAN[written] ?? Number(written);
const halfOf = (written: string): number => (written === "đầu" || written === "1" ? 1 : 2);
const one = (): number => 1;

/** Tried in order against the whole text. */
const SHAPES: readonly Shape[] = [
  { type: "month", pattern: whole(MONTH + SEP + YEAR), index: Number },
  { type: "month", pattern: whole(String.raw`(\d{1,2}) ?[/-] ?` + YEAR), index: Number },
  { type: "month", pattern: /^(\d{4})[-/](\d{1,2})$/u, index: Number, yearFirst: true },
  { type: "quarter", pattern: whole(QUARTER + SEP + YEAR), index: quarterOf },
  { type: "quarter", pattern: /^(\d{4})-?q(\d)$/u, index: Number, yearFirst: true },
  { type: "half", pattern: whole(HALF + String.raw`[ /-]+` + YEAR), index: halfOf },
  { type: "half", pattern: /^(\d{4})-?h([12])$/u, index: halfOf, yearFirst: true },
  { type: "nine-months", pattern: whole(NINE + String.raw`()[ /-]+` + YEAR), index: one },
  { type: "nine-months", pattern: /^(\d{4})-?(9)m$/u, index: one, yearFirst: true },
  { type: "year", pattern: whole(`(?:cả năm|năm|trong năm|)() ?` + YEAR), index: one },
];

const PARTIAL: readonly Shape[] = [
  { type: "month", pattern: whole(MONTH), index: Number },
  { type: "quarter", pattern: whole(QUARTER), index: quarterOf },
  { type: "half", pattern: whole(HALF), index: halfOf },
  { type: "nine-months", pattern: whole(NINE + "()"), index: one },
  { type: "year", pattern: whole("(?:cả )?năm()"), index: one },
];

function whole(source: string): RegExp {
  return new RegExp(`^${source}$`, "u");
}

/** Reads a whole text as a period; null where nothing in it speaks of one. */
export const readPeriodText = remembered((text): PeriodReading | null => {
  const written = folded(text);
  const cumulative = CUMULATIVE.test(written);
  const core = written
    .replace(CUMULATIVE, "")
    .replace(PREFIX, "")
    // From the first of them only: else their number squared is looked at.
    .replace(/(?<![)\].;: ])[)\].;: ]+$/u, "");
  const reading = readCore(core.trim());
  return reading !== null && cumulative ? { ...reading, cumulative: true } : reading;
});

function readCore(text: string): PeriodReading | null {
  for (const shape of SHAPES) {
    const match = shape.pattern.exec(text);
    if (match === null) continue;
    const [first, second] = [match[1] ?? "", match[2] ?? ""];
    const [index, year] = shape.yearFirst === true ? [second, first] : [first, second];
    return label(shape.type, Number(year), shape.index(index));
  }
  return readDateRange(text) ?? readRange(text) ?? unread(text);
}

/** A label checked for its bounds. */
export function label(type: PeriodLabel["type"], year: number, index: number): PeriodReading {
  const reason = outOfBounds(type, index);
  if (reason !== null) return { kind: "invalid", reason };
  if (year < 1945 || year > 2100) return { kind: "invalid", reason: "not-a-period" };
  return { kind: "label", label: { type, year, index } };
}

function unread(text: string): PeriodReading | null {
  for (const { type, pattern, index } of PARTIAL) {
    const match = pattern.exec(text);
    if (match === null) continue;
    const partial = { type, index: index(match[1] ?? "") };
    const reason = outOfBounds(type, partial.index);
    if (reason !== null) return { kind: "invalid", reason };
    return { kind: "invalid", reason: "year-missing", partial };
  }
  if (
    /^(?:(?:tháng|t|quý|q) ?\.?(?:\d{1,2}|i{1,3}|iv) ?[/.-]|\d{1,2}[/-]|năm ) ?\d{2}$/u.test(text)
  ) {
    return { kind: "invalid", reason: "two-digit-year" };
  }
  const speaks = /^(?:tháng|quý|năm|kỳ|\d+ tháng) |^\d{4}[-/.]|^\d{1,2}[-/.]\d/u.test(text);
  return speaks ? { kind: "invalid", reason: "not-a-period" } : null;
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
      return monthsBetween(reading.from, reading.to, scheme);
    case "invalid":
      return null;
  }
}

function days({ start, end }: Stretch): Stretch {
  return { start, end };
}
