import { describe, expect, it } from "vitest";
import { lowerTail, upperTail } from "../../src/validate/tail.ts";

function exactUpper(x: number, n: number, p: number): number {
  let sum = 0;
  for (let k = x; k <= n; k += 1) {
    let term = 1;
    for (let i = 0; i < k; i += 1) term *= ((n - i) / (i + 1)) * p;
    sum += term * (1 - p) ** (n - k);
  }
  return sum;
}

describe("the tail of the binomial distribution", () => {
  it("is the sum of its terms", () => {
    for (const n of [1, 5, 12, 60]) {
      for (const p of [0.05, 1 / 6, 0.5, 0.9]) {
        for (let x = 0; x <= n; x += 1) {
          expect(upperTail(x, n, p)).toBeCloseTo(exactUpper(x, n, p), 9);
          expect(lowerTail(x, n, p)).toBeCloseTo(1 - exactUpper(x + 1, n, p), 9);
        }
      }
    }
  });

  it("holds for large counts", () => {
    expect(upperTail(1000, 6000, 1 / 6)).toBeCloseTo(0.5, 1);
    expect(upperTail(2000, 6000, 1 / 6)).toBeLessThan(1e-100);
    expect(lowerTail(100_000, 600_000, 1 / 6)).toBeCloseTo(0.5, 1);
  });
});
