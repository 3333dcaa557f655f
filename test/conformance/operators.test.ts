/** Every registered operator gives what its own examples say, in whatever order the parts come. */
import { describe, expect, it } from "vitest";
import type { Operator } from "../../src/aggregate/operator.ts";
import { registry } from "../../src/aggregate/operators/registry.gen.ts";
import { EMPTY, merge, tallyOf } from "../../src/aggregate/tally.ts";

const operators = Object.entries<Operator>(registry);

describe.each(operators)("operator %s", (name, operator) => {
  it("is named after its file and has examples", () => {
    expect(operator.id).toBe(name.toUpperCase());
    expect(operator.examples.length).toBeGreaterThan(0);
  });

  it.each(operator.examples)("example %#", ({ parts, items, gives }) => {
    const tallies = parts.map((part, i) => tallyOf(part, items?.[i]));
    expect(operator.finish(tallies.reduce(merge, EMPTY))).toEqual(gives);
    expect(operator.finish(tallies.reduceRight(merge, EMPTY))).toEqual(gives);
  });

  it("the total of nothing is no value", () => {
    expect(operator.finish(EMPTY).value).toBeNull();
  });
});
