/** Day numbers against the machine's own calendar. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { dayNumber, fromDayNumber, partsOf } from "../../src/model/calendar.ts";

const FIRST = -719_162; // 0001-01-01
const LAST = 2_932_896; // 9999-12-31

describe("calendar days", () => {
  it("number as the proleptic Gregorian calendar does", () => {
    fc.assert(
      fc.property(fc.integer({ min: FIRST, max: LAST }), (days) => {
        const date = new Date(days * 86_400_000);
        const text = date.toISOString().slice(0, 10);
        expect(dayNumber(text)).toBe(days);
        expect(fromDayNumber(days)).toBe(text);
        expect(partsOf(text)).toEqual([
          date.getUTCFullYear(),
          date.getUTCMonth() + 1,
          date.getUTCDate(),
        ]);
      }),
    );
  });

  it.each([
    ["1970-01-01", 0],
    ["2000-02-29", 11_016],
    ["0001-01-01", FIRST],
    ["9999-12-31", LAST],
  ])("%s is day %i", (date, days) => {
    expect(dayNumber(date)).toBe(days);
  });
});
