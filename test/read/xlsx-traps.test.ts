/** What other readers get wrong in silence: each a workbook written byte by byte. */
import { describe, expect, test } from "vitest";
import { MAIN, first, inline, prefixed, read, reason, values } from "../support/xlsx-package.ts";

describe("values", () => {
  test.each<[string, string, Record<string, unknown>]>([
    [
      "numbers",
      '<row r="2"><c r="A2"><v>1642</v></c><c r="B2"><v>-0.5</v></c><c r="C2"><v>1.5E+3</v></c></row>',
      { A2: 1642, B2: -0.5, C2: 1500 },
    ],
    [
      "exact decimals",
      '<row r="1"><c r="A1"><v>0.1</v></c><c r="B1"><v>1.642</v></c><c r="C1"><v>0.30000000000000004</v></c><c r="D1"><v>9007199254740993</v></c></row>',
      { A1: 0.1, B1: 1.642, C1: 0.30000000000000004, D1: 9007199254740992 },
    ],
    [
      "blanks around a number",
      '<row r="1"><c r="A1"><v> 7 </v></c><c r="B1"><v>\n8</v></c></row>',
      { A1: 7, B1: 8 },
    ],
    [
      "booleans",
      '<row r="1"><c r="A1" t="b"><v>1</v></c><c r="B1" t="b"><v>0</v></c></row>',
      { A1: true, B1: false },
    ],
    [
      "errors",
      '<row r="1"><c r="A1" t="e"><v>#N/A</v></c><c r="B1" t="e"><f>1/0</f><v>#DIV/0!</v></c></row>',
      { A1: "#N/A", B1: "#DIV/0!" },
    ],
    [
      "a number that is none",
      '<row r="1"><c r="A1"><v>NaN</v></c><c r="B1"><v>-INF</v></c></row>',
      { A1: "#NUM!", B1: "#NUM!" },
    ],
    [
      "stored results of 0 and FALSE",
      '<row r="1"><c r="A1"><f>SUM(B1:C1)</f><v>0</v></c><c r="B1" t="b"><f>1=2</f><v>0</v></c><c r="C1" t="str"><f>"x"</f><v>x</v></c></row>',
      { A1: 0, B1: false, C1: "x" },
    ],
    [
      "formulas without a result",
      '<row r="1"><c r="A1"><f>B1</f></c><c r="B1"><f>C1</f><v></v></c><c r="C1"><f>D1</f><v/></c><c r="D1"><f t="shared" si="0"/></c></row>',
      { A1: "?", B1: "?", C1: "?", D1: "?" },
    ],
    [
      "a formula whose result is the empty text",
      '<row r="1"><c r="A1" t="str"><f>""</f><v></v></c><c r="B1"><v>1</v></c></row>',
      { B1: 1 },
    ],
    [
      "formatted blanks",
      '<row r="1"><c r="A1" s="0"/><c r="B1"></c><c r="C1"><v></v></c><c r="D1" t="inlineStr"><is><t/></is></c><c r="E1"><v>1</v></c></row>',
      { E1: 1 },
    ],
  ])("%s", (_, rows, expected) => {
    expect(read(rows)).toEqual(expected);
    expect(read(prefixed(rows))).toEqual(expected);
  });

  test("the fields of cells, and no others", () => {
    const { rows } = first(
      '<row r="1"><c r="A1"><f>1</f><v>0</v></c><c r="B1"><v>2</v></c><c r="C1"><f>B1</f></c></row>',
    );
    expect(rows).toStrictEqual([
      {
        row: 1,
        hidden: false,
        cells: [
          { column: 1, kind: "number", value: 0, formula: true },
          { column: 2, kind: "number", value: 2 },
          { column: 3, kind: "uncalculated", formula: true },
        ],
      },
    ]);
  });
});

