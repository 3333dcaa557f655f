import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { apportion, apportionSlices } from "../../src/aggregate/apportion.ts";

const share = fc.integer({ min: 0, max: 1000 }).map((n) => n / 1000);
const shares = fc
  .array(share, { minLength: 1, maxLength: 6 })
  .filter((all) => all.some((s) => s > 0));

describe("apportion", () => {
  it("by largest remainder", () => {
    expect(apportion(7, [0.6, 0.4])).toEqual([4, 3]);
    expect(apportion(10, [0.6, 0.4])).toEqual([6, 4]);
    expect(apportion(1, [0.5, 0.5])).toEqual([1, 0]);
    expect(apportion(100, [1 / 3, 1 / 3, 1 / 3])).toEqual([34, 33, 33]);
    expect(apportion(9_007_199_254_740_991, [1, 0])).toEqual([9_007_199_254_740_991, 0]);
  });
  it("parts add up to the whole, each its quota rounded down or up", () => {
    fc.assert(
      fc.property(fc.nat(2_000_000_000), shares, (whole, by) => {
        const parts = apportion(whole, by);
        const sum = by.reduce((a, b) => a + b, 0);
        expect(parts.reduce((a, b) => a + b, 0)).toBe(whole);
        parts.forEach((part, i) => {
          expect(Math.abs(part - (whole * (by[i] ?? 0)) / sum)).toBeLessThan(1 + 1e-6);
        });
      }),
    );
  });
  it("slices agree with their own values and with the parts of the whole; none is negative", () => {
    fc.assert(
      fc.property(fc.array(fc.nat(10_000), { maxLength: 8 }), shares, (slices, by) => {
        const totals = apportion(
          slices.reduce((a, b) => a + b, 0),
          by,
        );
        const parts = apportionSlices(slices, totals);
        parts.forEach((own, i) => {
          expect(own.reduce((a, b) => a + b, 0)).toBe(slices[i]);
          for (const part of own) expect(part).toBeGreaterThanOrEqual(0);
        });
        totals.forEach((total, j) => {
          expect(parts.reduce((a, own) => a + (own[j] ?? 0), 0)).toBe(total);
        });
      }),
    );
  });
});
