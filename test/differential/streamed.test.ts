/**
 * The reader of large files against the one of whole files: it gives the same, or leaves the file
 * to the other. Small sheets become large files by a part that nobody reads.
 */
import fc from "fast-check";
import { expect, test } from "vitest";
import { UnreadableFile } from "../../src/model/raw.ts";
import { readBytes } from "../../src/read/workbook.ts";
import { changePackage } from "../fuzz/package.ts";
import { PARTS } from "../fuzz/raw-parts.ts";
import { Random } from "../fuzz/random.ts";
import { packageEntries } from "../support/xlsx-package.ts";
import { byStream, type Streamed } from "./by-stream.ts";
import { csvPlans } from "./csv-text.ts";
import { rawParts, zipOf } from "./raw-book.ts";
import { SEED, SHEETS, TIMEOUT, report } from "./run.ts";
import { sheetPlans } from "./sheets.ts";

const LARGE = 2.2 * 1024 ** 2;
/** Without the fonts of old encodings, for which a file is read whole. */
const UNICODE = {
  ...PARTS,
  strings: "<si><t>Đơn vị</t></si><si><r><t>Số </t></r><r><t>tin</t></r></si>",
  styles: '<numFmts><numFmt numFmtId="164" formatCode="dd/mm/yyyy"/></numFmts>',
  formats: '<xf/><xf numFmtId="164"/><xf/>',
};
const BALLAST = { name: "xl/media/image1.bin", data: Buffer.alloc(LARGE), stored: true };

async function byWhole(bytes: Uint8Array): Promise<Streamed | null> {
  try {
    const { sheets } = await readBytes(bytes);
    const [sheet] = sheets;
    if (sheet === undefined || sheets.length > 1) return null;
    return { rows: sheet.rows, merges: sheet.merges, hiddenColumns: sheet.hiddenColumns };
  } catch (error) {
    if (error instanceof UnreadableFile) return null;
    throw error;
  }
}

/** Whether it was streamed. Of a hundred thousand rows the first that differs is told. */
async function compare(bytes: Uint8Array): Promise<boolean> {
  const streamed = byStream(bytes);
  if (streamed === null) return false;
  const whole = await byWhole(bytes);
  const wanted = whole?.rows.map((row) => JSON.stringify(row)) ?? [];
  const at = streamed.rows.findIndex((row, i) => JSON.stringify(row) !== wanted[i]);
  expect(streamed.rows[at]).toEqual(whole?.rows[at]);
  expect({ ...streamed, rows: streamed.rows.length }).toEqual({ ...whole, rows: wanted.length });
  return true;
}

test("generated sheets", { timeout: TIMEOUT }, async () => {
  let streamed = 0;
  await fc.assert(
    fc.asyncProperty(sheetPlans, async (sheet) => {
      const parts = [...rawParts(sheet), BALLAST];
      if (await compare(zipOf(sheet, parts))) streamed++;
    }),
    { numRuns: Math.ceil(SHEETS / 3), seed: SEED },
  );
  expect(streamed).toBeGreaterThan(SHEETS / 6);
  report("streamed sheets", streamed, new Map());
});

test("broken packages", { timeout: TIMEOUT }, async () => {
  const parts = [...packageEntries(UNICODE), BALLAST];
  let streamed = 0;
  for (let i = 0; i < SHEETS; i++) {
    if (await compare(changePackage(parts, new Random(SEED, i)))) streamed++;
  }
  expect(streamed).toBeGreaterThan(0);
  report("streamed mutants", streamed, new Map());
});

test("generated CSV, over and over", { timeout: TIMEOUT }, async () => {
  let streamed = 0;
  await fc.assert(
    fc.asyncProperty(csvPlans, async ({ text }) => {
      const [mark, body] = text.startsWith("\ufeff") ? ["\ufeff", text.slice(1)] : ["", text];
      const line = body.endsWith("\n") || body.endsWith("\r") ? body : `${body}\n`;
      const bytes = Buffer.from(mark + line.repeat(Math.ceil(LARGE / Buffer.byteLength(line))));
      if (await compare(bytes)) streamed++;
    }),
    { numRuns: Math.ceil(SHEETS / 50), seed: SEED },
  );
  report("streamed CSV", streamed, new Map());
});

// Found a fault of src/read/stream/csv.ts: without a line feed in its sample the separator was `;`.
test.each<[string, string, string]>([
  ["carriage returns alone, commas", "Đơn vị,Số tin\r", "Xã An Đức,5\r"],
  ["a line that names the separator", "sep=,\rĐơn vị,Số tin\r", "Xã An Đức,5\r"],
  ["a mark, tabs, CRLF", "\ufeffĐơn vị\tSố tin\r\n", "Xã An Đức\t007\r\n"],
])("CSV with %s", async (_, first, line) => {
  await compare(Buffer.from(first + line.repeat(Math.ceil(LARGE / Buffer.byteLength(line)))));
});
