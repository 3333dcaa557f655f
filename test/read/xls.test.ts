import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { CFB, utils, write, type BookType, type WorkSheet } from "@e965/xlsx";
import { DEFAULT_LIMITS, UnreadableFile, type RawSheet } from "../../src/model/raw.ts";
import { CompoundFile } from "../../src/read/formats/xls/compound.ts";
import { readXls } from "../../src/read/formats/xls/index.ts";
import { parseWithLibrary } from "#host/xls.ts";
import { readSpreadsheetMl } from "../../src/read/formats/xls/spreadsheetml.ts";
import { readBytes } from "../../src/read/workbook.ts";

function bookOf(
  sheets: Record<string, WorkSheet>,
  bookType: BookType = "biff8",
  date1904 = false,
): Buffer {
  const book = utils.book_new();
  for (const [name, sheet] of Object.entries(sheets)) utils.book_append_sheet(book, sheet, name);
  book.Workbook = { ...book.Workbook, WBProps: { date1904 } };
  return Buffer.from(write(book, { type: "buffer", bookType }) as Uint8Array);
}

function values(sheet: RawSheet | undefined): unknown {
  return sheet?.rows.map(({ row, cells }) => [
    row,
    ...cells.map((c) => ("value" in c ? c.value : c.kind)),
  ]);
}

const DATE = "dd/mm/yyyy";
const TABLE = utils.aoa_to_sheet([
  ["Đơn vị", "Ngày", "Số tin"],
  ["Xã An Đức", { t: "n", v: 45444, z: DATE }, 5],
  ["Xã Phú Lễ", { t: "n", v: 59, z: DATE }, 0],
  [
    null,
    true,
    { t: "e", v: 0x2a },
    1.5,
    { t: "n", v: 61, z: DATE },
    { t: "n", v: 1642, z: '#,##0 "d"' },
  ],
]);

describe("xls", () => {
  it("tells what is shown as a percentage", async () => {
    const formats = ["0%", "0.00%", '0.0 "%"', "General"];
    const row = formats.map((z) => ({ t: "n" as const, v: 0.04, z }));
    const [sheet] = await readXls(bookOf({ Tin: utils.aoa_to_sheet([row]) }));
    const percent = sheet?.rows[0]?.cells.map((cell) => cell.kind === "number" && cell.percent);
    expect(percent).toEqual([true, true, undefined, undefined]);
  });

  it.each(["biff8", "biff5"] as const)("%s: values, dates, errors and addresses", async (type) => {
    const plain = utils.aoa_to_sheet([
      ["Don vi", 5],
      [null, { t: "n", v: 45444, z: DATE }],
    ]);
    const sheets = await readXls(bookOf({ Tin: type === "biff8" ? TABLE : plain }, type));
    expect(values(sheets[0])).toEqual(
      type === "biff8"
        ? [
            [1, "Đơn vị", "Ngày", "Số tin"],
            [2, "Xã An Đức", "2024-06-01", 5],
            [3, "Xã Phú Lễ", "1900-02-28", 0],
            [4, true, "#N/A", 1.5, "1900-03-01", 1642],
          ]
        : [
            [1, "Don vi", 5],
            [2, "2024-06-01"],
          ],
    );
  });

  it("the 1904 system and merges", async () => {
    const sheet = utils.aoa_to_sheet([[{ t: "n", v: 43982, z: DATE }]]);
    sheet["!merges"] = [{ s: { r: 0, c: 0 }, e: { r: 1, c: 2 } }];
    const [read] = await readXls(bookOf({ s: sheet }, "biff8", true));
    expect(read?.rows[0]?.cells).toEqual([{ column: 1, kind: "date", value: "2024-06-01" }]);
    expect(read?.merges).toEqual([{ top: 1, left: 1, bottom: 2, right: 3 }]);
  });

  it("refuses what is cut off or another program's", async () => {
    const whole = bookOf({ Tin: TABLE });
    const reason = async (bytes: Uint8Array): Promise<unknown> =>
      readXls(bytes).then(
        () => "read",
        (error: unknown) => (error instanceof UnreadableFile ? error.reason : error),
      );
    expect(await reason(whole)).toBe("read");
    expect(await reason(whole.subarray(0, 300))).toBe("truncated");
    expect(["truncated", "corrupt"]).toContain(
      await reason(whole.subarray(0, whole.length - 3000)),
    );
    expect(await reason(renamed(whole, "Workbook", "WordDocu"))).toBe("not-a-spreadsheet");
    const few = readXls(whole, { ...DEFAULT_LIMITS, cells: 3 });
    await expect(few).rejects.toMatchObject({ reason: "too-large" });
  });

  it("with a byte changed is read or refused, and nothing hangs", async () => {
    const whole = bookOf({ Tin: TABLE });
    const stream = new CompoundFile(whole).read("Workbook") as Uint8Array;
    const start = whole.indexOf(Buffer.from(stream.subarray(0, 16)));
    await fc.assert(
      fc.asyncProperty(fc.nat(stream.length - 1), fc.nat(255), async (at, byte) => {
        const broken = Buffer.from(whole);
        broken[start + at] = byte;
        try {
          const sheets = await readXls(broken);
          expect(sheets.length).toBeGreaterThan(0);
        } catch (error) {
          expect(error).toBeInstanceOf(UnreadableFile);
        }
      }),
      { numRuns: 200, seed: 20_261_121 },
    );
  }, 60_000);

  const large = (): Buffer => {
    const cells = Array.from({ length: 300_000 }, (_, i) =>
      record(0x203, [(i >> 4) & 255, i >> 12, i & 15, 0, 0, 0, 1, 2, 3, 4, 5, 6, 7, 0x40]),
    );
    return workbookOf(0, cells);
  };

  it("a parse beyond its memory is refused", async () => {
    const parsed = parseWithLibrary(large(), DEFAULT_LIMITS, {
      milliseconds: 10_000,
      megabytes: 24,
    });
    await expect(parsed).rejects.toMatchObject({ reason: "too-large" });
  });

  it("a parse beyond its time is refused, and the next one works", async () => {
    // Large, so that no machine has its answer before the time is up.
    const slow = parseWithLibrary(large(), DEFAULT_LIMITS, {
      milliseconds: 0,
      megabytes: 256,
    });
    await expect(slow).rejects.toMatchObject({ reason: "too-large" });
    expect((await parseWithLibrary(bookOf({ Tin: TABLE }), DEFAULT_LIMITS)).sheets).toHaveLength(1);
  });
});

