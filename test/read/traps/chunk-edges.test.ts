/**
 * "UTF-8 cut at a chunk's edge becomes U+FFFD, and with it a phantom province": parts far over the
 * 4 MB up to which they are inflated whole. Nearly every byte belongs to a letter of three bytes and
 * the padding moves all edges by one, so that each edge falls inside a letter whatever the chunks are.
 */
import { describe, expect, test } from "vitest";
import { readBytes } from "../../../src/read/workbook.ts";
import { MAIN, values, whole, type PackageParts } from "../../support/xlsx-package.ts";
import { sheetOf, type Sheet } from "../../support/read-back.ts";

const ROWS = 18_500;
const PARTS = ["Bình Thuận", "ếệềểễ", "ướứừửữ", "ẩẫậ", "Đắk Lắk", "ỹỷỵ", "😀"];
/** Some 250 bytes each, all different, so that no ratio of a bomb is reached. */
const TEXTS = Array.from({ length: ROWS }, (_, i) => {
  let text = `${i}`;
  for (let k = i, n = 0; n < 21; n++, k = (k * 48_271 + 11) % 2_147_483_647) {
    text += PARTS[k % PARTS.length] as string;
  }
  return text;
});
const PADS = [0, 1, 2] as const;
/** The two that programs write most; for the others one padding must do. */
const IN_FULL = new Set(["inline strings", "shared strings"]);

type Wrap = (texts: readonly string[], pad: string) => PackageParts;
const sheetPart = (cells: readonly string[], pad: string): string =>
  whole(
    `<!--${pad}--><sheetData>${cells.map((cell) => `<row>${cell}</row>`).join("")}</sheetData>`,
  );
const SHARED_CELLS = TEXTS.map((_, i) => `<c t="s"><v>${i}</v></c>`).join("</row><row>");

const WAYS: readonly [string, Wrap][] = [
  [
    "inline strings",
    (texts, pad) => ({
      sheet: sheetPart(
        texts.map((text) => `<c t="inlineStr"><is><t>${text}</t></is></c>`),
        pad,
      ),
    }),
  ],
  [
    "results of formulas",
    (texts, pad) => ({
      sheet: sheetPart(
        texts.map((text) => `<c t="str"><f>A1</f><v>${text}</v></c>`),
        pad,
      ),
    }),
  ],
  [
    "CDATA",
    (texts, pad) => ({
      sheet: sheetPart(
        texts.map((text) => `<c t="inlineStr"><is><t><![CDATA[${text}]]></t></is></c>`),
        pad,
      ),
    }),
  ],
  [
    "shared strings",
    (texts, pad) => ({
      sheet: `<row>${SHARED_CELLS}</row>`,
      strings: `<!--${pad}-->${texts.map((text) => `<si><t>${text}</t></si>`).join("")}`,
    }),
  ],
  [
    "shared strings in runs",
    (texts, pad) => ({
      sheet: `<row>${SHARED_CELLS}</row>`,
      strings: `<!--${pad}-->${texts
        .map((t) => t.replace(/^(\d+)(.*)$/, "<si><r><t>$1</t></r><r><t>$2</t></r></si>"))
        .join("")}`,
    }),
  ],
];

/** The first text that is another: a difference of megabytes would be no message. */
function expectTexts(sheet: Sheet | undefined, wanted: readonly string[]): void {
  const found = Object.values(values(sheet));
  const at = wanted.findIndex((text, i) => text !== found[i]);
  expect({ at, text: found[at] }).toEqual({ at: -1, text: undefined });
  expect(found.length).toBe(wanted.length);
}

describe("UTF-8 cut at a chunk's edge", () => {
  test.each(WAYS)("%s", async (name, wrap) => {
    for (const pad of IN_FULL.has(name) ? PADS : [0]) {
      const content = wrap(TEXTS, "x".repeat(pad));
      expectTexts(await sheetOf(content), TEXTS);
    }
  });

  test("a part that is stored, not deflated", async () => {
    const { sheet } = (WAYS[0] as [string, Wrap])[1](TEXTS, "");
    const part = { name: "xl/worksheets/sheet1.xml", data: sheet, stored: true };
    expectTexts(await sheetOf({ sheet: "", parts: [part] }), TEXTS);
  });

  test("entities, escapes and tags across the edges", async () => {
    const texts = TEXTS.map((_, i) => `${"&amp;<_x0041_>".repeat(3 + (i % 7))}${i}`);
    const written = texts.map((text) =>
      text.replaceAll("&amp;", "&#x26;").replaceAll("<", "&lt;").replaceAll(">", "&gt;"),
    );
    for (const pad of [0, 3]) {
      const cells = written.map(
        (t) => `<c t="inlineStr" ><is><r><rPr><b/></rPr><t>${t}</t></r></is></c>`,
      );
      const sheet = await sheetOf({ sheet: sheetPart(cells, "y".repeat(pad)) });
      expectTexts(
        sheet,
        texts.map((text) => text.replaceAll("&amp;", "&").replaceAll("_x0041_", "A")),
      );
    }
  });

  test("a part in UTF-16, letters of two units among them", async () => {
    const part = `\ufeff<worksheet xmlns="${MAIN}"><sheetData>${TEXTS.map(
      (text) => `<row><c t="inlineStr"><is><t>${text}</t></is></c></row>`,
    ).join("")}</sheetData></worksheet>`;
    expectTexts(await sheetOf({ sheet: Buffer.from(part, "utf16le") }), TEXTS);
  });

  test("CSV", async () => {
    for (const pad of [0, 1]) {
      const text = `${"x".repeat(pad)};y\n${TEXTS.map((t) => `${t};"${t}"`).join("\n")}\n`;
      const { sheets } = await readBytes(Buffer.from(text));
      expectTexts(
        sheets[0],
        ["x".repeat(pad), "y", ...TEXTS.flatMap((t) => [t, t])].filter(Boolean),
      );
    }
  });

  test("the parts are long enough to come in pieces", () => {
    expect(Buffer.byteLength(TEXTS.join(""))).toBeGreaterThan(4.2 * 1024 ** 2);
  });
});
