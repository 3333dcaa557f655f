import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { compareVietnamese } from "../../src/util/vietnamese.ts";
import { displayWidth, pad, printable, wrap, wrapHanging } from "../../src/util/display-width.ts";

describe("display width", () => {
  it.each([
    ["", 0],
    ["Huyện Ba Tri", 12],
    ["Huyện Ba Tri".normalize("NFD"), 12],
    ["ᴾᴱ", 2],
    ["東京", 4],
    ["ｱ", 1],
    ["👍", 2],
    ["a\u200bb", 2],
  ])("%j takes %i columns", (text, width) => {
    expect(displayWidth(text)).toBe(width);
  });

  it("pads by columns, not by code units", () => {
    expect(pad("Đức".normalize("NFD"), 5, "left")).toBe(`${"Đức".normalize("NFD")}  `);
    expect(pad("1.642", 7, "right")).toBe("  1.642");
    expect(pad("1.642", 3, "right")).toBe("1.642");
  });

  it("keeps a cell's text from driving the terminal", () => {
    expect(printable("a\u001b[31mb\u202ec\nd")).toBe("a [31mb c d");
  });

  it("wraps at spaces, never wider than asked, and loses nothing", () => {
    const words = fc.array(fc.string({ unit: "grapheme", maxLength: 12 }), { maxLength: 8 });
    fc.assert(
      fc.property(words, fc.integer({ min: 2, max: 40 }), (parts, width) => {
        const text = parts.join(" ");
        const lines = wrap(text, width);
        expect(Math.max(...lines.map(displayWidth))).toBeLessThanOrEqual(width);
        expect(lines.join("").replaceAll(" ", "")).toBe(text.replaceAll(" ", ""));
      }),
    );
  });

  it("does not wrap what fits", () => {
    expect(wrapHanging("Số buổi tuyên truyền", 20, "", "  ")).toEqual(["Số buổi tuyên truyền"]);
    expect(wrapHanging("Số buổi tuyên truyền", 14, "", "  ")).toEqual([
      "Số buổi",
      "  tuyên truyền",
    ]);
  });
});

describe("Vietnamese collation", () => {
  it("orders letters, then marks, numbers by value", () => {
    const sorted = ["Xã Đa", "Xã Da", "Phường 10", "Phường 2", "Ấp Ô", "Ấp O", "Ấp Ơ", "Ẳ", "Ă"];
    expect([...sorted].reverse().sort(compareVietnamese)).toEqual([
      "Ă",
      "Ẳ",
      "Ấp O",
      "Ấp Ô",
      "Ấp Ơ",
      "Phường 2",
      "Phường 10",
      "Xã Da",
      "Xã Đa",
    ]);
  });

  it("is total: NFC and NFD of one name have a fixed order", () => {
    const [c, d] = ["Hoà".normalize("NFC"), "Hoà".normalize("NFD")];
    expect(compareVietnamese(c, d)).toBe(-compareVietnamese(d, c));
    expect(compareVietnamese(c, d)).not.toBe(0);
  });
});
