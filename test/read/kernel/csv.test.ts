/** The kernel finds in a CSV what the scanner of texts finds, or says that it does not know it. */
import { Buffer } from "node:buffer";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { CellTable } from "../../../src/model/cell-table.ts";
import { DEFAULT_LIMITS, UnreadableFile } from "../../../src/model/raw.ts";
import { TextTable } from "../../../src/model/text-table.ts";
import { CsvBytes } from "../../../src/read/formats/csv/bytes.ts";
import { addCell, CsvScanner, OddQuoting } from "../../../src/read/formats/csv/scan.ts";
import { inTwo, rowsOf } from "./reading.ts";

type Piece = { readonly rows: number; readonly cells: number };
const ODD = ["odd"];

function byKernel(bytes: Buffer, separator: string, cut = bytes.length, most?: Piece): string[] {
  const table = new CellTable(new TextTable());
  const found: string[] = [];
  const records = CsvBytes.open(inTwo(bytes, cut), separator, table, DEFAULT_LIMITS);
  try {
    records?.scan((piece) => {
      if (most === undefined || (piece.rowCount < most.rows && piece.cellCount < most.cells))
        return;
      expect(piece.rowCount).toBeLessThanOrEqual(most.rows);
      found.push(...rowsOf(piece));
      piece.reset();
    }, most);
  } catch (error) {
    if (error instanceof OddQuoting) return ODD;
    if (error instanceof UnreadableFile) return [error.detail];
    throw error;
  }
  return [...found, ...rowsOf(table)];
}

function byScanner(bytes: Buffer, separator: string): string[] {
  const table = new CellTable(new TextTable());
  const scanner = new CsvScanner(separator, (line, cells, fields) => {
    for (const cell of cells) addCell(table, cell);
    table.endRow(line, false, fields);
  });
  try {
    scanner.push(bytes.toString("utf8"));
    scanner.end();
  } catch (error) {
    return [error instanceof OddQuoting ? "odd" : (error as UnreadableFile).detail];
  }
  return rowsOf(table);
}

/** The first 200 bytes come at once, whatever the source gives: edges are looked for behind them. */
const AT_ONCE = "p\n".repeat(100);

/** Both find the same; null: the kernel does not know it. `cut`: where in the text the bytes are cut in two. */
function expectSame(text: string, separator: string, cut?: number, most?: Piece) {
  const bytes = Buffer.from(AT_ONCE + text);
  const at = cut === undefined ? undefined : AT_ONCE.length + cut;
  const found = byKernel(bytes, separator, at, most);
  if (found === ODD) return null;
  expect(found, `${JSON.stringify(bytes.toString())} ${cut}`).toEqual(byScanner(bytes, separator));
  return found;
}

const USUAL = [
  "Mã;Đơn vị;Số vụ\r\n10000;Xã An Đức;7\r\n10001;Xã An Hiệp;0\r\n",
  "a;b\n\n;;\n1;;3\n;2",
  "a;b\r1;2\r3;4",
  "a;b\r1;2\r",
  "007;12345678;123456789;0;00;-5;1,5;1e3\n",
  '"a";"b, c"\n"";"x"\n"12";13;"012";"123456789";"1 2"\n',
  '"a ""b"" c";"""";"=""001""";"=""12"""\r\n"=""""";d\r\n',
  "=A1;a=b; x ;\tt\n",
  ";\n;;;a",
  "1",
  "a;",
  "",
  "\n\n",
  `${"x".repeat(300)};${"y".repeat(300)};${"z".repeat(70)}\n`,
  "&amp;;_x000D_\n",
];

const WITHOUT_KERNEL = [
  '"a\nb";c\n',
  'a"b;c\n',
  ' "a";b\n',
  '"a"b;c\n',
  '="001";b\n',
  'a;"b',
  "a\0b;c\n",
  'a;"b\0c"\n',
];

