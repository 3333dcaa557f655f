/** Conservation: months add up to quarters, halves, nine months and the year, under every scheme. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addDays, dayNumber } from "../../src/model/calendar.ts";
import { totalsOf } from "../support/run-files.ts";

const HEADING = "Đơn vị,Ngày,Lĩnh vực,Số tin có giá trị\n";
/** Leap and common years, a century's leap year among them; days around every year's end. */
const YEARS = [2000, 2019, 2020, 2023, 2024] as const;

const pad = (n: number): string => String(n).padStart(2, "0");

function wholesOf(year: number): Record<string, readonly string[]> {
  const months = Array.from({ length: 12 }, (_, i) => `${year}-${pad(i + 1)}`);
  return {
    [`${year}-Q1`]: months.slice(0, 3),
    [`${year}-Q2`]: months.slice(3, 6),
    [`${year}-Q3`]: months.slice(6, 9),
    [`${year}-Q4`]: months.slice(9, 12),
    [`${year}-H1`]: months.slice(0, 6),
    [`${year}-H2`]: months.slice(6, 12),
    [`${year}-9M`]: months.slice(0, 9),
    [`${year}`]: months,
  };
}

/** Records on chosen days (days after 1 December of the year before), with the figures of each. */
function sheetOf(year: number, records: readonly (readonly [number, number])[]): string {
  const first = `${year - 1}-12-01`;
  const rows = records.map(([day, tips]) => {
    const [y, m, d] = addDays(first, day).split("-");
    return `Xã An Đức,${d}/${m}/${y},ma túy,${tips}\n`;
  });
  return HEADING + rows.join("");
}

const DAYS = dayNumber("2025-01-31") - dayNumber("2023-12-01");
const edge = fc.constantFrom(
  13,
  14,
  15,
  30,
  31,
  44,
  45,
  89,
  90,
  91,
  105,
  106,
  378,
  379,
  380,
  395,
  396,
  397,
);
const record = fc.tuple(fc.oneof(fc.nat(DAYS), edge), fc.integer({ min: 0, max: 99_999 }));

describe.each(["civil", "decree-09"] as const)("%s", (scheme) => {
  it("months add up to every longer period", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...YEARS),
        fc.array(record, { minLength: 5, maxLength: 40 }),
        async (year, records) => {
          const files = { "a.csv": sheetOf(year, records) };
          const valueOf = async (period: string): Promise<number> => {
            const settings = { units: null, scheme, period, levels: ["commune"] as const };
            const { report } = await totalsOf(files, settings);
            return report?.rows[0]?.values["valuable_tips"]?.value ?? 0;
          };
          for (const [whole, parts] of Object.entries(wholesOf(year))) {
            let sum = 0;
            for (const part of parts) sum += await valueOf(part);
            expect(await valueOf(whole), whole).toBe(sum);
          }
        },
      ),
      { numRuns: 3, seed: 9 },
    );
  }, 90_000);

  it("every day of three years is in one month of one year", async () => {
    const days = Array.from(
      { length: dayNumber("2025-12-31") - dayNumber("2023-01-01") + 1 },
      (_, i) => addDays("2023-01-01", i).split("-").reverse().join("/"),
    );
    const rows = days.map((day) => `Xã An Đức,${day},ma túy,1\n`).join("");
    const files = { "a.csv": HEADING + rows };
    const valueOf = async (period: string): Promise<number> => {
      const { report } = await totalsOf(files, {
        units: null,
        scheme,
        period,
        levels: ["commune"],
      });
      return report?.rows[0]?.values["valuable_tips"]?.value ?? 0;
    };
    expect(await valueOf("2024")).toBe(366);
    expect(await valueOf("2024-02")).toBe(scheme === "civil" ? 29 : 31);
    expect(await valueOf("2024-03")).toBe(scheme === "civil" ? 31 : 29);
    expect(await valueOf("2024-01")).toBe(31);
  });
});
