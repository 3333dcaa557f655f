/** Names and codes to units as in force on the row's date, told at their cell (domain 2). */
import { describe, expect, it } from "vitest";
import { checkOf, expectScenario, type Scenario } from "../support/run-files.ts";

const T = "Đơn vị;Kỳ;Lĩnh vực;Số tin có giá trị\n";
const five = { "Xã An Đức": { valuable_tips: "5A" } };
const row = (unit: string, period = "2020") => `${T}${unit};${period};ma túy;5\n`;

const FOUND: readonly Scenario[] = [
  "Xã An Đức",
  "xã  an đức",
  "CÔNG AN XÃ AN ĐỨC",
  "X. An Đức",
  "An Đức",
  "Xã An Ðức",
  "Xã An Đức".normalize("NFD"),
].map((unit) => ({
  name: `${unit} is Xã An Đức`,
  files: { "a.csv": row(unit) },
  levels: ["commune"],
  totals: five,
}));

/** A type alone is the unit of that type that the title names. */
const BARE: readonly Scenario[] = [
  ["HUYỆN BA TRI", "Công an huyện", "district", "Huyện Ba Tri"],
  ["XÃ AN ĐỨC, HUYỆN BA TRI", "Xã", "commune", "Xã An Đức"],
].map(([title, unit, level, name = ""]) => ({
  name: `${unit} under ${title} is ${name}`,
  files: { "a.csv": `CÔNG AN ${title}\n${row(unit as string)}` },
  levels: [level as "district" | "commune"],
  totals: { [name]: { valuable_tips: "5A" } },
}));

const REFUSED: readonly (readonly [string, string, string])[] = [
  ["Xa An Duc", "2020", "unknown-unit Xã An Đức"],
  ["Xã An Đứt", "2020", "unknown-unit Xã An Đức"],
  ["Phường An Đức", "2020", "unknown-unit"],
  ["Ba Tri", "2020", "ambiguous-unit"],
  ["Xã Phú Ngãi", "2021", "unit-not-in-force Xã Phước Ngãi"],
  ["Xã Phước Ngãi", "2018", "unit-not-in-force Xã Phú Ngãi"],
  ["Xã Ba Tri", "2020", "unit-not-in-force Thị trấn Ba Tri"],
  ["", "2020", "required-value"],
];

describe("names", () => {
  it.each([...FOUND, ...BARE])("$name", (scenario) => expectScenario(scenario));

  it.each(REFUSED)("%s in %s: %s", async (unit, period, expected) => {
    const { findings } = await checkOf({ "a.csv": row(unit, period) });
    expect(findings).toHaveLength(1);
    const [finding] = findings;
    expect(finding?.place).toMatchObject({ file: "a.csv", row: 2, column: 1 });
    const [code, ...suggestion] = expected.split(" ");
    expect(finding?.code).toBe(code);
    if (suggestion.length > 0) expect(finding?.suggestion).toBe(suggestion.join(" "));
  });

  it("code and name that name different units are a conflict", async () => {
    const csv = "Mã xã;Đơn vị;Kỳ;Lĩnh vực;Số tin có giá trị\n29173;Xã An Hiệp;2020;ma túy;5\n";
    const { findings } = await checkOf({ "a.csv": csv });
    expect(findings.map(({ code, suggestion }) => [code, suggestion])).toEqual([
      ["unit-conflict", "Xã An Đức"],
    ]);
  });
});

describe("a unit is its code and a date", () => {
  const cases: readonly Scenario[] = [
    {
      name: "a period in which a unit closed: its last report counts",
      files: { "a.csv": row("Xã Phú Ngãi", "Quý I/2020") },
      levels: ["district", "commune"],
      totals: { "Huyện Ba Tri": { valuable_tips: "5A" }, "Xã Phú Ngãi": { valuable_tips: "5A" } },
    },
    {
      name: "a year of the reform: each row by the units of its own period",
      files: {
        "a.csv": `${T}Xã Mỹ Chánh Hòa;Tháng 8/2025;ma túy;5\nXã Mỹ Chánh;Tháng 5/2025;ma túy;2\n`,
      },
      period: "2025",
      levels: ["province", "district", "commune"],
      totals: {
        "Tỉnh Bến Tre": { valuable_tips: "2A" },
        "Tỉnh Vĩnh Long": { valuable_tips: "5A" },
        "Huyện Ba Tri": { valuable_tips: "2A" },
        "Xã Mỹ Chánh": { valuable_tips: "2A" },
        "Xã Mỹ Chánh Hòa": { valuable_tips: "5A" },
      },
    },
    {
      name: "a renamed unit is one unit, under its latest name in the window",
      files: { "a.csv": `${T}Xã An Thủy;2022;ma túy;5\nThị trấn Tiệm Tôm;2024;ma túy;4\n` },
      period: "2022..2024",
      levels: ["commune"],
      totals: { "Thị trấn Tiệm Tôm": { valuable_tips: "9A" } },
    },
    {
      name: "a city under the central government is a province",
      units: null,
      files: {
        "a.csv":
          "CÔNG AN THÀNH PHỐ ĐÀ NẴNG\nNăm 2023\n\nQuận/huyện;Lĩnh vực;Số tin có giá trị\nQuận Hải Châu;ma túy;5\nHuyện Hòa Vang;ma túy;6\n",
      },
      levels: ["province", "district"],
      totals: {
        "Thành phố Đà Nẵng": { valuable_tips: "11A" },
        "Huyện Hòa Vang": { valuable_tips: "6A" },
        "Quận Hải Châu": { valuable_tips: "5A" },
      },
    },
  ];
  it.each(cases)("$name", (scenario) => expectScenario(scenario));
});
