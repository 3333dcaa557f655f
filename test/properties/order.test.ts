/** Law 5: order does not matter. Shuffled files and rows give the same totals, byte for byte. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { aggregateDocument } from "../../src/present/aggregate-document.ts";
import { registry as formats } from "../../src/present/formats/registry.gen.ts";
import { type Files, type Settings, totalsOf } from "../support/run-files.ts";

const HEADING = "Huyện;Đơn vị;Ngày;Đơn vị phối hợp;Hình thức;Số người tham dự\n";
const ROWS = [
  "Huyện Ba Tri;Xã An Đức;03/03/2020;CCB;tuyên truyền;10",
  "Huyện Ba Tri;Xã An Đức;04/03/2020;LHPN;tuyên truyền;hơn 20",
  "Huyện Ba Tri;Xã An Đức;05/06/2020;;tập huấn;30",
  "Huyện Ba Tri;Xã An Hiệp;03/03/2020;Hội Nông dân;diễn đàn;40",
  "Huyện Ba Tri;Xã An Hiệp;03/04/2020;CCB;;50",
  "Huyện Ba Tri;Xã Tân Xuân;03/05/2020;CCB;tuyên truyền;...",
  "Huyện Ba Tri;Xã Phú Lễ;03/05/2020;Hội lạ;tuyên truyền;7",
  "Huyện Ba Tri;Xã Mỹ Hòa;03/05/2020;CCB;phát động;8",
];
const STOCKS = [
  "Xã An Đức;2019;Camera;2",
  "Xã An Đức;2020;Camera;3",
  "Xã An Hiệp;2020;Tiếng kẻng;1",
  "Xã An Hiệp;2020;Camera;4",
];

/** Without the sources and places, which name files and rows. */
async function result(files: Files, settings: Settings): Promise<string> {
  const { report } = await totalsOf(files, {
    levels: ["province", "district", "commune"],
    by: "partner",
    ...settings,
  });
  if (report === null) throw new Error("no report");
  const json = await formats.json.render(aggregateDocument(report, "vi"), { lang: "vi" });
  const { sources: _, ...rest } = JSON.parse(String(json)) as Record<string, unknown>;
  return JSON.stringify(rest);
}

const shuffled = <T>(items: readonly T[]) =>
  fc.shuffledSubarray([...items], { minLength: items.length });

describe.each([
  ["a registry", {}],
  ["an inferred hierarchy", { units: null }],
] as const)("with %s", (_, settings) => {
  it("rows of a sheet in any order", async () => {
    const files = (rows: readonly string[]) => ({ "a.csv": `${HEADING}${rows.join("\n")}\n` });
    const expected = await result(files(ROWS), settings);
    await fc.assert(
      fc.asyncProperty(shuffled(ROWS), async (rows) => {
        expect(await result(files(rows), settings)).toBe(expected);
      }),
      { numRuns: 25 },
    );
  });

  it("rows dealt out to any files, under any names", async () => {
    const expected = await result({ "a.csv": `${HEADING}${ROWS.join("\n")}\n` }, settings);
    const dealt = fc.tuple(
      shuffled(["a", "m", "z"]),
      fc.array(fc.nat(2), { minLength: 8, maxLength: 8 }),
    );
    await fc.assert(
      fc.asyncProperty(dealt, async ([names, hands]) => {
        const files: Record<string, string> = {};
        for (const [i, name] of names.entries()) {
          const own = ROWS.filter((_row, at) => hands[at] === i);
          if (own.length > 0) files[`${name}.csv`] = `${HEADING}${own.join("\n")}\n`;
        }
        expect(await result(files, settings)).toBe(expected);
      }),
      { numRuns: 25 },
    );
  });

  it("files in any order on the command line", async () => {
    const files = {
      "a.csv": `${HEADING}${ROWS.slice(0, 3).join("\n")}\n`,
      "b.csv": `${HEADING}${ROWS.slice(3).join("\n")}\n`,
      "c.csv": `Đơn vị;Năm;Loại mô hình;Duy trì\n${STOCKS.join("\n")}\n`,
    };
    const names = Object.keys(files);
    const whole = async (inputs: readonly string[]) => {
      const { report } = await totalsOf(files, { ...settings, inputs });
      return JSON.stringify(report);
    };
    const expected = await whole(names);
    await fc.assert(
      fc.asyncProperty(shuffled(names), async (inputs) => {
        expect(await whole(inputs)).toBe(expected);
      }),
      { numRuns: 6 },
    );
  });

  it("stocks in any order of their rows", async () => {
    const files = (rows: readonly string[]) => ({
      "c.csv": `Đơn vị;Năm;Loại mô hình;Duy trì\n${rows.join("\n")}\n`,
    });
    const expected = await result(files(STOCKS), settings);
    await fc.assert(
      fc.asyncProperty(shuffled(STOCKS), async (rows) => {
        expect(await result(files(rows), settings)).toBe(expected);
      }),
      { numRuns: 15 },
    );
  });
});
