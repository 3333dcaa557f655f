/** Faults in large files: the rows that have them are looked at one by one, and the others still added up. */
import { isSummed } from "../../src/model/sheet-rows.ts";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readAll } from "../../src/pipeline/read.ts";
import {
  checkOf,
  type Files,
  inFolder,
  optionsFor,
  type Settings,
  totalsOf,
} from "../support/run-files.ts";

const COMMUNES = ["Thị trấn Ba Tri", "Xã Tân Xuân", "Xã An Đức"];
const OFFENCES = ["trộm cắp", "đánh bạc", "cố ý gây thương tích"];
const DAY = 86_400_000;
/** Some pieces. */
const ROWS = 90;
/** Of the row at fault. */
const AT = 60;
const [UNIT, DATE, OFFENCE, REPORTED, SOLVED, NOTE] = [0, 1, 2, 3, 4, 5] as const;

type Row = readonly string[];

function rowAt(i: number): string[] {
  const day = new Date(Date.UTC(2019, 0, 1) + Math.floor(i / 9) * DAY).toISOString().slice(0, 10);
  const [unit, offence] = [COMMUNES[i % 3], OFFENCES[Math.floor(i / 3) % 3]] as [string, string];
  return [unit, day, offence, `${(i % 40) + 5}`, `${i % 5}`, `ghi chú ${i % 11}`];
}

const put = (row: Row, column: number, text: string): Row =>
  row.map((cell, k) => (k === column ? text : cell));

/** Each changes the row at `i`. */
const FAULTS: Readonly<Record<string, (row: Row, i: number) => Row>> = {
  "no number": (row) => put(row, REPORTED, "abc"),
  negative: (row) => put(row, REPORTED, "-5"),
  decimal: (row) => put(row, SOLVED, '"2,5"'),
  hedged: (row) => put(row, REPORTED, "khoảng 30"),
  "in words": (row) => put(row, SOLVED, "hai"),
  "a pair": (row) => put(row, SOLVED, "3/5"),
  "more solved than reported": (row) => put(row, SOLVED, "99"),
  "an unknown unit": (row) => put(row, UNIT, "Xã An Đứt"),
  "a unit of another district": (row) => put(row, UNIT, "Huyện Ba Tri"),
  "no unit": (row) => put(row, UNIT, ""),
  "no such day": (row) => put(row, DATE, "31/02/2019"),
  "a day to come": (row) => put(row, DATE, "2031-01-01"),
  "no day": (row) => put(row, DATE, ""),
  "an unlisted offence": (row) => put(row, OFFENCE, "Trộm vặt"),
  "the same in other letters": (row) => put(row, OFFENCE, "TRỘM vặt"),
  "a required figure left out": (row) => put(row, REPORTED, ""),
  "a telephone number": (row) => put(row, NOTE, "ông Năm 0912345678"),
  "figures under no heading": (row) => [...row, "17"],
  "nothing at all": () => ["", "", "", "", "", ""],
  "what an earlier row says": (_row, i) => rowAt(Math.max(0, i - 40)),
};

function csvOf(faults: ReadonlyMap<number, string>): string {
  let text = "Đơn vị,Ngày,Loại vụ việc,Số vụ xảy ra,Số vụ làm rõ,Ghi chú\r\n";
  for (let i = 0; i < ROWS; i++) {
    const change = FAULTS[faults.get(i) ?? ""];
    const row = rowAt(i);
    text += `${(change === undefined ? row : change(row, i)).join(",")}\r\n`;
  }
  return text;
}

/** The same answers in every way. */
async function expectSame(csv: string, severities: Settings["severities"] = {}): Promise<void> {
  const files = { "a.csv": csv };
  const levels = ["province", "commune"] as const;
  await totalsOf(files, { keepGoing: true, levels, by: "offence", severities });
  await checkOf(files, { severities });
}

async function isAddedUp(files: Files): Promise<boolean> {
  return inFolder(files, async (cwd) => {
    const { sheets } = await readAll({ ...optionsFor({ way: "inPieces" }, cwd), windows: [] });
    return sheets.some(isSummed);
  });
}

