/** What is refused, never read in part. */
import { describe, expect, test } from "vitest";
import { DEFAULT_LIMITS, UnreadableFile, type UnreadableReason } from "../../src/model/raw.ts";
import { readXlsx } from "../../src/read/formats/xlsx/index.ts";
import {
  MAIN,
  RELATIONS,
  inline,
  reason,
  relations,
  whole,
  xlsx,
  type PackageParts,
} from "../support/xlsx-package.ts";

describe("what is refused, never read in part", () => {
  const cell = '<row r="1"><c r="A1"><v>1</v></c></row>';
  test.each<[UnreadableReason, string, PackageParts | string]>([
    [
      "entity-bomb",
      "a document type",
      {
        sheet: `<?xml version="1.0"?><!DOCTYPE w [<!ENTITY a "b">]><worksheet><sheetData/></worksheet>`,
      },
    ],
    [
      "truncated",
      "a part cut between rows",
      { sheet: `<?xml version="1.0"?><worksheet xmlns="${MAIN}"><sheetData>${cell}` },
    ],
    [
      "truncated",
      "a part cut in a cell",
      {
        sheet: `<?xml version="1.0"?><worksheet xmlns="${MAIN}"><sheetData><row r="1"><c r="A1"><v>12`,
      },
    ],
    [
      "truncated",
      "a part cut in a tag",
      { sheet: `<?xml version="1.0"?><worksheet xmlns="${MAIN}"><sheetData><row r="1"><c r="A` },
    ],
    [
      "truncated",
      "a part cut after the rows",
      { sheet: `<?xml version="1.0"?><worksheet xmlns="${MAIN}"><sheetData>${cell}</sheetData>` },
    ],
    ["truncated", "an empty part", { sheet: Buffer.alloc(0) }],
    [
      "corrupt",
      "text before the root",
      { sheet: `<?xml version="1.0"?>foo<worksheet><sheetData/></worksheet>` },
    ],
    ["corrupt", "a second root", { sheet: whole("<sheetData/>") + "<worksheet/>" }],
    [
      "corrupt",
      "tags that do not nest",
      { sheet: whole(`<sheetData><row><c><v>1</c></v></row></sheetData>`) },
    ],
    ["corrupt", "an unknown entity", inline("&nbsp;")],
    ["corrupt", "a character that cannot be", inline("&#0;")],
    [
      "corrupt",
      "broken UTF-8",
      { sheet: Buffer.from(whole(`<sheetData>${inline("X\u00e3")}</sheetData>`), "latin1") },
    ],
    ["corrupt", "text where a number is", "<row><c><v>abc</v></c></row>"],
    ["corrupt", "a hexadecimal number", "<row><c><v>0x10</v></c></row>"],
    ["corrupt", "an unknown type", '<row><c t="zz"><v>1</v></c></row>'],
    ["corrupt", "a boolean that is none", '<row><c t="b"><v>2</v></c></row>'],
    ["corrupt", "a cell in another row", '<row r="1"><c r="A2"><v>1</v></c></row>'],
    ["corrupt", "a cell twice", '<row r="1"><c r="A1"><v>1</v></c><c r="A1"><v>2</v></c></row>'],
    ["corrupt", "a row twice", cell + cell],
    ["corrupt", "a row beyond the sheet", '<row r="1048577"><c><v>1</v></c></row>'],
    ["corrupt", "a column beyond the sheet", '<row r="1"><c r="XFE1"><v>1</v></c></row>'],
    ["corrupt", "no table of cells", { sheet: whole("") }],
    ["corrupt", "the sheet's part missing", { sheet: cell, without: ["xl/worksheets/sheet1.xml"] }],
    [
      "corrupt",
      "the sheet's relationship missing",
      { sheet: cell, without: ["xl/_rels/workbook.xml.rels"] },
    ],
    [
      "corrupt",
      "the styles' part missing: dates could pass for numbers",
      { sheet: cell, without: ["xl/styles.xml"] },
    ],
    [
      "corrupt",
      "one part for two sheets",
      {
        sheet: cell,
        parts: [
          {
            name: "xl/workbook.xml",
            data: `<workbook xmlns:r="${RELATIONS}"><sheets><sheet name="a" r:id="rId1"/><sheet name="b" r:id="rId1"/></sheets></workbook>`,
          },
        ],
      },
    ],
    [
      "no-sheets",
      "no sheets at all",
      { sheet: cell, parts: [{ name: "xl/workbook.xml", data: "<workbook><sheets/></workbook>" }] },
    ],
    [
      "no-sheets",
      "content types and nothing else",
      { sheet: cell, without: ["xl/workbook.xml", "_rels/.rels"] },
    ],
    [
      "not-a-spreadsheet",
      "another office document",
      { sheet: cell, parts: [{ name: "xl/workbook.xml", data: "<w:document/>" }] },
    ],
    [
      "not-a-spreadsheet",
      "any other zip",
      { sheet: cell, without: ["xl/workbook.xml", "_rels/.rels", "[Content_Types].xml"] },
    ],
    [
      "unsupported-format",
      "a binary workbook",
      {
        sheet: cell,
        without: ["xl/workbook.xml"],
        parts: [
          { name: "_rels/.rels", data: relations([["officeDocument", "xl/workbook.bin"]]) },
          { name: "xl/workbook.bin", data: "x" },
        ],
      },
    ],
  ])("%s: %s", (expected, _, content) => {
    expect(reason(content)).toBe(expected);
  });

  test("more cells than the limit", () => {
    const tooMany = () =>
      readXlsx(xlsx("<row><c><v>1</v></c><c><v>2</v></c></row>"), {
        ...DEFAULT_LIMITS,
        cells: 1,
      });
    expect(tooMany).toThrow(UnreadableFile);
  });
});
