/** Broken files: refused with a reason or read, never a crash, never a hang. */
import ExcelJS from "exceljs";
import { describe, expect, test } from "vitest";
import { sheetOfCells } from "../../src/model/raw-sheet.ts";
import { TextTable } from "../../src/model/text-table.ts";
import { DEFAULT_LIMITS, UnreadableFile, type RawSheet } from "../../src/model/raw.ts";
import { readXlsx } from "../../src/read/formats/xlsx/index.ts";
import { SerialDates } from "../../src/read/formats/xlsx/serial.ts";
import { readSheetPart } from "../../src/read/formats/xlsx/sheet.ts";
import { XmlReader } from "../../src/read/xml/reader.ts";
import { sourceOf } from "../support/sources.ts";
import { packageEntries, values, xlsx, type PackageParts } from "../support/xlsx-package.ts";
import { writeZip } from "../support/zip-writer.ts";

const SLOW_MS = 2000;

/** A small generator with a seed (mulberry32): the mutants are the same in every run. */
function random(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) % below;
  };
}

/** The sheets, or the reason of the refusal; anything else thrown fails the test. */
function attempt(bytes: Uint8Array): RawSheet[] | string {
  const started = performance.now();
  try {
    return readXlsx(bytes, DEFAULT_LIMITS);
  } catch (error) {
    if (!(error instanceof UnreadableFile)) throw error;
    return error.reason;
  } finally {
    expect(performance.now() - started).toBeLessThan(SLOW_MS);
  }
}

async function workbook(): Promise<Buffer> {
  const book = new ExcelJS.Workbook();
  const sheet = book.addWorksheet("Buổi tuyên truyền");
  sheet.addRow(["Đơn vị", "Ngày", "Số buổi", "Lượt người"]);
  for (let i = 1; i <= 30; i++)
    sheet.addRow([`Xã ${i}`, new Date(Date.UTC(2024, 5, i)), i, i * 40]);
  sheet.getCell("C32").value = { formula: "SUM(C2:C31)", result: 465 };
  sheet.mergeCells("A33:B33");
  return Buffer.from(await book.xlsx.writeBuffer());
}

const PARTS: PackageParts = {
  before: '<dimension ref="A1:C3"/><cols><col min="1" max="2" hidden="1"/></cols>',
  sheet:
    '<row r="1" hidden="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="inlineStr"><is><t xml:space="preserve">Xã &amp; &#x111;</t></is></c></row>' +
    '<row r="2"><c r="A2" s="1"><v>45444</v></c><c r="B2"><f>A2+1</f><v>0</v></c><c r="C2" t="b"><v>1</v></c><!-- c --></row>' +
    '<row r="3"><c r="A3" t="str"><f>"x"</f><v>x_x000D_</v></c><c r="B3" t="e"><v>#N/A</v></c><c r="C3"><v>-1.5e2</v></c></row>',
  after: '<mergeCells count="1"><mergeCell ref="A3:B4"/></mergeCells>',
  strings: "<si><r><rPr><rFont val='.VnTime'/></rPr><t>Đ</t></r></si><si><t><![CDATA[a]]></t></si>",
  styles:
    '<numFmts><numFmt numFmtId="164" formatCode="dd/mm/yyyy"/></numFmts><fonts><font><name val="Arial"/></font></fonts>',
  formats: '<xf/><xf numFmtId="164" fontId="0"/>',
};

describe("mutants of a file", () => {
  test("flipped bytes of the zip", async () => {
    const whole = await workbook();
    const expected = attempt(whole);
    const next = random(1);
    for (let i = 0; i < 1500; i++) {
      const mutant = Buffer.from(whole);
      const at = next(mutant.length);
      mutant[at] = (mutant[at] as number) ^ (1 << next(8));
      const read = attempt(mutant);
      // One flipped bit is either found by a checksum, or lies where it means nothing.
      if (typeof read !== "string") expect(read).toEqual(expected);
    }
  });

  test("cut at any length", async () => {
    const whole = await workbook();
    for (let length = 0; length < whole.length; length += 5) {
      expect(attempt(whole.subarray(0, length)), `cut at ${length}`).toBeTypeOf("string");
    }
  });

  test("flipped and dropped bytes inside the parts, checksums made right", () => {
    const entries = packageEntries(PARTS);
    const next = random(2);
    for (let i = 0; i < 3000; i++) {
      const target = next(entries.length);
      const mutated = entries.map((entry, at) => {
        if (at !== target) return entry;
        const data = Buffer.from(entry.data);
        const place = next(data.length);
        if (next(3) === 0)
          return {
            ...entry,
            data: Buffer.concat([data.subarray(0, place), data.subarray(place + 1 + next(4))]),
          };
        data[place] = next(2) === 0 ? next(256) : "<>/\"'&; =!"[next(10)]!.charCodeAt(0);
        return { ...entry, data };
      });
      attempt(writeZip(mutated.map((entry) => ({ ...entry, stored: true }))));
    }
  });

  test("a sheet part cut anywhere never gives a short sheet", () => {
    const entries = packageEntries(PARTS);
    const at = entries.findIndex((entry) => entry.name.includes("sheet1"));
    const data = Buffer.from(entries[at]!.data);
    expect(values((attempt(xlsx(PARTS)) as RawSheet[])[0])["A2"]).toBe("date:2024-06-01");
    for (let length = 0; length < data.length; length++) {
      const cut = entries.map((entry, i) =>
        i === at ? { ...entry, data: data.subarray(0, length), stored: true } : entry,
      );
      expect(attempt(writeZip(cut)), `cut at ${length}`).toBeTypeOf("string");
    }
  });
});

describe("the edges of pieces", () => {
  test("cells of every kind across every edge of the window", () => {
    const entries = packageEntries(PARTS);
    const part = entries.find((entry) => entry.name.includes("sheet1"))!;
    const bytes = Buffer.from(part.data);
    const table = new TextTable();
    const texts = ["Đ", "a"];
    const shared = { texts, ids: texts.map((text) => table.idOf(text)), fonts: new Map() };
    const styles = { numbers: Uint8Array.of(0, 1), shown: [], legacyFonts: null };
    const read = (size: number) => {
      const context = {
        strings: shared,
        styles,
        dates: new SerialDates(false),
        limits: DEFAULT_LIMITS,
        kept: 0,
      };
      const pieces = function* () {
        for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
      };
      const reader = new XmlReader(sourceOf(pieces()), "sheet", DEFAULT_LIMITS);
      const content = readSheetPart(reader, context, table);
      return content === null
        ? null
        : sheetOfCells({ name: "", hidden: false, ...content }, content.cells);
    };
    const expected = read(bytes.length);
    expect(expected?.rows.length).toBe(3);
    for (let size = 1; size < 200; size++)
      expect(read(size)?.rows, `pieces of ${size}`).toEqual(expected?.rows);
  });
});
