/** What there was, came in, went out and is left: of a stock only what is left counts, of a flow all but that. */
import { describe, expect, it } from "vitest";
import { checkOf, figures, told, totalsOf } from "../support/run-files.ts";

const STOCK = "Số người thuộc diện quản lý, giáo dục tại cộng đồng";
const FLOW = "Số tố giác, tin báo về tội phạm tiếp nhận";

function report(indicator: string, heads: Readonly<Record<string, number | string>>): string {
  return [
    "CÔNG AN XÃ AN ĐỨC",
    "Tháng 6 năm 2020",
    ["STT", "Chỉ tiêu", ...Object.keys(heads)].join(";"),
    [1, indicator, ...Object.values(heads)].join(";"),
    "",
  ].join("\n");
}

async function valueOf(text: string): Promise<readonly string[] | null> {
  const own = figures(await totalsOf({ "a.csv": text }, { levels: ["commune"] }));
  return own && Object.values(own).flatMap((values) => Object.values(values));
}

describe("counted", () => {
  it.each([
    [STOCK, { "Đầu kỳ": 10, "Tăng trong kỳ": 3, "Giảm trong kỳ": 2, "Cuối kỳ": 11 }, ["11A"]],
    [STOCK, { "Kỳ trước chuyển sang": 10, "Phát sinh trong kỳ": 3, "Còn lại": 9 }, ["9A"]],
    [STOCK, { Tăng: 3, "Hiện có cuối kỳ": 9 }, ["9A"]],
    // What is left is not written down: it is not what came in.
    [STOCK, { "Số mới": 3, "Còn lại": "" }, null],
    [STOCK, { "Trong tháng": 11 }, ["11A"]],
    [FLOW, { "Số cũ": 4, "Số mới": 6, "Còn lại": 3 }, ["6A"]],
    [FLOW, { "Tổng số": 9, "Chưa giải quyết": 3 }, ["9A"]],
  ] as const)("%s %j", async (indicator, heads, expected) => {
    expect(await valueOf(report(indicator, heads))).toEqual(expected);
  });
});

describe("refused", () => {
  it.each([
    [STOCK, { "Tăng trong kỳ": 3 }, ["label-not-understood a.csv C4"]],
    [STOCK, { "Mới phát sinh": 3, "Đầu kỳ": 10 }, ["label-not-understood a.csv C4"]],
    [FLOW, { "Còn lại": 3 }, ["no-figures a.csv A3"]],
  ] as const)("%s %j", async (indicator, heads, expected) => {
    const { findings } = await checkOf({ "a.csv": report(indicator, heads) });
    expect(told(findings)).toEqual(expected);
  });
});

describe("the balance", () => {
  it.each([
    [{ "Đầu kỳ": 10, Tăng: 3, Giảm: 2, "Cuối kỳ": 11 }, []],
    [{ "Đầu kỳ": 10, Tăng: 3, Giảm: 2, "Cuối kỳ": 12 }, ["stock-discontinuity a.csv F4"]],
    // What went out stands nowhere.
    [{ "Đầu kỳ": 10, Tăng: 3, "Cuối kỳ": 11 }, ["change-mismatch a.csv D4"]],
    [{ "Đầu kỳ": 10, "Tăng (+), giảm (-)": 1, "Cuối kỳ": 11 }, []],
  ] as const)("%j", async (heads, expected) => {
    const { findings } = await checkOf({ "a.csv": report(STOCK, heads) });
    expect(told(findings)).toEqual(expected);
  });
});
