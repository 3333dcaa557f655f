/** The kernel finds in a sheet what is found token by token, cell by cell, whatever stands where. */
import { Buffer } from "node:buffer";
import fc from "fast-check";
import { describe, expect, it, vi } from "vitest";
import { XmlReader } from "../../../src/read/xml/reader.ts";
import { columnLetters } from "../../support/xlsx-package.ts";
import { BEFORE, expectSame, readRows, type Setting } from "./reading.ts";
import { BROKEN, ODD, ROWS, USUAL } from "./samples.ts";

const cellAt = (cell: string, row: number, column: number) =>
  cell.replaceAll("@", columnLetters(column)).replaceAll("~", String(row));
const rowOf = (cells: readonly string[], row: number, tag = '<row r="~">') =>
  `${tag.replaceAll("~", String(row))}${cells.map((cell, i) => cellAt(cell, row, i + 1)).join("")}${tag.startsWith("<x:") ? "</x:row>" : "</row>"}`;

/** Tokens of a part without rows. */
const AROUND_ROWS = 9;
const PLAIN = ['<c r="@~" s="0"><v>1</v></c>', '<c r="@~" s="0" t="s"><v>0</v></c>'] as const;
/** A cell at every place of a row of three, rows before and after. */
const around = (cell: string) =>
  [0, 1, 2].map((at) => {
    const middle = Array.from({ length: 3 }, (_, i) => (i === at ? cell : PLAIN[i % 2]) as string);
    return rowOf(PLAIN, 9) + rowOf(middle, 10) + rowOf(PLAIN, 11);
  });

const SETTINGS: readonly Setting[] = [
  {},
  { date1904: true },
  { noStyles: true },
  { noFonts: true },
  { most: { rows: 2, cells: 1000 } },
  { most: { rows: 1000, cells: 4 } },
];

describe("cells", () => {
  it("usual ones are read by the kernel alone", () => {
    const next = vi.spyOn(XmlReader.prototype, "next");
    for (const cell of USUAL) {
      next.mockClear();
      // The first bytes come by themselves: the rows begin behind them.
      readRows(" ".repeat(300) + rowOf([cell, ...PLAIN], 10) + rowOf(PLAIN, 11), true);
      // The part's elements around the rows; not one cell.
      expect(next.mock.calls.length, cell).toBe(AROUND_ROWS);
    }
    vi.restoreAllMocks();
  });

  it.each(SETTINGS)("usual, odd and broken ones at every place of a row: %j", (setting) => {
    for (const cell of [...USUAL, ...ODD, ...BROKEN])
      for (const rows of around(cell)) expectSame(rows, setting);
  });

  it("odd ones one after another, and every second one", () => {
    for (const [i, cell] of ODD.entries()) {
      const other = ODD[(i * 7 + 3) % ODD.length] as string;
      expectSame(rowOf([cell, other, PLAIN[0], cell, PLAIN[1], other, PLAIN[0]], 3));
    }
  });

  it("in no order, twice, in far columns", () => {
    const c = (address: string) => `<c r="${address}"><v>1</v></c>`;
    for (const row of [
      c("C1") + c("A1") + c("B1"),
      c("A1") + c("C1") + c("B1") + c("D1"),
      c("A1") + c("A1"),
      c("B1") + c("C1") + c("B1"),
      '<c r="B1"/>' + c("A1"),
      c("Z1") + c("AA1") + c("AZ1") + c("ZZ1") + c("AAA1") + c("XFD1"),
      c("ZZ1") + "<c><v>2</v></c><c><v>3</v></c>",
      c("XFD1") + "<c><v>2</v></c>",
      c("XFD1") + "<c/>",
    ])
      for (const setting of SETTINGS)
        expectSame(`<row r="1">${row}</row>${rowOf(PLAIN, 2)}`, setting);
  });

  it("are counted as far as they may go", () => {
    const rows = Array.from({ length: 9 }, (_, i) => rowOf(PLAIN, i + 1)).join("");
    for (let cells = 0; cells < 20; cells++) expectSame(rows, { cells });
  });
});

describe("rows", () => {
  it.each(ROWS)("%s", (tag) => {
    for (const other of ROWS)
      for (const setting of SETTINGS)
        expectSame(
          rowOf(PLAIN, 3, tag) + rowOf(PLAIN, 4, other) + rowOf([], 5, tag) + rowOf(PLAIN, 6),
          setting,
        );
  });

  it("without cells, closed at once, in no order, twice, beyond the last", () => {
    const cell = '<c r="A~"><v>1</v></c>';
    const one = (row: number) => rowOf([cell], row);
    for (const rows of [
      "",
      "  \n ",
      `<row r="3"/>${one(2)}`,
      `<row r="3" />${one(4)}<row/>${rowOf([cell], 6, "<row>")}`,
      `<row r="9"/><row><c><v>1</v></c></row>`,
      `<row r="9"></row><row><c><v>1</v></c></row>`,
      one(3) + one(2) + one(4) + one(1),
      one(3) + one(3),
      one(3) + `<row r="2">x${cellAt(cell, 2, 1)}</row>` + one(5),
      `<row r="2"></row>${one(3)}<row r="1"></row>${one(4)}`,
      one(1_048_576),
      one(1_048_576) + "<row><c><v>1</v></c></row>",
      '<row r="1048577"/>',
      '<row r="0"/>',
      '<row r="x"/>',
      '<row r="12345678"/>',
      '<row r=""/>',
      `${one(2)}</row>`,
      one(2).slice(0, -6),
      `<x:row r="2">${cellAt(cell, 2, 1)}</row>`,
      `<row r="2">${cellAt(cell, 2, 1)}</x:row>`,
      `${one(2)}<x/>chữ<row r="4"/><!-- -->${one(5)}`,
      `<row r="2"><row r="3">${cellAt(cell, 3, 1)}</row></row>`,
    ])
      for (const setting of SETTINGS) expectSame(rows, setting);
  });

  it("a table of cells closed at once has none, whatever follows", () => {
    for (const byKernel of [true, false])
      expect(readRows("</sheetData><sheetData/>", byKernel)).toEqual([
        expect.stringContaining("two tables of cells"),
      ]);
  });
});

