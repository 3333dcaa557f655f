/** HTML that Office, LibreOffice and SheetJS write: the value beside the text, and what is hidden. */
import { utils, write } from "@e965/xlsx";
import { describe, expect, it } from "vitest";
import type { RawSheet } from "../../src/model/raw.ts";
import { readBytes } from "../../src/read/workbook.ts";

async function sheetsOf(html: string): Promise<readonly RawSheet[]> {
  return (await readBytes(Buffer.from(html))).sheets;
}

async function cellOf(td: string, head = ""): Promise<unknown> {
  const sheets = await sheetsOf(
    `<html><head>${head}</head><table><tr><td>a</td>${td}</tr></table>`,
  );
  const cell = sheets[0]?.rows[0]?.cells[1];
  if (cell === undefined) return undefined;
  const { column, ...content } = cell;
  expect(column).toBe(2);
  return content;
}

const number = (value: number) => ({ kind: "number", value });
const date = (value: string) => ({ kind: "date", value });
const text = (value: string) => ({ kind: "text", value });

describe("the stored value beside the shown text", () => {
  const css =
    '<style><!--.d{mso-number-format:"Short Date";}\n td.t, .e {mso-number-format:"dd\\/mm\\/yyyy";color:red}' +
    '.z{mso-number-format:"00000";}.s{mso-number-format:"\\@"}--></style>';

  it.each<[string, unknown]>([
    // Excel
    ['<td x:num="1234">1,234</td>', number(1234)],
    ["<td align=right x:num='1234.5'>1.234,5</td>", number(1234.5)],
    ["<td x:num>12</td>", number(12)],
    ["<td x:num>1.234</td>", text("1.234")],
    ['<td X:NUM="-3">(3)</td>', number(-3)],
    ['<td x:num="1e3">1000</td>', number(1000)],
    ['<td x:num="">-7</td>', number(-7)],
    ['<td x:num="abc">12</td>', text("12")],
    ['<td class=d x:num="43902">03/12/2020</td>', date("2020-03-12")],
    ['<td class="x e" x:num="43902.9">03/12/2020</td>', date("2020-03-12")],
    [
      "<td style='mso-number-format:\"d\\/m\\/yyyy\\;\\@\"' x:num=43902>12/3/2020</td>",
      date("2020-03-12"),
    ],
    ["<td style='mso-number-format:\"\\#\\,\\#\\#0\"' x:num=43902>43,902</td>", number(43_902)],
    ['<td x:num="43902">03/12/2020</td>', date("2020-03-12")],
    ['<td x:num="1234">1.234.000</td>', number(1234)],
    ['<td class=z x:num="4">00004</td>', { ...number(4), shown: "00004" }],
    ["<td class=z>4</td>", text("00004")],
    ["<td class=s>4</td>", text("4")],
    ["<td x:str>012</td>", text("012")],
    ['<td x:str="a b">a  b</td>', text("a b")],
    ['<td x:bool="TRUE">TRUE</td>', { kind: "boolean", value: true }],
    ['<td x:err="#N/A">#N/A</td>', { kind: "error", value: "#N/A" }],
    ['<td x:num="5" x:fmla="=B1+1">5</td>', { ...number(5), formula: true }],
    // LibreOffice
    ['<td sdval="1234" sdnum="1033;0;#,##0">1,234</td>', number(1234)],
    ['<td sdval="43902" sdnum="1066;0;DD/MM/YYYY">12/03/2020</td>', date("2020-03-12")],
    [
      '<td sdval="43902" sdnum="1033;1066;MM/DD/YYYY"><font>03/12/2020</font></td>',
      date("2020-03-12"),
    ],
    ['<td sdval="43902" sdnum="1033;">03/12/2020</td>', date("2020-03-12")],
    ['<td sdval="4" sdnum="1033;0;00000">00004</td>', { ...number(4), shown: "00004" }],
    ['<td sdval="1" sdnum="1033;0;BOOLEAN">TRUE</td>', { kind: "boolean", value: true }],
    ['<td sdnum="1033;0;@">012</td>', text("012")],
    ['<td sdval="">12</td>', text("12")],
    // Nothing stored
    ["<td class=d>12/03/2020</td>", text("12/03/2020")],
    ['<td title="x:num=5">12</td>', text("12")],
  ])("%s", async (td, expected) => {
    expect(await cellOf(td, css)).toEqual(expected);
  });

  it("in the 1904 system too", async () => {
    const head =
      "<!--[if gte mso 9]><xml><x:ExcelWorkbook><x:Date1904/></x:ExcelWorkbook></xml><![endif]-->";
    expect(await cellOf('<td x:num="42440">12/03/2020</td>', head)).toEqual(date("2020-03-12"));
  });

  it("SheetJS's", async () => {
    const sheet = utils.aoa_to_sheet([["a", 1642.5]]);
    sheet["B1"].z = "#,##0";
    const html = write(utils.book_new(sheet, "s"), { type: "string", bookType: "html" }) as string;
    expect(html).toContain(">1,643<");
    expect((await sheetsOf(html))[0]?.rows[0]?.cells[1]).toMatchObject(number(1642.5));
  });
});

