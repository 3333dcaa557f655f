/** Files in which nothing was found: kept with what they share, and as bytes. */
import { rowsInTurn } from "../../src/model/sheet-rows.ts";
import { describe, expect, it } from "vitest";
import type { FormSheet } from "../../src/model/form-sheet.ts";
import { type CleanFile, cleanFile } from "../../src/pipeline/clean-file/index.ts";
import { readAll } from "../../src/pipeline/read.ts";
import { throughBytes } from "../support/clean-file.ts";
import { inFolder, optionsFor } from "../support/run-files.ts";

const report = (commune: string, figures: readonly number[]) =>
  `CÔNG AN XÃ ${commune}\n\nTháng;Năm;Số tin tiếp nhận;Số tin có giá trị\n` +
  figures.map((figure, i) => `${i + 1};2020;${figure + 5};${figure}\n`).join("") +
  `Tổng cộng;;${sum(figures) + 5 * figures.length};${sum(figures)}\n`;

const sum = (figures: readonly number[]) => figures.reduce((a, b) => a + b, 0);

async function sheetsOf(files: Record<string, string>): Promise<readonly FormSheet[]> {
  let sheets: readonly FormSheet[] = [];
  await inFolder(files, async (cwd) => {
    ({ sheets } = await readAll(optionsFor({}, cwd)));
  });
  return sheets;
}

const fileOf = (...sheets: readonly FormSheet[]) => ({ sha256: "", sheets, legacyEncoding: null });

const blank = (sheet: FormSheet, name: string, sheetIndex: number): FormSheet => ({
  file: sheet.file,
  folders: sheet.folders,
  sheet: name,
  sheetIndex,
  hidden: false,
  form: null,
  headingRows: null,
  dataRows: null,
  columns: [],
  blocks: [],
  totals: [],
  title: { units: [], time: null, reportDate: null },
  hasContent: false,
  nothingOccurred: false,
  problems: [],
});

describe("a file in which nothing was found", () => {
  it("has one copy of what it shares with others of its template, and its own names and figures", async () => {
    const [a, b, c] = await sheetsOf({
      "a.csv": report("AN ĐỨC", [1, 2, 3]),
      "b.csv": report("AN HIỆP", [4, 5, 6]),
      "c.csv": report("AN HÒA TÂY", [7, 8]),
    });
    expect(b?.blocks[0]?.whens).toBe(a?.blocks[0]?.whens);
    expect(b?.blocks[0]?.rows).toBe(a?.blocks[0]?.rows);
    expect(b?.totals[0]?.covers).toBe(a?.totals[0]?.covers);
    expect(c?.blocks[0]?.rows).not.toBe(a?.blocks[0]?.rows);
    expect([...(b?.blocks[0]?.values ?? [])]).toEqual([9, 4, 10, 5, 11, 6]);
    expect([...(b?.totals[0]?.exact?.values ?? [])]).toEqual([30, 15]);
    expect(b?.title.units.map(({ text }) => text)).toEqual(["CÔNG AN XÃ AN HIỆP"]);
  });

  it("comes back from its bytes with all its sheets, blank ones too, wherever it lies now", async () => {
    const [a, b] = await sheetsOf({
      "a.csv": report("AN ĐỨC", [1, 2, 3]),
      "b.csv": report("AN HIỆP", [4, 5]),
    });
    const [first, second] = [a as FormSheet, b as FormSheet];
    const sheets = [first, blank(first, "Sheet2", 1), second, blank(first, "Sheet3", 3)];
    const clean = cleanFile(fileOf(...sheets)) as CleanFile;
    const { sheets: again } = throughBytes(clean, { file: "c.csv", folders: ["x"] });
    const moved = (sheet: FormSheet) => ({ ...sheet, file: "c.csv", folders: ["x"] });
    expect(again.map((own) => [...rowsInTurn(own)])).toEqual(
      sheets.map((own) => [...rowsInTurn(own)]),
    );
    expect(again.map(({ totals }) => totals)).toEqual(sheets.map(({ totals }) => totals));
    expect(again.map((own) => ({ ...own, blocks: [] }))).toEqual(
      sheets.map((own) => ({ ...moved(own), blocks: [] })),
    );
  });

  it("is none where a sheet has something else in it, a fault or a figure that is not whole", async () => {
    const [a] = await sheetsOf({ "a.csv": report("AN ĐỨC", [1, 2, 3]) });
    const sheet = a as FormSheet;
    const other = { ...blank(sheet, "Ghi chú", 1), hasContent: true };
    expect(cleanFile(fileOf(sheet, other))).toBeNull();
    expect(cleanFile({ ...fileOf(sheet), legacyEncoding: "tcvn3" })).toBeNull();
    const hedged = await sheetsOf({
      "a.csv": report("AN ĐỨC", [1, 2]).replace(";6;", ";khoảng 6;"),
    });
    expect(hedged.map((own) => cleanFile(fileOf(own)))).toEqual([null]);
  });
});
