/** Texts that other readers change, and shared strings that are not there. */
import { describe, expect, test } from "vitest";
import { reasonOf, valuesOf } from "../../support/read-back.ts";
import { MAIN, prefixed } from "../../support/xlsx-package.ts";

/** A text item's content, the text that it is. */
const ITEMS: readonly [string, string, string][] = [
  ["CDATA", "<t><![CDATA[a < b & c ]]></t>", "a < b & c "],
  ["CDATA in the middle of a text", "<t>xã <![CDATA[<5 &]]> Đức</t>", "xã <5 & Đức"],
  ["comments", "<t>An <!-- </t> -->Đức</t>", "An Đức"],
  ["hexadecimal entities", "<t>&#x110;&#x1ee9;c &#x1F33E;&#xa0;</t>", "Đức 🌾\u00a0"],
  ["decimal entities", "<t>&#272;&#7913;c</t>", "Đức"],
  ["_x000D_", "<t>a_x000D_\nb</t>", "a\r\nb"],
  ["_x000d_ in small letters, and escaped", "<t>a_x000d_b_x005F_x000D_</t>", "a\rb_x000D_"],
  ["phonetic runs", '<t>東京</t><rPh sb="0" eb="2"><t>トウ</t></rPh><phoneticPr/>', "東京"],
  [
    "rich runs, not only the last one",
    '<r><t>Xã </t></r><r><rPr><b/><rFont val="Arial"/></rPr><t>An</t></r><r><t xml:space="preserve"> Đức</t></r>',
    "Xã An Đức",
  ],
  [
    "rich runs with phonetic runs between",
    '<r><t>東</t></r><rPh sb="0" eb="1"><t>トウ</t></rPh><r><t>京</t></r>',
    "東京",
  ],
  ["leading and trailing spaces", '<t xml:space="preserve">  Xã An Đức\t</t>', "  Xã An Đức\t"],
  ["spaces without xml:space", "<t> a  b </t>", " a  b "],
  ["nothing but spaces", '<t xml:space="preserve">   </t>', "   "],
  ["a text that looks like a number", "<t>007</t>", "007"],
];

describe("texts", () => {
  test.each(ITEMS)("%s, inline", async (_, item, text) => {
    const row = `<row r="1"><c r="A1" t="inlineStr"><is>${item}</is></c></row>`;
    expect(await valuesOf(row)).toEqual({ A1: text });
    expect(await valuesOf({ sheet: prefixed(row) })).toEqual({ A1: text });
  });

  test("the same, shared", async () => {
    const strings = ITEMS.map(([, item]) => `<si>${item}</si>`).join("");
    const cells = ITEMS.map((_, i) => `<c t="s"><v>${i}</v></c>`).join("");
    const found = await valuesOf({ sheet: `<row>${cells}</row>`, strings });
    expect(Object.values(found)).toEqual(ITEMS.map(([, , text]) => text));
  });

  test("the same, shared and prefixed", async () => {
    const items = ITEMS.map(([, item]) => `<si>${item}</si>`).join("");
    const table = `<sst>${items}</sst>`.replaceAll(/<(\/?)(?=[a-z])/gi, "<$1x:");
    const parts = [
      {
        name: "xl/sharedStrings.xml",
        // What stands in a comment keeps no prefix.
        data: table
          .replace("<x:sst>", `<x:sst xmlns:x="${MAIN}">`)
          .replace("</x:t> -->", "</t> -->"),
      },
    ];
    const cells = ITEMS.map((_, i) => `<c t="s"><v>${i}</v></c>`).join("");
    const found = await valuesOf({ sheet: `<row>${cells}</row>`, parts });
    expect(Object.values(found)).toEqual(ITEMS.map(([, , text]) => text));
  });
});

describe("shared strings missing", () => {
  test("a sheet without texts is read", async () => {
    expect(await valuesOf("<row><c><v>5</v></c></row>")).toEqual({ A1: 5 });
  });

  test("a text that is not there is refused, never blank", async () => {
    const cell = (index: string) => `<row><c t="s"><v>${index}</v></c></row>`;
    expect(await reasonOf(cell("0"))).toBe("corrupt");
    for (const index of ["1", "-1", "1.5", "99999999999", "x"]) {
      expect(await reasonOf({ sheet: cell(index), strings: "<si><t>a</t></si>" })).toBe("corrupt");
    }
  });
});