describe("hostile HTML", () => {
  it.each([
    ["style without braces", `<style>${"a".repeat(2_000_000)}</style>`],
    ["style of open remarks", `<style>${"/*".repeat(1_000_000)}</style>`],
    ["style of open braces", `<style>${".a{".repeat(500_000)}</style>`],
    ["style of quotes", `<style>.a{${"x:\"';".repeat(300_000)}}</style>`],
    [
      "hidden cells in many columns",
      `<table>${`<tr>${"<td hidden>1".repeat(2000)}<td>2`.repeat(100)}</table>`,
    ],
    ["blank attributes", `<table><tr><td ${"a ".repeat(30_000)}>1</table>`.repeat(20)],
  ])("%s is read, and nothing hangs", async (_, html) => {
    expect((await sheetsOf(`${html}<table><tr><td>a</table>`)).length).toBeGreaterThan(0);
  });
});

describe("spans", () => {
  it("are merges, but for those of a text that runs over its neighbours", async () => {
    const [sheet] = await sheetsOf(
      "<table><tr><td colspan=2>a</td><td colspan=3 style='mso-ignore:colspan'>b</td><td>c</td></tr></table>",
    );
    expect(sheet?.merges).toEqual([{ top: 1, left: 1, bottom: 1, right: 2 }]);
    expect(sheet?.rows[0]?.cells.map(({ column }) => column)).toEqual([1, 3, 6]);
  });
});

describe("what is hidden in HTML", () => {
  /** `<hidden rows>|<hidden columns>|<hidden sheet>` of a table with texts at each place. */
  async function hiddenIn(html: string): Promise<string> {
    const [sheet] = await sheetsOf(html);
    const rows = sheet?.rows.filter(({ hidden }) => hidden).map(({ row }) => row);
    return `${rows?.join()}|${sheet?.hiddenColumns.join()}|${sheet?.hidden}`;
  }
  const row = (attributes = "") => `<tr ${attributes}><td>a</td><td>b</td><td>c</td></tr>`;
  const css = "<style>.h{color:red; DISPLAY : none !important} .v{display:table-row}</style>";
  const HIDDEN = [
    'style="display:none"', "style='color:red;display: NONE;'", "class=h", 'class="x h"', "hidden",
    "style='visibility:collapse'", "style='mso-hide:all'", "height=0 style='display:none;mso-height-source:userset'",
  ]; // prettier-ignore

  it.each(HIDDEN)("rows, groups of rows, columns, cells and tables: %s", async (by) => {
    expect(await hiddenIn(`${css}<table>${row()}${row(by)}${row()}</table>`)).toBe("2||false");
    expect(
      await hiddenIn(`${css}<table>${row()}<tbody ${by}>${row()}${row()}</tbody>${row()}</table>`),
    ).toBe("2,3||false");
    expect(
      await hiddenIn(`${css}<table><thead ${by}>${row()}</thead><tbody>${row()}</table>`),
    ).toBe("1||false");
    expect(await hiddenIn(`${css}<table><col><col ${by}>${row()}</table>`)).toBe("|2|false");
    expect(await hiddenIn(`${css}<table><col><col span=2 ${by}>${row()}</table>`)).toBe(
      "|2,3|false",
    );
    expect(
      await hiddenIn(`${css}<table><colgroup span=2 ${by}></colgroup><col>${row()}</table>`),
    ).toBe("|1,2|false");
    expect(
      await hiddenIn(
        `${css}<table><colgroup ${by}><col><col></colgroup><colgroup><col></colgroup>${row()}</table>`,
      ),
    ).toBe("|1,2|false");
    expect(await hiddenIn(`${css}<table ${by}>${row()}</table>`)).toBe("||true");
    expect(await hiddenIn(`${css}<div ${by}><div></div><table>${row()}</table></div>`)).toBe(
      "||true",
    );
    expect(await hiddenIn(`${css}<div ${by}></div><table>${row()}</table>`)).toBe("||false");
    const cell = `<tr><td>a</td><td ${by}>b</td></tr>`;
    expect(await hiddenIn(`${css}<table>${cell}${cell}</table>`)).toBe("|2|false");
    expect(await hiddenIn(`${css}<table>${cell}${row()}</table>`)).toBe("1||false");
    const inside = `<tr><td>a</td><td>b<span ${by}>9<span>9</span>9</span></td></tr>`;
    expect(await hiddenIn(`${css}<table>${inside}${row()}</table>`)).toBe("1||false");
    expect((await sheetsOf(`${css}<table>${inside}</table>`))[0]?.rows[0]?.cells[1]).toMatchObject(
      text("b"),
    );
    const only = `<tr><td>a</td><td><span ${by}>9</span></td></tr>`;
    expect((await sheetsOf(`${css}<table>${only}</table>`))[0]?.rows[0]?.cells[1]).toMatchObject(
      text("9"),
    );
  });

  it.each([
    'style="display:table-row"',
    "class=v",
    'class=h style="display:block"',
    "style='visibility:visible'",
    "title='display:none'",
  ])("%s hides nothing", async (by) => {
    expect(await hiddenIn(`${css}<table>${row(by)}</table>`)).toBe("||false");
  });
});
