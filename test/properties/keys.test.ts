/** Law 6: keys are injective; values are never joined by a separator. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { keyOf } from "../../src/util/keys.ts";

const awkward = fc.constantFrom(
  "",
  ":",
  ";",
  "~",
  "#",
  "#1;",
  "1:",
  "0:",
  "1:a",
  "a1:b",
  ",",
  "\u0000",
  "2:1:",
);
const part = fc.oneof(
  awkward,
  fc.string({ maxLength: 6 }),
  fc.string({ unit: fc.constantFrom(":", ";", "~", "#", "1", "2"), maxLength: 6 }),
  fc.integer(),
  fc.constant(null),
);
const tuple = fc.array(part, { maxLength: 5 });

describe("keyOf", () => {
  it("gives different tuples different keys", () => {
    fc.assert(
      fc.property(tuple, tuple, (a, b) => {
        expect(keyOf(...a) === keyOf(...b)).toBe(JSON.stringify(a) === JSON.stringify(b));
      }),
      { numRuns: 20_000 },
    );
  });

  it.each([
    [
      ["x,y", "z"],
      ["x", "y,z"],
    ],
    [["1", "2"], ["1:12"]],
    [["a"], ["a", ""]],
    [[1], ["1"]],
    [[null], [""]],
    [[null], ["~"]],
    [[], [""]],
  ])("%j is not %j", (a, b) => {
    expect(keyOf(...a)).not.toBe(keyOf(...b));
  });
});
