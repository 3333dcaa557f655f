/** Every total is added up a second time; a cube that says otherwise never becomes a table. */
import { BUILT_IN_LEVELS } from "../../src/catalogue/levels.ts";
import { describe, expect, it } from "vitest";
import { type Cube, type CubeUnit, rollUp, TOTAL } from "../../src/aggregate/cube.ts";
import { proveRollUp, UnprovedTotal } from "../../src/aggregate/proof.ts";
import { tallyOf } from "../../src/aggregate/tally.ts";
import type { Observation } from "../../src/model/observation.ts";
import type { Unit } from "../../src/model/unit.ts";
import { exact } from "../../src/model/value.ts";
import { registryOf } from "../../src/units/registry.ts";

const registry = registryOf(
  (
    [
      ["83", "province", null],
      ["836", "district", "83"],
      ["837", "district", "83"],
      ["1", "commune", "836"],
      ["2", "commune", "836"],
    ] as const
  ).map(([code, level, parentCode], order) => ({
    code,
    level,
    parentCode,
    name: code,
    validFrom: null,
    validTo: null,
    successors: [],
    aliases: [],
    order,
  })),
);
const all = () => true;
const unit = (code: string) => registry.unitsByCode(code)[0] as Unit;

function seen(code: string, count: number, partner: string | null = null): Observation {
  const day = { start: "2024-01-01", end: "2024-12-31" };
  return {
    unit: unit(code),
    indicator: "valuable_tips",
    value: exact(count),
    by: { partner },
    ...day,
  } as unknown as Observation;
}

const REPORTED = [seen("1", 3, "a"), seen("2", 5, "b"), seen("836", 7), seen("837", 11, "a")];

function proved(spoil: (cube: Cube) => void, by: "partner" | null = null): () => void {
  return () => {
    const cube = rollUp(REPORTED, by, registry, all);
    spoil(cube);
    proveRollUp(cube, REPORTED, by, registry, BUILT_IN_LEVELS, all);
  };
}

const line = (cube: Cube, code: string) => cube.get(unit(code).id) as CubeUnit;

describe("a total", () => {
  it("that is its own figures and its units' is proved", () => {
    expect(proved(() => {})).not.toThrow();
    expect(proved(() => {}, "partner")).not.toThrow();
  });

  it.each([
    ["one too high", (cube: Cube) => add(line(cube, "83"), 1)],
    ["one too low", (cube: Cube) => add(line(cube, "836"), -1)],
    ["of a unit with figures of its own", (cube: Cube) => add(line(cube, "837"), 2)],
    ["that is lacking", (cube: Cube) => line(cube, "836").slices.clear()],
    ["whose line is lacking", (cube: Cube) => void cube.delete(unit("1").id)],
  ])("%s is none", (_, spoil) => {
    expect(proved(spoil)).toThrow(UnprovedTotal);
  });

  it("of a breakdown is proved as well", () => {
    const spoil = (cube: Cube) => {
      for (const [key, slice] of line(cube, "83").slices)
        if (key !== TOTAL)
          for (const cell of slice.cells.values()) cell.add(tallyOf(exact(1)), "1");
    };
    expect(proved(spoil, "partner")).toThrow(UnprovedTotal);
  });

  it("is not handed up twice, whatever the hierarchy says", () => {
    const round = {
      ancestorsOf: (own: Unit) => (own.code === "1" ? [unit("836"), unit("836")] : []),
    };
    const cube = rollUp([seen("1", 3)], null, round, all);
    expect(() => proveRollUp(cube, [seen("1", 3)], null, round, BUILT_IN_LEVELS, all)).toThrow(
      UnprovedTotal,
    );
  });
});

function add({ slices }: CubeUnit, by: number): void {
  if (slices.size === 0) slices.set(TOTAL, { value: undefined, cells: new Map() });
  for (const { cells } of slices.values())
    for (const cell of cells.values())
      cell.add({ ...tallyOf(exact(1)), sum: by, lower: by, upper: by }, "x");
}
