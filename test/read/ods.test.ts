import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { utils, write } from "@e965/xlsx";
import { DEFAULT_LIMITS, UnreadableFile, type RawSheet } from "../../src/model/raw.ts";
import { rawCounts } from "../../src/read/counts.ts";
import { readOds } from "../../src/read/formats/ods/index.ts";
import { readBytes } from "../../src/read/workbook.ts";
import { writeZip } from "../support/zip-writer.ts";

const SPACES =
  'xmlns:office="o" xmlns:table="t" xmlns:text="x" xmlns:style="s" xmlns:fo="f" xmlns:calcext="c" xmlns:svg="v"';

function content(tables: string, styles = ""): string {
  return (
    `<?xml version="1.0" encoding="UTF-8"?><office:document-content ${SPACES}>${styles}` +
    `<office:body><office:spreadsheet>${tables}</office:spreadsheet></office:body></office:document-content>`
  );
}

function ods(xml: string, more: { name: string; data: string }[] = []): Buffer {
  const mimetype = {
    name: "mimetype",
    data: "application/vnd.oasis.opendocument.spreadsheet",
    stored: true,
  };
  return writeZip([mimetype, { name: "content.xml", data: xml }, ...more]);
}

function sheetOf(rows: string, styles = ""): RawSheet {
  return readOds(
    ods(content(`<table:table table:name="B">${rows}</table:table>`, styles)),
  )[0] as RawSheet;
}

function cells(rows: string): unknown {
  return sheetOf(rows).rows.map(({ row, cells }) => [row, ...cells]);
}

function reasonOf(bytes: Uint8Array): unknown {
  try {
    return readOds(bytes, { ...DEFAULT_LIMITS, cells: 5_000_000 });
  } catch (error) {
    return error instanceof UnreadableFile ? error.reason : error;
  }
}

const cell = (attributes: string, text = ""): string =>
  `<table:table-cell ${attributes}>${text === "" ? "" : `<text:p>${text}</text:p>`}</table:table-cell>`;

