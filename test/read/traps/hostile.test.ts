/**
 * Small files that ask for far more work than they are long, or for what cannot be: found by the fuzz. The guard is
 * of CPU time, far above what the files are worth.
 */
import { expect, test } from "vitest";
import { HANG_MS, costOf, reasonOf } from "../../support/read-back.ts";
import { writeZip } from "../../support/zip-writer.ts";

// Found a fault of src/read/formats/xls/html.ts: each row began to the right of all that is covered
// above it, cell by cell and without an end to the columns; 150 rows took 14 s.
test("HTML cells that cover everything below them", async () => {
  const row = "<tr><td colspan=16384 rowspan=16384>1</td></tr>";
  const bytes = Buffer.from(`<html><table>${row.repeat(100)}</table></html>`);
  const cost = await costOf(() => reasonOf(bytes));
  expect(cost.ms).toBeLessThan(HANG_MS);
});

// Found a fault of src/read/formats/ods/table.ts: the style of a column was looked for from the
// first column on, for every cell.
test("ods with a style for each of 16,384 columns and rows of blanks", async () => {
  const columns = Array.from(
    { length: 16_384 },
    (_, i) => `<table:table-column table:default-cell-style-name="ce${i}"/>`,
  );
  const cell = '<table:table-cell office:value-type="float" office:value="1"/>';
  const row = `<table:table-row>${"<table:table-cell/>".repeat(16_383)}${cell}</table:table-row>`;
  const bytes = ods(columns.join("") + row.repeat(25));
  const cost = await costOf(() => reasonOf(bytes));
  expect(cost.ms).toBeLessThan(HANG_MS);
});

// Found a fault of src/read/formats/ods/cell.ts: a RangeError, which ends the run.
test.each(["-1", "1.5", "x", "1e99", ""])("ods with %j spaces in a text", async (count) => {
  const text = `<text:p>a<text:s text:c="${count}"/>b</text:p>`;
  const cell = `<table:table-cell office:value-type="string">${text}</table:table-cell>`;
  const bytes = ods(`<table:table-row>${cell}</table:table-row>`);
  expect(["read", "corrupt"]).toContain(await reasonOf(bytes));
});

function ods(table: string): Buffer {
  const names = 'xmlns:office="o" xmlns:table="t" xmlns:text="x"';
  const content = `<office:document-content ${names}><office:body><office:spreadsheet><table:table table:name="B">${table}</table:table></office:spreadsheet></office:body></office:document-content>`;
  return writeZip([
    { name: "mimetype", data: "application/vnd.oasis.opendocument.spreadsheet", stored: true },
    { name: "content.xml", data: content },
  ]);
}
