/** Rows numbered under an indicator: those with an indicator that is part of it, and what is left of it. */
import { expect, it } from "vitest";
import { checkOf, figures, told, totalsOf } from "../support/run-files.ts";

const report = (...rows: readonly (readonly (string | number)[])[]): string =>
  [
    "CÔNG AN XÃ AN ĐỨC",
    "Tháng 6 năm 2020",
    "TT;Chỉ tiêu;ĐVT;Số liệu",
    ...rows.map((row) => row.join(";")),
    "",
  ].join("\n");

const GROUPS = [
  ["I", "Tổ chức quần chúng tự quản", "tổ", 30],
  [1, "Tổ an ninh nhân dân", "tổ", 12],
  [2, "Tổ hòa giải", "tổ", 10],
] as const;

it("count each under its own name, and the whole once", async () => {
  const text = report(...GROUPS, [3, "Tổ tự quản khác", "tổ", 8]);
  const totals = figures(await totalsOf({ "a.csv": text }, { levels: ["commune"] }));
  expect(totals).toEqual({
    "Xã An Đức": { mass_groups: "30A", people_security_groups: "12A", mediation_groups: "10A" },
  });
});

it("are told where they do not add up", async () => {
  const text = report(...GROUPS, [3, "Tổ tự quản khác", "tổ", 9]);
  const { findings } = await checkOf({ "a.csv": text });
  expect(told(findings)).toEqual(["outline-mismatch a.csv D4"]);
});

it("need not make the whole where they are only some of it", async () => {
  const { findings } = await checkOf({ "a.csv": report(...GROUPS) });
  expect(told(findings)).toEqual([]);
});

it("say nothing against parts of one breakdown that add up", async () => {
  const text = report(
    [1, "Số tin tiếp nhận", "tin", 20],
    ["1.1", "Ma túy", "tin", 12],
    ["1.2", "Kinh tế", "tin", 8],
    ["1.3", "Số tin có giá trị", "tin", 9],
  );
  const totals = figures(await totalsOf({ "a.csv": text }, { levels: ["commune"] }));
  expect(totals).toEqual({ "Xã An Đức": { tips_received: "20A", valuable_tips: "9A" } });
});
