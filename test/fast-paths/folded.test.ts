/** Large files added up while they are read, against the same files read whole. */
import { describe, expect, it } from "vitest";
import { ONE_BY_ONE } from "../support/one-by-one.ts";
import { totalsOf, type Settings } from "../support/run-files.ts";

const COMMUNES = [
  ["29110", "Thị trấn Ba Tri"],
  ["29113", "Xã Tân Xuân"],
  ["29173", "Xã An Đức"],
] as const;
/** Few rows with long remarks: over two megabytes, so that the file is read piece by piece. */
const ROWS = 2000;
const REMARK = "ghi chú dài ".repeat(95);

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
      `${REMARK}${i % 7}`,
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
    text += `${name},${dayOf(i + from)},${kinds[i % 3]},${i + 5},${i % 5},${REMARK}${i % 11}\r\n`;
  }
  return text;
}

async function both(files: Record<string, string>, settings: Settings): Promise<void> {
  const folded = await totalsOf(files, settings);
  const single = await totalsOf(files, { ...settings, catalogue: ONE_BY_ONE });
  expect(folded.findings).toEqual(single.findings);
  expect(folded.report).toEqual(single.report);
}

const LEVELS = ["province", "district", "commune"] as const;

describe("a large file", { timeout: 120_000 }, () => {
  it("gives the totals of its rows, of all days and of some", async () => {
    await both({ "a.csv": summary() }, { levels: LEVELS });
    await both({ "a.csv": summary() }, { levels: LEVELS, period: "2019-03-17..2019-06-11" });
  });

  it("with blanks", async () => {
    const blank = (cells: string[], i: number) =>
      i % 500 === 499 ? [...cells.slice(0, 5), "", cells[6] ?? ""] : cells;
    await both({ "a.csv": summary(blank) }, { levels: LEVELS });
  });

  it("with a row in error deep inside", async () => {
    const wrong = (cells: string[], i: number) =>
      i === 1100 ? [...cells.slice(0, 5), "1.642,5", "x"] : cells;
    await both({ "a.csv": summary(wrong) }, { keepGoing: true });
    const misspelt = (cells: string[], i: number) =>
      i === 1101 ? ["", "Xã An Đứt", ...cells.slice(2)] : cells;
    await both({ "a.csv": summary(misspelt) }, { keepGoing: true });
  });

  it("with a total row at its end", async () => {
    await both({ "a.csv": `${summary()},Tổng cộng,,,,1,2\r\n` }, { keepGoing: true });
  });

  it("beside a file of the same days: it is found out that they meet", async () => {
    const month =
      "Đơn vị;Kỳ báo cáo;Số tin tiếp nhận;Số tin có giá trị\nXã An Đức;Tháng 3/2019;7;1\n";
    await both({ "a.csv": summary(), "b.csv": month }, { keepGoing: true });
  });

  it("of records, with and without one that stands twice", async () => {
    await both({ "a.csv": cases(0) }, { levels: LEVELS, by: "offence" });
    const twice = `${cases(0)}Xã An Đức,2019-01-01,trộm cắp,1,1,x\r\nXã An Đức,2019-01-01,trộm cắp,1,1,x\r\n`;
    await both({ "a.csv": twice }, { levels: LEVELS });
  });

  it("two of them, of different days and of the same", async () => {
    await both({ "a.csv": cases(0), "b.csv": cases(4000) }, {});
    await both({ "a.csv": cases(0), "b.csv": cases(100) }, { keepGoing: true });
  });
});
