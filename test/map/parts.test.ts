/** "Trong đó": a part is at most its whole wherever it stands, and another unit's figures are no part. */
import { describe, expect, it } from "vitest";
import { checkOf, figures, told, totalsOf } from "../support/run-files.ts";

const H = "CÔNG AN HUYỆN BA TRI\n";
const JUNE = `${H}Tháng 6 năm 2020\n\nSTT;Đơn vị;Số tin tiếp nhận;Số tin có giá trị\n`;
const MONTHS = `${H}Năm 2020\n\nSTT;Đơn vị;Tháng;Số tin tiếp nhận;Số tin có giá trị\n`;
const DAYS = `${H}\nNgày;Đơn vị;Số tin tiếp nhận;Số tin có giá trị\n`;

const WAYS: readonly (readonly [string, (part: number) => string, string])[] = [
  ["beside months", (n) => `${MONTHS}1;Xã An Đức;6;6;4\n;Trong đó: ma túy;;${n};2\n`, "D6"],
  ["of a month", (n) => `${MONTHS}1;Xã An Đức;6;6;4\n;Trong đó: ma túy;6;${n};2\n`, "D6"],
  ["after a lone head", (n) => `${MONTHS}1;Xã An Đức;6;6;4\n;Trong đó:\n;- ma túy;;${n};2\n`, "D7"],
  ["of a total", (n) => `${MONTHS}1;Xã An Đức;6;6;4\n;Cộng;;6;4\n;Trong đó: nữ;;${n};2\n`, "D7"],
  ["beside days", (n) => `${DAYS}3/6/2020;Xã An Đức;6;4\n;Trong đó: ma túy;${n};2\n`, "C5"],
  ["under a title", (n) => `${JUNE}1;Xã An Đức;6;4\n;Trong đó: ma túy;${n};2\n`, "C6"],
];

describe.each(WAYS)("a part %s", (_, file, cell) => {
  it("is never counted", async () => {
    const outcome = await totalsOf({ "a.csv": file(6) }, { levels: ["commune"] });
    expect(figures(outcome)).toEqual({ "Xã An Đức": { tips_received: "6A", valuable_tips: "4A" } });
  });

  it("is told where it exceeds its whole", async () => {
    const { findings } = await checkOf({ "a.csv": file(7) });
    expect(told(findings)).toEqual([`part-exceeds-whole a.csv ${cell}`]);
  });
});

const COMMUNES = {
  "Xã An Đức": { tips_received: "6A", valuable_tips: "4A" },
  "Xã An Hiệp": { tips_received: "5A", valuable_tips: "3A" },
};
const BOTH = ["Trong đó: Xã An Đức;6;4", "Xã An Hiệp;5;3"].map((row) => `;${row}\n`).join("");
const DASHES = ";Trong đó:;;\n-;Xã An Đức;6;4\n-;Xã An Hiệp;5;3\n";

describe("communes named as parts count as their own", () => {
  it.each([
    ["of their district", `${JUNE}1;Huyện Ba Tri;11;7\n${DASHES}`],
    ["of a total", `${JUNE};Tổng số;11;7\n${DASHES}`],
    ["by the first of them", `${JUNE};Toàn huyện;11;7\n${BOTH}`],
    [
      "in columns",
      `${H}Tháng 6 năm 2020\n\nChỉ tiêu;Toàn huyện;Trong đó;\n;;Xã An Đức;Xã An Hiệp\nSố tin tiếp nhận;11;6;5\nSố tin có giá trị;7;4;3\n`,
    ],
  ])("%s", async (_, file) => {
    const outcome = await totalsOf({ "a.csv": file }, { levels: ["commune"] });
    expect(figures(outcome)).toEqual(COMMUNES);
  });

  it.each([
    ["beside months", `${MONTHS}1;Huyện Ba Tri;6;11;7\n;Trong đó:\n;- Xã An Đức;6;6;4\n`],
    ["one of them", `${JUNE}1;Huyện Ba Tri;11;7\n;Trong đó: Xã An Đức;6;4\n`],
  ])("or are told: %s", async (_, file) => {
    const { findings } = await checkOf({ "a.csv": file });
    expect(told(findings)).not.toEqual([]);
  });
});
