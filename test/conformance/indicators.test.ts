/** Every indicator on a sheet: its label and each of its names give it, across and down; a word too many gives nothing. */
import { describe, expect, it } from "vitest";
import { makeCatalogue } from "../../src/catalogue/index.ts";
import { THEMES } from "../../src/catalogue/themes.ts";
import { makeLexicon } from "../../src/map/label/lexicon.ts";
import type { Indicator } from "../../src/model/catalogue.ts";
import { foldHeading } from "../../src/util/headings.ts";
import { sayAll } from "../map/label/say.ts";
import { checkOf, totalsOf } from "../support/run-files.ts";

const catalogue = makeCatalogue();
const counts = catalogue.indicators.filter(
  ({ kind, overUnits }) => kind !== "ratio" && overUnits === "SUM",
);
const SETTINGS = {
  period: "2020-01",
  levels: ["commune"],
  way: "usual",
  today: "2026-01-01",
} as const;

const across = (...headings: string[]): string =>
  `Đơn vị;Kỳ báo cáo;${headings.join(";")}\nXã An Đức;Tháng 1/2020;${headings.map((_, i) => 7 + i).join(";")}\n`;
const down = (label: string): string =>
  `CÔNG AN XÃ AN ĐỨC\nTháng 1 năm 2020\nSTT;Chỉ tiêu;Trong tháng\n1;${label};7\n`;

/** What the sheet gives its unit, by indicator. */
async function given(sheet: string): Promise<Readonly<Record<string, number | null>>> {
  const { report } = await totalsOf({ "a.csv": sheet }, { ...SETTINGS, keepGoing: true });
  const row = report?.rows.find(
    ({ unit, by }) => unit.name === "Xã An Đức" && Object.keys(by).length === 0,
  );
  return Object.fromEntries(
    Object.entries(row?.values ?? {}).map(([id, { value }]) => [id, value]),
  );
}

async function valueOf(sheet: string, id: string): Promise<number | null | undefined> {
  return (await given(sheet))[id];
}

describe.each(counts.map((one) => [one.id, one] as const))("%s", (id, indicator: Indicator) => {
  it("is counted under its label, and nothing else is", async () => {
    expect(await given(across(indicator.label.vi))).toEqual({ [id]: 7 });
    expect(await given(down(indicator.label.vi))).toEqual({ [id]: 7 });
  });

  it("is counted under each of its other names", async () => {
    // Down the rows “Tổng số tin” is the total of what stands there.
    for (const name of indicator.aliases.filter((own) => !own.startsWith("Tổng")))
      expect(await given(down(name)), name).toEqual({ [id]: 7 });
  });

  it("is not counted under a label with a word too many, nor with a figure that is none", async () => {
    const wrong = across(`${indicator.label.vi} lấp lánh`);
    expect(await valueOf(wrong, id)).toBeUndefined();
    const { findings } = await checkOf({ "a.csv": wrong }, { ...SETTINGS });
    expect(findings.map(({ severity }) => severity)).toContain("error");
    const figure = across(indicator.label.vi).replace(";7\n", ";bảy tám\n");
    // Alone, and beside a figure that is one.
    for (const sheet of [figure, `${figure}Xã An Đức;Tháng 1/2020;5\n`]) {
      const said = await checkOf({ "a.csv": sheet }, { ...SETTINGS });
      expect(said.findings.map(({ code }) => code)).toContain("not-a-number");
    }
  });
});

describe.each(
  catalogue.indicators
    .filter(({ ratio }) => ratio !== undefined)
    .map((one) => [one.id, one] as const),
)("ratio %s", (id, { ratio }) => {
  it("is the numerator over the denominator, and nothing without one of them", async () => {
    const [part, whole] = [ratio?.numerator ?? "", ratio?.denominator ?? ""];
    const labelOf = (own: string) =>
      catalogue.indicators.find((one) => one.id === own)?.label.vi ?? "";
    const both = across(labelOf(part), labelOf(whole));
    expect(await valueOf(both, id)).toBe(87.5);
    expect(await valueOf(across(labelOf(part)), id)).toBeUndefined();
  });
});

describe("names of indicators", () => {
  const names = counts.flatMap(({ id, label, aliases }) =>
    [label.vi, ...aliases].map((name) => [name, id] as const),
  );

  it("are each of one indicator", () => {
    const owners = new Map<string, string>();
    for (const [name, id] of names) {
      const key = foldHeading(name);
      expect(owners.get(key) ?? id, name).toBe(id);
      owners.set(key, id);
    }
  });

  it("are read as one thing, whole, as headings, stubs and in titles", () => {
    const lexicon = makeLexicon(catalogue, undefined);
    for (const place of ["heading", "stub", "title"] as const) {
      const wrong = names.filter(([name]) => {
        const said = sayAll(lexicon.read(name, place));
        const meanings = said.flat().filter((word) => word.startsWith("#") || word.includes("="));
        return said.length !== 1 || new Set(meanings).size !== 1;
      });
      expect(wrong, place).toEqual([]);
    }
  });

  it("stand under a theme", () => {
    for (const { id, theme } of catalogue.indicators) {
      expect(theme !== undefined && THEMES.has(theme), id).toBe(true);
    }
    for (const { id, theme } of catalogue.forms)
      expect(theme !== undefined && THEMES.has(theme), id).toBe(true);
  });
});
