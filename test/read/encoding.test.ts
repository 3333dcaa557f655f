import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { UnreadableFile } from "../../src/model/raw.ts";
import { decodeText, legacyName } from "../../src/read/encoding/decode.ts";
import { detectEncoding } from "../../src/read/encoding/detect.ts";
import {
  convertByFont,
  convertTcvn3,
  convertVni,
  judgeLegacy,
  looksLikeTcvn3,
  looksLikeVni,
} from "../../src/read/encoding/legacy.ts";
import { isVietnameseSyllable, plausibility } from "../../src/read/encoding/plausible.ts";
import { TCVN3, VNI } from "../../src/read/encoding/tables.ts";
import { convertSheets } from "../../src/read/encoding/workbook.ts";
import { readCsv } from "../../src/read/formats/csv/index.ts";

const LETTERS = "àảãáạăằẳẵắặâầẩẫấậđèẻẽéẹêềểễếệìỉĩíịòỏõóọôồổỗốộơờởỡớợùủũúụưừửữứựỳỷỹýỵ";
const TEXT =
  "đơn vị;ngày;số tin\nxã mỹ thạnh;14/06/2019;5\nthị trấn tiệm tôm, huyện ba tri;20/06/2019;6\n" +
  "phường quảng phú, tỉnh đắk lắk;1/7/2019;12\nhội liên hiệp phụ nữ: tuyên truyền phòng cháy chữa cháy;2/7/2019;3\n";

function encode(text: string, table: ReadonlyMap<string, string>): string {
  const back = new Map([...table].reverse().map(([from, to]) => [to, from]));
  return Array.from(text, (letter) => back.get(letter) ?? letter).join("");
}

/** To Windows-1258 as Windows types it: the base letter composed, the tone mark after it. */
function encode1258(text: string): Buffer {
  const bytes: number[] = [];
  const own: Record<string, number> = { ă: 0xe3, đ: 0xf0, ơ: 0xf5, ư: 0xfd, Đ: 0xd0, Ư: 0xdd };
  const tones: Record<string, number> = {
    "\u0300": 0xcc,
    "\u0309": 0xd2,
    "\u0303": 0xde,
    "\u0301": 0xec,
    "\u0323": 0xf2,
  };
  for (const letter of text) {
    const tone = /[\u0300\u0301\u0303\u0309\u0323]/.exec(letter.normalize("NFD"))?.[0];
    const base = letter
      .normalize("NFD")
      .replace(/[\u0300\u0301\u0303\u0309\u0323]/g, "")
      .normalize("NFC");
    bytes.push(own[base] ?? base.charCodeAt(0));
    if (tone !== undefined) bytes.push(tones[tone] as number);
  }
  return Buffer.from(bytes);
}

function decoded(bytes: Uint8Array): string {
  return [...decodeText(bytes, detectEncoding(bytes))].join("");
}

