/** Where cells stand: references that are missing or lie, merged ranges, and what is hidden. */
import { describe, expect, test } from "vitest";
import { rawCounts } from "../../../src/read/counts.ts";
import { readBytes } from "../../../src/read/workbook.ts";
import { costOf, reasonOf, sheetOf, valuesOf } from "../../support/read-back.ts";
import { MAIN, RELATIONS, relations, whole, xlsx } from "../../support/xlsx-package.ts";

describe("no r on rows or cells", () => {
  test("each stands after the one before it, blanks counted", async () => {
    const rows =
      "<row/><row><c/><c><v>1</v></c></row>" +
      '<row r="7"><c><v>2</v></c><c r="D7"><v>3</v></c><c t="inlineStr"><is><t>x</t></is></c></row><row><c><v>4</v></c></row>';
    expect(await valuesOf(rows)).toEqual({ B2: 1, A7: 2, D7: 3, E7: "x", A8: 4 });
  });

  test("a place that is taken twice is refused", async () => {
    expect(await reasonOf('<row r="2"><c><v>1</v></c></row><row r="2"><c><v>2</v></c></row>')).toBe(
      "corrupt",
    );
    expect(await reasonOf('<row><c r="A1"><v>1</v></c><c r="A1"><v>2</v></c></row>')).toBe(
      "corrupt",
    );
  });
});

describe("the sheet's size", () => {
  test("a cell at XFD1048576 costs no more than a cell", async () => {
    const sheet = '<row r="1048576"><c r="XFD1048576"><v>7</v></c></row>';
    const cost = await costOf(async () => {
      expect(await valuesOf({ sheet, before: '<dimension ref="A1:XFD1048576"/>' })).toEqual({
        XFD1048576: 7,
      });
    });
    expect(cost.bytes).toBeLessThan(100e6);
  });

  test("beyond the last row or column is refused", async () => {
    for (const [row, cell] of [
      ["1048577", ""],
      ["1", ' r="XFE1"'],
      ["0", ""],
      ["1", ' r="A0"'],
    ]) {
      expect(await reasonOf(`<row r="${row}"><c${cell}><v>1</v></c></row>`)).toBe("corrupt");
    }
  });

  test.each(["A1", "A1:B2", "A1:XFD1048576", "C9:A1", "", "rubbish"])(
    "a lying dimension (%s) drops and pads no rows",
    async (ref) => {
      const sheet =
        '<row r="1"><c r="A1"><v>1</v></c></row><row r="5"><c r="C5"><v>2</v></c><c r="F5"><v>3</v></c></row>';
      const found = await sheetOf({ sheet, before: `<dimension ref="${ref}"/>` });
      expect(found.rows.map((row) => [row.row, row.cells.length])).toEqual([
        [1, 1],
        [5, 2],
      ]);
    },
  );
});

describe("merged values", () => {
  test("a count in a merged cell counts once", async () => {
    const sheet =
      '<row r="1"><c r="A1" s="0"><v>43</v></c><c r="B1" s="0"/></row><row r="2"><c r="A2" s="0"/><c r="B2" s="0"/></row>';
    const found = await sheetOf({
      sheet,
      after: '<mergeCells count="1"><mergeCell ref="A1:B2"/></mergeCells>',
    });
    expect(rawCounts(found, "xlsx")).toMatchObject({ cells: 1, numbers: 1, sum: 43 });
    expect(found.merges).toEqual([{ top: 1, left: 1, bottom: 2, right: 2 }]);
  });
});

describe("hidden rows and sheets", () => {
  test("are read, with a flag", async () => {
    const sheets = ["visible", "hidden", "veryHidden"].map(
      (state, i) =>
        `<sheet name="${state}" sheetId="${i + 1}" state="${state}" r:id="rId${i + 1}"/>`,
    );
    const row = (hidden: string) =>
      `<sheetData><row r="1"${hidden}><c><v>1</v></c></row><row r="2"><c><v>2</v></c></row></sheetData>`;
    const parts = [
      {
        name: "xl/workbook.xml",
        data: `<workbook xmlns="${MAIN}" xmlns:r="${RELATIONS}"><sheets>${sheets.join("")}</sheets></workbook>`,
      },
      {
        name: "xl/_rels/workbook.xml.rels",
        data: relations([1, 2, 3].map((n) => ["worksheet", `worksheets/sheet${n}.xml`])),
      },
      { name: "xl/worksheets/sheet1.xml", data: whole(row(' hidden="1"')) },
      { name: "xl/worksheets/sheet2.xml", data: whole(row(" hidden='true' ")) },
      { name: "xl/worksheets/sheet3.xml", data: whole(row(' ht="0" hidden="0"')) },
    ];
    const { sheets: found } = await readBytes(xlsx({ sheet: "", parts }));
    expect(
      found.map((sheet) => [sheet.name, sheet.hidden, ...sheet.rows.map((r) => r.hidden)]),
    ).toEqual([
      ["visible", false, true, false],
      ["hidden", true, true, false],
      ["veryHidden", true, false, false],
    ]);
  });
});
