import { parse } from "csv-parse/sync";
import { stringify } from "csv-stringify/sync";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { DEFAULT_LIMITS, UnreadableFile, type RawSheet } from "../../src/model/raw.ts";
import { rawCounts } from "../../src/read/counts.ts";
import { detectDialect } from "../../src/read/formats/csv/dialect.ts";
import { readCsv } from "../../src/read/formats/csv/index.ts";
import { CsvScanner } from "../../src/read/formats/csv/scan.ts";

/** `line: column=value …` of each record. */
async function read(text: string): Promise<string[]> {
  return lines((await readCsv(Buffer.from(text))).sheet);
}

function lines(sheet: RawSheet): string[] {
  return sheet.rows.map(
    ({ row, cells }) =>
      `${row}: ${cells.map((c) => `${c.column}=${"value" in c ? c.value : ""}`).join(" ")}`,
  );
}

describe("the CSV scanner", () => {
  it.each([
    [
      "ragged rows and blank fields",
      "a;b;c\n1;;3;4\n;;\n2\n",
      ["1: 1=a 2=b 3=c", "2: 1=1 3=3 4=4", "4: 1=2"],
    ],
    [
      "CRLF, LF and CR",
      "a,b\r\n1,2\n3,4\r5,6",
      ["1: 1=a 2=b", "2: 1=1 2=2", "3: 1=3 2=4", "4: 1=5 2=6"],
    ],
    ["quotes over lines", 'a;b\n"x\ny";1\nz;2', ["1: 1=a 2=b", "2: 1=x\ny 2=1", "4: 1=z 2=2"]],
    ["doubled quotes", 'a,b\n"p ""q"" r",""""\n', ["1: 1=a 2=b", '2: 1=p "q" r 2="']],
    ["a quote inside a bare field", "a,b\n3'8.8\"N,2\n", ["1: 1=a 2=b", "2: 1=3'8.8\"N 2=2"]],
    ["blanks as written", "a;b\n  x ;\u00a0\n", ["1: 1=a 2=b", "2: 1=  x  2=\u00a0"]],
    ["a last separator", "a;b\n1;", ["1: 1=a 2=b", "2: 1=1"]],
    ["separators inside quotes", 'a;b\n"x;y";"1,5"\n', ["1: 1=a 2=b", "2: 1=x;y 2=1,5"]],
    [
      "constants written as formulas, which keep leading zeros in Excel",
      'a;b;c\n="00004";"=""29173""";=7\n="";="a""b";=A1+"2"\n',
      ["1: 1=a 2=b 3=c", "2: 1=00004 2=29173 3==7", '3: 1= 2=a"b 3==A1+"2"'],
    ],
    ["sep= is no row", "sep=|\r\na|b;c\r\n", ["2: 1=a 2=b;c"]],
    [
      "blanks around quotes",
      'a,b\n1, "x, y" \n2,3\n',
      ["1: 1=a 2=b", "2: 1=1 2=x, y", "3: 1=2 2=3"],
    ],
  ])("%s", async (_name, text, expected) => {
    expect(await read(text)).toEqual(expected);
  });

  it("names the line of an unclosed quote", async () => {
    await expect(read('a;b\n1;2\n"x;3\n4;5\n')).rejects.toMatchObject({
      reason: "corrupt",
      detail: "unclosed quote on line 3",
    });
  });

  it("refuses text after a closing quote", async () => {
    await expect(read('a;b\n1;2\n"x"y;3\n')).rejects.toMatchObject({ reason: "corrupt" });
    await expect(read('a;b\n1;2\n"x"y;3\n')).rejects.toThrow("line 3");
  });

  it("refuses no bytes, and a file over the limit of cells", async () => {
    await expect(read("")).rejects.toMatchObject({ reason: "empty" });
    await expect(read("\ufeff")).rejects.toMatchObject({ reason: "empty" });
    const few = { ...DEFAULT_LIMITS, cells: 3 };
    await expect(readCsv(Buffer.from("a;b\n1;2\n"), few)).rejects.toBeInstanceOf(UnreadableFile);
  });

  it("reads the same however the text is cut into chunks", () => {
    const text = 'a;"b\r\nc"\r\n"d ""e""";f\r\rg;h\n"";i\r\n';
    const whole = scanned([text]);
    for (let size = 1; size <= text.length; size++) {
      const chunks = text.match(new RegExp(`[\\s\\S]{1,${size}}`, "g")) ?? [];
      expect(scanned(chunks)).toEqual(whole);
    }
    expect(whole.map(([line]) => line)).toEqual([1, 3, 4, 5, 6]);
  });
});

