import { describe, expect, it } from "vitest";
import { changeOf, rounded, spanChange } from "../../src/aggregate/change.ts";
import { exact, missing } from "../../src/model/value.ts";

const COUNT = {};
const RATE = { ratio: { numerator: "a", denominator: "b", scale: 100, decimals: 2 } };

describe("a change", () => {
  it("is a difference and a percentage of the earlier value", () => {
    expect(changeOf(exact(12_409), exact(9_400), COUNT, false)).toEqual({
      difference: -3009,
      percent: -24.25,
      points: null,
    });
  });

  it("is in percentage points for a rate, never a percentage of a percentage", () => {
    expect(changeOf(exact(84.31), exact(90.1), RATE, false)).toEqual({
      difference: 5.79,
      percent: null,
      points: 5.79,
    });
  });

  it.each([
    [0, 5],
    [9, 18],
  ])("has no percentage on the small base %i", (before, after) => {
    const change = changeOf(exact(before), exact(after), COUNT, false);
    expect(change).toEqual({ difference: after - before, percent: null, points: null });
  });

  it("says nothing of a missing or a hedged value", () => {
    const hedged = { value: 1300, status: "E", qualifier: ">", lower: 1301, upper: null } as const;
    for (const [a, b] of [
      [missing("O"), exact(3)],
      [exact(30), missing("L")],
      [hedged, exact(1500)],
    ] as const) {
      expect(changeOf(a, b, COUNT, false).difference).toBeNull();
    }
  });

  it("carries the mark of a break, and has no annual rate across it", () => {
    const at = (period: string, value: number) => ({ period, value: exact(value) });
    expect(changeOf(exact(100), exact(150), COUNT, true).broken).toBe(true);
    expect(spanChange(at("2014", 100), at("2016", 121), 2, COUNT, true)?.annualPercent).toBeNull();
    expect(spanChange(at("2014", 100), at("2016", 121), 2, COUNT, false)?.annualPercent).toBe(10);
    expect(spanChange(at("2014", 100), at("2016", 0), 2, COUNT, false)?.annualPercent).toBeNull();
    expect(spanChange(at("2014", 100), at("2014", 100), 0, COUNT, false)).toBeNull();
  });

  it.each([
    [1.005, 2, 1.01],
    [-1.005, 2, -1.01],
    [2.5, 0, 3],
    [-0.001, 2, 0],
  ])("rounds %d to %i decimals, half away from zero", (value, decimals, expected) => {
    expect(Object.is(rounded(value, decimals), expected)).toBe(true);
  });
});