describe("ods cells", () => {
  it("have the types that they state", () => {
    const row =
      cell('office:value-type="float" office:value="1642"', "1.642") +
      cell('office:value-type="percentage" office:value="0.5"', "50%") +
      cell('office:value-type="date" office:date-value="2024-06-01"', "01/06/24") +
      cell('office:value-type="date" office:date-value="2024-06-01T23:59:59"') +
      cell('office:value-type="boolean" office:boolean-value="false"', "FALSE") +
      cell('office:value-type="string"', 'Xã<text:s text:c="2"/>An  <text:span>Đức</text:span>') +
      cell('office:value-type="time" office:time-value="PT36H00M00S"') +
      cell('table:formula="of:=1/0" office:value-type="string" office:string-value=""', "#DIV/0!") +
      cell('table:formula="of:=A1" office:value-type="float" office:value="0"', "0") +
      cell('table:formula="of:=A1"') +
      cell('office:value-type="date" office:date-value="2024-02-30"');
    expect(cells(`<table:table-row>${row}</table:table-row>`)).toEqual([
      [
        1,
        { column: 1, kind: "number", value: 1642 },
        { column: 2, kind: "number", value: 0.5, percent: true },
        { column: 3, kind: "date", value: "2024-06-01" },
        { column: 4, kind: "date", value: "2024-06-01" },
        { column: 5, kind: "boolean", value: false },
        { column: 6, kind: "text", value: "Xã  An Đức" },
        { column: 7, kind: "date", value: "1900-01-01" },
        { column: 8, kind: "error", value: "#DIV/0!", formula: true },
        { column: 9, kind: "number", value: 0, formula: true },
        { column: 10, kind: "uncalculated", formula: true },
        { column: 11, kind: "text", value: "2024-02-30" },
      ],
    ]);
  });

  it("stand where repeat counts put them; blanks by the million cost nothing", () => {
    const one = cell('office:value-type="float" office:value="1"');
    const sheet = sheetOf(
      `<table:table-row table:number-rows-repeated="2">${cell('table:number-columns-repeated="3"')}` +
        `${one.replace("table-cell ", 'table-cell table:number-columns-repeated="2" ')}</table:table-row>` +
        `<table:table-row table:number-rows-repeated="1000000"><table:table-cell table:number-columns-repeated="16384"/></table:table-row>` +
        `<table:table-row table:visibility="collapse">${one}</table:table-row>`,
    );
    expect(sheet.rows.map((r) => [r.row, r.hidden, ...r.cells.map((c) => c.column)])).toEqual([
      [1, false, 4, 5],
      [2, false, 4, 5],
      [1_000_003, true, 1],
    ]);
  });

  it("keep paragraphs apart and leave notes and covered cells out; merges are told", () => {
    const sheet = sheetOf(
      `<table:table-row><table:table-cell office:value-type="string" table:number-columns-spanned="2" table:number-rows-spanned="2">` +
        `<office:annotation><text:p>note</text:p></office:annotation><text:p>a</text:p><text:p>b</text:p></table:table-cell>` +
        `<table:covered-table-cell office:value-type="float" office:value="5"/></table:table-row>`,
    );
    expect(sheet.rows[0]?.cells).toEqual([{ column: 1, kind: "text", value: "a\nb" }]);
    expect(sheet.merges).toEqual([{ top: 1, left: 1, bottom: 2, right: 2 }]);
  });

  it("hidden columns and sheets, and fonts of old encodings", async () => {
    const styles =
      '<office:font-face-decls><style:font-face style:name="F" svg:font-family="&apos;.VnTime&apos;"/></office:font-face-decls>' +
      '<office:automatic-styles><style:style style:name="ce1" style:family="table-cell"><style:text-properties style:font-name="F"/></style:style>' +
      '<style:style style:name="ta1" style:family="table"><style:table-properties table:display="false"/></style:style></office:automatic-styles>';
    const xml = content(
      '<table:table table:name="H" table:style-name="ta1"><table:table-column table:visibility="collapse" table:number-columns-repeated="2"/>' +
        '<table:table-column table:default-cell-style-name="ce1"/>' +
        `<table:table-row><table:table-cell/><table:table-cell/>${cell('office:value-type="string"', "C«ng an x·")}</table:table-row></table:table>`,
      styles,
    );
    const book = await readBytes(ods(xml));
    expect(book).toMatchObject({ format: "ods", legacyEncoding: "tcvn3" });
    expect(book.sheets[0]).toMatchObject({ name: "H", hidden: true, hiddenColumns: [1, 2] });
    expect(book.sheets[0]?.rows[0]?.cells[0]).toMatchObject({ column: 3, value: "Công an xã" });
  });
});

describe("hostile and broken ods", () => {
  const content1 = cell('office:value-type="float" office:value="1"');
  it.each([
    [
      "content repeated over a million rows",
      content(
        `<table:table><table:table-row table:number-rows-repeated="1048576">${content1.repeat(3)}</table:table-row></table:table>`,
      ),
      "too-large",
    ],
    [
      "a cell repeated a million times",
      content(
        `<table:table><table:table-row><table:table-cell table:number-columns-repeated="1000000" office:value-type="float" office:value="1"/></table:table-row></table:table>`,
      ),
      "too-large",
    ],
    [
      "a negative count",
      content(
        `<table:table><table:table-row table:number-rows-repeated="-5">${content1}</table:table-row></table:table>`,
      ),
      "corrupt",
    ],
    [
      "tags that do not nest",
      content("<table:table><table:table-row></table:table></table:table-row>"),
      "corrupt",
    ],
    [
      "an early end",
      content("<table:table><table:table-row/></table:table>").slice(0, -40),
      "truncated",
    ],
    ["no table", content(""), "no-sheets"],
    [
      "a number that is none",
      content(
        `<table:table><table:table-row>${cell('office:value-type="float" office:value="x"')}</table:table-row></table:table>`,
      ),
      "corrupt",
    ],
    ["an entity bomb", `<!DOCTYPE a [<!ENTITY b "c">]>${content("")}`, "entity-bomb"],
  ])("%s", (_name, xml, reason) => {
    const start = performance.now();
    expect(reasonOf(ods(xml))).toBe(reason);
    expect(performance.now() - start).toBeLessThan(3000);
  });

  it("a wrong checksum, and encryption", () => {
    const xml = content("<table:table><table:table-row/></table:table>");
    expect(reasonOf(writeZip([{ name: "content.xml", data: xml, crc: 1 }]))).toBe("corrupt");
    const manifest =
      "<m:manifest xmlns:m='m'><m:file-entry><m:encryption-data/></m:file-entry></m:manifest>";
    expect(reasonOf(ods("xx", [{ name: "META-INF/manifest.xml", data: manifest }]))).toBe(
      "encrypted",
    );
  });
});

