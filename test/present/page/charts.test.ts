/** The charts of a page: they say the figures, a gap is a gap, and an axis holds all of them. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { trendFigure } from "../../../src/present/page/charts.ts";
import { scaleTo } from "../../../src/present/page/scale.ts";
import { barFigure, gridFigure, shareFigure } from "../../../src/present/page/strips.ts";
import { countCell, valueCell } from "../../../src/present/value-cell.ts";
import { missing } from "../../../src/model/value.ts";

const NONE = valueCell(missing("O"), {});
const HEDGED = valueCell({ value: 20, status: "E", qualifier: ">", lower: 20, upper: null }, {});

describe("an axis", () => {
  it("holds every value, in a few steps of whole numbers", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1e9 }), (most) => {
        const { at, ticks } = scaleTo(most, [100, 0], 4);
        expect(ticks.length).toBeLessThanOrEqual(8);
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

  it("show each report that is due in its place, marks told apart without colour", () => {
    const marks = ["yes", "late", null, "missing", "refused", "waiting"] as const;
    const { html } = gridFigure(
      {
        heading: "x",
        periods: ["1", "2", "3", "4", "5", "6"],
        rows: [{ label: "<b>a</b>", marks, figure: "2/5" }],
        legend: [{ mark: "late", text: "muộn" }],
      },
      "vi",
    );
    const [rows = "", keys = ""] = html.split("<ul");
    const drawn = [...rows.matchAll(/<rect class="(\w+)" x="([\d.]+)" y="([\d.]+)" width="([\d.]+)" height="([\d.]+)"/g)]; // prettier-ignore
    expect(drawn.map(([, name]) => name)).toEqual(marks.filter((mark) => mark !== null));
    const at = drawn.map(([, , x]) => Number(x));
    expect(at).toEqual(at.toSorted((a, b) => a - b));
    // The third has nothing due: its place stays empty.
    expect((at[2] ?? 0) - (at[1] ?? 0)).toBeCloseTo(2 * ((at[1] ?? 0) - (at[0] ?? 0)), 0);
    const last = drawn.at(-1);
    expect(Number(last?.[2]) + Number(last?.[4])).toBeCloseTo(1000, 0);
    const shapes = drawn.map(([, name, , top, , height]) => `${top}/${height}/${name === "missing" || name === "refused"}/${name === "refused"}`); // prettier-ignore
    expect(new Set(shapes).size).toBe(5);
    expect(html).toContain("&lt;b&gt;a&lt;/b&gt;");
    expect(keys).toContain("muộn");
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