describe("TCVN3 and VNI", () => {
  it("hold every Vietnamese letter in both directions", () => {
    expect(new Set(TCVN3.values()).size).toBe(74);
    expect(convertTcvn3(encode(LETTERS, TCVN3))).toBe(LETTERS);
    expect(convertTcvn3("ÄĐ")).toBe("ÄĐ");
    for (const text of [LETTERS, LETTERS.toUpperCase()])
      expect(convertVni(encode(text, VNI))).toBe(text);
  });

  it("convert known texts", () => {
    expect(convertTcvn3("Céng hoµ x· héi chñ nghÜa ViÖt Nam")).toBe(
      "Cộng hoà xã hội chủ nghĩa Việt Nam",
    );
    expect(convertVni("Coäng hoøa xaõ hoäi chuû nghóa Vieät Nam")).toBe(
      "Cộng hòa xã hội chủ nghĩa Việt Nam",
    );
    expect(convertVni("ÑÔN VÒ, HUYEÄN, Huyeän")).toBe("ĐƠN VỊ, HUYỆN, Huyện");
  });

  it("are told by the font; the fonts in H are capitals; Unicode text stays", () => {
    expect(convertByFont("C«ng an x·", ".VnTime")).toBe("Công an xã");
    expect(convertByFont("C«ng an x·", ".VnTimeH")).toBe("CÔNG AN XÃ");
    expect(convertByFont("xaõ", "VNI-Times")).toBe("xã");
    expect(convertByFont("C«ng an x·", "Arial")).toBe("C«ng an x·");
    expect(convertByFont("Thị trấn", ".VnTime")).toBe("Thị trấn");
  });

  it("are judged by whole columns only", () => {
    const names = ["huyện Ba Tri", "xã Mỹ Thạnh", "xã Phú Lễ", "thị trấn Tiệm Tôm"];
    const old = names.map((name) => encode(name, TCVN3));
    const vni = names.map((name) => encode(name, VNI));
    expect([looksLikeTcvn3(old), looksLikeVni(vni), judgeLegacy(vni)]).toEqual([true, true, "vni"]);
    expect(looksLikeTcvn3([...old, "Thị trấn"])).toBe(false);
    expect(judgeLegacy(names)).toBe(null);
    expect(judgeLegacy(["Genève", "São Tomé", "Zürich", "Besançon", "Málaga"])).toBe(null);
    expect(judgeLegacy(["3 × 4", "· an", "m²", "20 °", "± 5"])).toBe(null);
    expect(judgeLegacy(["xã An Hòa", "Hà Nam", "có", "xã Bà Nà"])).toBe(null);
  });

  it("in a workbook convert cells by font or by column, and say so", () => {
    const cell = (column: number, value: string, font?: string) =>
      ({ column, kind: "text", value, ...(font === undefined ? {} : { font }) }) as const;
    const sheet = (rows: ReturnType<typeof cell>[][]) => ({
      name: "s",
      hidden: false,
      rows: rows.map((cells, i) => ({ row: i + 1, hidden: false, cells })),
      merges: [],
      hiddenColumns: [],
    });
    const byFont = convertSheets([sheet([[cell(1, "x· Phó LÔ", ".VnTime"), cell(2, "xã")]])]);
    expect(byFont.legacyEncoding).toBe("tcvn3");
    expect(byFont.sheets[0]?.rows[0]?.cells).toMatchObject([
      { value: "xã Phú Lễ" },
      { value: "xã" },
    ]);
    const byColumn = convertSheets([
      sheet([[cell(1, "xaõ Phuù Leã")], [cell(1, "huyeän")], [cell(2, "é")], [cell(3, "Huyện")]]),
    ]);
    expect(byColumn.legacyEncoding).toBe("vni");
    expect(byColumn.sheets[0]?.rows.map((row) => row.cells[0])).toMatchObject([
      { value: "xã Phú Lễ" },
      { value: "huyện" },
      { value: "é" },
      { value: "Huyện" },
    ]);
    const short = convertSheets([
      sheet([[cell(1, "x· Phó LÔ"), cell(2, "sè vô")], [cell(1, "huyÖn")]]),
    ]);
    expect(short.sheets[0]?.rows[0]?.cells[1]).toMatchObject({ value: "số vụ" });
    const plain = [sheet([[cell(1, "xã"), cell(2, "Đơn vị")]])];
    expect(convertSheets(plain)).toEqual({ sheets: plain, legacyEncoding: null });
  });
});

describe("plausible Vietnamese", () => {
  it("knows syllables", () => {
    const words =
      "nghiệp khuyến khuỷu quyển ngoằn giếng gì ươm uống yêu Đắk HUYỆN hòa hoà thuỷ thúy quốc giữ".split(
        " ",
      );
    expect(words.filter((word) => !isVietnameseSyllable(word))).toEqual([]);
    expect(["chñ", "huyÖn", "C«ng", "naêm", "Zürich", "ắắ"].filter(isVietnameseSyllable)).toEqual(
      [],
    );
    expect(plausibility("abc 12").share).toBe(1);
  });
});

