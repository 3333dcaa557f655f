/** What a formula's stored result is, and error cells: in small parts and in streamed ones. */
import { describe, expect, test } from "vitest";
import { rawCounts } from "../../../src/read/counts.ts";
import { sheetOf, valuesOf } from "../../support/read-back.ts";
import { inline, prefixed, values, type PackageParts } from "../../support/xlsx-package.ts";

const DATE_STYLE = { formats: '<xf/><xf numFmtId="14"/>' };
const ERRORS = ["#NULL!", "#DIV/0!", "#VALUE!", "#REF!", "#NAME?", "#NUM!", "#N/A", "#SPILL!"];
/** Rows after the cells so that the part is streamed; no text of theirs repeats. */
const LONG = Array.from({ length: 70_000 }, (_, i) =>
  inline(`hàng ${i} ${Math.imul(i, 2654435761)}`),
).join("");

/** The cells of row 1, in a small part, in one with prefixes, and in one that is streamed. */
async function threeWays(cells: string): Promise<unknown[]> {
  const row = `<row r="1">${cells}</row>`;
  const contents: PackageParts[] = [
    { ...DATE_STYLE, sheet: row },
    { ...DATE_STYLE, sheet: prefixed(row) },
    { ...DATE_STYLE, sheet: row + LONG },
  ];
  return Promise.all(
    contents.map(async (content) => {
      const sheet = await sheetOf(content);
      return values({ ...sheet, rows: sheet.rows.slice(0, 1) });
    }),
  );
}

describe("a formula's stored result", () => {
  test.each<[string, string, Record<string, unknown>]>([
    [
      "of 0 or FALSE is not lost",
      '<c r="A1"><f>SUM(C1:D1)</f><v>0</v></c><c r="B1" t="b"><f>1=2</f><v>0</v></c>',
      { A1: 0, B1: false },
    ],
    [
      "boolean, date and error results are not lost",
      '<c r="A1" t="b"><f>1=1</f><v>1</v></c><c r="B1" s="1"><f>TODAY()</f><v>45444</v></c><c r="C1" t="e"><f>1/0</f><v>#DIV/0!</v></c><c r="D1" t="d"><f>X</f><v>2024-06-01</v></c>',
      { A1: true, B1: "date:2024-06-01", C1: "#DIV/0!", D1: "date:2024-06-01" },
    ],
    [
      "of shared, array and table formulas",
      '<c r="A1"><f t="shared" ref="A1:A9" si="0">B1*2</f><v>0</v></c><c r="B1"><f t="shared" si="0"/><v>-2.5</v></c><c r="C1"><f t="array" ref="C1">X</f><v>1e3</v></c><c r="D1"><f t="dataTable" ref="D1" r1="A1"/><v>7</v></c>',
      { A1: 0, B1: -2.5, C1: 1000, D1: 7 },
    ],
    [
      "text, spaces and entities as they are",
      '<c r="A1" t="str"><f>"&lt;"</f><v>  x &amp; y </v></c><c r="B1" t="str"><f>A1</f><v>0</v></c>',
      { A1: "  x & y ", B1: "0" },
    ],
    [
      "that was never stored is no zero and no blank",
      '<c r="A1"><f>B1+C1</f></c><c r="B1"><f>C1</f><v/></c>',
      { A1: "?", B1: "?" },
    ],
  ])("%s", async (_, cells, expected) => {
    expect(await threeWays(cells)).toEqual([expected, expected, expected]);
  });
});

describe("error cells", () => {
  test("do not become blanks, and are counted", async () => {
    const cells = ERRORS.map((error) => `<c t="e"><v>${error}</v></c>`).join("");
    const found = await threeWays(cells);
    for (const each of found) expect(Object.values(each as object)).toEqual(ERRORS);
    const sheet = await sheetOf(`<row>${cells}</row>`);
    expect(rawCounts(sheet, "xlsx")).toMatchObject({ cells: ERRORS.length, errors: ERRORS.length });
  });

  test("a number that is none is an error, never a zero", async () => {
    expect(await valuesOf('<row r="1"><c r="A1"><v>NaN</v></c></row>')).toEqual({ A1: "#NUM!" });
  });
});