describe("xls records", () => {
  const formula = (row: number, column: number, result: number[]): Buffer =>
    record(0x06, [row, 0, column, 0, 0, 0, ...result, 0, 0, 0, 0, 0, 0, 3, 0, 0x1e, 1, 0]);

  it("formulas with results of every kind; hidden rows, columns, sheets; fonts", async () => {
    const [sheet] = await readXls(
      workbookOf(1, [
        record(0x7d, [2, 0, 3, 0, 0, 8, 15, 0, 1, 0, 0, 0]),
        record(0x208, [1, 0, 0, 0, 4, 0, 255, 0, 0, 0, 0, 0, 0x20, 1, 15, 0]),
        formula(0, 0, [0, 0, 0, 0, 0, 0, 0, 0]),
        formula(0, 1, [1, 0, 0, 0, 0, 0, 0xff, 0xff]),
        formula(0, 2, [2, 0, 0x07, 0, 0, 0, 0xff, 0xff]),
        formula(0, 3, [3, 0, 0, 0, 0, 0, 0xff, 0xff]),
        record(0x204, [1, 0, 0, 0, 1, 0, 3, 0, 0, ...Buffer.from("x· ", "latin1")]),
      ]),
    );
    expect(sheet).toMatchObject({ name: "B", hidden: true, hiddenColumns: [3, 4] });
    expect(sheet?.rows).toEqual([
      {
        row: 1,
        hidden: false,
        cells: [
          { column: 1, kind: "number", value: 0, formula: true },
          { column: 2, kind: "boolean", value: false, formula: true },
          { column: 3, kind: "error", value: "#DIV/0!", formula: true },
        ],
      },
      { row: 2, hidden: true, cells: [{ column: 1, kind: "text", value: "x· ", font: ".VnTime" }] },
    ]);
    const text = record(0x204, [0, 0, 0, 0, 1, 0, 3, 0, 0, ...Buffer.from("x· ", "latin1")]);
    const book = await readBytes(workbookOf(0, [text]));
    expect(book.legacyEncoding).toBe("tcvn3");
    expect(values(book.sheets[0])).toEqual([[1, "xã "]]);
  });

  it("encryption, and a stream that ends early", async () => {
    const bytes = workbookOf(0, [], [record(0x2f, [0, 0, 1, 2, 3, 4])]);
    await expect(readXls(bytes)).rejects.toMatchObject({ reason: "encrypted" });
    const open = workbookOf(0, [record(0x203, [0, 0])], [], false);
    await expect(readXls(open)).rejects.toMatchObject({ reason: "truncated" });
  });
});

function record(id: number, data: readonly number[]): Buffer {
  return Buffer.from([id & 255, id >> 8, data.length & 255, data.length >> 8, ...data]);
}

