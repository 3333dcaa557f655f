/** A fault of one cell makes the file unreadable, and is told with that cell, in every format. */
import { utils, write } from "@e965/xlsx";
import { describe, expect, it } from "vitest";
import { UnreadableFile } from "../../src/model/raw.ts";
import { readBytes } from "../../src/read/workbook.ts";
import { writeZip } from "../support/zip-writer.ts";
import { xlsx } from "../support/xlsx-package.ts";

async function faultOf(bytes: Uint8Array): Promise<unknown> {
  try {
    await readBytes(bytes);
    return "read";
  } catch (error) {
    if (!(error instanceof UnreadableFile)) throw error;
    const { reason, cell } = error;
    return [
      reason,
      cell === null ? null : `${cell.sheet === "" ? "?" : "sheet"} ${cell.row}:${cell.column}`,
    ];
  }
}

describe("xlsx", () => {
  const first = '<row r="1"><c r="A1"><v>1</v></c></row><row r="7"><c r="A7"><v>1</v></c>';
  it.each([
    '<c r="C7"><v>1,642</v></c>',
    '<c r="C7"><v>12a</v></c>',
    "<c></c><c><v>1 2</v></c>",
    '<c r="C7" t="b"><v>x</v></c>',
    '<c r="C7" t="s"><v>99</v></c>',
    '<c r="C7" t="s"><v>a</v></c>',
    '<c r="C7" s="9"><v>5</v></c>',
    '<c r="C7" s="x"><v>5</v></c>',
    '<c r="C7" t="zz"><v>5</v></c>',
    '<c r="C7"><v>5</v></c><c r="C7"><v>6</v></c>',
  ])("%s", async (cell) => {
    expect(await faultOf(xlsx(`${first}${cell}</row>`))).toEqual(["corrupt", "sheet 7:3"]);
  });

  it("a fault between cells is the part's", async () => {
    expect(await faultOf(xlsx('<row r="0"><c><v>1</v></c></row>'))).toEqual(["corrupt", null]);
  });
});

describe("ods", () => {
  const spaces = 'xmlns:office="o" xmlns:table="t" xmlns:text="x"';
  it.each([
    'office:value-type="float" office:value="1,642"',
    'office:value-type="float"',
    'office:value-type="percentage" office:value=" "',
    'office:value-type="time" office:time-value="8:30"',
  ])("%s", async (attributes) => {
    const row = "<table:table-row><table:table-cell/></table:table-row>";
    const xml =
      `<office:document-content ${spaces}><office:body><office:spreadsheet><table:table table:name="B">${row.repeat(6)}` +
      `<table:table-row><table:table-cell table:number-columns-repeated="2"/><table:table-cell ${attributes}/></table:table-row>` +
      "</table:table></office:spreadsheet></office:body></office:document-content>";
    expect(await faultOf(writeZip([{ name: "content.xml", data: xml }]))).toEqual([
      "corrupt",
      "sheet 7:3",
    ]);
  });
});

describe("SpreadsheetML 2003", () => {
  it.each([
    ["Number", "1,642"],
    ["Number", ""],
    ["DateTime", "03/12/2020"],
  ])("%s %j", async (type, value) => {
    const sheet = utils.aoa_to_sheet([["a"], [], [], [], [], [], [1, 2, 4321]]);
    const written = write(utils.book_new(sheet, "B"), {
      type: "string",
      bookType: "xlml",
    }) as string;
    const bad = written.replace(
      '<Data ss:Type="Number">4321</Data>',
      `<Data ss:Type="${type}">${value}</Data>`,
    );
    expect(bad).not.toBe(written);
    expect(await faultOf(Buffer.from(bad))).toEqual(["corrupt", "sheet 7:3"]);
  });
});
