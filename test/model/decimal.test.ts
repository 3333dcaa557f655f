import { describe, expect, it } from "vitest";
import {
  decimalOf,
  exactQuotient,
  exactSum,
  minus,
  numberOf,
  plus,
} from "../../src/model/decimal.ts";

/** A small generator of its own: the same numbers in every run. */
function random(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1_664_525 + 1_013_904_223) % 2 ** 32;
    return state / 2 ** 32;
  };
}

/** Up to 15 digits, up to 6 of them behind the comma: its text in millionths, and the number that is read of it. */
function amount(next: () => number): { millionths: bigint; value: number } {
  const places = Math.floor(next() * 7);
  const digits = 1 + Math.floor(next() * (14 - 1));
  const whole = BigInt(Math.floor(next() * 10 ** digits));
  const text = String(whole).padStart(places + 1, "0");
  const written = places === 0 ? text : `${text.slice(0, -places)}.${text.slice(-places)}`;
  return { millionths: whole * 10n ** BigInt(6 - places), value: Number(written) };
}

function millionthsOf(n: number): bigint {
  const { digits, places } = decimalOf(n);
  return digits * 10n ** BigInt(6 - places);
}

describe("decimal", () => {
  it("adds as whole numbers do, whatever the decimals", () => {
    const next = random(7);
    let tried = 0;
    for (let i = 0; i < 20_000; i++) {
      const [a, b] = [amount(next), amount(next)];
      const sum = exactSum(a.value, b.value);
      const difference = exactSum(a.value, -b.value);
      if (sum !== null) {
        tried++;
        expect(millionthsOf(sum)).toBe(a.millionths + b.millionths);
      }
      if (difference !== null) expect(millionthsOf(difference)).toBe(a.millionths - b.millionths);
    }
    expect(tried).toBeGreaterThan(15_000);
  });

  it("takes sums in any order to the same number", () => {
    const next = random(11);
    for (let run = 0; run < 50; run++) {
      const parts = Array.from({ length: 40 }, () => Math.round(next() * 1e7) / 1e3);
      const forward = parts.reduce(plus, 0);
      expect([...parts].reverse().reduce(plus, 0)).toBe(forward);
      expect(parts.reduce(minus, forward)).toBe(0);
    }
  });

  it("refuses more digits than a number holds", () => {
    expect(exactSum(999_999_999_999_999, 0.1)).toBeNull();
    expect(exactSum(5e15, 0.3)).toBeNull();
    expect(exactSum(Number.MAX_SAFE_INTEGER, 1)).toBeNull();
    expect(exactSum(0.1, 0.2)).toBe(0.3);
    expect(plus(5e15, 0.3)).toBeNaN();
    expect(numberOf({ digits: 1_234_567_890_123_456n, places: 2 })).toBeNull();
    expect(numberOf({ digits: 1_250n, places: 3 })).toBe(1.25);
  });

  it("converts exactly or not at all", () => {
    expect(exactQuotient(1.25, 1e6, 1e3, 3)).toBe(1250);
    expect(exactQuotient(100.5, 1, 1000, 3)).toBeNull();
    expect(exactQuotient(100.5, 1, 1000, 4)).toBe(0.1005);
    expect(exactQuotient(1e-7, 1, 1, 6)).toBeNull();
  });
});
