/** Files added up while they are read; every run takes all ways, which must agree. */
import { describe, it } from "vitest";
import { totalsOf } from "../support/run-files.ts";

const COMMUNES = [
  ["29110", "Thị trấn Ba Tri"],
  ["29113", "Xã Tân Xuân"],
  ["29173", "Xã An Đức"],
] as const;
/** Some pieces. */
const ROWS = 200;

const dayOf = (i: number) =>
  new Date(Date.UTC(2019, 0, 1) + Math.floor(i / 10) * 86_400_000).toISOString().slice(0, 10);

/** Daily figures. */
function summary(change: (cells: string[], i: number) => string[] = (cells) => cells): string {
  let text = "Mã xã,Đơn vị,Huyện,Ngày,Ghi chú,Số tin tiếp nhận,Số tin có giá trị\r\n";
  for (let i = 0; i < ROWS; i++) {
    const [code, name] = COMMUNES[i % 3] as (typeof COMMUNES)[number];
    const cells = [
      code,
      name,
      "Huyện Ba Tri",
      dayOf(i),
      `ghi chú ${i % 7}`,
      `${i % 90}`,
      `${i % 9}`,
    ];
    text += `${change(cells, i).join(",")}\r\n`;
  }
  return text;
}

function cases(from: number): string {
  let text = "Đơn vị,Ngày,Loại vụ việc,Số vụ xảy ra,Số vụ làm rõ,Ghi chú\r\n";
  for (let i = 0; i < ROWS; i++) {
    const [, name] = COMMUNES[i % 3] as (typeof COMMUNES)[number];
    const kinds = ["trộm cắp", "đánh bạc", "cố ý gây thương tích"];
    text += `${name},${dayOf(i + from)},${kinds[i % 3]},${i + 5},${i % 5},ghi chú ${i % 11}\r\n`;
  }
  return text;
}

const LEVELS = ["province", "district", "commune"] as const;

describe("a large file", { timeout: 120_000 }, () => {
  it("gives the totals of its rows, of all days and of some", async () => {
    await totalsOf({ "a.csv": summary() }, { levels: LEVELS });
    await totalsOf({ "a.csv": summary() }, { levels: LEVELS, period: "2019-01-07..2019-01-16" });
  });

  it("with blanks", async () => {
    const blank = (cells: string[], i: number) =>
      i % 50 === 49 ? [...cells.slice(0, 5), "", cells[6] ?? ""] : cells;
    await totalsOf({ "a.csv": summary(blank) }, { levels: LEVELS });
  });

  it("with a row in error deep inside", async () => {
    const wrong = (cells: string[], i: number) =>
      i === 110 ? [...cells.slice(0, 5), "1.642,5", "x"] : cells;
    await totalsOf({ "a.csv": summary(wrong) }, { keepGoing: true });
    const misspelt = (cells: string[], i: number) =>
      i === 111 ? ["", "Xã An Đứt", ...cells.slice(2)] : cells;
    await totalsOf({ "a.csv": summary(misspelt) }, { keepGoing: true });
  });

  it("with a total row at its end", async () => {
    await totalsOf({ "a.csv": `${summary()},Tổng cộng,,,,1,2\r\n` }, { keepGoing: true });
  });

  it("beside a file of the same days: it is found out that they meet", async () => {
    const month =
      "Đơn vị;Kỳ báo cáo;Số tin tiếp nhận;Số tin có giá trị\nXã An Đức;Tháng 1/2019;7;1\n";
    await totalsOf({ "a.csv": summary(), "b.csv": month }, { keepGoing: true });
  });

  it("of records, with and without one that stands twice", async () => {
    await totalsOf({ "a.csv": cases(0) }, { levels: LEVELS, by: "offence" });
    const twice = `${cases(0)}Xã An Đức,2019-01-01,trộm cắp,1,1,x\r\nXã An Đức,2019-01-01,trộm cắp,1,1,x\r\n`;
    await totalsOf({ "a.csv": twice }, { levels: LEVELS });
  });

  it("two of them, of different days and of the same", async () => {
    await totalsOf({ "a.csv": cases(0), "b.csv": cases(400) }, {});
    await totalsOf({ "a.csv": cases(0), "b.csv": cases(100) }, { keepGoing: true });
  });
});