/** A BIFF8 workbook of one sheet, in a compound file; its font 1 is `.VnTime`, used by format 1. */
function workbookOf(hidden: number, rows: Buffer[], first: Buffer[] = [], ended = true): Buffer {
  const font = (name: string): Buffer =>
    record(0x31, [
      200,
      0,
      0,
      0,
      8,
      0,
      0x90,
      1,
      0,
      0,
      0,
      0,
      0,
      0,
      name.length,
      0,
      ...Buffer.from(name),
    ]);
  const format = (index: number): Buffer =>
    record(0xe0, [index, 0, ...Array.from({ length: 18 }, () => 0)]);
  const begin = (type: number): Buffer =>
    record(0x809, [0, 6, type, 0, 0, 0, 0, 0, 0, 0, 0, 0, 6, 0, 0, 0]);
  const end = record(0x0a, []);
  const globals = (offset: number): Buffer =>
    Buffer.concat([
      begin(5),
      ...first,
      font("Arial"),
      font(".VnTime"),
      format(0),
      format(1),
      record(0x85, [offset & 255, offset >> 8, 0, 0, hidden, 0, 1, 0, 0x42]),
      end,
    ]);
  const stream = [globals(globals(0).length), begin(0x10), ...rows, ...(ended ? [end] : [])];
  const file = CFB.utils.cfb_new();
  CFB.utils.cfb_add(file, "/Workbook", Buffer.concat(stream));
  return Buffer.from(CFB.write(file, { type: "buffer" }) as Uint8Array);
}

function renamed(bytes: Buffer, from: string, to: string): Buffer {
  const copy = Buffer.from(bytes);
  const at = copy.indexOf(Buffer.from(from, "utf16le"));
  Buffer.from(to, "utf16le").copy(copy, at);
  return copy;
}

describe("texts that are named .xls", () => {
  it("HTML tables: cells stay as shown", async () => {
    const html =
      "<html><meta charset=utf-8><body><table><tr><th colspan=2>Biểu &amp; bảng</th></tr>" +
      "<tr><td>Xã An</td><td>1.642</td></tr><tr><td>Xã B</td><td>007</td></tr></table></body></html>";
    const book = await readBytes(Buffer.from(html));
    expect(book.format).toBe("xls");
    expect(values(book.sheets[0])).toEqual([
      [1, "Biểu & bảng"],
      [2, "Xã An", "1.642"],
      [3, "Xã B", "007"],
    ]);
    expect(book.sheets[0]?.merges).toEqual([{ top: 1, left: 1, bottom: 1, right: 2 }]);
  });

  it("HTML with entities, line breaks, open tags, spans and nested tables", async () => {
    const html =
      "<table><tr><td rowspan=2>X&atilde; &#272;&#7841;i&nbsp;L&#x1ED9;c<td>a<br>b &lt;5<td>&nbsp;" +
      "<tr><td colspan='2'>c<table><tr><td>trong</table></td><td>d<script>1<2</script></table><p>hết</p>";
    const { sheets } = await readBytes(Buffer.from(html));
    expect(
      sheets.map((sheet) =>
        sheet.rows.flatMap((r) => r.cells.map((c) => [r.row, c.column, "value" in c && c.value])),
      ),
    ).toEqual([
      [
        [1, 1, "Xã Đại\u00a0Lộc"],
        [1, 2, "a\nb <5"],
        [2, 2, "c"],
        [2, 4, "d"],
      ],
      [[1, 1, "trong"]],
    ]);
    expect(sheets[0]?.merges).toHaveLength(2);
  });

  it("HTML without a table, or cut off", async () => {
    const refused = (html: string): Promise<unknown> =>
      readBytes(Buffer.from(html)).then(
        () => 0,
        (e) => e.reason,
      );
    expect(await refused("<html><body><p>Không có bảng</p></body></html>")).toBe(
      "unsupported-format",
    );
    expect(await refused("<html><body><table><tr><td>1</td></tr>")).toBe("truncated");
  });

  it("SpreadsheetML 2003", async () => {
    const sheet = { ...TABLE };
    const book = await readBytes(bookOf({ Tin: sheet }, "xlml"));
    expect(book.format).toBe("xls");
    expect((values(book.sheets[0]) as unknown[])[0]).toEqual([1, "Đơn vị", "Ngày", "Số tin"]);
    const xml =
      '<?xml version="1.0"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet" xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet">' +
      '<Worksheet ss:Name="A"><Table><Column ss:Index="2" ss:Hidden="1"/><Row ss:Index="3" ss:Hidden="1">' +
      '<Cell ss:Index="2" ss:MergeAcross="1"><Data ss:Type="DateTime">2024-06-01T00:00:00.000</Data></Cell>' +
      '<Cell><Data ss:Type="Number">7</Data></Cell><Cell ss:Formula="=A1"/></Row></Table>' +
      "<WorksheetOptions><Visible>SheetHidden</Visible></WorksheetOptions></Worksheet></Workbook>";
    expect(readSpreadsheetMl(Buffer.from(xml), DEFAULT_LIMITS)).toEqual([
      {
        name: "A",
        hidden: true,
        rows: [
          {
            row: 3,
            hidden: true,
            cells: [
              { column: 2, kind: "date", value: "2024-06-01" },
              { column: 4, kind: "number", value: 7 },
              { column: 5, kind: "uncalculated", formula: true },
            ],
          },
        ],
        merges: [{ top: 3, left: 2, bottom: 3, right: 3 }],
        hiddenColumns: [2],
      },
    ]);
  });
});
