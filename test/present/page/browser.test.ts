/** What the page's script works out, without a document. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  collate,
  columnLetters,
  numberShown,
  numberText,
  searchable,
  sumOf,
} from "../../../src/present/page/browser/text.ts";
import {
  compareValues,
  found,
  ordered,
  shown,
  treeOf,
} from "../../../src/present/page/browser/tree.ts";
import { formatNumber } from "../../../src/present/number-format.ts";
import { columnLetter } from "../../../src/util/a1.ts";

const SIGNS = {
  vi: { thousands: ".", point: "," },
  en: { thousands: ",", point: "." },
} as const;

describe("texts of the page's script", () => {
  it("finds names without their marks", () => {
    expect(searchable(" Xã An Đức ")).toBe("xa an duc");
    expect(searchable("Xã An Đức".normalize("NFD"))).toBe(searchable("Xã An Đức"));
  });

  it("reads and writes numbers as the page does", () => {
    fc.assert(
      fc.property(fc.integer({ min: -1e12, max: 1e12 }), fc.constantFrom("vi", "en"), (n, lang) => {
        for (const value of [n, n / 100]) {
          expect(numberText(value, SIGNS[lang])).toBe(formatNumber(value, lang));
          expect(numberShown(formatNumber(value, lang), SIGNS[lang])).toBe(value);
        }
      }),
    );
    for (const text of ["", "·", "> 1.300", "128*", "23/23", "1 – 2"])
      expect(numberShown(text, SIGNS.vi), text).toBeNull();
  });

  it("names columns as everything else does", () => {
    for (let n = 1; n < 800; n++) expect(columnLetters(n)).toBe(columnLetter(n));
  });

  it("sorts numbers in names as numbers", () => {
    const names = ["Thôn 10", "a.csv Biểu!E14", "Thôn 2", "a.csv Biểu!E9", "Đông", "Dân"];
    expect(names.toSorted(collate)).toEqual([
      "a.csv Biểu!E9",
      "a.csv Biểu!E14",
      "Dân",
      "Đông",
      "Thôn 2",
      "Thôn 10",
    ]);
  });

  it("adds decimals up exactly", () => {
    expect(sumOf([0.1, 0.2, 0.7])).toBe(1);
  });
});

describe("rows of the page's tables", () => {
  const depths = fc.array(fc.nat(3), { minLength: 1, maxLength: 30 });
  const nodesOf = (of: readonly number[]) =>
    treeOf(
      of.map((depth, i) => ({ depth, value: (i * 7) % 5 })),
      ({ depth }) => depth,
    );

  it("keeps every row once, in any order, each under the row that holds it", () => {
    fc.assert(
      fc.property(depths, (of) => {
        const nodes = nodesOf(of);
        const sorted = ordered(nodes, (a, b) => a.row.value - b.row.value || a.at - b.at);
        expect(new Set(sorted).size).toBe(nodes.length);
        for (const node of sorted) {
          if (node.up === null) continue;
          expect(node.up.row.depth).toBeLessThan(node.row.depth);
          expect(sorted.indexOf(node.up)).toBeLessThan(sorted.indexOf(node));
        }
        expect(ordered(sorted, (a, b) => a.at - b.at)).toEqual(nodes);
      }),
    );
  });

  it("shows what stands under open rows, and of a search what leads to it", () => {
    const nodes = nodesOf([0, 1, 2, 1, 0]);
    expect(shown(nodes).size).toBe(5);
    (nodes[1] as { open: boolean }).open = false;
    expect([...shown(nodes)].map(({ at }) => at)).toEqual([0, 1, 3, 4]);
    (nodes[0] as { open: boolean }).open = false;
    expect([...shown(nodes)].map(({ at }) => at)).toEqual([0, 4]);
    const search = found(nodes, ({ at }) => at === 2 || at === 4, 1);
    expect([
      [...search.rows].map(({ at }) => at).toSorted((a, b) => a - b),
      search.count,
      search.left,
    ]).toEqual([[0, 1, 2], 2, 1]);
  });

  it("puts what is missing last both ways", () => {
    const collate = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
    for (const turn of [1, -1] as const) {
      const sorted = [null, 3, 1].toSorted((a, b) => compareValues(a, b, turn, collate));
      expect(sorted).toEqual(turn === 1 ? [1, 3, null] : [3, 1, null]);
    }
  });
});
