/** The charts of a page: they say the figures, a gap is a gap, and an axis holds all of them. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { barFigure, shareFigure, trendFigure } from "../../../src/present/page/charts.ts";
import { scaleTo } from "../../../src/present/page/scale.ts";
import { countCell, valueCell } from "../../../src/present/value-cell.ts";
import { missing } from "../../../src/model/value.ts";

const NONE = valueCell(missing("O"), {});
const HEDGED = valueCell({ value: 20, status: "E", qualifier: ">", lower: 20, upper: null }, {});

describe("an axis", () => {
  it("holds every value, in a few steps of whole numbers", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1e9 }), (most) => {
        const { at, ticks } = scaleTo(most, [100, 0], 4);
        expect(ticks.length).toBeLessThanOrEqual(5);
        expect(ticks.every((tick) => Number.isInteger(tick))).toBe(true);
        expect([at(0), at(ticks.at(-1) ?? 0)]).toEqual([100, 0]);
        expect(at(most)).toBeGreaterThanOrEqual(0);
      }),
    );
  });
});

describe("charts", () => {
  it("break the line at a missing year, and say it", () => {
    const figures = [countCell(3), NONE, countCell(5), countCell(7)];
    const { html } = trendFigure(
      { heading: "Số vụ", years: ["2019", "2020", "2021", "2022"], figures },
      "vi",
    );
    expect(/class="line" d="([^"]*)"/.exec(html)?.[1]?.match(/[ML]/g)?.join("")).toBe("MML");
    expect(html.match(/<circle/g)).toHaveLength(3);
    expect(html).toContain("2019: 3; 2020: ·; 2021: 5; 2022: 7");
  });

  it("mark a break, and show a hedged figure hollow", () => {
    const broken = { ...countCell(5), marks: ["B"] };
    const { html } = trendFigure(
      { heading: "x", years: ["2019", "2020"], figures: [HEDGED, broken] },
      "vi",
    );
    expect(html.match(/class="break"/g)).toHaveLength(1);
    expect(html.match(/class="hollow"/g)).toHaveLength(1);
  });

  it("draw the longest bar over all the room, none of what is missing, and escape names", () => {
    const bars = [
      { label: "<img src=x>", figure: countCell(10) },
      { label: "b", figure: countCell(5) },
      { label: "c", figure: NONE },
    ];
    const { html } = barFigure({ heading: "x", bars }, "vi");
    expect([...html.matchAll(/ width="([\d.]+)"/g)].map(([, wide]) => wide)).toEqual([
      "1000",
      "500",
    ]);
    expect(html).toContain("&lt;img src=x&gt;");
    const shares = shareFigure("x", [{ label: "a", actual: 3, expected: 4 }], "vi");
    expect(shares.html).toContain("3/4 (75 %)");
  });
});
