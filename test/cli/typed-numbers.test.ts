/** Files for a spreadsheet: what is a number is a number, in a cell of its own; what wraps has its height. */
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { parse } from "csv-parse/sync";
import ExcelJS from "exceljs";
import { describe, expect, it } from "vitest";
import { runCli } from "../support/run-cli.ts";
import { BA_TRI, type Files, inFolder } from "../support/run-files.ts";

const HEADING = "Đơn vị;Kỳ;Số vụ xảy ra;Số vụ làm rõ\n";
const rows = (name: string, ...years: readonly (readonly [number, number])[]) =>
  years.map(([a, b], i) => `${name};${2023 + i};${a};${b}\n`).join("");
const CASES =
  HEADING + rows("Xã An Đức", [90, 60], [55, 44]) + rows("Xã An Hiệp", [12, 6], [12, 9]);
const files: Files = {
  "units.csv": BA_TRI,
  "a.csv": CASES,
  "more.csv": CASES + rows("Xã Bảo Thạnh", [20, 10], [30, 10]),
  "b.csv": CASES.replace("Xã An Đức;2024;55;44", "Xã An Đức;2024;60;50"),
}; // prettier-ignore
const COMPARED = "aggregate a.csv --units units.csv --period 2024 --compare previous";

async function written(line: string, name: string): Promise<Buffer> {
  return inFolder(files, async (cwd) => {
    const { stderr } = await runCli([...line.split(" "), "-o", name], { cwd });
    expect(stderr.toString()).toBe("");
    return readFile(join(cwd, name));
  });
}

type Value = string | number | null;

/** The table of the first sheet, its heading first. */
async function xlsxTable(line: string): Promise<{ rows: Value[][]; sheet: ExcelJS.Worksheet }> {
  const book = new ExcelJS.Workbook();
  const bytes = await written(line, "x.xlsx");
  await book.xlsx.load(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.length) as ArrayBuffer); // prettier-ignore
  const [sheet] = book.worksheets as [ExcelJS.Worksheet];
  const frozen = (sheet.views[0] as { ySplit: number }).ySplit;
  // Of an official table the row of column numbers stands under the headings.
  const numbered = sheet.getRow(frozen).getCell(1).value === "A";
  const table: Value[][] = [];
  for (let r = numbered ? frozen - 1 : frozen; r <= sheet.rowCount; r++) {
    const row = sheet.getRow(r);
    if (numbered && r === frozen) continue;
    if (row.getCell(1).isMerged || row.getCell(1).value === null) break;
    table.push(Array.from({ length: sheet.columnCount }, (_, i) => plain(row.getCell(i + 1).value))); // prettier-ignore
  }
  return { rows: table, sheet };
}

/** A formula is the number that stands there. */
function plain(value: ExcelJS.CellValue): Value {
  const live = value !== null && typeof value === "object" && "result" in value;
  return (live ? value.result : value) as Value;
}

async function csvTable(line: string): Promise<Value[][]> {
  const text = (await written(line, "x.csv")).toString();
  const lines = parse(text);
  return lines.map((line) => line.map((field) => (/^-?\d+(?:\.\d+)?$/.test(field) ? Number(field) : field === "" ? null : field))); // prettier-ignore
}

/** A count said in prose, or a number with words or signs about it; reporting (22/23) and hedges are said so. */
const SAID_NUMBER = /\b(?:tăng|giảm|up|down) \d|^[+-]\s?\d|^\d[\d.,]*\s?(?:%|điểm|points|vụ)/u;

function expectNumbers(table: readonly (readonly Value[])[]): void {
  for (const cell of table.slice(1).flat())
    if (typeof cell === "string") expect(cell).not.toMatch(SAID_NUMBER);
}

function at(table: readonly (readonly Value[])[], row: string, column: string | RegExp): Value {
  const found = table.find((cells) => cells.some((cell) => typeof cell === "string" && cell.includes(row))); // prettier-ignore
  const i = table[0]?.findIndex((label) => String(label).search(column) >= 0) ?? -1;
  expect([row, found !== undefined, column, i >= 0]).toEqual([row, true, column, true]);
  return found?.[i] ?? null;
}

