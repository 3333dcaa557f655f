/** The same of generated submissions, clean and with faults, and through the codec of mapped files. */
import type { FormSheet } from "../../src/model/form-sheet.ts";
import { irregularCount, rowCount, rowsInTurn } from "../../src/model/sheet-rows.ts";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type CleanFile, cleanFile } from "../../src/pipeline/clean-file/index.ts";
import { readAll } from "../../src/pipeline/read.ts";
import { throughBytes } from "../support/clean-file.ts";
import { checkOf, inFolder, optionsFor, sheetsOf, totalsOf } from "../support/run-files.ts";

const UNITS = ["Xã An Đức", "Xã An Hiệp", "Xã Tân Xuân", "Xã An Đứt", "Thị trấn Ba Tri", ""];
const TIMES = ["Tháng 1/2020", "Tháng 2/2020", "Quý I/2020", "07/03/2020", "31/02/2020", "2020"];
const COUNTS = [
  "0",
  "1",
  "7",
  "12",
  "12",
  "1.234",
  "-",
  "...",
  "",
  "hơn 30",
  "1,642",
  "65535",
  "x",
];
const PARTNERS = ["Hội Nông dân", "CCB", "Hội lạ", ""];

const row = fc.tuple(
  fc.constantFrom(...UNITS),
  fc.constantFrom(...TIMES),
  fc.constantFrom(...PARTNERS),
  fc.constantFrom(...COUNTS),
  fc.constantFrom(...COUNTS),
);
/** Mostly plain: three in four rows are of one unit, month and whole numbers. */
const plainRow = fc.tuple(fc.nat(11), fc.nat(40), fc.nat(400)).map(([month, held, came]) => {
  return ["Xã An Đức", `Tháng ${month + 1}/2020`, "CCB", String(held), String(came)] as const;
});
const rows = fc.array(fc.oneof({ weight: 3, arbitrary: plainRow }, row), {
  minLength: 1,
  maxLength: 25,
});
const total = fc.constantFrom("", "Tổng cộng;;;10;20\n", "Trong đó\n");
const file = fc.tuple(rows, total).map(([lines, end]) => {
  const head = "Đơn vị;Kỳ báo cáo;Đơn vị phối hợp;Số buổi;Số người tham dự\n";
  return `${head}${lines.map((cells) => cells.join(";")).join("\n")}\n${end}`;
});

describe("plain rows of generated files", { timeout: 120_000 }, () => {
  it("are judged and added up as they are one by one", async () => {
    let plain = 0;
    await fc.assert(
      fc.asyncProperty(fc.array(file, { minLength: 1, maxLength: 3 }), async (files) => {
        const named = Object.fromEntries(files.map((text, i) => [`${i}.csv`, text]));
        const { sheets } = await sheetsOf(named);
        for (const sheet of sheets) plain += rowCount(sheet) - irregularCount(sheet);
        await checkOf(named);
        await totalsOf(named, { keepGoing: true, levels: ["province", "commune"], by: "partner" });
      }),
      { numRuns: 40, seed: 7 },
    );
    expect(plain).toBeGreaterThan(100);
  });

  it("come back from their bytes as they were", async () => {
    const text = (months: number) =>
      "CÔNG AN XÃ AN ĐỨC\n\nTháng;Năm;Số tin tiếp nhận;Số tin có giá trị\n" +
      Array.from({ length: months }, (_, i) => `${i + 1};2020;${i + 5};${i}\n`).join("") +
      `Tổng cộng;;${(months * (months - 1)) / 2 + 5 * months};${(months * (months - 1)) / 2}\n`;
    await inFolder({ "a.csv": text(12), "b/c.csv": text(5) }, async (cwd) => {
      const read = await readAll(optionsFor({}, cwd));
      expect(read.sheets.length).toBe(2);
      for (const sheet of read.sheets) {
        const mapped = { sha256: "", sheets: [sheet], legacyEncoding: null };
        const clean = cleanFile(mapped);
        expect(clean).not.toBeNull();
        const [again] = throughBytes(clean as CleanFile, sheet).sheets;
        const rows = (own: FormSheet | undefined) =>
          own === undefined ? [] : [...rowsInTurn(own)];
        expect(rows(again)).toEqual(rows(sheet));
        expect({ ...again, blocks: [] }).toEqual({ ...sheet, blocks: [] });
      }
    });
  });
});
