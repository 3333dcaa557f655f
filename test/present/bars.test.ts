/** Bars: as long as their figures at every width, never wider than the screen, never without their figure. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { exact, missing } from "../../src/model/value.ts";
import { aggregateDocument } from "../../src/present/aggregate-document.ts";
import type { BarChart } from "../../src/present/bar-chart.ts";
import { barLines } from "../../src/present/bars.ts";
import { PLAIN_STYLE } from "../../src/present/document.ts";
import table from "../../src/present/formats/table.ts";
import { formatNumber } from "../../src/present/number-format.ts";
import { valueCell } from "../../src/present/value-cell.ts";
import { displayWidth } from "../../src/util/display-width.ts";
import { BA_TRI, BY_PARTNER, hedged, manyUnits, report, row } from "./reports.ts";

const draw = (bars: BarChart["bars"], width: number) =>
  barLines({ heading: "Số tin (tin)", bars }, { lang: "vi", width, style: PLAIN_STYLE }).slice(1);
const COUNT = {} as const;
const bar = (label: string, value: Parameters<typeof valueCell>[0]) => ({
  label,
  figure: valueCell(value, COUNT),
});

const eighths = (line: string): number =>
  [..."█▉▊▋▌▍▎▏"].reduce((sum, sign, i) => sum + (8 - i) * (line.split(sign).length - 1), 0);

describe("bars", () => {
  it("are as long as their figures, to an eighth of a column, at every width", () => {
    const figures = fc.array(fc.nat({ max: 2_000_000 }), { minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(figures, fc.integer({ min: 40, max: 160 }), (values, width) => {
        const lines = draw(
          values.map((value, i) => bar(`Xã An Đức ${i}`, exact(value))),
          width,
        );
        expect(lines.length).toBe(values.length);
        const lengths = lines.map(eighths);
        const [most, longest] = [Math.max(...values), Math.max(...lengths)];
        values.forEach((value, i) => {
          const drawn = lengths[i] ?? 0;
          expect(lines[i]?.endsWith(` ${formatNumber(value, "vi")}`)).toBe(true);
          expect(displayWidth(lines[i] ?? "")).toBeLessThanOrEqual(width);
          expect(drawn > 0).toBe(value > 0);
          if (value > 0)
            expect(Math.abs(drawn - (value / most) * longest)).toBeLessThanOrEqual(1.01);
        });
      }),
      { numRuns: 200, seed: 17 },
    );
  });

  it("tell what is sure from what may be; missing is no bar, and not zero", () => {
    const lines = draw(
      [
        bar("a", exact(100)),
        bar("b", hedged(50, ">", 51, null)),
        bar("c", hedged(50, "<", null, 49)),
        bar("d", hedged(null, "~", 20, 80)),
        bar("e", missing("L")),
        bar("f", missing("O")),
        bar("g", exact(0)),
      ],
      60,
    );
    const shapes = lines.map((line) =>
      line
        .replace(/^\S+\s+/, "")
        .replace(/(.)\1*/g, "$1")
        .trim(),
    );
    expect(shapes[0]).toMatch(/^█ 10$/);
    expect(lines[1]).toMatch(/█▒ +> 50$/);
    expect(lines[2]).toMatch(/^c  ▒+ +< 50$/);
    expect(lines[3]).toMatch(/█▒+ +20 – 80$/);
    expect(lines[4]).toMatch(/^e +\.\.\.$/);
    expect(lines[5]).toMatch(/^f +·$/);
    expect(lines[6]).toMatch(/^g +0$/);
  });
});

describe("of a report", () => {
  const shown = async (own: ReturnType<typeof report>, width: number) =>
    (await table.render(aggregateDocument(own, "vi"), {
      lang: "vi",
      width,
      chart: true,
    })) as string;

  it.each([40, 60, 80, 100, 160])("fits %i columns, with every unit's figure", async (width) => {
    const text = await shown(manyUnits(12), width);
    for (const line of text.split("\n")) expect(displayWidth(line)).toBeLessThanOrEqual(width);
    for (let i = 0; i < 12; i += 1) expect(text).toContain(formatNumber(i * 1234, "vi"));
    expect(text).toContain("· không có số liệu (khác với 0)");
  });

  it("draws each breakdown under its unit", async () => {
    const text = await shown(BY_PARTNER, 80);
    expect(text).toContain("Số buổi tuyên truyền (buổi) · Huyện Ba Tri: 128");
    expect(text).toMatch(/^Hội Nông dân +█+▉?.* 100$/m);
    expect(text).toMatch(/^\(không ghi\) +█+.* 28$/m);
  });

  it("hides nothing of a hostile name", async () => {
    const text = await shown(
      report([row({ ...BA_TRI, name: "\u001b[2J\u202eHuyện" }, { valuable_tips: exact(1) })]),
      80,
    );
    expect(text.includes("\u001b") || text.includes("\u202e")).toBe(false);
  });
});