describe("text files", () => {
  it("valid UTF-8 wins, with and without its mark", () => {
    expect(decoded(Buffer.from(TEXT))).toBe(TEXT);
    expect(decoded(Buffer.from(`\ufeff${TEXT}`))).toBe(TEXT);
    expect(legacyName(detectEncoding(Buffer.from(TEXT)))).toBe(null);
  });

  it("UTF-16 and UTF-32 in both orders, with and without a mark", () => {
    for (const mark of ["", "\ufeff"]) {
      const little = Buffer.from(mark + TEXT, "utf16le");
      expect(decoded(little)).toBe(TEXT);
      expect(decoded(Buffer.from(little).swap16())).toBe(TEXT);
      const wide = Buffer.alloc((mark + TEXT).length * 4);
      Array.from(mark + TEXT).forEach((letter, i) =>
        wide.writeUInt32LE(letter.codePointAt(0) ?? 0, i * 4),
      );
      expect(decoded(wide)).toBe(TEXT);
      expect(decoded(Buffer.from(wide).swap32())).toBe(TEXT);
    }
  });

  it("UTF-16 without a mark, in any form of the letters and with signs, in both orders", () => {
    const name = fc.constantFrom("xã Mỹ Thạnh", "ĐỨC ỞẬ", "Ở", "✓", "□ ≥", "→", "😀", "");
    fc.assert(
      fc.property(
        fc.array(fc.tuple(name, name, fc.constantFrom("\t", ";", ",")), { minLength: 1 }),
        fc.constantFrom("NFC", "NFD"),
        fc.boolean(),
        (lines, form, swapped) => {
          const text = lines
            .map(([one, other, by]) => `${[one, other, "06/2024", "5"].join(by)}\r\n`)
            .join("")
            .normalize(form);
          const bytes = Buffer.from(text, "utf16le");
          if (swapped) bytes.swap16();
          expect(decoded(bytes)).toBe(text);
        },
      ),
    );
  });

  it("bytes with zeros that no order makes a text of are no text", () => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 64, maxLength: 400 }), (bytes) => {
        bytes[1] = 0;
        bytes[20] = 7;
        bytes[21] = 0;
        bytes[40] = 0;
        bytes[41] = 7;
        expect(() => detectEncoding(bytes)).toThrow(UnreadableFile);
      }),
    );
  });

  it.each([
    ["windows-1258", encode1258(TEXT)],
    ["tcvn3", Buffer.from(encode(TEXT, TCVN3), "latin1")],
    ["vni", Buffer.from(encode(TEXT, VNI), "latin1")],
    ["tcvn3", Buffer.from(encode(TEXT, TCVN3), "utf8")],
  ])("%s is told by plausible Vietnamese", async (name, bytes) => {
    expect(decoded(bytes)).toBe(TEXT);
    expect(legacyName(detectEncoding(bytes))).toBe(name);
    const { sheet, legacyEncoding } = await readCsv(bytes);
    expect(legacyEncoding).toBe(name);
    expect(sheet.rows[1]?.cells[0]).toMatchObject({ value: "xã mỹ thạnh" });
  });

  it("Western text is windows-1252 and is not converted", () => {
    const bytes = Buffer.from(
      "ville;prix\nGenève;5\nSão Tomé;6\nŒuvre;7\n".replace("Œ", "\x8c"),
      "latin1",
    );
    expect(decoded(bytes)).toContain("São Tomé;6\nŒuvre");
    expect(legacyName(detectEncoding(bytes))).toBe(null);
  });

  it("refuses what is cut off, broken or binary", () => {
    const reason = (bytes: Uint8Array): unknown => {
      try {
        return decoded(bytes);
      } catch (error) {
        return error instanceof UnreadableFile ? error.reason : error;
      }
    };
    const whole = Buffer.from(`${TEXT}xã Mỹ`);
    expect(reason(whole.subarray(0, -1))).toBe("truncated");
    expect(reason(Buffer.concat([Buffer.from(TEXT), Buffer.from([0xff]), Buffer.from(TEXT)]))).toBe(
      "corrupt",
    );
    expect(reason(Buffer.from(`\ufeff${TEXT}`, "utf16le").subarray(0, -1))).toBe("truncated");
    expect(reason(Buffer.from("a;b\n1;\0\n"))).toBe("not-a-spreadsheet");
    expect(reason(Buffer.from(Array.from({ length: 300 }, (_, i) => (i * 7) % 32 || 1)))).toBe(
      "not-a-spreadsheet",
    );
  });

  it("is the same text however it is cut into chunks", () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom("xã Mỹ Thạnh", "\n", "𝒳", "đ;", "\r\n", "a"), { minLength: 1 }),
        fc.constantFrom("utf-8", "utf-16le", "utf-16be"),
        fc.integer({ min: 1, max: 10 }),
        (parts, name, quads) => {
          const text = parts.join("");
          const bytes = name === "utf-8" ? Buffer.from(text) : Buffer.from(text, "utf16le");
          if (name === "utf-16be") bytes.swap16();
          const encoding = { name: name as "utf-8", bom: 0, inside: null };
          expect([...decodeText(bytes, encoding, quads * 4)].join("")).toBe(text);
        },
      ),
    );
  });
});
