/** Files that are much larger inside than they look: nothing of it is kept, or it is refused at once. */
import { constants, crc32, deflateRawSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import { HANG_MS, costOf, reasonOf, valuesOf } from "../../support/read-back.ts";
import { MAIN, whole, xlsx } from "../../support/xlsx-package.ts";
import type { EntryOptions } from "../../support/zip-writer.ts";

const NAME = "xl/worksheets/sheet1.xml";
const MEGABYTE = 1024 ** 2;
const GENEROUS = 10_000;

test("a million formatted empty rows: no rows, little memory", async () => {
  let rows = '<row r="1"><c r="A1"><v>7</v></c></row>';
  for (let i = 2; i <= 1_000_000; i++) {
    rows += `<row r="${i}" s="1" customFormat="1" ht="15.75"><c r="A${i}" s="0"/></row>`;
  }
  const data = Buffer.from(whole(`<sheetData>${rows}</sheetData>`));
  const compressed = deflateRawSync(data, { level: 1 });
  const bytes = xlsx({ sheet: "", parts: [{ name: NAME, data, compressed }] });
  const cost = await costOf(async () => expect(await valuesOf(bytes)).toEqual({ A1: 7 }));
  expect(cost.ms).toBeLessThan(GENEROUS);
  expect(cost.bytes).toBeLessThan(200 * MEGABYTE);
});

/** `count` MB of blanks inside the sheet's `sheetData`, made of one deflated block, repeated. */
function blanks(count: number): EntryOptions & { readonly crc: number; readonly size: number } {
  const block = Buffer.alloc(MEGABYTE, 0x20);
  const piece = (data: Buffer | string, last: boolean): Buffer =>
    deflateRawSync(data, { finishFlush: last ? constants.Z_FINISH : constants.Z_FULL_FLUSH });
  const head = `<worksheet xmlns="${MAIN}"><sheetData>`;
  const tail = '<row r="1"><c r="A1"><v>7</v></c></row></sheetData></worksheet>';
  const repeated = piece(block, false);
  const parts = [
    piece(head, false),
    ...Array.from({ length: count }, () => repeated),
    piece(tail, true),
  ];
  let crc = crc32(head);
  for (let i = 0; i < count; i++) crc = crc32(block, crc);
  return {
    name: NAME,
    data: "",
    compressed: Buffer.concat(parts),
    crc: crc32(tail, crc),
    size: head.length + count * MEGABYTE + tail.length,
  };
}

describe("2 GB of blanks in a 2 MB file", () => {
  const bomb = blanks(2048);

  test("is refused at once, without memory", async () => {
    const bytes = xlsx({ sheet: "", parts: [bomb] });
    expect(bytes.length).toBeLessThan(3 * MEGABYTE);
    const cost = await costOf(async () => expect(await reasonOf(bytes)).toBe("zip-bomb"));
    expect(cost.ms).toBeLessThan(HANG_MS);
    expect(cost.bytes).toBeLessThan(64 * MEGABYTE);
  });

  test("is refused at once as shared strings and as styles", async () => {
    for (const name of ["xl/sharedStrings.xml", "xl/styles.xml"]) {
      const parts = [{ ...bomb, name }];
      const sheet = '<row><c t="s"><v>0</v></c></row>';
      const bytes = xlsx({ sheet, parts });
      const cost = await costOf(async () => expect(await reasonOf(bytes)).toBe("zip-bomb"));
      expect(cost.ms).toBeLessThan(HANG_MS);
      expect(cost.bytes).toBeLessThan(64 * MEGABYTE);
    }
  });

  test.each([0, 1000, 5 * MEGABYTE, 80 * MEGABYTE])(
    "that states %i bytes is refused when it passes them",
    async (size) => {
      const bytes = xlsx({ sheet: "", parts: [{ ...bomb, size }] });
      const cost = await costOf(async () => expect(await reasonOf(bytes)).toBe("corrupt"));
      expect(cost.ms).toBeLessThan(GENEROUS);
      expect(cost.bytes).toBeLessThan(128 * MEGABYTE);
    },
  );
});

test("blanks below the limits are passed over, and kept nowhere", async () => {
  const content = blanks(12);
  const bytes = xlsx({ sheet: "", parts: [content] });
  const cost = await costOf(async () => expect(await valuesOf(bytes)).toEqual({ A1: 7 }));
  expect(cost.bytes).toBeLessThan(64 * MEGABYTE);
});
