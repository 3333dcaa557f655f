/** Packages: how they may be built, and what must cost nothing. */
import { describe, expect, test } from "vitest";
import { TextTable } from "../../src/model/text-table.ts";
import { DEFAULT_LIMITS } from "../../src/model/raw.ts";
import { readSheetPart } from "../../src/read/formats/xlsx/sheet.ts";
import { SerialDates } from "../../src/read/formats/xlsx/serial.ts";
import { NO_STRINGS } from "../../src/read/formats/xlsx/strings.ts";
import { XmlReader } from "../../src/read/xml/reader.ts";
import { readXlsx } from "../../src/read/formats/xlsx/index.ts";
import {
  MAIN,
  RELATIONS,
  inline,
  read,
  reason,
  relations,
  whole,
  xlsx,
} from "../support/xlsx-package.ts";
import { sourceOf } from "../support/sources.ts";

describe("how the package is built", () => {
  const sheet = '<row r="1"><c r="A1"><v>7</v></c></row>';
  const book = (id: string, attributes = `xmlns="${MAIN}" xmlns:r="${RELATIONS}"`) =>
    `<workbook ${attributes}><sheets><sheet name="B" sheetId="1" r:id="${id}"/></sheets></workbook>`;

  test("a workbook at another path", () => {
    const parts = [
      { name: "_rels/.rels", data: relations([["officeDocument", "/my book/wb.xml"]]) },
      { name: "my book/wb.xml", data: book("rId1") },
      { name: "my book/_rels/wb.xml.rels", data: relations([["worksheet", "../data/s%201.xml"]]) },
      { name: "data/s 1.xml", data: whole(`<sheetData>${sheet}</sheetData>`) },
    ];
    expect(
      read({
        sheet,
        parts,
        without: ["xl/workbook.xml", "xl/_rels/workbook.xml.rels", "xl/worksheets/sheet1.xml"],
      }),
    ).toEqual({ A1: 7 });
  });

  test("no package relationships", () => {
    expect(read({ sheet, without: ["_rels/.rels"] })).toEqual({ A1: 7 });
  });

  test("strict OOXML", () => {
    const base = "http://purl.oclc.org/ooxml/officeDocument/relationships";
    const main = "http://purl.oclc.org/ooxml/spreadsheetml/main";
    const parts = [
      { name: "_rels/.rels", data: relations([["officeDocument", "xl/workbook.xml"]], base) },
      {
        name: "xl/workbook.xml",
        data: book("rId1", `xmlns="${main}" xmlns:r="${base}" conformance="strict"`),
      },
      {
        name: "xl/_rels/workbook.xml.rels",
        data: relations([["worksheet", "worksheets/sheet1.xml"]], base),
      },
      {
        name: "xl/worksheets/sheet1.xml",
        data: whole(`<sheetData>${sheet}</sheetData>`, `xmlns="${main}"`),
      },
    ];
    expect(read({ sheet, parts })).toEqual({ A1: 7 });
  });

  test("prefixed elements", () => {
    const body =
      '<x:sheetData><x:row r="1"><x:c r="A1"><x:v>7</x:v></x:c><x:c r="B1" t="inlineStr"><x:is><x:t>Xã</x:t></x:is></x:c></x:row></x:sheetData>';
    const part = `<?xml version="1.0"?><x:worksheet xmlns:x="${MAIN}">${body}</x:worksheet>`;
    expect(read(part)).toEqual({ A1: 7, B1: "Xã" });
  });

  test.each<[string, Buffer]>([
    ["UTF-8 with a mark", Buffer.from(`\ufeff${whole(`<sheetData>${inline("Xã")}</sheetData>`)}`)],
    [
      "UTF-16 with a mark",
      Buffer.from(`\ufeff${whole(`<sheetData>${inline("Xã")}</sheetData>`)}`, "utf16le"),
    ],
    ["UTF-16 without", Buffer.from(whole(`<sheetData>${inline("Xã")}</sheetData>`), "utf16le")],
    [
      "UTF-16 the other way round",
      Buffer.from(`\ufeff${whole(`<sheetData>${inline("Xã")}</sheetData>`)}`, "utf16le").swap16(),
    ],
    [
      "windows-1252",
      Buffer.from(
        whole(`<sheetData>${inline("Xã")}</sheetData>`).replace(
          '"1.0"',
          '"1.0" encoding="windows-1252"',
        ),
        "latin1",
      ),
    ],
  ])("a part in %s", (_, bytes) => {
    expect(read({ sheet: bytes })).toEqual({ A1: "Xã" });
  });

  test("chart sheets are left out, sheets come in the workbook's order", () => {
    const parts = [
      {
        name: "xl/workbook.xml",
        data: book("rId2").replace(
          "</sheets>",
          '<sheet name="C" sheetId="2" r:id="rId4"/><sheet name="Đ" sheetId="3" r:id="rId1"/></sheets>',
        ),
      },
      {
        name: "xl/_rels/workbook.xml.rels",
        data: relations([
          ["worksheet", "worksheets/sheet1.xml"],
          ["worksheet", "worksheets/sheet2.xml"],
          ["styles", "styles.xml"],
          ["chartsheet", "c.xml"],
        ]),
      },
      { name: "xl/worksheets/sheet2.xml", data: whole("<sheetData/>") },
      { name: "xl/c.xml", data: "<chartsheet/>" },
    ];
    expect(
      readXlsx(xlsx({ sheet, parts }), DEFAULT_LIMITS).map((s) => [s.name, s.rows.length]),
    ).toEqual([
      ["B", 0],
      ["Đ", 1],
    ]);
  });
});

describe("what costs nothing", () => {
  test("hundreds of thousands of formatted empty rows give no rows", () => {
    const lines = Array.from(
      { length: 200_000 },
      (_, i) =>
        `<row r="${i + 2}" s="1" customFormat="1" ht="15"><c r="A${i + 2}" s="0"/><c r="B${i + 2}" s="0"/></row><row r="${i + 200_002}" ht="15"/>`,
    );
    const bytes = xlsx('<row r="1"><c r="A1"><v>1</v></c></row>' + lines.join(""));
    const [sheet] = readXlsx(bytes, DEFAULT_LIMITS);
    expect(sheet?.rows.length).toBe(1);
  });

  test("blanks between rows are passed over, not kept", () => {
    const blanks = Buffer.alloc(64 * 1024, 0x20);
    const pieces = [
      Buffer.from('<worksheet><sheetData><row r="1"><c r="A1"><v>1</v></c></row>'),
      ...Array.from({ length: 1000 }, () => blanks),
      Buffer.from("</sheetData></worksheet>"),
    ];
    const reader = new XmlReader(sourceOf(pieces), "sheet", DEFAULT_LIMITS);
    const context = {
      strings: NO_STRINGS,
      styles: null,
      dates: new SerialDates(false),
      limits: DEFAULT_LIMITS,
      columns: true,
      kept: 0,
    };
    expect(readSheetPart(reader, context, new TextTable())?.cells.rowCount).toBe(1);
    expect(reader.bytes.length).toBeLessThan(1_000_000);
  });

  test("a cell without end is refused", () => {
    // Letters that do not repeat, so that the cell's size is what is refused and not the ratio.
    let state = 1;
    const letters = Array.from({ length: 200_000 }, () => {
      state = (state * 48_271) % 2_147_483_647;
      return state.toString(36);
    });
    expect(reason(inline(letters.join("").repeat(12)))).toBe("too-large");
  });
});
