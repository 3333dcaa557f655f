/** Texts of old .xls files: the page's way gives what SheetJS gives in Node, code page by code page. */
import { createRequire } from "node:module";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type CodePages, decoderOf } from "../../src/page/engine/code-pages.ts";

type Library = CodePages["tables"] & { readonly utils: Pick<CodePages, "decode"> };
const library = createRequire(import.meta.url)("@e965/xlsx/dist/cpexcel.js") as Library;

const CODE_PAGES = Object.keys(library).filter((name) => /^\d+$/.test(name));
/** Bytes of which many are NULs, leading bytes of pairs, and what no code page knows. */
const BYTES = fc.uint8Array({ maxLength: 12 }).map((bytes) => bytes.map((b) => (b < 40 ? 0 : b)));

describe("code pages", () => {
  // What is not here goes to the library, which says of some bytes that it cannot: the same on both sides, and so not asked.
  const decode = decoderOf({
    tables: library,
    decode: () => {
      throw new Error("the library's own");
    },
  });
  const own = CODE_PAGES.map(Number).filter((codePage) => {
    try {
      decode(codePage, [65]);
      return true;
    } catch {
      return false;
    }
  });

  it("are all for which the library has a way of its own in Node", () => {
    expect(own).toEqual([874, 932, 936, 949, 950, 1250, 1251, 1252, 1253, 1254, 1255, 1256, 10000]);
  });

  it.each(own)("%i", (codePage) => {
    fc.assert(
      fc.property(BYTES, (bytes) => {
        expect(decode(codePage, bytes)).toBe(library.utils.decode(codePage, bytes));
      }),
      { numRuns: 300 },
    );
    for (let byte = 0; byte < 256; byte++)
      expect(decode(codePage, [byte, 0])).toBe(library.utils.decode(codePage, [byte, 0]));
  });
});