it("with bytes changed is read or refused", () => {
  const row = `<table:table-row table:number-rows-repeated="2">${cell('office:value-type="float" office:value="1"')}${cell('office:value-type="string"', "xã")}</table:table-row>`;
  const whole = Buffer.from(content(`<table:table table:name="B">${row.repeat(3)}</table:table>`));
  fc.assert(
    fc.property(fc.nat(whole.length - 1), fc.nat(255), fc.nat(20), (at, byte, drop) => {
      const changed = Buffer.concat([
        whole.subarray(0, at),
        Buffer.from([byte]),
        whole.subarray(at + drop),
      ]);
      const result = reasonOf(ods(changed.toString("latin1")));
      expect(Array.isArray(result) || typeof result === "string").toBe(true);
    }),
    { numRuns: 500 },
  );
});

it("reads what another program writes", async () => {
  const sheet = utils.aoa_to_sheet([
    ["Đơn vị", "Số tin"],
    ["Xã  An", 5],
    [null, 1.5],
    [true, "<&>"],
  ]);
  const book = utils.book_new(sheet, "Tin");
  const read = await readBytes(write(book, { type: "buffer", bookType: "ods" }) as Buffer);
  expect(read.sheets[0]?.name).toBe("Tin");
  const counts = rawCounts(read.sheets[0] as RawSheet, "ods");
  expect(counts).toEqual({
    cells: 7,
    numbers: 2,
    sum: 6.5,
    dates: 0,
    errors: 0,
    texts: 4,
    booleans: 1,
  });
});

describe("tables that are no sheets", () => {
  const table = (attributes: string, row: string, source = ""): string =>
    `<table:table ${attributes}>${source}<table:table-row>${row}</table:table-row></table:table>`;
  const number = (value: number) => cell(`office:value-type="float" office:value="${value}"`);
  const source = '<table:table-source xlink:href="file:///C:/n.ods" table:table-name="Tin"/>';
  const names = (tables: string): string[] =>
    readOds(ods(content(tables).replace("xmlns:office", 'xmlns:xlink="l" xmlns:office'))).map(
      ({ name }) => name,
    );

  it("are caches of other files, known by their name or their style", () => {
    const own = table('table:name="Tin"', number(1));
    for (const attributes of [
      `table:name="'file:///C:/n.ods'#Tin" table:print="false" table:style-name="ta_extref"`,
      `table:name="'../n''o.xlsx'#$Tin"`,
      'table:style-name="ta_extref" table:name="n"',
    ])
      expect(names(own + table(attributes, number(2), source))).toEqual(["Tin"]);
  });

  it("a sheet that is linked to another file is one: it is shown and can be edited", () => {
    const linked = table('table:name="Tin" table:style-name="ta1"', number(2), source);
    expect(names(linked + table(`table:name="Tin '24' #2"`, number(1)))).toEqual([
      "Tin",
      "Tin '24' #2",
    ]);
  });
});