function scanned(chunks: readonly string[]): [number, unknown, number][] {
  const records: [number, unknown, number][] = [];
  const scanner = new CsvScanner(";", (line, cells, width) => records.push([line, cells, width]));
  for (const chunk of chunks) scanner.push(chunk);
  scanner.end();
  return records;
}

describe("the separator", () => {
  it.each([
    [
      "under a title with commas",
      "Công an xã An Đức, huyện Ba Tri, tỉnh Bến Tre\nKỳ: 6/2024\nĐơn vị;Số tin\nXã A;5\nXã B;6\n",
      ";",
    ],
    ["decimals with commas", "1,5;2,5;3,5\n4,5;5,5;6,5\n", ";"],
    ["one column with decimals", "Tỷ lệ\n12,5\n13,5\n", ";"],
    ["tabs", "a\tb, c\td\n1\t2, 3\t4\n", "\t"],
    ["bars", "a|b\n1|2\n", "|"],
    ["commas, semicolons in texts", 'a,b\n"x; y",1\n"z; t; u",2\n', ","],
  ])("%s", (_name, text, separator) => {
    expect(detectDialect(text).separator).toBe(separator);
  });

  it("leaves prose in one column", async () => {
    expect(await read("Nội dung\nHội nghị, tập huấn\nDiễn đàn\nHọp dân\n")).toHaveLength(4);
    expect((await read("Nội dung\nHội nghị, tập huấn\nDiễn đàn\nHọp dân\n"))[1]).toBe(
      "2: 1=Hội nghị, tập huấn",
    );
  });
});

describe("against csv-parse and csv-stringify", () => {
  const field = fc.oneof(
    fc.constantFrom(
      "",
      "0",
      "12,5",
      "Xã Ea H'leo",
      'nói "không"',
      "a;b",
      "x\ny",
      "x\r\ny",
      "|",
      "\t",
      '"',
    ),
    fc.string({ maxLength: 8 }),
  );
  // A constant written as a formula is not read as it is written.
  const clean = field.filter(
    (text) => !text.includes("\0") && !text.includes("\r\r") && !text.startsWith('="'),
  );
  const table = fc.integer({ min: 1, max: 5 }).chain((width) =>
    fc.array(fc.array(clean, { minLength: width, maxLength: width }), {
      minLength: 1,
      maxLength: 8,
    }),
  );

  it("what csv-stringify writes is read back equal, as csv-parse reads it", async () => {
    await fc.assert(
      fc.asyncProperty(
        table,
        fc.constantFrom(";", ",", "\t", "|"),
        fc.constantFrom("\n", "\r\n", "\r"),
        fc.boolean(),
        async (rows, delimiter, end, quoted) => {
          const written = stringify(rows, {
            delimiter,
            record_delimiter: end,
            quoted,
            quoted_match: /[\r\n]|^\s/,
          });
          const { sheet } = await readCsv(Buffer.from(`sep=${delimiter}\n${written}`));
          const ours = sheet.rows.map((row) =>
            row.cells.map((c) => [c.column, "value" in c && c.value]),
          );
          const blank = (row: readonly string[]): boolean => row.every((value) => value === "");
          const cellsOf = (table: readonly (readonly string[])[]): unknown =>
            table
              .filter((row) => !blank(row))
              .map((row) =>
                row.map((value, i) => [i + 1, value]).filter(([, value]) => value !== ""),
              );
          expect(ours).toEqual(cellsOf(rows));
          const theirs = parse(written, {
            delimiter,
            record_delimiter: end,
            relax_column_count: true,
          });
          expect(ours).toEqual(cellsOf(theirs));
        },
      ),
      { numRuns: 500 },
    );
  });
});

describe("raw counts of CSV", () => {
  it("counts plain numbers, leading zeros too, and sums without rounding errors", async () => {
    const { sheet } = await readCsv(
      Buffer.from(`v;t\n0.1;x\n${"0.1;007\n".repeat(9)}1e3;1.234,5\n-3;1.2.3\n`),
    );
    const counts = rawCounts(sheet, "csv");
    expect(counts).toMatchObject({
      cells: 26,
      numbers: 21,
      texts: 5,
      dates: 0,
      errors: 0,
      booleans: 0,
    });
    expect(counts.sum).toBe(1 + 63 + 1000 - 3);
  });
});
