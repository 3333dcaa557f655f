import { describe, expect, it } from "vitest";
import { makeCatalogue } from "../../src/catalogue/index.ts";
import { comparedPeriod, type CompareWith } from "../../src/model/period-shift.ts";
import { parsePeriodCode } from "../../src/model/readings/index.ts";

const { schemes } = makeCatalogue();

function compared(code: string, how: CompareWith, id = "civil"): string {
  const scheme = schemes.get(id);
  if (scheme === undefined) throw new Error(id);
  const reading = parsePeriodCode(code, scheme);
  if (!reading.ok) throw new Error(code);
  const { code: name, start, end, type } = comparedPeriod(reading.period, how, scheme);
  return type === "dates" ? name : `${name} ${start}..${end}`;
}

describe("the period that a period is compared with", () => {
  it.each([
    ["2024-06", "2024-05 2024-05-01..2024-05-31"],
    ["2024-01", "2023-12 2023-12-01..2023-12-31"],
    ["2024-Q1", "2023-Q4 2023-10-01..2023-12-31"],
    ["2024-H2", "2024-H1 2024-01-01..2024-06-30"],
    ["2024-H1", "2023-H2 2023-07-01..2023-12-31"],
    ["2024-9M", "2023-9M 2023-01-01..2023-09-30"],
    ["2024", "2023 2023-01-01..2023-12-31"],
    ["2019..2023", "2014..2018 2014-01-01..2018-12-31"],
    ["2019-06-12..2020-06-11", "2018-06-12..2019-06-11"],
    ["2024-03-01..2024-03-10", "2024-02-20..2024-02-29"],
    ["2024-03-15..2024-05-14", "2024-01-15..2024-03-14"],
  ])("previous: %s is compared with %s", (code, expected) => {
    expect(compared(code, "previous")).toBe(expected);
  });

  it.each([
    ["2024-06", "2023-06 2023-06-01..2023-06-30"],
    ["2024-Q1", "2023-Q1 2023-01-01..2023-03-31"],
    ["2024-9M", "2023-9M 2023-01-01..2023-09-30"],
    ["2024", "2023 2023-01-01..2023-12-31"],
    ["2014..2023", "2013..2022 2013-01-01..2022-12-31"],
    ["2024-02-01..2024-02-29", "2023-02-01..2023-02-28"],
    ["2019-06-12..2020-06-11", "2018-06-12..2019-06-11"],
  ])("the same period last year: %s is compared with %s", (code, expected) => {
    expect(compared(code, "same-period-last-year")).toBe(expected);
  });

  it("is bound by the scheme of the period", () => {
    expect(compared("2024-01", "previous", "decree-09")).toBe("2023-12 2023-11-15..2023-12-14");
  });
});