describe("changes are numbers in cells of their own", () => {
  it("aggregate, indicators down (xlsx)", async () => {
    const { rows: table, sheet } = await xlsxTable(COMPARED);
    expectNumbers(table);
    expect(at(table, "Số vụ phạm pháp xảy ra", /^Chênh lệch/u)).toBe(-35);
    expect(at(table, "Số vụ phạm pháp xảy ra", /\(%\)/u)).toBe(-34.31);
    expect(at(table, "Tỷ lệ làm rõ", /^Chênh lệch/u)).toBe(14.39);
    expect(at(table, "Tỷ lệ làm rõ", /\(%\)/u)).toBe(null);
    const formats = new Set<string>();
    sheet.eachRow((row) => row.eachCell((cell) => typeof cell.value === "number" && formats.add(cell.numFmt))); // prettier-ignore
    const signed = (digits: string) => `[$-42A]+${digits};[$-42A]-${digits};[$-42A]${digits}`;
    expect([...formats]).toContain(signed("#,##0"));
    expect([...formats]).toContain(signed('#,##0.00" điểm %"'));
  });

  it("aggregate, units down (xlsx)", async () => {
    const { rows: table } = await xlsxTable(`${COMPARED.replace("a.csv", "more.csv")} --level province,district,commune --lang en`); // prettier-ignore
    expectNumbers(table);
    expect(table[0]?.filter((label) => /: [Cc]hange from|: difference from/u.test(String(label))).length).toBeGreaterThan(4); // prettier-ignore
    expect(at(table, "Xã An Đức", /^Cases reported: difference/u)).toBe(-35);
    expect(at(table, "Xã An Đức", /^Cases reported: change.*\(%\)/u)).toBe(-38.89);
    expect(at(table, "Xã An Hiệp", /^Cases reported: difference/u)).toBe(0);
  });

  it("aggregate (csv, wide and long)", async () => {
    const wide = await csvTable(`${COMPARED} --level commune`);
    expectNumbers(wide);
    expect(at(wide, "Xã An Đức", /xảy ra: chênh lệch/u)).toBe(-35);
    expect(at(wide, "Xã An Đức", /xảy ra: thay đổi.*\(%\)/u)).toBe(-38.89);
    expect(at(wide, "Xã An Đức", /Tỷ lệ làm rõ: chênh lệch.*điểm %/u)).toBe(13.33);
    const long = await csvTable(`${COMPARED} --level commune --shape long`);
    expectNumbers(long);
    expect(at(long, "Xã An Đức", "difference")).toBe(-35);
    expect(at(long, "Xã An Đức", "percent")).toBe(-38.89);
  });

  it("summary (xlsx, csv)", async () => {
    const line = "summary a.csv --units units.csv --by-unit --level commune";
    for (const table of [(await xlsxTable(line)).rows, await csvTable(line)]) {
      expectNumbers(table);
      expect(at(table, "Xã An Đức", /^Thay đổi$/u)).toBe(-35);
      expect(at(table, "Xã An Đức", /^Thay đổi \(%\)$/u)).toBe(-38.89);
    }
  });

  it("diff (xlsx, csv)", async () => {
    const line = "diff a.csv b.csv --units units.csv --period 2024";
    for (const table of [(await xlsxTable(line)).rows, await csvTable(line)]) {
      expectNumbers(table);
      expect(at(table, "Huyện Ba Tri: Số vụ phạm pháp xảy ra", /^Chênh lệch/u)).toBe(5);
      expect(typeof at(table, "Huyện Ba Tri: Tỷ lệ làm rõ", /^Chênh lệch/u)).toBe("number");
    }
  });

  it("in prose where people read: on a terminal and in Markdown", async () => {
    const text = (await written(`${COMPARED} --format table`, "x")).toString();
    expect(text).toContain("giảm 35 vụ (-34,31%)");
    expect((await written(COMPARED, "x.md")).toString()).toContain("giảm 35 vụ");
  });
});

describe("rows are as high as their text", () => {
  it.each([
    ["check", "check wrong --units units.csv"],
    ["status", "status a.csv --units units.csv --period 2024 --today 2025-01-01"],
  ])("%s", async (_, line) => {
    const wrong = `Đơn vị;Kỳ;Lĩnh vực;Số tin có giá trị\nXã An Đứt;2020;chuyện lạ;khoảng một nghìn\n`;
    const { sheet } = await inFolder({ ...files, "wrong/a.csv": wrong }, async (cwd) => {
      await runCli([...line.split(" "), "-o", "x.xlsx"], { cwd });
      const book = new ExcelJS.Workbook();
      await book.xlsx.readFile(join(cwd, "x.xlsx"));
      return { sheet: book.worksheets[0] as ExcelJS.Worksheet };
    });
    let wrapped = 0;
    sheet.eachRow((row) => {
      let lines = 1;
      row.eachCell((cell, column) => {
        if (typeof cell.value !== "string" || cell.isMerged) return;
        // A column takes hardly more letters than its width.
        lines = Math.max(lines, Math.ceil(cell.value.length / (1.2 * (sheet.getColumn(column).width ?? 9)))); // prettier-ignore
      });
      if (lines > 1) wrapped += 1;
      if (lines > 1) expect(row.height ?? 0).toBeGreaterThanOrEqual(lines * 15);
    });
    if (line.startsWith("check")) expect(wrapped).toBeGreaterThan(0);
  });
});
