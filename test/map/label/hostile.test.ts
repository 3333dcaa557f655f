/** Labels that nobody writes: read, or left over whole, and never slowly (a quadratic one runs out of time). */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { makeCatalogue } from "../../../src/catalogue/index.ts";
import { makeLexicon } from "../../../src/map/label/lexicon.ts";
import { LABEL_PLACES } from "../../support/label-places.ts";

const lexicon = makeLexicon(makeCatalogue(), (text) => text.toLowerCase() === "xã an đức");

const PIECES = [
  " ", "\u00A0", "\n", "\u200B", "a", "a ", "x", "1", "1.", "1/", "1=2+", "2024 ", "(", ")", "((a", "- ", "+", "=", "*", ".", "'", "H'", ":",
  "lũy kế ", "tổng số ", "số ", "tháng 1 năm ", "từ ngày 1/1/2024 ", "Nghị định số 1/", "chia theo ", "ĐVT: ", "CÔNG AN XÃ ", "Xã An ",
  "xã an đức ", "a\u0301", "(1+2", "quý quý ", "toàn xã hội ", "năm học ", "%", "ì",
]; // prettier-ignore

describe("hostile labels", () => {
  it.each(PIECES)("%j over and over", (piece) => {
    for (const length of [1990, 10_000, 32_767]) {
      const text = piece.repeat(Math.ceil(length / piece.length)).slice(0, length);
      for (const place of LABEL_PLACES) {
        const { rest } = lexicon.read(text, place);
        if (text.trim().length > 2000) expect(rest).toEqual([text.trim()]);
      }
    }
  });

  it("any text is read without a fault, and all that is told of it stands in it", () => {
    const text = fc.oneof(
      fc.string({ unit: "binary", maxLength: 60 }),
      fc.array(fc.constantFrom(...PIECES), { maxLength: 30 }).map((pieces) => pieces.join("")),
    );
    fc.assert(
      fc.property(text, fc.constantFrom(...LABEL_PLACES), (written, place) => {
        const { spans, rest } = lexicon.read(written, place);
        const plain = (one: string) =>
          one.normalize("NFC").replace(/[\s_+\p{Default_Ignorable_Code_Point}]/gu, "");
        const whole = plain(written);
        for (const one of [...rest, ...spans.map((span) => span.text)]) {
          expect(whole).toContain(plain(one));
        }
        expect(spans.every(({ readings }) => readings.length > 0)).toBe(true);
      }),
      { numRuns: 1000 },
    );
  });

  it("the same label twice is one object", () => {
    expect(lexicon.read("Số tin tiếp nhận", "stub")).toBe(lexicon.read("Số tin tiếp nhận", "stub"));
  });
});
