/**
 * Days off of public offices in Viet Nam, as data: Labour Code, Article 112, with the days off in lieu and the
 * exchanged working days that the Government sets for each year. Saturdays and Sundays are not listed.
 */
import type { CalendarDate } from "../model/calendar.ts";

interface YearOfHolidays {
  /** Weekdays on which offices are closed, `month-day`. */
  readonly closed: readonly string[];
  /** Saturdays worked in exchange. */
  readonly worked: readonly string[];
}

/** New Year; Tết; Giỗ Tổ Hùng Vương (10th of the third lunar month); 30/4 and 1/5; Quốc khánh (two days since 2021). */
const YEARS: Readonly<Record<number, YearOfHolidays>> = {
  2019: {
    closed: days("01-01", "02-04 02-05 02-06 02-07 02-08", "04-15", "04-29 04-30 05-01", "09-02"),
    worked: ["01-05", "05-04"],
  },
  2020: {
    closed: days("01-01", "01-23 01-24 01-27 01-28 01-29", "04-02", "04-30 05-01", "09-02"),
    worked: [],
  },
  2021: {
    closed: days("01-01", "02-10 02-11 02-12 02-15 02-16", "04-21", "04-30 05-03", "09-02 09-03"),
    worked: [],
  },
  2022: {
    closed: days("01-03", "01-31 02-01 02-02 02-03 02-04", "04-11", "05-02 05-03", "09-01 09-02"),
    worked: [],
  },
  2023: {
    closed: days("01-02", "01-20 01-23 01-24 01-25 01-26", "05-01 05-02 05-03", "", "09-01 09-04"),
    worked: [],
  },
  2024: {
    closed: days(
      "01-01",
      "02-08 02-09 02-12 02-13 02-14",
      "04-18",
      "04-29 04-30 05-01",
      "09-02 09-03",
    ),
    worked: ["05-04"],
  },
  2025: {
    closed: days(
      "01-01",
      "01-27 01-28 01-29 01-30 01-31",
      "04-07",
      "04-30 05-01 05-02",
      "09-01 09-02",
    ),
    worked: ["04-26"],
  },
  2026: {
    closed: days(
      "01-01 01-02",
      "02-16 02-17 02-18 02-19 02-20",
      "04-27",
      "04-30 05-01",
      "08-31 09-01 09-02",
    ),
    worked: ["01-10", "08-22"],
  },
};

function days(...groups: readonly string[]): string[] {
  return groups.flatMap((group) => group.split(" ").filter((day) => day !== ""));
}

/** Whether offices are closed on a weekday, or open on a Saturday; null: the year is not known. */
export function officeDay(date: CalendarDate): "closed" | "worked" | "plain" | null {
  const year = YEARS[Number(date.slice(0, 4))];
  if (year === undefined) return null;
  const day = date.slice(5);
  if (year.closed.includes(day)) return "closed";
  return year.worked.includes(day) ? "worked" : "plain";
}
