/** Ratios: the division comes last, rounded half away from zero. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { ratioOf } from "../../src/aggregate/ratio.ts";
import { exact, missing, type Qualifier, type Value } from "../../src/model/value.ts";

const PERCENT = { scale: 100, decimals: 2 };
const hedged = (value: number, qualifier: Qualifier): Value => ({
  ...exact(value),
  qualifier,
  status: "E",
});

describe("a rate", () => {
  it.each([
    [43, 51, 84.31],
    [2, 3, 66.67],
    [1, 3, 33.33],
    [1, 8, 12.5],
    [1, 16, 6.25],
    [1, 32, 3.13],
    [3, 32, 9.38],
    [5, 32, 15.63],
    [1, 800, 0.13],
    [201, 20_000, 1.01],
    [999_999, 1_000_000, 100],
    [0, 7, 0],
    [9, 7, 128.57],
  ])("%i of %i is %f %%", (numerator, denominator, value) => {
    expect(ratioOf(exact(numerator), exact(denominator), PERCENT)).toMatchObject({
      value,
      numerator,
      denominator,
      status: "A",
      qualifier: "=",
    });
  });

  it("is within half of the last decimal, up when it is half", () => {
    fc.assert(
      fc.property(
        fc.nat(10_000_000),
        fc.integer({ min: 1, max: 10_000_000 }),
        (numerator, denominator) => {
          const { value } = ratioOf(exact(numerator), exact(denominator), PERCENT);
          const hundredths = BigInt(Math.round((value ?? 0) * 100));
          // hundredths - 1/2 <= 10000 n / d < hundredths + 1/2, in integers
          const twice = 20_000n * BigInt(numerator);
          expect(twice >= (2n * hundredths - 1n) * BigInt(denominator)).toBe(true);
          expect(twice < (2n * hundredths + 1n) * BigInt(denominator)).toBe(true);
        },
      ),
    );
  });

  it.each([
    ["no cases", exact(0), exact(0)],
    ["cases not reported", exact(3), missing("O")],
    ["solved not reported", missing("L"), exact(3)],
  ])("%s: no rate", (_, numerator, denominator) => {
    expect(ratioOf(numerator, denominator, PERCENT).value).toBeNull();
  });

  it.each([
    [">", "=", ">"],
    ["=", ">", "<"],
    ["=", "<", ">"],
    ["<", ">", "<"],
    [">", ">", "~"],
    ["=", "~", "~"],
    ["=", "=", "="],
  ] as const)("%s over %s is %s", (numerator, denominator, qualifier) => {
    const found = ratioOf(hedged(1, numerator), hedged(2, denominator), PERCENT);
    expect(found.qualifier).toBe(qualifier);
  });
});
