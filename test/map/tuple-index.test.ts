/** Tuples have one number each, in the order of their first meeting. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { TupleIndex } from "../../src/map/tuple-index.ts";

const part = fc.nat(2);

describe("numbers of tuples", () => {
  it("are the same for equal tuples only, and rise as new ones are met", () => {
    const asked = fc.array(fc.tuple(part, part, part, part), { maxLength: 60 });
    fc.assert(
      fc.property(asked, fc.nat(3), (tuples, width) => {
        const index = new TupleIndex(0, width);
        const known = new Map<string, number>();
        for (const [a, b, c, extra] of tuples) {
          const parts = Float64Array.from([a, b, c]);
          const key = [...parts.subarray(0, width), extra].join(" ");
          const number = known.get(key) ?? known.size;
          known.set(key, number);
          expect(index.of(parts, 0, extra)).toBe(number);
        }
        expect(index.size).toBe(known.size);
      }),
    );
  });
});
