/** Serial numbers of days in both date systems. The time of day is dropped. */
import { calendarDate, dayNumber, type CalendarDate } from "../../../model/calendar.ts";
import { dayText } from "../../../model/cell-table.ts";

/** Serials are sums of binary fractions: half a millisecond short of midnight is midnight. */
const HALF_MILLISECOND = 0.5 / 86_400_000;
const LAST_DAY = dayNumber("9999-12-31");
const START_1904 = dayNumber("1904-01-01");
/** Day 0 of the 1900 system, also the day of a bare time of day. */
const START_1900 = dayNumber("1899-12-31");
/** The 1900 system counts a 29 February 1900 that never was. */
const PHANTOM = 60;
const NEVER = 0x7fff_ffff;

export class SerialDates {
  /** The number of serial 0's day, and of the last day that there is. */
  readonly firstDay: number;
  readonly lastDay = LAST_DAY;
  /** The serial from which on days count one less. */
  readonly phantomDay: number;

  constructor(date1904: boolean) {
    this.firstDay = date1904 ? START_1904 : START_1900;
    this.phantomDay = date1904 ? NEVER : PHANTOM;
  }

  /**
   * The day of a serial, or null where it is no date (negative, after the year 9999).
   * The phantom day 60 is taken as 28 February 1900, the last day its month had.
   */
  dayOf(serial: number): CalendarDate | null {
    const number = this.numberOf(serial);
    return Number.isNaN(number) ? null : dayText(number);
  }

  /** The same as a day's number (days since 1970-01-01); NaN where it is no date. */
  numberOf(serial: number): number {
    const day = Math.floor(serial + HALF_MILLISECOND);
    const number = this.firstDay + (day >= this.phantomDay ? day - 1 : day);
    return day < 0 || number > LAST_DAY ? Number.NaN : number;
  }
}

/** The day of an ISO 8601 cell value (`t="d"`), of a bare time day 0; null where it is neither. */
export function isoDay(text: string): CalendarDate | null {
  if (/^T?\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?Z?$/.test(text)) return "1899-12-31";
  const parts = /^(\d{4})-(\d{2})-(\d{2})(?:T[\d:.]+(?:Z|[+-]\d{2}:\d{2})?)?$/.exec(text);
  if (parts === null) return null;
  return calendarDate(Number(parts[1]), Number(parts[2]), Number(parts[3]));
}
