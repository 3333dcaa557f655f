import { describe, expect, it } from "vitest";
import { makeCatalogue } from "../../src/catalogue/index.ts";
import { bindTime } from "../../src/model/form-sheet.ts";
import { bindPeriod, type PeriodScheme, periodsInside, yearOf } from "../../src/model/period.ts";
import { parsePeriodCode, readPeriodText } from "../../src/model/readings/index.ts";
import { timeOfReading } from "../../src/map/reading-time.ts";

const { schemes } = makeCatalogue();
const schemeOf = (id: string) => schemes.get(id) as PeriodScheme;

function days(code: string, id: string): string {
  const read = parsePeriodCode(code, schemeOf(id));
  return read.ok ? `${read.period.start}..${read.period.end}` : "none";
}

/** The days of what a sheet says, under a scheme. */
function said(text: string, id: string): string {
  const reading = readPeriodText(text);
  if (reading === null) return "none";
  const found = bindTime(timeOfReading(reading, null), schemeOf(id));
  return found === null ? "none" : `${found.start}..${found.end}`;
}

describe("a year that does not begin in January", () => {
  it.each([
    ["procuracy", "2024", "2023-12-01..2024-11-30"],
    ["procuracy", "2024-Q1", "2023-12-01..2024-02-29"],
    ["procuracy", "2024-H1", "2023-12-01..2024-05-31"],
    ["procuracy", "2024-H2", "2024-06-01..2024-11-30"],
    ["procuracy", "2024-9M", "2023-12-01..2024-08-31"],
    ["procuracy", "2024-12", "2024-12-01..2024-12-31"],
    ["procuracy", "2022..2024", "2021-12-01..2024-11-30"],
    ["guards", "2024", "2023-11-15..2024-11-14"],
    ["guards", "2024-12", "2024-11-15..2024-12-14"],
    ["day-15", "2024", "2023-12-16..2024-12-15"],
    ["day-15", "2018-09", "2018-08-16..2018-09-15"],
  ])("%s: %s is %s", (id, code, expected) => {
    expect(days(code, id)).toBe(expected);
  });

  it.each([
    ["procuracy", "2023-11-30", 2023],
    ["procuracy", "2023-12-01", 2024],
    ["guards", "2023-11-14", 2023],
    ["guards", "2023-11-15", 2024],
    ["civil", "2023-12-31", 2023],
  ])("%s: %s belongs to %i", (id, day, year) => {
    expect(yearOf(day, schemeOf(id))).toBe(year);
  });

  it.each([
    // The calendar's months, by their numbers.
    ["Tháng 12/2023", "2023-12-01..2023-12-31"],
    ["từ tháng 1 đến tháng 6 năm 2024", "2024-01-01..2024-06-30"],
    ["tháng 1 đến tháng 5 năm 2024", "2024-01-01..2024-05-31"],
    // Parts of the reporting year, by their length.
    ["6 tháng đầu năm 2024", "2023-12-01..2024-05-31"],
    ["5 tháng đầu năm 2024", "2023-12-01..2024-04-30"],
    ["9 tháng năm 2024", "2023-12-01..2024-08-31"],
    ["Quý II/2024", "2024-03-01..2024-05-31"],
    ["Quý I và Quý II năm 2024", "2023-12-01..2024-05-31"],
    // Since the first day of the reporting year.
    ["lũy kế tháng 3/2024", "2023-12-01..2024-03-31"],
    ["lũy kế tháng 12/2023", "2023-12-01..2023-12-31"],
    ["từ đầu năm đến hết tháng 6/2024", "2023-12-01..2024-06-30"],
    ["từ đầu năm đến tháng 4/2024", "2023-12-01..2024-04-30"],
  ])("%s is %s", (text, expected) => {
    expect(said(text, "procuracy")).toBe(expected);
  });

  it("has due periods from its first month on", () => {
    const year = bindPeriod({ type: "year", year: 2024, index: 1 }, schemeOf("procuracy"));
    const codes = (frequency: "month" | "quarter") =>
      periodsInside(year, frequency, schemeOf("procuracy")).map(({ code }) => code);
    expect(codes("quarter")).toEqual(["2024-Q1", "2024-Q2", "2024-Q3", "2024-Q4"]);
    expect(codes("month")).toHaveLength(12);
    expect(codes("month")[0]).toBe("2023-12");
  });
});
