/** What two libraries write reads back the same: value, type and address. */
import * as sheetjs from "@e965/xlsx";
import ExcelJS from "exceljs";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { addDays } from "../../src/model/calendar.ts";
import { DEFAULT_LIMITS } from "../../src/model/raw.ts";
import { readXlsx } from "../../src/read/formats/xlsx/index.ts";
import { columnLetters, values } from "../support/xlsx-package.ts";

type Value = string | number | boolean | { readonly day: string };
interface Cell {
  readonly row: number;
  readonly column: number;
  readonly value: Value;
}

const isXmlCharacter = (character: string): boolean => {
  const code = character.codePointAt(0) as number;
  return code === 10 || (code >= 0x20 && (code & ~0x7ff) !== 0xd800 && (code & ~1) !== 0xfffe);
};
// Lone surrogates and control characters cannot be in XML; both libraries write them as they are.
const text = fc
  .oneof(
    fc.constantFrom(
      "Xã An Đức",
      "Phường 1",
      "  Hội LHPN ",
      "a&b<c>\"d'",
      "x\ny",
      "_x000D_",
      "1.234",
      "Đắk R'lấp",
    ),
    fc.string({ unit: "grapheme", minLength: 1, maxLength: 30 }),
  )
  .filter((s) => [...s].every(isXmlCharacter) && !/_x[0-9A-F]{4}_/i.test(s));
const value: fc.Arbitrary<Value> = fc.oneof(
  text,
  fc.integer(),
  fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e15, max: 1e15 }),
  fc.boolean(),
  fc.integer({ min: 61, max: 60_000 }).map((days) => ({ day: addDays("1899-12-30", days) })),
);
const cells: fc.Arbitrary<Cell[]> = fc.uniqueArray(
  fc.record({
    row: fc.integer({ min: 1, max: 40 }),
    column: fc.integer({ min: 1, max: 60 }),
    value,
  }),
  { maxLength: 60, minLength: 1, selector: (cell) => cell.row * 100 + cell.column },
);

function wanted(list: readonly Cell[]): Record<string, unknown> {
  const found: Record<string, unknown> = {};
  for (const { row, column, value: v } of list) {
    found[columnLetters(column) + row] =
      typeof v === "object" ? `date:${v.day}` : Object.is(v, -0) ? 0 : v;
  }
  return found;
}

function readBack(bytes: Uint8Array): Record<string, unknown> {
  const found: Record<string, unknown> = values(readXlsx(bytes, DEFAULT_LIMITS)[0]);
  for (const [address, v] of Object.entries(found)) if (Object.is(v, -0)) found[address] = 0;
  return found;
}

const utc = (day: string): Date => new Date(`${day}T00:00:00Z`);

async function byExceljs(list: readonly Cell[]): Promise<Uint8Array> {
  const book = new ExcelJS.Workbook();
  const sheet = book.addWorksheet("Biểu");
  for (const { row, column, value: v } of list) {
    const cell = sheet.getCell(row, column);
    cell.value = typeof v === "object" ? utc(v.day) : v;
    if (typeof v === "object") cell.numFmt = "dd/mm/yyyy";
  }
  return new Uint8Array(await book.xlsx.writeBuffer());
}

function bySheetjs(list: readonly Cell[], bookSST: boolean): Uint8Array {
  const sheet: sheetjs.WorkSheet = { "!ref": "A1:BH40" };
  for (const { row, column, value: v } of list) {
    const date = typeof v === "object";
    const serial = date ? (utc(v.day).getTime() - Date.UTC(1899, 11, 30)) / 86_400_000 : v;
    const type = typeof serial === "string" ? "s" : typeof serial === "boolean" ? "b" : "n";
    sheet[columnLetters(column) + row] = {
      t: type,
      v: serial,
      ...(date ? { z: "dd/mm/yyyy" } : {}),
    };
  }
  const book = { SheetNames: ["Biểu"], Sheets: { Biểu: sheet } };
  return new Uint8Array(
    sheetjs.write(book, {
      type: "array",
      bookType: "xlsx",
      bookSST,
      compression: true,
    }) as ArrayBuffer,
  );
}

describe("reads back what was written", () => {
  test("by exceljs", async () => {
    await fc.assert(
      fc.asyncProperty(cells, async (list) => {
        expect(readBack(await byExceljs(list))).toEqual(wanted(list));
      }),
      { numRuns: 150, seed: 20240601 },
    );
  });

  test.each([true, false])("by SheetJS, shared strings %s", (shared) => {
    fc.assert(
      fc.property(cells, (list) => {
        expect(readBack(bySheetjs(list, shared))).toEqual(wanted(list));
      }),
      { numRuns: 200, seed: 20240602 },
    );
  });
});
