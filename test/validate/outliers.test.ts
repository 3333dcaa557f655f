import { describe, expect, it } from "vitest";
import { outlierAt } from "../../src/validate/outliers.ts";

/** A small seeded generator (mulberry32): the same series on every machine. */
function random(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}

function poisson(mean: number, next: () => number): number {
  // In steps of at most 20, so that exp(-mean) does not vanish.
  let count = 0;
  for (let left = mean; left > 0; left -= 20) {
    const limit = Math.exp(-Math.min(left, 20));
    for (let product = next(); product > limit; product *= next()) count += 1;
  }
  return count;
}

/** Gamma with whole shape: a sum of exponentials. Mixed over it, Poisson counts are overdispersed. */
function gamma(shape: number, mean: number, next: () => number): number {
  let sum = 0;
  for (let i = 0; i < shape; i += 1) sum -= Math.log(1 - next());
  return (sum * mean) / shape;
}

type Maker = (mean: number, next: () => number) => number;
const MAKERS: Record<string, Maker> = {
  "Poisson counts": poisson,
  "counts with twice the spread": (mean, next) =>
    poisson(gamma(Math.max(1, Math.round(mean)), mean, next), next),
  "zero-heavy counts": (mean, next) => (next() < 0.5 ? 0 : poisson(2 * mean, next)),
};
const SERIES = 2000;

function flagged(make: Maker, mean: number, length: number, factor = 1): number {
  const next = random(mean * 1000 + length);
  let count = 0;
  for (let i = 0; i < SERIES; i += 1) {
    const series = Array.from({ length }, () => make(mean, next));
    series[0] = (series[0] ?? 0) * factor;
    if (
      factor === 1
        ? series.some((_, at) => outlierAt(series, at, null) !== null)
        : outlierAt(series, 0, null) !== null
    ) {
      count += 1;
    }
  }
  return count / SERIES;
}

describe("false alarms on clean series", () => {
  for (const [name, make] of Object.entries(MAKERS)) {
    it.each([
      [0.3, 6],
      [3, 6],
      [3, 12],
      [20, 6],
      [20, 12],
      [200, 12],
    ])(`${name}: mean %d, %d points`, (mean, length) => {
      expect(flagged(make, mean, length)).toBeLessThanOrEqual(0.002);
    });
  }
});

describe("a digit too many is found", () => {
  it.each([
    [3, 12, 0.6],
    [20, 6, 0.9],
    [20, 12, 0.95],
    [200, 12, 0.99],
  ])("mean %d, %d points: at least %d of the series", (mean, length, least) => {
    expect(flagged(poisson, mean, length, 10)).toBeGreaterThanOrEqual(least);
  });
});

it("needs six points, a difference worth the time, and peers that did otherwise", () => {
  expect(outlierAt([4, 6, 5, 60, 5], 3, null)).toBeNull();
  expect(outlierAt([0, 0, 0, 0, 0, 0, 4], 6, null)).toBeNull();
  expect(outlierAt([4, 6, 5, 3, 60, 5, 4], 4, null)).toBeCloseTo(4.5);
  expect(outlierAt([4, 6, 5, 3, 60, 5, 4], 4, 1 / 7)).toBeCloseTo(4.5);
  expect(outlierAt([4, 6, 5, 3, 60, 5, 4], 4, 0.7)).toBeNull();
});
