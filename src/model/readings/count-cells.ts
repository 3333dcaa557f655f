/** Count cells that the file itself holds as numbers or dates. */
import { partsOf, type CalendarDate } from "../calendar.ts";
import type { CountReading } from "../form-sheet.ts";
import { exact } from "../value.ts";
import type { CountContext } from "./count.ts";
import { dayFirst } from "./show.ts";

export type Refusal = Extract<CountReading, { ok: false }>;

/** Counts have at most eight digits: a longer number may be somebody's, or a slip. */
export const TOO_LARGE = 100_000_000;
const NOTHING: readonly string[] = [];

export function refused(code: string, facts: Refusal["facts"]): Refusal {
  return { ok: false, code, facts };
}

/** A numeric cell. Binary noise of a formula (12.000000000001) is not a fraction. */
export function numberRead(value: number, context: CountContext): CountReading {
  if (!Number.isFinite(value)) return refused("not-a-number", { kind: "text" });
  if (Math.abs(value) >= TOO_LARGE) return refused("number-too-large", {});
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

/** A typed number with a fraction: most likely a thousands dot on a computer set to English. */
function fractionRefused(value: number): Refusal {
  const thousands = nearInteger(value * 1000);
  const base = { ...refused("not-an-integer", { stored: "number" }), shown: value };
  return thousands === null || thousands >= TOO_LARGE
    ? base
    : { ...base, suggestion: String(thousands) };
}

function nearInteger(value: number): number | null {
  const whole = Math.round(value);
  return Math.abs(value - whole) <= 1e-9 * Math.max(1, Math.abs(value)) ? whole : null;
}

/** Excel makes a date of `3/5`: what was typed was a fraction or two numbers. */
export function dateRead(date: CalendarDate, casesColumn: boolean): Refusal {
  const [, month, day] = partsOf(date);
  return {
    ...refused("not-a-number", { kind: casesColumn ? "date-for-fraction" : "date" }),
    shown: dayFirst(date),
    suggestion: `${day}/${month}`,
  };
}
