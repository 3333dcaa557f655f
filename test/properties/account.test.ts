/** The account of a sheet: each number stands in it once, under what the run made of it. */
import { readFileSync } from "node:fs";
import { globSync } from "tinyglobby";
import { describe, expect, it } from "vitest";
import { makeCatalogue } from "../../src/catalogue/index.ts";
import { FATES, type Fates, makeMapper, mapWorkbook } from "../../src/map/index.ts";
import type { FormSheet } from "../../src/model/form-sheet.ts";
import { isMissing } from "../../src/model/value.ts";
import { DEFAULT_LIMITS, UnreadableFile, type RawSheet } from "../../src/model/raw.ts";
import { cellsOf } from "../../src/model/raw-sheet.ts";
import { formRowOf } from "../../src/model/row-block.ts";
import { accountOf } from "../../src/pipeline/account.ts";
import { rawCounts, readBytes } from "../../src/read/index.ts";
import { a1 } from "../../src/util/a1.ts";

const MAPPER = makeMapper(makeCatalogue());
/** An exported data set is no submission. */
const FILES = globSync("fixtures/**/*.{csv,xlsx,xls,ods}", { ignore: "**/kho/**" }).sort();

interface Mapped {
  readonly file: string;
  readonly sheet: RawSheet;
  readonly format: "xlsx" | "xls" | "ods" | "csv";
  readonly forms: readonly FormSheet[];
  readonly fates: Uint8Array | undefined;
}

async function mapped(file: string): Promise<Mapped[]> {
  try {
    const content = await readBytes(readFileSync(file), DEFAULT_LIMITS, file);
    const workbook = { file, sha256: "", ...content };
    const fates: Fates = new WeakMap();
    const forms = mapWorkbook(workbook, [], { ...MAPPER, fates });
    return workbook.sheets.map((sheet, i) => ({
      file,
      sheet,
      format: workbook.format,
      forms: forms.filter(({ sheetIndex }) => sheetIndex === i),
      fates: fates.get(sheet),
    }));
  } catch (error) {
    if (error instanceof UnreadableFile) return [];
    throw error;
  }
}

/** Cells with this fate that hold anything. */
function cellsBy(fate: string, { sheet, fates }: Mapped): string[] {
  const cells = cellsOf(sheet);
  const found: string[] = [];
  for (let at = 0; at < cells.rowCount; at++) {
    for (let cell = cells.starts[at] as number; cell < (cells.starts[at + 1] as number); cell++) {
      if (FATES[fates?.[cell] ?? 0] !== fate) continue;
      if (cells.textOf(cell).trim() === "" && cells.kindOf(cell) === 1) continue;
      found.push(a1(cells.rows[at] as number, cells.columns[cell] as number));
    }
  }
  return found.sort();
}

/** Cells of which a figure came, as the form sheets have them. */
function countedBy(forms: readonly FormSheet[]): string[] {
  const found = new Set<string>();
  for (const { blocks } of forms)
    for (const block of blocks)
      for (let i = 0; i < block.length; i++) {
        const { counts, time } = formRowOf(block, i);
        if (time.kind === "problem") continue;
        for (const { row, column, reading } of counts.values())
          if (reading.ok && !isMissing(reading.value)) found.add(a1(row, column));
      }
  return [...found].sort();
}

describe("the account of a sheet", () => {
  it.each(FILES)("%s", async (file) => {
    for (const own of await mapped(file)) {
      const { sheet, format, forms, fates } = own;
      const { account } = accountOf(sheet, format, fates);
      const all = Object.values(account).reduce((sum, n) => sum + n, 0);
      expect(all).toBe(rawCounts(sheet, format).numbers + account.missing);
      expect(cellsBy("counted", own)).toEqual(countedBy(forms));
      const isTold =
        forms.every(({ form }) => form === null) ||
        forms.some(({ problems }) => problems.some(({ code }) => TELLS.has(code)));
      if (account.outside > 0)
        expect(isTold, `outside: ${cellsBy("outside", own).join(" ")}`).toBe(true);
    }
  });
});

/** Findings by which a cell that no table took is told. */
const TELLS: ReadonlySet<string> = new Set(["uncounted-figures", "ragged-row", "personal-data"]);
