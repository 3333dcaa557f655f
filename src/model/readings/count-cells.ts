/** Count cells that the file itself holds as numbers or dates. */
import type { CountContext } from "./count-context.ts";
import { partsOf, type CalendarDate } from "../calendar.ts";
import type { CountReading } from "../form-sheet.ts";
import { exact } from "../value.ts";
import { dayFirst, PERSONAL_DIGITS } from "./show.ts";

export type Refusal = Extract<CountReading, { ok: false }>;

/** Counts have at most eight digits: a longer number may be somebody's, or a slip. */
export const TOO_LARGE = 100_000_000;
const NOTHING: readonly string[] = [];

export function refused(code: string, facts: Refusal["facts"]): Refusal {
  return { ok: false, code, facts };
}

/** A numeric cell. Binary noise of a formula (12.000000000001) is not a fraction. */
export function numberRead(value: number, percent: boolean, context: CountContext): CountReading {
  if (!Number.isFinite(value)) return refused("not-a-number", { kind: "text" });
  // What is shown as 4% may be a rate, or 4 typed into a cell of that format: nobody knows.
  if (percent && value !== 0 && !context.decimalsAllowed) return percentRefused(value);
  if (Math.abs(value) >= TOO_LARGE) return refused("number-too-large", { digits: PERSONAL_DIGITS });
  const whole = nearInteger(value);
  const counted = whole ?? value;
  if (counted < 0) return { ...refused("negative-count", {}), shown: counted };
  if (whole !== null || context.decimalsAllowed) {
    return exactReading(counted === 0 ? 0 : counted);
  }
  return fractionRefused(value);
}

/** One reading for all cells that hold the same count: a million cells hold few different ones. */
const EXACT: CountReading[] = [];
const SHARED_BELOW = 16_384;

export function exactReading(count: number): CountReading {
  const known = EXACT[count];
  if (known !== undefined) return known;
  const reading: CountReading = { ok: true, value: exact(count), remarks: NOTHING };
  if (count < SHARED_BELOW && Number.isInteger(count)) EXACT[count] = reading;
  return reading;
}

function percentRefused(value: number): Refusal {
  const refusal = refused("not-a-number", { kind: "percent" });
  if (Math.abs(value) >= TOO_LARGE / 100) return refusal;
  return { ...refusal, shown: `${String(Number((value * 100).toFixed(2))).replace(".", ",")}%` };
}

/**
 * A typed number with a fraction: most likely a thousands dot on a computer set to English.
 * Nobody writes such a dot behind a zero: what is below 1 is a share of something.
 */
function fractionRefused(value: number): Refusal {
  const thousands = value < 1 ? null : nearInteger(value * 1000);
  const base = { ...refused("not-an-integer", { stored: "number" }), shown: value };
  return thousands === null || thousands >= TOO_LARGE
    ? base
    : { ...base, suggestion: String(thousands) };
}

function nearInteger(value: number): number | null {
  const whole = Math.round(value);
  return Math.abs(value - whole) <= 1e-9 * Math.max(1, Math.abs(value)) ? whole : null;
}

/** Nobody reports days of before: such a day is a count in a cell that is formatted as a date. */
const FIRST_YEAR = 1945;

/**
 * Excel makes a date of `3/5`: what was typed was a fraction or two numbers. A count in a
 * cell with a date's format shows a day of 1900; which count depends on the date system.
 */
export function dateRead(date: CalendarDate, takesFractions: boolean): Refusal {
  const [year, month, day] = partsOf(date);
  const shown = dayFirst(date);
  if (year < FIRST_YEAR) return { ...refused("not-a-number", { kind: "date-format" }), shown };
  return {
    ...refused("not-a-number", { kind: takesFractions ? "date-for-fraction" : "date" }),
    shown,
    suggestion: `${day}/${month}`,
  };
}
