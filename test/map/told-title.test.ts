/** Parts of a file's name that are declared to say who reports, and for when. */
import { describe, expect, it } from "vitest";
import { titleRules, titleRulesOf } from "../../src/catalogue/title-schema.ts";
import { Grid } from "../../src/map/grid.ts";
import { toldTitle } from "../../src/map/layout/told-title.ts";

const SHEET = { name: "csv", hidden: false, rows: [], merges: [], hiddenColumns: [] };
const REGION = {
  titleTop: 1,
  headTop: 1,
  headBottom: 1,
  bottom: 9,
  left: 1,
  right: 9,
  repeats: [],
};

function told(file: string, pattern: string): Record<string, string> {
  const rules = titleRulesOf(titleRules.parse([{ file: pattern }]));
  const found = toldTitle(new Grid(SHEET), REGION, file, rules);
  return Object.fromEntries([...found].map(([axis, { at }]) => [axis, at.text]));
}

describe("a file's name", () => {
  it.each<[string, string, Record<string, string>]>([
    [
      "bao-cao/tin_Xã An Đức_3-2020.csv",
      "tin_{unit}_{period}",
      { unit: "Xã An Đức", period: "3-2020" },
    ],
    ["TIN_Xã An Đức_3-2020.csv", "tin_{unit}_{period}", { unit: "Xã An Đức", period: "3-2020" }],
    ["3-2020 - An Đức (bản 2).xlsx", "{period} - {unit} (*)", { unit: "An Đức", period: "3-2020" }],
    ["An Đức.xlsx", "{unit}", { unit: "An Đức" }],
    ["2024 An Đức v1 v2.xlsx", "{period} {unit} v2", { unit: "An Đức v1", period: "2024" }],
    ["2024 An Đức v1 v3.xlsx", "{period} {unit} v2", {}],
    ["số liệu An Đức.xlsx", "tin_{unit}", {}],
    ["x tin_An Đức.xlsx", "tin_{unit}", {}],
    ["x tin_An Đức.xlsx", "*tin_{unit}", { unit: "An Đức" }],
    ["tin_ .xlsx", "tin_{unit}", {}],
    [`${"a_".repeat(100)}.xlsx`, "*_*_*_{unit}", { unit: "a_".repeat(97) }],
  ])("%s as %s", (file, pattern, parts) => {
    expect(told(file, pattern)).toEqual(parts);
  });
});
