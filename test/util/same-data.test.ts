/** Data that say the same are the same, and only they. */
import fc from "fast-check";
import { isDeepStrictEqual } from "node:util";
import { describe, expect, it } from "vitest";
import { sameData } from "../../src/util/same-data.ts";

// Written and read again: JSON has no zero below zero.
const few = fc
  .jsonValue({ maxDepth: 2, depthSize: "small" })
  .map((value) => JSON.parse(JSON.stringify(value)) as unknown);

describe("comparing data", () => {
  it("agrees with the strict comparison of Node on what JSON can say", () => {
    fc.assert(fc.property(few, few, (a, b) => sameData(a, b) === isDeepStrictEqual(a, b)));
    fc.assert(fc.property(few, (a) => sameData(a, structuredClone(a))));
  });

  it("looks into numbers in a row and into maps", () => {
    expect(sameData(Int32Array.of(1, 2), Int32Array.of(1, 2))).toBe(true);
    expect(sameData(Int32Array.of(1, 2), Int32Array.of(1, 3))).toBe(false);
    expect(sameData(Int32Array.of(1), [1])).toBe(false);
    const empty = [{}, [], new Map(), new Int32Array(0), null, ""];
    for (const [i, a] of empty.entries())
      for (const [k, b] of empty.entries()) expect(sameData(a, b)).toBe(i === k);
    expect(sameData(new Map([["a", [1]]]), new Map([["a", [1]]]))).toBe(true);
    expect(sameData(new Map([["a", [1]]]), new Map([["a", [2]]]))).toBe(false);
  });
});
