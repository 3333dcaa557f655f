/** Every workbook under fixtures/: antq says what the libraries say. */
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { globSync } from "tinyglobby";
import { expect, test } from "vitest";
import { byAntq } from "./by-antq.ts";
import { byExceljs } from "./by-exceljs.ts";
import { bySheetjs } from "./by-sheetjs.ts";
import { differences, unknownOf, type Tags, type Tally } from "./compare.ts";
import { sorted, type BookReading } from "./reading.ts";
import { TIMEOUT, report } from "./run.ts";

const FIXTURES = fileURLToPath(new URL("../../fixtures", import.meta.url));
const FILES = sorted(globSync("**/*.{xlsx,xlsm,ods,xls}", { cwd: FIXTURES }));

/** A day before March 1900 stands in them, which exceljs reads a day off. */
const EARLY = new Set(["cases/check/940-not-a-number-what-was-meant/input/ty-le.xlsx"]);

/** Covered cells are known from antq's own merges; formulas from its own cells. */
function tagsOf(file: string, ours: BookReading): Tags {
  const merged = ours.sheets.some(({ merges }) => merges.length > 0);
  const extension = file.slice(file.lastIndexOf(".") + 1);
  return {
    file: ["fixture", extension, ...(merged ? ["covered"] : [])],
    cell: () => [],
  };
}

/** Texts under a workbook's name (HTML, CSV, prose) are nobody's to compare with: SheetJS reads them by American rules. */
function isText(bytes: Uint8Array): boolean {
  const head = Buffer.from(bytes).toString("latin1", 0, 4);
  return !head.startsWith("PK") && head !== "\xd0\xcf\x11\xe0";
}

test("every workbook of the fixtures", { timeout: TIMEOUT }, async () => {
  const tally: Tally = new Map();
  let read = 0;
  for (const file of FILES) {
    const bytes = readFileSync(`${FIXTURES}/${file}`);
    if (isText(bytes)) continue;
    const ours = await byAntq(bytes);
    const tags = tagsOf(file, ours);
    const sheetjs = unknownOf("sheetjs", differences(ours, await bySheetjs(bytes), tags), tally);
    expect.soft(sheetjs, `${file} by SheetJS`).toEqual([]);
    if (file.endsWith(".xlsx") && !EARLY.has(file)) {
      const exceljs = unknownOf("exceljs", differences(ours, await byExceljs(bytes), tags), tally);
      expect.soft(exceljs, `${file} by exceljs`).toEqual([]);
    }
    if (ours.failure === null) read++;
  }
  expect(read).toBeGreaterThan(60);
  report("fixtures", FILES.length, tally);
});
