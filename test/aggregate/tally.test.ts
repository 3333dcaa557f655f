/** The roll-up cell: its laws, and what can still be said of a sum whose parts are hedged or missing. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import sum from "../../src/aggregate/operators/sum.ts";
import {
  EMPTY,
  merge,
  statusOf,
  tallyOf,
  TotalTooLarge,
  type Tally,
} from "../../src/aggregate/tally.ts";
import { exact, missing, type Qualifier, type Status, type Value } from "../../src/model/value.ts";

const over = (value: number): Value => ({
  value,
  status: "E",
  qualifier: ">",
  lower: value + 1,
  upper: null,
});
const under = (value: number): Value => ({
  value,
  status: "E",
  qualifier: "<",
  lower: null,
  upper: value - 1,
});
const about = (value: number): Value => ({
  value,
  status: "E",
  qualifier: "~",
  lower: null,
  upper: null,
});
const magnitude = (power: number): Value => ({
  value: null,
  status: "E",
  qualifier: "~",
  lower: 10 ** power,
  upper: 10 ** (power + 1) - 1,
});

const count = fc.nat(1_000_000);
const value: fc.Arbitrary<Value> = fc.oneof(
  count.map(exact),
  count.map(over),
  fc.integer({ min: 1, max: 1_000_000 }).map(under),
  count.map(about),
  fc.integer({ min: 2, max: 5 }).map(magnitude),
  fc.constantFrom("O" as const, "L" as const, "M" as const).map(missing),
  fc.constantFrom<Status>("P", "B").chain((status) => count.map((n) => ({ ...exact(n), status }))),
);
const tally: fc.Arbitrary<Tally> = fc
  .array(fc.tuple(value, fc.option(fc.constantFrom("a", "b", "c"), { nil: undefined })), {
    maxLength: 6,
  })
  .map((parts) => parts.map(([part, item]) => tallyOf(part, item)).reduce(merge, EMPTY));

const total = (...parts: readonly Value[]) =>
  sum.finish(parts.map((part) => tallyOf(part)).reduce(merge, EMPTY));

describe("laws of merging", () => {
  it("is associative", () => {
    fc.assert(
      fc.property(tally, tally, tally, (a, b, c) => {
        expect(merge(merge(a, b), c)).toEqual(merge(a, merge(b, c)));
      }),
    );
  });

  it("is commutative", () => {
    fc.assert(
      fc.property(tally, tally, (a, b) => {
        expect(merge(a, b)).toEqual(merge(b, a));
      }),
    );
  });

  it("has an identity", () => {
    fc.assert(
      fc.property(tally, (a) => {
        expect(merge(a, EMPTY)).toEqual(a);
        expect(merge(EMPTY, a)).toEqual(a);
      }),
    );
  });

  it("keeps every true total within the bounds", () => {
    const known = value.filter((part) => part.value !== null || part.lower !== null);
    fc.assert(
      fc.property(fc.array(fc.tuple(known, count), { maxLength: 8 }), (parts) => {
        // One truth that each part allows; its total must be allowed too.
        const truth = parts.reduce((all, [{ lower, upper }, n]) => {
          const low = lower ?? 0;
          return all + (upper === null ? low + n : low + (n % (upper - low + 1)));
        }, 0);
        const { lower, upper } = total(...parts.map(([part]) => part));
        if (parts.length === 0) return;
        expect(lower ?? 0).toBeLessThanOrEqual(truth);
        expect(upper ?? Infinity).toBeGreaterThanOrEqual(truth);
      }),
    );
  });
});

describe("qualifiers of a sum", () => {
  const cases: readonly [string, readonly Value[], Qualifier, number | null, number | null][] = [
    ["exact and exact", [exact(2), exact(3)], "=", 5, 5],
    ["exact and over", [exact(2), over(100)], ">", 103, null],
    ["over and over", [over(10), over(100)], ">", 112, null],
    ["exact and under", [exact(2), under(100)], "<", null, 101],
    ["over and under", [over(10), under(100)], "~", null, null],
    ["about and over", [about(10), over(100)], "~", null, null],
    ["an order of magnitude and exact", [magnitude(2), exact(5)], "~", 105, 1004],
    ["missing changes nothing", [over(10), missing("O")], ">", 11, null],
  ];
  it.each(cases)("%s", (_, parts, qualifier, lower, upper) => {
    expect(total(...parts)).toMatchObject({ qualifier, lower, upper });
    expect(total(...[...parts].reverse())).toMatchObject({ qualifier, lower, upper });
  });

  it("a part without a value leaves the sum without one", () => {
    expect(total(magnitude(2), exact(5)).value).toBeNull();
    expect(total(over(1300), exact(5)).value).toBe(1305);
  });
});

describe("the status of a total", () => {
  const of = (status: Status) => ({ ...exact(1), status });
  it.each([
    ["A", [exact(1), exact(2)]],
    ["A", [exact(1), missing("O")]],
    ["E", [exact(1), over(2)]],
    ["B", [of("E"), of("B")]],
    ["P", [of("E"), of("B"), of("P")]],
    ["O", []],
    ["O", [missing("M"), missing("L"), missing("O")]],
    ["L", [missing("M"), missing("L")]],
    ["M", [missing("M"), missing("M")]],
  ] as const)("%s", (status, parts) => {
    expect(statusOf(parts.map((part) => tallyOf(part)).reduce(merge, EMPTY))).toBe(status);
    expect(total(...parts).value === null).toBe("OLM".includes(status));
  });
});

describe("sums are exact", () => {
  it("up to 2^53 - 1", () => {
    expect(total(exact(2 ** 53 - 2), exact(1)).value).toBe(Number.MAX_SAFE_INTEGER);
  });

  it("and beyond it an error, not a rounding", () => {
    expect(() => total(exact(2 ** 53 - 1), exact(1))).toThrow(TotalTooLarge);
  });
});