describe("text", () => {
  test.each<[string, string, string]>([
    [
      "leading and trailing spaces",
      inline("  Xã An Đức ", ' xml:space="preserve"'),
      "  Xã An Đức ",
    ],
    ["spaces without xml:space", inline(" a "), " a "],
    ["named entities", inline("A &amp; B &lt;&gt;&quot;&apos;"), "A & B <>\"'"],
    ["decimal and hexadecimal entities", inline("&#272;&#x1EE9;c &#x1F33E;"), "Đức 🌾"],
    ["an escaped entity stays one", inline("&amp;lt;"), "&lt;"],
    ["CDATA", inline("<![CDATA[a < b & c]]>"), "a < b & c"],
    ["a comment inside the text", inline("An <!-- no -->Đức"), "An Đức"],
    ["an instruction inside the text", inline("An <?x y?>Đức"), "An Đức"],
    ["_x000D_ escapes", inline("a_x000D_\nb_x005F_x000D_"), "a\r\nb_x000D_"],
    ["line ends as XML has them", inline("a\r\nb\rc"), "a\nb\nc"],
    [
      "rich inline runs",
      '<row><c t="inlineStr"><is><r><t>Xã </t></r><r><rPr><b/></rPr><t>An Đức</t></r></is></c></row>',
      "Xã An Đức",
    ],
    ["inline with a value", '<row><c t="inlineStr"><v>An Đức</v></c></row>', "An Đức"],
    [
      "phonetic runs left out",
      '<row><c t="inlineStr"><is><t>東京</t><rPh sb="0" eb="2"><t>トウキョウ</t></rPh></is></c></row>',
      "東京",
    ],
    [
      "escapes in a formula's text",
      '<row><c t="str"><f>A</f><v>a_x0041_&amp;</v></c></row>',
      "aA&",
    ],
  ])("%s", (_, rows, expected) => {
    expect(read(rows)).toEqual({ A1: expected });
    expect(read(prefixed(rows))).toEqual({ A1: expected });
  });

  test("shared strings: rich, phonetic, empty, with lying counts", () => {
    const strings =
      "<si><t>một</t></si><si><r><t>ha</t></r><r><rPr><i/></rPr><t xml:space='preserve'> i</t></r><rPh sb='0' eb='1'><t>no</t></rPh></si><si/><si><t>&#x111;</t></si>";
    const cells = [0, 1, 2, 3].map((i) => `<c t="s"><v>${i}</v></c>`).join("");
    const lying = {
      name: "xl/sharedStrings.xml",
      data: `<sst xmlns="${MAIN}" count="-1" uniqueCount="99999999">${strings}</sst>`,
    };
    expect(read({ sheet: `<row>${cells}</row>`, parts: [lying] })).toEqual({
      A1: "một",
      B1: "ha i",
      D1: "đ",
    });
  });

  test("shared strings missing: other cells are read, an index is refused", () => {
    expect(read("<row><c><v>1</v></c></row>")).toEqual({ A1: 1 });
    expect(reason('<row><c t="s"><v>0</v></c></row>')).toBe("corrupt");
    expect(
      reason({ sheet: '<row><c t="s"><v>1</v></c></row>', strings: "<si><t>a</t></si>" }),
    ).toBe("corrupt");
  });

  test("names of Vietnam survive the edges of pieces", () => {
    const names = Array.from(
      { length: 60_000 },
      (_, i) => `Tỉnh Bình Thuận, xã Đắk R'lấp ${"ế".repeat(i % 40)}${i}`,
    );
    const rows = names.map((name) => inline(name.replaceAll("'", "&apos;"))).join("");
    const { rows: found } = first(rows);
    expect(found.map((row) => row.cells[0]?.kind === "text" && row.cells[0].value)).toEqual(names);
  });
});

describe("where cells stand", () => {
  test.each<[string, string, Record<string, unknown>]>([
    [
      "no r on rows and cells",
      "<row><c><v>1</v></c><c><v>2</v></c></row><row/><row><c/><c><v>3</v></c></row>",
      { A1: 1, B1: 2, B3: 3 },
    ],
    [
      "no r on some",
      '<row r="5"><c r="C5"><v>1</v></c><c><v>2</v></c></row><row><c><v>3</v></c></row>',
      { C5: 1, D5: 2, A6: 3 },
    ],
    [
      "rows and cells out of order",
      '<row r="2"><c r="B2"><v>1</v></c><c r="A2"><v>2</v></c></row><row r="1"><c r="A1"><v>3</v></c></row>',
      { A1: 3, A2: 2, B2: 1 },
    ],
    [
      "the last cell of a sheet",
      '<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>',
      { XFD1048576: 1 },
    ],
    [
      "other orders and quotes of attributes",
      "<row spans='1:1' r='3'><c t='str' s='0' r='A3' ><v >x</v ></c ></row >",
      { A3: "x" },
    ],
    [
      "blanks and comments between",
      ' <row r="1">\n <c r="A1">\n <v>1</v>\n </c> <!-- x --> <c r="B1"><v>2</v></c>\n</row> ',
      { A1: 1, B1: 2 },
    ],
    [
      "unknown elements",
      '<row r="1"><c r="A1"><v>1</v><extLst><ext><v>9</v></ext></extLst></c><x><c r="B1"><v>8</v></c></x></row>',
      { A1: 1 },
    ],
  ])("%s", (_, rows, expected) => {
    expect(read(rows)).toEqual(expected);
    expect(read(prefixed(rows))).toEqual(expected);
  });

  test("rows come in order", () => {
    const { rows } = first('<row r="9"><c><v>1</v></c></row><row r="4"><c><v>1</v></c></row>');
    expect(rows.map((row) => row.row)).toEqual([4, 9]);
  });

  test("a lying dimension is ignored", () => {
    expect(
      read({ sheet: '<row r="3"><c r="C3"><v>1</v></c></row>', before: '<dimension ref="A1"/>' }),
    ).toEqual({ C3: 1 });
  });

  test("merged ranges do not repeat the value", () => {
    const after =
      '<mergeCells count="2"><mergeCell ref="A1:B2"/><mergeCell ref="D4"/></mergeCells>';
    const sheet = first({ sheet: '<row r="1"><c r="A1"><v>43</v></c><c r="B1"/></row>', after });
    expect(sheet.merges).toEqual([{ top: 1, left: 1, bottom: 2, right: 2 }]);
    expect(values(sheet)).toEqual({ A1: 43 });
  });

  test("hidden rows, columns and sheets are told", () => {
    const sheet = first({
      before:
        '<cols><col min="2" max="2" hidden="1"/><col min="3" max="3"/><col min="4" max="16384" hidden="true"/></cols>',
      sheet:
        '<row r="1"><c r="A1"><v>1</v></c><c r="E1"><v>2</v></c></row><row r="2" hidden="1"><c r="A2"><v>3</v></c></row>',
      sheetAttributes: 'state="veryHidden"',
    });
    expect(sheet.hidden).toBe(true);
    expect(sheet.hiddenColumns).toEqual([2, 4, 5]);
    expect(sheet.rows.map((row) => row.hidden)).toEqual([false, true]);
  });
});
