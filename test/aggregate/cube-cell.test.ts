/** What is added up in place is what merging the tallies one by one gives. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { CubeCell } from "../../src/aggregate/cube.ts";
import { EMPTY, merge, tallyOf, TotalTooLarge } from "../../src/aggregate/tally.ts";
import { exact, missing, type Value } from "../../src/model/value.ts";

const count = fc.nat(1_000_000);
const value: fc.Arbitrary<Value> = fc.oneof(
  { weight: 3, arbitrary: count.map(exact) },
  fc.constantFrom("O" as const, "L" as const, "M" as const).map(missing),
  count.map((n) => ({
    value: n,
    status: "E" as const,
    qualifier: ">" as const,
    lower: n,
    upper: null,
  })),
  fc.constantFrom("P" as const, "B" as const, "E" as const).map((status) => ({
    ...exact(7),
    status,
  })),
);
const part = fc.tuple(value, fc.option(fc.constantFrom("a", "b"), { nil: undefined }));

describe("a cell of the cube", () => {
  it("holds the merge of its parts", () => {
    fc.assert(
      fc.property(fc.array(part), (parts) => {
        const tallies = parts.map(([each, item]) => tallyOf(each, item));
        const cell = new CubeCell();
        for (const [i, tally] of tallies.entries()) cell.add(tally, String(i % 3));
        expect(cell.tally).toEqual(tallies.reduce(merge, EMPTY));
        const counted = tallies.flatMap(({ count }, i) => (count > 0 ? [String(i % 3)] : []));
        expect([...cell.units].sort()).toEqual([...new Set(counted)].sort());
      }),
    );
  });

  it("refuses a sum beyond 2^53 - 1", () => {
    const cell = new CubeCell();
    cell.add(tallyOf(exact(Number.MAX_SAFE_INTEGER)), "a");
    expect(() => cell.add(tallyOf(exact(1)), "b")).toThrow(TotalTooLarge);
  });
});
