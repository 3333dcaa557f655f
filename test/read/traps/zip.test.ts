/** Zips that are damaged or unusual: refused with a reason, or read in full. */
import { deflateRawSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import { HANG_MS, costOf, reasonOf, valuesOf } from "../../support/read-back.ts";
import { inline, packageEntries, whole, xlsx } from "../../support/xlsx-package.ts";
import { writeZip, type EntryOptions, type ZipOptions } from "../../support/zip-writer.ts";

const SMALL = '<row r="1"><c r="A1"><v>7</v></c></row>';
const NAME = "xl/worksheets/sheet1.xml";
/** Over 4 MB: read in pieces. */
const LARGE = `${SMALL}${Array.from({ length: 70_000 }, (_, i) =>
  inline(`hàng ${i} ${Math.imul(i, 2654435761)}`),
).join("")}`;
const SIZES: readonly [string, string][] = [
  ["a small part", SMALL],
  ["a part read in pieces", LARGE],
];

function damaged(rows: string, change: (data: Buffer) => Partial<EntryOptions>): Buffer {
  const data = Buffer.from(whole(`<sheetData>${rows}</sheetData>`));
  return xlsx({ sheet: "", parts: [{ name: NAME, data, ...change(data) }] });
}

describe.each(SIZES)("%s", (_, rows) => {
  test.each<[string, (data: Buffer) => Partial<EntryOptions>]>([
    ["corrupt deflate data at the start", () => ({ compressed: Buffer.from([7, 7, 7, 7, 7]) })],
    [
      "corrupt deflate data in the middle",
      (data) => {
        const compressed = deflateRawSync(data);
        const at = compressed.length >> 1;
        compressed.fill(0xff, at, at + 20);
        return { compressed };
      },
    ],
    ["deflate data cut off", (data) => ({ compressed: deflateRawSync(data).subarray(0, -5) })],
    ["a wrong CRC", () => ({ crc: 0x1234_5678 })],
    ["a wrong CRC of stored data", () => ({ crc: 0x1234_5678, stored: true })],
    ["a size too small", (data) => ({ size: data.length - 1 })],
    ["a size too large", (data) => ({ size: data.length + 1 })],
  ])("%s is refused, never an empty sheet, and settles", async (_name, change) => {
    const bytes = damaged(rows, change);
    const cost = await costOf(async () => expect(await reasonOf(bytes)).toBe("corrupt"));
    expect(cost.ms).toBeLessThan(HANG_MS);
  });

  test.each<[string, Partial<EntryOptions>, ZipOptions]>([
    ["zip64 sizes", { zip64: true }, {}],
    ["a zip64 end record", {}, { zip64End: true }],
    ["zip64 throughout", { zip64: true }, { zip64End: true }],
    ["data descriptors", { descriptor: true }, {}],
    ["data descriptors and zip64", { descriptor: true, zip64: true }, { zip64End: true }],
    ["stored parts", { stored: true }, {}],
    ["junk before and a comment after", {}, { before: Buffer.from("junk"), comment: "ghi chú" }],
  ])("%s", async (_name, entry, options) => {
    const entries = packageEntries({ sheet: rows }).map((each) => ({ ...each, ...entry }));
    const bytes = writeZip(entries, options);
    // Junk before the archive hides what it is, by design: only a zip at the start is looked at.
    if (options.before !== undefined) expect(await reasonOf(bytes)).not.toBe("read");
    else expect((await valuesOf(bytes))["A1"]).toBe(7);
  });
});

describe("two entries of one name", () => {
  const other = { name: NAME, data: whole(`<sheetData>${SMALL.replace("7", "8")}</sheetData>`) };
  test.each<[string, EntryOptions]>([
    ["equal", other],
    ["with another slash", { ...other, nameBytes: Buffer.from(NAME.replaceAll("/", "\\")) }],
    ["with a leading slash", { ...other, nameBytes: Buffer.from(`/${NAME}`) }],
  ])("%s are refused: readers differ in which they take", async (_, second) => {
    expect(await reasonOf(writeZip([...packageEntries({ sheet: SMALL }), second]))).toBe("corrupt");
  });

  test("that differ in case: the one named exactly is meant", async () => {
    const second = { ...other, name: NAME.toUpperCase() };
    expect(await valuesOf(writeZip([...packageEntries({ sheet: SMALL }), second]))).toEqual({
      A1: 7,
    });
  });
});
