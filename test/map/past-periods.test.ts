/** Earlier periods beside the report's own and their difference are compared with, never counted; alone they contradict the title. */
import { expect, it } from "vitest";
import { checkOf, figures, told, totalsOf } from "../support/run-files.ts";

function report(title: string, heads: string, ...figuresOf: readonly (string | number)[]): string {
  return [
    "CÔNG AN XÃ AN ĐỨC",
    title,
    `STT;Chỉ tiêu;${heads}`,
    `1;Số buổi tuần tra;${figuresOf.join(";")}`,
    "",
  ].join("\n");
}

const totalOf = async (text: string, period: string) =>
  figures(await totalsOf({ "a.csv": text }, { levels: ["commune"], period }));

it.each([
  ["Tháng 5 năm 2020", "2020-05", "Tháng 4/2020;Tháng 5/2020;Tăng, giảm", [3, 4, 1]],
  ["Tháng 5 năm 2020", "2020-05", "Tháng 4;Tháng 5;So sánh (%)", [3, 4, "133,3"]],
  ["Năm 2020", "2020", "Năm 2019;Năm 2020;Tăng, giảm;Tỷ lệ %", [3, 4, 1, "33,3"]],
  [
    "6 tháng đầu năm 2020",
    "2020-H1",
    "6 tháng đầu năm 2018;6 tháng đầu năm 2020;Tăng, giảm",
    [3, 4, 1],
  ],
] as const)("%s: %s of %s", async (title, period, heads, row) => {
  const text = report(title, heads, ...row);
  expect(await totalOf(text, period)).toEqual({ "Xã An Đức": { patrols: "4A" } });
  const { findings } = await checkOf({ "a.csv": text });
  expect(told(findings)).toEqual([]);
});

it("is held against what that period's report says", async () => {
  const { findings } = await checkOf({
    "4.csv": report("Tháng 4 năm 2020", "Trong tháng", 2),
    "5.csv": report("Tháng 5 năm 2020", "Tháng 4/2020;Tháng 5/2020;Tăng, giảm", 3, 4, 1),
  });
  expect(told(findings)).toEqual(["previous-mismatch 5.csv C4"]);
});

it.each([
  // No difference: whose April it is nobody says.
  ["Tháng 4;Tháng 5", [3, 4], "period-conflict a.csv C3"],
  // Not before the report's own.
  ["Tháng 5;Tháng 6;Tăng, giảm", [3, 4, 1], "period-conflict a.csv D3"],
  // The report's own is not there.
  ["Tháng 3;Tháng 4;Tăng, giảm", [3, 4, 1], "period-conflict a.csv C3"],
] as const)("%s contradicts May", async (heads, row, expected) => {
  const { findings } = await checkOf({ "a.csv": report("Tháng 5 năm 2020", heads, ...row) });
  expect(told(findings)[0]).toEqual(expected);
});

it("counts months without a title of their own", async () => {
  const text = report("Năm 2020", "Tháng 4;Tháng 5;Tăng, giảm", 3, 4, 1);
  expect(await totalOf(text, "2020")).toEqual({ "Xã An Đức": { patrols: "7A" } });
});
