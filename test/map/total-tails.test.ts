/** A total's label may say more than its word; it is read alike in a list of counts and in a table of any other shape. */
import { expect, it } from "vitest";
import { checkOf, figures, told, totalsOf } from "../support/run-files.ts";

/** Beside an amount a table is read by its labels alone. */
const SHAPES = { counts: "Số tin tiếp nhận", "with an amount": "Kinh phí vận động (triệu đồng)" };

const LABELS = [
  "Toàn tỉnh (03 đơn vị)", "TỔNG CỘNG (03 xã):", "Cộng 3 xã", "Tổng cộng: 03 đơn vị", "Tổng số xã: 3", "Tổng các xã", "Tất cả các xã",
  "Cộng A+B", "Cộng I + II", "Tổng I", "Cộng toàn huyện (1+2+3)", "Toàn huyện Ba Tri", "Cả huyện Ba Tri", "Toàn Công an huyện Ba Tri",
  "Toàn địa bàn huyện Ba Tri", "Tổng khối xã", "Công an huyện (tổng)",
]; // prettier-ignore

const report = (second: string, label: string, last: number): string =>
  [
    "CÔNG AN HUYỆN BA TRI",
    "Tháng 6 năm 2020",
    `STT;Đơn vị;Số buổi tuyên truyền;${second}`,
    "1;Xã An Đức;13;5",
    "2;Xã An Hiệp;14;11",
    "3;Xã Tân Thủy;10;10",
    `;${label};37;${last}`,
    "",
  ].join("\n");

const CASES = Object.entries(SHAPES).flatMap(([shape, second]) =>
  LABELS.map((label) => [shape, label, second] as const),
);

it.each(CASES)("%s: %s", async (_, label, second) => {
  const right = { "a.csv": report(second, label, 26) };
  const totals = figures(await totalsOf(right, { levels: ["district"], way: "usual" }));
  expect(totals?.["Huyện Ba Tri"]?.["outreach_sessions"]).toBe("37A");
  const wrong = await checkOf({ "a.csv": report(second, label, 27) }, { way: "usual" });
  expect(told(wrong.findings)).toEqual(["total-row-mismatch a.csv D7"]);
});
