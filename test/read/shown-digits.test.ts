/** Codes that a number format makes: 4 shown as 00004, in every format of workbooks. */
import { utils, write, type BookType } from "@e965/xlsx";
import { describe, expect, it } from "vitest";
import { readBytes } from "../../src/read/workbook.ts";
import { shownDigits } from "../../src/read/shown-digits.ts";

const shown = (format: string, value: number): string | null =>
  shownDigits(format)?.(value) ?? null;

describe("a format that pads with zeros", () => {
  it.each([
    ["00000", 4, "00004"],
    ["00000", 29_173, null],
    ["00000", 129_173, null],
    ["00000", 0, "00000"],
    ["#0000", 4, "0004"],
    ["00", 7, "07"],
    ["00000;[Red]-00000;0;@", 4, "00004"],
    ["00000_);(00000)", 4, "00004"],
    ["[Blue]00000", 4, "00004"],
    ["[$-42A]00000", 4, "00004"],
    ['"KV"000', 4, "KV004"],
    ["\\K000", 4, "K004"],
    ["00-000", 4, "00-004"],
    ["00-000", 1_234_567, "1234-567"],
    ['00"/"0000', 62_024, "06/2024"],
    ["0000 000 000", 912_345_678, "0912 345 678"],
    ["000000000000", 83_123_456_789, "083123456789"],
  ])("%j shows %d as %j", (format, value, expected) => {
    expect(shown(format, value)).toBe(expected);
  });

  it.each([
    "General",
    "0",
    "#,##0",
    "#,##000",
    "0.00",
    "0%",
    "00.0",
    "00%",
    "dd/mm",
    "@",
    "##",
    "0E+00",
    "[<=9]00;000",
    "",
  ])("%j does not", (format) => {
    expect(shown(format, 4)).toBe(null);
  });

  it("shows only whole numbers from zero on so", () => {
    for (const value of [4.5, -4, Number.NaN, 1e15]) expect(shown("00000", value)).toBe(null);
  });
});

describe("a number with leading zeros is the number and what is shown", () => {
  const sheet = utils.aoa_to_sheet([["Mã đơn vị", "Số tin"]]);
  sheet["A2"] = { t: "n", v: 4, z: "00000" };
  sheet["B2"] = { t: "n", v: 4 };
  sheet["!ref"] = "A1:B2";
  const expected = [
    { column: 1, kind: "number", value: 4, shown: "00004" },
    { column: 2, kind: "number", value: 4 },
  ];
  const rowTwo = async (bytes: Uint8Array): Promise<unknown> =>
    (await readBytes(bytes)).sheets[0]?.rows[1]?.cells;

  it.each<BookType>(["xlsx", "biff8", "biff5", "xlml", "ods"])("in %s", async (bookType) => {
    const bytes = write(utils.book_new(sheet, "s"), { type: "buffer", bookType }) as Uint8Array;
    expect(await rowTwo(Buffer.from(bytes))).toEqual(expected);
  });
});
