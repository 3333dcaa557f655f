/** What the libraries write, in every format that they write: antq says what was meant and what they say. */
import type { BookType } from "@e965/xlsx";
import fc from "fast-check";
import { expect, test } from "vitest";
import { byAntq } from "./by-antq.ts";
import { byExceljs } from "./by-exceljs.ts";
import { bySheetjs } from "./by-sheetjs.ts";
import { differences, unknownOf, type Tags, type Tally } from "./compare.ts";
import { address, type BookReading } from "./reading.ts";
import { SEED, SHEETS, TIMEOUT, report } from "./run.ts";
import { saidValue, valueCells, valueTags, type ValueCell } from "./values.ts";
import { NAME, writeByExceljs, writeBySheetjs } from "./write.ts";

function meant(cells: readonly ValueCell[]): BookReading {
  const said = new Map(
    cells.map((cell) => [address(cell.row, cell.column), saidValue(cell.value)]),
  );
  return { sheets: [{ name: NAME, cells: said, merges: [] }], failure: null };
}

function tagsOf(cells: readonly ValueCell[], writer: string): Tags {
  const byAddress = new Map(cells.map((cell) => [address(cell.row, cell.column), valueTags(cell)]));
  return { file: [`by ${writer}`], cell: (at) => byAddress.get(at) ?? [] };
}

type Write = (cells: readonly ValueCell[]) => Promise<Uint8Array> | Uint8Array;
const bySheet =
  (type: BookType): Write =>
  (cells) =>
    writeBySheetjs(cells, type);
const WRITERS: readonly (readonly [string, Write, boolean])[] = [
  ["exceljs", writeByExceljs, true],
  ["SheetJS xlsx", bySheet("xlsx"), true],
  ["SheetJS xls", bySheet("biff8"), false],
  ["SheetJS ods", bySheet("ods"), false],
  ["SheetJS xlml", bySheet("xlml"), false],
];

test.each(WRITERS)("written by %s", { timeout: TIMEOUT }, async (writer, write, isXlsx) => {
  const tally: Tally = new Map();
  let count = 0;
  await fc.assert(
    fc.asyncProperty(valueCells, async (cells) => {
      const bytes = await write(cells);
      const tags = tagsOf(cells, writer);
      const ours = await byAntq(bytes);
      // Where a library does not write what was meant, the list says so.
      expect(unknownOf("written", differences(ours, meant(cells), tags), tally)).toEqual([]);
      expect(unknownOf("sheetjs", differences(ours, await bySheetjs(bytes), tags), tally)).toEqual(
        [],
      );
      if (isXlsx) {
        const theirs = await byExceljs(bytes);
        expect(unknownOf("exceljs", differences(ours, theirs, tags), tally)).toEqual([]);
      }
      count++;
    }),
    { numRuns: Math.ceil(SHEETS / 5), seed: SEED },
  );
  report(`written by ${writer}`, count, tally);
});
