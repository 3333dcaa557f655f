/** A unit is left unweighed only where nothing of it can cover anything else. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { overlaps, type Stretch } from "../../src/model/calendar.ts";
import { areApart, contestedUnits } from "../../src/observe/contested.ts";
import type { SourceRow } from "../../src/observe/entry.ts";

const day = (n: number) => `2024-01-${String(n).padStart(2, "0")}`;
const stretch: fc.Arbitrary<Stretch> = fc
  .tuple(fc.integer({ min: 1, max: 20 }), fc.nat(9))
  .map(([start, length]) => ({ start: day(start), end: day(start + length) }));
const row = (form: string, unit: string, on: Stretch, record = false) =>
  ({ form, unit: { id: unit }, stretch: on, record }) as unknown as SourceRow;
const same = (a: Stretch, b: Stretch) => a.start === b.start && a.end === b.end;

describe("contested units", () => {
  it("are apart where every two stretches are the same or have no day in common", () => {
    fc.assert(
      fc.property(fc.array(stretch, { maxLength: 6 }), (stretches) => {
        const rows = stretches.map((on) => row("tips", "u", on));
        const apart = stretches.every((a) => stretches.every((b) => same(a, b) || !overlaps(a, b)));
        expect(areApart(rows)).toBe(apart);
      }),
    );
  });

  const month = { start: day(1), end: day(31) };
  const week = { start: day(3), end: day(9) };
  const other = { start: "2024-02-01", end: "2024-02-29" };
  it.each([
    ["one period after another", [row("tips", "u", month), row("tips", "u", other)], false],
    ["one form beside another", [row("tips", "u", month), row("cases", "u", other)], false],
    ["records alone", [row("tips", "u", week, true), row("tips", "u", week, true)], false],
    ["a stretch within another", [row("tips", "u", month), row("tips", "u", week)], true],
    ["a summary beside its details", [row("summary", "u", month), row("tips", "u", month)], true],
    ["a period beside records", [row("tips", "u", month), row("tips", "u", week, true)], true],
    ["two units", [row("tips", "u", month), row("tips", "v", week)], false],
  ])("%s", (_, rows, contested) => {
    expect(contestedUnits(rows).has("u")).toBe(contested);
  });
});
