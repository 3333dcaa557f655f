/** Laws 2 and 4: ratios divide last; levels add up; every value cell is accounted for. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { ReportRow } from "../../src/model/report.ts";
import { totalsOf } from "../support/run-files.ts";

const CASES = "Tỉnh;Huyện;Xã;Tháng;Năm;Số vụ xảy ra;Số vụ làm rõ\n";
const place = fc.tuple(
  fc.constantFrom("Ba Tri", "Giồng Trôm", "Bình Đại"),
  fc.integer({ min: 1, max: 4 }),
);
const cases = fc.nat(500).chain((reported) => fc.tuple(fc.constant(reported), fc.nat(reported)));
const row = fc.tuple(place, fc.integer({ min: 1, max: 12 }), cases);
const LEVELS = ["province", "district", "commune"] as const;

/** Codes are absent, so a unit is told by its name and that of its district. */
function sheet(
  rows: readonly (readonly [readonly [string, number], number, readonly [number, number]])[],
): string {
  const lines = rows.map(([[district, commune], month, [reported, solved]]) => {
    return `Tỉnh Bến Tre;Huyện ${district};Xã ${district} ${commune};${month};2020;${reported};${solved}\n`;
  });
  return CASES + lines.join("");
}

function rate(solved: number, reported: number): number | null {
  if (reported === 0) return null;
  const hundredths = (20_000n * BigInt(solved) + BigInt(reported)) / (2n * BigInt(reported));
  return Number(hundredths) / 100;
}

function sums(rows: readonly ReportRow[]): { reported: number; solved: number } {
  const of = (id: string) => rows.reduce((sum, { values }) => sum + (values[id]?.value ?? 0), 0);
  return { reported: of("cases_reported"), solved: of("cases_solved") };
}

describe("rolling up", () => {
  it("communes add up to districts, districts to the province; a rate is the rate of the sums", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(row, { minLength: 1, maxLength: 25 }), async (rows) => {
        const { report } = await totalsOf(
          { "a.csv": sheet(rows) },
          { units: null, levels: LEVELS, period: "2020" },
        );
        const at = (level: string) => report?.rows.filter(({ unit }) => unit.level === level) ?? [];
        const truth = {
          reported: rows.reduce((sum, [, , [reported]]) => sum + reported, 0),
          solved: rows.reduce((sum, [, , [, solved]]) => sum + solved, 0),
        };
        for (const level of LEVELS)
          expect({ level, ...sums(at(level)) }).toEqual({ level, ...truth });
        for (const { unit } of at("district")) {
          const own = sums(
            at("commune").filter(({ unit: { name } }) => name.includes(unit.name.slice(6))),
          );
          expect(own).toEqual(
            sums(at("district").filter((other) => other.unit.name === unit.name)),
          );
        }
        for (const { values } of report?.rows ?? []) {
          const { numerator, denominator, value } = values["clearance_rate"] ?? {};
          expect(numerator).toBe(values["cases_solved"]?.value);
          expect(denominator).toBe(values["cases_reported"]?.value);
          expect(value).toBe(rate(numerator ?? 0, denominator ?? 0));
        }
      }),
      { numRuns: 40 },
    );
  });

  it("a breakdown adds up to the unit's own total", async () => {
    const kinds = fc.constantFrom("trộm cắp", "cướp", "gây rối", "");
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(kinds, fc.nat(99)), { minLength: 1, maxLength: 15 }),
        async (rows) => {
          const lines = rows.map(([kind, n]) => `Xã An Đức;2020;${kind};${n};0\n`).join("");
          const files = { "a.csv": `Đơn vị;Kỳ;Loại án;Số vụ xảy ra;Số vụ làm rõ\n${lines}` };
          const { report } = await totalsOf(files, { levels: ["commune"], by: "offence" });
          const own = report?.rows.filter(({ unit }) => unit.name === "Xã An Đức") ?? [];
          const [whole, ...parts] = own;
          expect(whole?.by).toEqual({});
          expect(sums(parts)).toEqual(sums(whole === undefined ? [] : [whole]));
          expect(parts.length).toBe(new Set(rows.map(([kind]) => kind)).size);
        },
      ),
      { numRuns: 30 },
    );
  });

  it("value cells read = observed + missing + refused + superseded + unassigned, whatever is written", async () => {
    const written = fc.constantFrom(
      "5",
      "0",
      "",
      "...",
      "x",
      "-",
      "hơn 10",
      "hàng trăm",
      "nhiều",
      "1,5",
      "-3",
      "12.5",
      "43/51",
    );
    const unit = fc.constantFrom("Xã An Đức", "Xã An Hiệp", "Xã Lạ", "");
    const when = fc.constantFrom(
      "03/06/2020",
      "01/02/2020",
      "31/02/2020",
      "Năm 2020",
      "Quý I/2020",
      "Tháng 6/2020",
      "",
    );
    const activity = fc.constantFrom("tuyên truyền", "diễn đàn", "", "họp");
    const line = fc.tuple(unit, when, activity, written, written);
    const asked = fc.constantFrom("2020", "2020-06", "2020-Q1");
    await fc.assert(
      fc.asyncProperty(
        fc.array(line, { minLength: 1, maxLength: 12 }),
        fc.array(line, { maxLength: 4 }),
        asked,
        async (first, second, period) => {
          const text = (lines: typeof first) =>
            `Đơn vị;Thời gian;Hình thức;Số buổi;Số người tham dự\n${lines.map((own) => `${own.join(";")}\n`).join("")}`;
          const files = { "a.csv": text(first), "b.csv": text(second) };
          const settings = { period, keepGoing: true, today: "2021-01-01" };
          const { report } = await totalsOf(files, settings); // holds the balance itself
          expect(report).not.toBeNull();
        },
      ),
      { numRuns: 60 },
    );
  });
});
