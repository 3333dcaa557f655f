/** Generated numbers and days: as a file writes them, and what they are. */
import fc from "fast-check";

export interface NumberPlan {
  readonly text: string;
  readonly value: number;
}

/** All sizes, in the forms that programs write. */
export const numbers: fc.Arbitrary<NumberPlan> = fc
  .oneof(
    fc.integer({ min: 0, max: 3000 }).map(String),
    fc.integer().map(String),
    fc.integer({ min: -999_999, max: 999_999 }).map((n) => (n / 1000).toFixed(3)),
    fc.maxSafeInteger().map(String),
    fc.double({ noNaN: true, noDefaultInfinity: true }).map(String),
    fc
      .double({ noNaN: true, noDefaultInfinity: true, min: -1e6, max: 1e6 })
      .map((n) => n.toPrecision(17)),
    fc.double({ noNaN: true, noDefaultInfinity: true }).map((n) => n.toExponential().toUpperCase()),
    fc.constantFrom(
      "0",
      "-0",
      "0.0",
      "1.5E+3",
      "1E-300",
      "9007199254740993",
      "0.1",
      "1.",
      ".5",
      "007",
    ),
  )
  .map((text) => ({ text, value: Number(text) }));

/** Whole and broken serials of days, the early and the last ones among them. */
export const serials: fc.Arbitrary<number> = fc.oneof(
  { weight: 8, arbitrary: fc.integer({ min: 61, max: 60_000 }) },
  { weight: 2, arbitrary: fc.integer({ min: 61_000, max: 60_000_000 }).map((n) => n / 1024) },
  { weight: 1, arbitrary: fc.integer({ min: 0, max: 60 }) },
  {
    weight: 1,
    arbitrary: fc.constantFrom(2_958_465, 2_958_466, 2_957_003, 2_957_004, -1, 0.25, 1e9),
  },
);

const DAY = 86_400_000;

/** The day of a serial, reckoned here anew; null where it is none. */
export function dayOfSerial(serial: number, date1904: boolean): string | null {
  const day = Math.floor(serial + 0.5 / DAY);
  if (day < 0) return null;
  const from1900 = day >= 60 ? day - 1 : day;
  const time = date1904
    ? Date.UTC(1904, 0, 1) + day * DAY
    : Date.UTC(1899, 11, 31) + from1900 * DAY;
  return time > Date.UTC(9999, 11, 31) ? null : isoDay(time);
}

export function isoDay(time: number): string {
  return new Date(time).toISOString().slice(0, 10);
}

/** Days as ISO text, with what may follow. */
export const isoDates: fc.Arbitrary<{ readonly text: string; readonly day: string }> = fc
  .tuple(
    fc.integer({ min: Date.UTC(1900, 2, 1) / DAY, max: Date.UTC(2099, 11, 31) / DAY }),
    fc.constantFrom("", "T00:00:00", "T23:59:59.999", "T07:30:00Z"),
  )
  .map(([day, time]) => ({ text: isoDay(day * DAY) + time, day: isoDay(day * DAY) }));