describe("the window's edge", () => {
  const MIXED = [...USUAL, ...ODD].filter((cell) => !cell.includes("<c/>"));

  it("at every byte of a sheet", () => {
    const cells = [2, 9, 13, 15, 18, 23, 26].map((i) => USUAL[i] as string);
    const rows = `${rowOf(cells, 98)} \n${rowOf([ODD[0] as string, ...PLAIN], 99)}<row r="100"/>${rowOf(PLAIN, 101)}`;
    const bytes = Buffer.from(rows);
    const whole = readRows(rows, false);
    for (let cut = BEFORE; cut < BEFORE + bytes.length + 9; cut++)
      expect(readRows(rows, true, { cut }), `cut at ${cut}`).toEqual(whole);
  });

  it("anywhere in any cell", () => {
    for (const [i, cell] of MIXED.entries()) {
      const rows = rowOf([cell, PLAIN[0]], 10);
      const whole = readRows(rows, false);
      for (let cut = BEFORE + (i % 3); cut < BEFORE + Buffer.byteLength(rows); cut += 3)
        expect(readRows(rows, true, { cut }), `${cell} cut at ${cut}`).toEqual(whole);
    }
  });

  it("inside of texts far longer than the window", () => {
    const long = "Đức & ".repeat(70_000).replaceAll("&", "&amp;");
    const text = `<c r="A1" t="inlineStr"><is><t>${long}</t></is></c>`;
    const rows = `<row r="1">${text}</row>${rowOf(PLAIN, 2)}${rowOf(PLAIN, 3)}`;
    expectSame(rows);
    expectSame(rows.repeat(1).replace("<c r", `${" ".repeat(300_000)}<c r`));
  });
});

describe("generated", () => {
  const digits = (most: number) => fc.stringMatching(new RegExp(`^[0-9]{1,${most}}$`));
  const number = fc.oneof(
    digits(18),
    fc.tuple(fc.constantFrom("", "-"), digits(9), digits(9)).map(([s, a, b]) => `${s}${a}.${b}`),
    fc.double({ noNaN: true, noDefaultInfinity: true }).map(String),
    fc.integer().map(String),
    fc.double({ noNaN: true, min: -1, max: 3e6 }).map(String),
  );
  const cell = fc.oneof(
    fc
      .tuple(fc.nat(5), number)
      .map(([style, value]) => `<c r="@~" s="${style}"><v>${value}</v></c>`),
    fc.constantFrom(...USUAL, ...ODD),
    fc
      .string({ unit: fc.constantFrom(..."aĐ ộ&;<_x0D\n'\"ế😀\0") })
      .map((text) => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;"))
      .map((text) => `<c r="@~" t="inlineStr"><is><t>${text}</t></is></c>`),
  );
  const rows = fc
    .array(fc.array(cell, { maxLength: 6 }), { maxLength: 5 })
    .map((all) => all.map((cells, i) => rowOf(cells, i * 9 + 1)).join(""));

  it("sheets", () => {
    fc.assert(
      fc.property(rows, fc.nat(600), fc.constantFrom(...SETTINGS), (sheet, cut, setting) => {
        expectSame(sheet, { ...setting, cut: BEFORE + cut });
      }),
      { numRuns: 600, seed: 19 },
    );
  });

  it("sheets with bytes changed", () => {
    fc.assert(
      fc.property(rows, fc.nat(), fc.nat(255), (sheet, place, byte) => {
        const bytes = Buffer.from(sheet);
        if (bytes.length > 0) bytes[place % bytes.length] = byte;
        expectSame(bytes);
      }),
      { numRuns: 800, seed: 20 },
    );
  });

  it("numbers, each bit of them", () => {
    fc.assert(
      fc.property(fc.array(number, { minLength: 1, maxLength: 40 }), (values) => {
        expectSame(
          rowOf(
            values.map((value) => `<c r="@~"><v>${value}</v></c>`),
            1,
          ),
        );
      }),
      { numRuns: 300, seed: 21 },
    );
  });

  it("more texts than the kernel keeps", () => {
    const texts = Array.from(
      { length: 9000 },
      (_, i) => `Xã thứ ${i % 8500} ${"ộ".repeat(i % 97)}`,
    );
    const inline = (text: string) => `<c r="@~" t="inlineStr"><is><t>${text}</t></is></c>`;
    expectSame(texts.map((text, i) => rowOf([inline(text), inline("An")], i + 1)).join(""));
  });
});
