/** A tab, file or folder whose whole name is a commune's, as the registry writes it, is that commune's; any other name is not. */
import { describe, expect, it } from "vitest";
import { workbook } from "../map/sheets.ts";
import { checkOf, type Files, figures, told, totalsOf } from "../support/run-files.ts";

const report = (figure: number, title: string) => ({
  rows: [
    [title],
    ["Tháng 6 năm 2020"],
    ["STT", "Nội dung", "ĐVT", "Kết quả"],
    [1, "Số buổi tuần tra", "buổi", figure],
    [2, "Số đối tượng truy nã bị bắt", "đối tượng", 2],
  ],
});

const tabs = async (names: readonly string[], title = "Kết quả phong trào"): Promise<Files> => ({
  "x.xlsx": await workbook(
    Object.fromEntries(names.map((name, i) => [name, report(i + 1, title)])),
  ),
});
const file = async (path: string, title = "Kết quả phong trào"): Promise<Files> => ({
  [path]: await workbook({ Sheet1: report(1, title) }),
});
const DISTRICT = "CÔNG AN HUYỆN BA TRI";

/** The patrols of each unit that sent any. */
async function patrols(files: Files): Promise<Record<string, string | undefined>> {
  const outcome = await totalsOf(files, { levels: ["commune"], only: ["patrols"] });
  const own = Object.entries(figures(outcome) ?? {});
  return Object.fromEntries(own.map(([unit, values]) => [unit, values["patrols"]]));
}

describe("is read", () => {
  it.each([
    ["tabs", () => tabs(["An Đức", "TT Ba Tri"]), { "Xã An Đức": "1A", "Thị trấn Ba Tri": "2A" }],
    [
      "tabs under the district",
      () => tabs(["An Đức", "An Hiệp"], DISTRICT),
      { "Xã An Đức": "1A", "Xã An Hiệp": "2A" },
    ],
    ["a file", () => file("An Đức.xlsx"), { "Xã An Đức": "1A" }],
    ["a file under the district", () => file("An Đức.xlsx", DISTRICT), { "Xã An Đức": "1A" }],
    ["a folder", () => file("An Đức/thang 6.xlsx"), { "Xã An Đức": "1A" }],
    ["the nearest name", () => file("An Hiệp/An Đức.xlsx"), { "Xã An Đức": "1A" }],
  ] as const)("%s", async (_, files, expected) => {
    expect(await patrols(await files())).toEqual(expected);
  });
});

describe("is not read", () => {
  it.each([
    // Capitals as words have them: a field of work may be called so.
    ["words", () => tabs(["An đức"]), ["missing-column x.xlsx A3"]],
    [
      "another commune's title",
      () => tabs(["An Đức"], "CÔNG AN XÃ AN HIỆP"),
      ["unit-conflict x.xlsx"],
    ],
    ["its own title", () => tabs(["An Đức"], "CÔNG AN XÃ AN ĐỨC"), []],
    ["a file under another's title", () => file("An Đức.xlsx", "CÔNG AN XÃ AN HIỆP"), []],
    ["a district", () => tabs(["Ba Tri"], DISTRICT), []],
    // Beside tabs of communes it is asked which.
    [
      "a district among communes",
      () => tabs(["An Đức", "Ba Tri"], DISTRICT),
      ["ambiguous-unit x.xlsx"],
    ],
    ["a name among others", () => file("An Đức T6.xlsx"), ["missing-column An Đức T6.xlsx A3"]],
  ] as const)("%s", async (_, files, expected) => {
    const { findings } = await checkOf(await files());
    expect(told(findings)).toEqual(expected);
  });
});