/** Several forms' figures in a row: either part of the clearance rate may be blank. */
function unevenCsv(blanks: ReadonlyMap<number, readonly number[]>): string {
  let text = "Đơn vị,Ngày,Số vụ xảy ra,Số vụ làm rõ,Số tin tiếp nhận,Số tin có giá trị\r\n";
  for (let i = 0; i < ROWS; i++) {
    const [unit = "", day = ""] = rowAt(i);
    let row: Row = [unit, day, `${(i % 40) + 5}`, `${i % 5}`, `${(i % 7) + 3}`, `${i % 3}`];
    for (const column of blanks.get(i) ?? []) row = put(row, column, "");
    text += `${row.join(",")}\r\n`;
  }
  return text;
}

describe("rows that state one part of a rate", { timeout: 120_000 }, () => {
  it.each([
    ["the numerator alone", [2]],
    ["the denominator alone", [3]],
    ["neither", [2, 3]],
    ["both", [4]],
  ])("%s", async (_, columns) => {
    const csv = unevenCsv(
      new Map([
        [AT, columns],
        [AT + 9, columns],
      ]),
    );
    const levels = ["province", "commune"] as const;
    await totalsOf({ "a.csv": csv }, { keepGoing: true, levels });
    expect(await isAddedUp({ "a.csv": csv })).toBe(true);
  });
});

describe("a row of a large file", { timeout: 120_000 }, () => {
  it.each(Object.keys(FAULTS))("with %s", async (fault) => {
    const csv = csvOf(new Map([[AT, fault]]));
    await expectSame(csv);
    expect(await isAddedUp({ "a.csv": csv })).toBe(true);
  });

  it("that somebody takes for an error, is left out", async () => {
    const faults = ["what an earlier row says", "a day to come", "more solved than reported"];
    const csv = csvOf(new Map(faults.map((fault, k) => [AT + k, fault])));
    const error = { "duplicate-row": "error", "future-date": "error" } as const;
    await expectSame(csv, error);
    expect(await isAddedUp({ "a.csv": csv })).toBe(true);
  });

  it("beside another whose code is spelt otherwise", async () => {
    const two = ["an unlisted offence", "the same in other letters"];
    await expectSame(csvOf(new Map(two.map((fault, k) => [AT + k, fault]))));
  });

  it("any of them, anywhere", async () => {
    const fault = fc.constantFrom(...Object.keys(FAULTS));
    const faults = fc.array(fc.tuple(fc.nat(ROWS - 1), fault), { minLength: 1, maxLength: 12 });
    await fc.assert(
      fc.asyncProperty(faults, (some) => expectSame(csvOf(new Map(some)))),
      { numRuns: 25, seed: 5, endOnFailure: true },
    );
  });

  it("all of them", async () => {
    const all = new Map(Array.from({ length: ROWS }, (_, i) => [i, "a pair"] as const));
    await expectSame(csvOf(all));
  });
});

/** A new workbook of an older Excel has three sheets; most people fill one of them. */
async function workbookOf(names: readonly string[], filled: string): Promise<Uint8Array> {
  const { default: excel } = await import("exceljs");
  const book = new excel.Workbook();
  for (const name of names) {
    const sheet = book.addWorksheet(name);
    if (name !== filled) continue;
    sheet.addRow(["Đơn vị", "Ngày", "Loại vụ việc", "Số vụ xảy ra", "Số vụ làm rõ", "Ghi chú"]);
    for (let i = 0; i < ROWS; i++) {
      const cells = rowAt(i);
      sheet.addRow(cells.map((cell, k) => (k === REPORTED || k === SOLVED ? Number(cell) : cell)));
    }
  }
  return new Uint8Array(await book.xlsx.writeBuffer());
}

describe("a large workbook", { timeout: 120_000 }, () => {
  it("with empty sheets beside its table", async () => {
    const files = { "a.xlsx": await workbookOf(["Sheet1", "Báo cáo", "Sheet3"], "Báo cáo") };
    await totalsOf(files, { levels: ["province", "commune"] });
    expect(await isAddedUp(files)).toBe(true);
    const options = (cwd: string) => ({ ...optionsFor({ way: "inPieces" }, cwd), windows: [] });
    const read = await inFolder(files, (cwd) => readAll(options(cwd)));
    expect(read.files).toMatchObject([{ sheets: 3 }]);
    expect(read.sheets).toMatchObject([{ sheet: "Báo cáo", sheetIndex: 1 }]);
  });
});
