/** Generated sheets in packages of our own: antq says what was planned, and what the libraries say. */
import fc from "fast-check";
import { expect, test } from "vitest";
import { readBytes } from "../../src/read/workbook.ts";
import { byAntq } from "./by-antq.ts";
import { byExceljs } from "./by-exceljs.ts";
import { bySheetjs } from "./by-sheetjs.ts";
import { differences, unknownOf, type Tags, type Tally } from "./compare.ts";
import { SHEET_NAME, writeRawBook } from "./raw-book.ts";
import { NOTHING, address, sorted, type BookReading } from "./reading.ts";
import { SEED, SHEETS, TIMEOUT, report } from "./run.ts";
import { sheetPlans, sheetTags, type Merge, type SheetPlan } from "./sheets.ts";

/** What the plan says that a right reader says. */
function planned(sheet: SheetPlan): BookReading {
  const cells = new Map<string, string>();
  for (const { row, column, plan } of sheet.cells) {
    const said = plan.said(sheet.date1904);
    if (said !== NOTHING) cells.set(address(row, column), said);
  }
  const merges = sheet.merges.map((m) => `${address(m.top, m.left)}:${address(m.bottom, m.right)}`);
  return { sheets: [{ name: SHEET_NAME, cells, merges: sorted(merges) }], failure: null };
}

function tagsOf(sheet: SheetPlan): Tags {
  const byAddress = new Map(
    sheet.cells.map(({ row, column, plan }) => [address(row, column), plan.tags]),
  );
  const covered = new Set(sheet.merges.flatMap(coveredBy));
  return {
    file: sheetTags(sheet),
    cell: (at) => byAddress.get(at) ?? (covered.has(at) ? ["covered"] : []),
  };
}

/** Addresses of all cells of a range but its first. */
function coveredBy({ top, left, bottom, right }: Merge): string[] {
  const found: string[] = [];
  for (let row = top; row <= bottom; row++) {
    for (let column = left; column <= right; column++) found.push(address(row, column));
  }
  return found.slice(1);
}

async function flagsOf(bytes: Uint8Array, plan: SheetPlan): Promise<void> {
  const [sheet] = (await readBytes(bytes)).sheets;
  expect(sheet?.hidden).toBe(plan.hidden);
  for (const { row, hidden } of sheet?.rows ?? []) expect(hidden).toBe(plan.hiddenRows.has(row));
  const last = Math.max(0, ...(sheet?.rows ?? []).map(({ cells }) => cells.at(-1)?.column ?? 0));
  const columns = [...plan.hiddenColumns].filter((column) => column <= last);
  expect(sheet?.hiddenColumns.filter((column) => column <= last)).toEqual(
    columns.toSorted((a, b) => a - b),
  );
}

test(
  "generated sheets: as planned, and as SheetJS and exceljs say",
  { timeout: TIMEOUT },
  async () => {
    const tally: Tally = new Map();
    let count = 0;
    await fc.assert(
      fc.asyncProperty(sheetPlans, async (sheet) => {
        const bytes = writeRawBook(sheet);
        const tags = tagsOf(sheet);
        const ours = await byAntq(bytes);
        expect(differences(ours, planned(sheet), tags)).toEqual([]);
        await flagsOf(bytes, sheet);
        expect(
          unknownOf("sheetjs", differences(ours, await bySheetjs(bytes), tags), tally),
        ).toEqual([]);
        expect(
          unknownOf("exceljs", differences(ours, await byExceljs(bytes), tags), tally),
        ).toEqual([]);
        count++;
      }),
      { numRuns: SHEETS, seed: SEED },
    );
    report("generated sheets", count, tally);
  },
);
