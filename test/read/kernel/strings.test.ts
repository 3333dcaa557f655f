/** The kernel finds the shared strings that are found token by token. */
import { Buffer } from "node:buffer";
import { expect, it } from "vitest";
import { DEFAULT_PIECES } from "../../../src/model/piece-sizes.ts";
import { DEFAULT_LIMITS, type UnreadableFile } from "../../../src/model/raw.ts";
import { TextTable } from "../../../src/model/text-table.ts";
import { readSharedStrings } from "../../../src/read/formats/xlsx/strings.ts";
import { XmlReader } from "../../../src/read/xml/reader.ts";
import { AT_ONCE, inTwo } from "./reading.ts";

const ITEMS = [
  "<si><t>Xã An Đức</t></si>",
  '<si><t xml:space="preserve"> Xã </t></si>',
  "<si><t>a &amp; b_x0041_\nc</t></si>",
  "<si><t></t></si>",
  "<si><t/></si>",
  "<si/>",
  "<si> <t>b</t></si>",
  "<si><t>b</t> </si>",
  '<si><t a=">">b</t></si>',
  "<si><r><t>An </t></r><r><rPr><rFont val='.VnTime'/></rPr><t>Đức</t></r></si>",
  "<si><t>An</t><rPh><t>x</t></rPh></si>",
  "<si><t><![CDATA[<b>]]></t></si>",
  "<x/>",
  "<!-- -->\n",
  "chữ",
  "<si><t>&x;</t></si>",
  "<si><t>a</si>",
];

function read(items: string, byKernel: boolean, cut?: number): unknown {
  return readPart(Buffer.from(`${AT_ONCE}<sst>${items}</sst>`), byKernel, cut);
}

function readPart(bytes: Buffer, byKernel: boolean, cut?: number): unknown {
  const limits = { ...DEFAULT_LIMITS, pieces: { ...DEFAULT_PIECES, byKernel } };
  const table = new TextTable();
  try {
    const reader = new XmlReader(inTwo(bytes, cut ?? bytes.length), "strings", limits);
    const { texts, ids, fonts } = readSharedStrings(reader, table);
    return [texts, ids.map((id) => table.texts[id]), [...fonts]];
  } catch (error) {
    return (error as UnreadableFile).detail;
  }
}

it("one after another, with the window's edge at every byte", () => {
  const plain = ITEMS[0] as string;
  for (const item of ITEMS) {
    const items = plain + item + plain + item;
    const wanted = read(items, false);
    for (let cut = 5; cut <= Buffer.byteLength(items) + 6; cut++)
      expect(read(items, true, AT_ONCE.length + cut), `${item} cut at ${cut}`).toEqual(wanted);
  }
});

it("more than the kernel keeps and more than its window holds", () => {
  const items = Array.from(
    { length: 20_000 },
    (_, i) => `<si><t>Xã thứ ${i % 19_000}</t></si>`,
  ).join("");
  expect(read(items, true)).toEqual(read(items, false));
});

it("a table closed at once has none, whatever follows", () => {
  const part = Buffer.from("<sst/><si><t>a</t></si>");
  expect(readPart(part, true)).toEqual(readPart(part, false));
  expect(readPart(part, true)).toContain("content after the root element");
});
