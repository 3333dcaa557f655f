/** What the styles decide: dates, and the fonts of old encodings. */
import { describe, expect, test } from "vitest";
import { first, read, reason } from "../support/xlsx-package.ts";

describe("dates", () => {
  const formats = [14, 0, 164, 165, 166, 167, 168, 45]
    .map((id) => `<xf numFmtId="${id}"/>`)
    .join("");
  const codes = ["dd/mm/yyyy;@", "#,##0 d", "[h]:mm", '[Red]0.00"day"', "[$-42A]dd\\ mmmm\\ yyyy"];
  const numFmts = codes.map(
    (code, i) => `<numFmt numFmtId="${164 + i}" formatCode="${code.replaceAll('"', "&quot;")}"/>`,
  );
  const styles = `<numFmts>${numFmts.join("")}</numFmts>`;
  const cell = (style: number, value: number | string) => `<c s="${style}"><v>${value}</v></c>`;
  const row = (...cells: string[]) => ({ sheet: `<row>${cells.join("")}</row>`, formats, styles });

  test("by built-in and custom formats", () => {
    const cells = [0, 1, 2, 3, 4, 5, 6, 7].map((style) => cell(style, 45444.75));
    const date = "date:2024-06-01";
    const number = 45444.75;
    expect(Object.values(read(row(...cells)))).toEqual([
      date,
      number,
      date,
      number,
      date,
      number,
      date,
      date,
    ]);
  });

  test("serials of 1900, day 60 that never was, and what is no day", () => {
    const serials = [0, 0.5, 1, 59, 60, 61, 2958465, -1, 2958466];
    expect(Object.values(read(row(...serials.map((serial) => cell(0, serial)))))).toEqual([
      "date:1899-12-31",
      "date:1899-12-31",
      "date:1900-01-01",
      "date:1900-02-28",
      "date:1900-02-28",
      "date:1900-03-01",
      "date:9999-12-31",
      -1,
      2958466,
    ]);
  });

  test("the 1904 system", () => {
    const content = {
      ...row(cell(0, 0), cell(0, 44000)),
      workbookProperties: '<workbookPr date1904="1"/>',
    };
    expect(read(content)).toEqual({ A1: "date:1904-01-01", B1: "date:2024-06-19" });
  });

  test("ISO dates are the day they say", () => {
    const days = [
      "2024-06-01",
      "2024-06-01T23:59:59.999",
      "2024-06-01T00:00:00Z",
      "T10:30:00",
      "2024-02-30",
    ];
    const sheet = `<row>${days.map((day) => `<c t="d"><v>${day}</v></c>`).join("")}</row>`;
    const date = "date:2024-06-01";
    expect(Object.values(read(sheet))).toEqual([date, date, date, "date:1899-12-31", "2024-02-30"]);
  });

  test("a style beyond the table is refused: a date could pass for a number", () => {
    expect(reason(row(cell(99, 45444)))).toBe("corrupt");
  });
});

test("percentages are told, by built-in and custom formats, in either scan", () => {
  const codes = ["0.0%", '0 "%"', "[Red]-0%;0%", "0.00"];
  const numFmts = codes.map(
    (code, i) => `<numFmt numFmtId="${164 + i}" formatCode="${code.replaceAll('"', "&quot;")}"/>`,
  );
  const formats = [0, 9, 10, 164, 165, 166, 167].map((id) => `<xf numFmtId="${id}"/>`).join("");
  const cells = [0, 1, 2, 3, 4, 5, 6].map((style) => `<c s="${style}"><v>1</v></c>`).join("");
  const slow = cells.replaceAll("<v>", "<v >");
  for (const sheet of [`<row>${cells}</row>`, `<row>${slow}</row>`]) {
    const content = { sheet, formats, styles: `<numFmts>${numFmts.join("")}</numFmts>` };
    const percent = first(content).rows[0]?.cells.map((c) => c.kind === "number" && c.percent);
    expect(percent).toEqual([undefined, true, true, true, undefined, true, undefined]);
  }
});

describe("fonts of old encodings", () => {
  const styles =
    '<fonts><font><name val="Arial"/></font><font><name val=".VnTime"/></font><font><name val="VNI-Times"/></font></fonts>';
  const formats = '<xf fontId="0"/><xf fontId="1"/><xf fontId="2"/>';
  test("the cell's font is told", () => {
    const sheet =
      '<row><c t="str"><v>a</v></c><c s="1" t="str"><v>b</v></c><c s="2" t="str"><f>1</f><v>c</v></c></row>';
    const fonts = first({ sheet, styles, formats }).rows[0]?.cells.map((cell) => ({ ...cell }));
    expect(fonts).toStrictEqual([
      { column: 1, kind: "text", value: "a" },
      { column: 2, kind: "text", value: "b", font: ".VnTime" },
      { column: 3, kind: "text", value: "c", formula: true, font: "VNI-Times" },
    ]);
  });

  test("the font of the runs outranks the cell's", () => {
    const run = (font: string) => `<si><r><rPr><rFont val="${font}"/></rPr><t>x</t></r></si>`;
    const sheet = '<row><c s="1" t="s"><v>0</v></c><c t="s"><v>1</v></c></row>';
    const { rows } = first({ sheet, styles, formats, strings: run("Arial") + run(".VnArialH") });
    expect(rows[0]?.cells.map((cell) => cell.font)).toEqual([undefined, ".VnArialH"]);
  });
});