describe("CSV", () => {
  it.each(USUAL)("usual: %j, with an edge at every byte, in pieces", (text) => {
    for (const separator of [";", ",", "\t", "|"]) {
      const own = text.replaceAll(";", separator).replaceAll("\tt", "t");
      for (let cut = 0; cut <= Buffer.byteLength(own); cut++)
        expect(expectSame(own, separator, cut), own).not.toBeNull();
      for (const most of [
        { rows: 1, cells: 1000 },
        { rows: 2, cells: 1000 },
        { rows: 1000, cells: 2 },
      ])
        expect(expectSame(own, separator, 3, most)).not.toBeNull();
    }
  });

  it.each(WITHOUT_KERNEL)("not known: %j, wherever the edge is", (text) => {
    for (let cut = 0; cut <= Buffer.byteLength(text); cut++)
      expect(expectSame(`a;b\n${text}`, ";", cut)).toBeNull();
  });

  it.each([
    [
      '<?rsion="1.0" encoding="TTF-8"?>;1\n',
      "an encoding that nobody knows (found by fuzz, 8801 at 1293)",
    ],
    ["<?xml encoding='windows-1252'?>;Xã An Đức\n", "another encoding"],
    ["<\0;1\n", "a zero byte as in UTF-16"],
  ])("%j at its beginning is text, not %s", (text) => {
    const bytes = Buffer.from(text);
    const expected = [ODD, byScanner(bytes, ";")];
    expect(expected).toContainEqual(byKernel(bytes, ";"));
    expect(expected).toContainEqual(byKernel(Buffer.concat([Buffer.from("\ufeff"), bytes]), ";"));
  });

  it("tells of bytes that are no UTF-8", () => {
    const broken = Buffer.from([0x61, 0x3b, 0xc3, 0x28, 0x0a]);
    expect(byKernel(broken, ";")).toEqual([expect.stringContaining("broken UTF-8")]);
  });

  it("reads what is larger than its window, but no record so large", () => {
    const record = `Xã;${"1;".repeat(2000)}\n`;
    expect(expectSame(record.repeat(100), ";")).not.toBeNull();
    expect(expectSame(`a;b\n${"x;".repeat(40_000)}\n`, ";")).not.toBeNull();
    expect(expectSame(`a;b\n${"x".repeat(200_000)};y\n`, ";")).toBeNull();
    expect(expectSame(`a;b\n${";".repeat(66_000)}\n`, ";")).toBeNull();
  });

  it("keeps texts of the same bytes apart where two notations read them", async () => {
    const { readRows } = await import("./reading.ts");
    const raw = '&amp;"a""b"_x0041_';
    const sheet = `<row r="1"><c r="A1" t="inlineStr"><is><t>${raw}</t></is></c></row>`;
    const before = readRows(sheet, true);
    expectSame(`${raw.slice(5, 11)};&amp;\n`, ";");
    expect(readRows(sheet, true)).toEqual(before);
  });

  it("generated", () => {
    const field = fc.oneof(
      fc.nat(99_999_999).map(String),
      fc.stringMatching(/^[0-9]{0,10}$/),
      fc.string({ unit: fc.constantFrom(..."aĐộ ;,=\"'\t0") }),
      fc
        .string({ unit: fc.constantFrom(...'aĐộ ;,="0') })
        .map((text) => `"${text.replaceAll('"', '""')}"`),
    );
    const text = fc
      .array(fc.tuple(fc.array(field, { maxLength: 5 }), fc.constantFrom("\n", "\r\n", "\r")))
      .map((all) => all.map(([fields, end]) => fields.join(";") + end).join(""));
    let known = 0;
    fc.assert(
      fc.property(text, fc.nat(60), fc.nat(9), (csv, cut, rows) => {
        const most = { rows: rows + 1, cells: 1000 };
        if (expectSame(csv, ";", cut, most) !== null) known++;
      }),
      { numRuns: 1500, seed: 19 },
    );
    expect(known).toBeGreaterThan(200);
  });
});
