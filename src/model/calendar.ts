/**
 * Calendar days and stretches of days. A day is written as ISO 8601 text, so it
 * compares as text and no time zone can move it. Only whole days exist here.
 */
export type CalendarDate = string;

const MS_PER_DAY = 86_400_000;
/** 400 years of the Gregorian calendar. */
const DAYS_PER_ERA = 146_097;
/** From 1 March of the year 0 to 1 January 1970. */
const DAYS_TO_1970 = 719_468;

/** Days in a month of the proleptic Gregorian calendar; `month` is 1 to 12. */
export function daysInMonth(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

/** A calendar day, or null where there is no such day (31 February). */
export function calendarDate(year: number, month: number, day: number): CalendarDate | null {
  if (!Number.isInteger(year) || !Number.isInteger(month) || !Number.isInteger(day)) return null;
  if (year < 1 || year > 9999 || month < 1 || month > 12) return null;
  if (day < 1 || day > daysInMonth(year, month)) return null;
  return `${String(year).padStart(4, "0")}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`;
}

/** Days since 1970-01-01, for arithmetic on whole days. */
export function dayNumber(date: CalendarDate): number {
  const year = number(date, 0, 4);
  const month = number(date, 5, 7);
  // Years counted from March, so that the leap day is the last of its year.
  const y = month > 2 ? year : year - 1;
  const era = Math.floor(y / 400);
  const yearOfEra = y - era * 400;
  const dayOfYear = Math.floor((153 * ((month + 9) % 12) + 2) / 5) + number(date, 8, 10) - 1;
  const leapDays = Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100);
  return era * DAYS_PER_ERA + yearOfEra * 365 + leapDays + dayOfYear - DAYS_TO_1970;
}

/** Digits of a date, from its text without making pieces of it. */
function number(date: CalendarDate, from: number, to: number): number {
  let value = 0;
  for (let i = from; i < to; i++) value = value * 10 + date.charCodeAt(i) - 0x30;
  return value;
}

/** The inverse of {@link dayNumber}. */
export function fromDayNumber(days: number): CalendarDate {
  return new Date(days * MS_PER_DAY).toISOString().slice(0, 10);
}

export function addDays(date: CalendarDate, days: number): CalendarDate {
  return fromDayNumber(dayNumber(date) + days);
}

/** [year, month, day] of a calendar day. */
export function partsOf(date: CalendarDate): [number, number, number] {
  return [number(date, 0, 4), number(date, 5, 7), number(date, 8, 10)];
}

/** A non-empty run of days, both ends included. */
export interface Stretch {
  readonly start: CalendarDate;
  readonly end: CalendarDate;
}

/** A stretch, or null where the end is before the start. */
export function stretch(start: CalendarDate, end: CalendarDate): Stretch | null {
  return start <= end ? { start, end } : null;
}

export function contains(outer: Stretch, inner: Stretch): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}

export function overlaps(a: Stretch, b: Stretch): boolean {
  return a.start <= b.end && b.start <= a.end;
}

export function includesDay(s: Stretch, day: CalendarDate): boolean {
  return s.start <= day && day <= s.end;
}

/** Number of days in a stretch. */
export function lengthInDays(s: Stretch): number {
  return dayNumber(s.end) - dayNumber(s.start) + 1;
}
