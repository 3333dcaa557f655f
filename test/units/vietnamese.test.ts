import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  collationKey,
  compareVietnamese,
  editDistance,
  fewestEdits,
  foldName,
  lettersOf,
  looseName,
} from "../../src/util/vietnamese.ts";

const EQUAL: readonly (readonly [string, string])[] = [
  ["Hoà Bình", "Hòa Bình"],
  ["Thuỷ", "Thủy"],
  ["Khoẻ", "Khỏe"],
  ["Hoả Lựu", "Hỏa Lựu"],
  ["Hoằng Hoá", "Hoằng Hóa"],
  ["Quý", "Qúy"],
  ["Quảng", "Qủang"],
  ["XÃ ĐẠI ÁNG", "Xã Đại áng"],
  ["\u00d0ức", "Đức"],
  ["\u0189ức", "Đức"],
  ["Xã  An\u00a0Đức\n", "Xã An Đức"],
  ["Xã\u200b An\ufeff Đức", "Xã An Đức"],
  ["Ea H'leo", "Ea H\u2019leo"],
  ["Ia H' Drai", "Ia H\u02bcDrai"],
  ["Bà Rịa - Vũng Tàu", "Bà Rịa\u2013Vũng Tàu"],
  ["Phường 01", "Phường 1"],
  ["e\u0302\u0301", "e\u0301\u0302"],
];
const DIFFERENT: readonly (readonly [string, string])[] = [
  ["Phó Bảng", "Phố Bảng"],
  ["Quý", "Quí"],
  ["Mùa", "Muà"],
  ["Phường 10", "Phường 1"],
  ["Ea H'leo", "Ea Hleo"],
  ["An Đức", "An Duc"],
  ["Của", "Cua"],
];

describe("foldName", () => {
  it.each(EQUAL)("%j equals %j", (a, b) => expect(foldName(a)).toBe(foldName(b)));
  it.each(DIFFERENT)("%j differs from %j", (a, b) => expect(foldName(a)).not.toBe(foldName(b)));

  const letters = fc.constantFrom(
    ..."aăâbcdđeêghiklmnoôơpqrstuưvxyàáảãạòóỏõọùúủũụỳýỷỹỵẮỐ0 0123-'’. ",
  );
  const text = fc.oneof(fc.string({ unit: letters }), fc.string({ unit: "grapheme" }));

  it("is idempotent", () => {
    fc.assert(
      fc.property(text, (s) => {
        expect(foldName(foldName(s))).toBe(foldName(s));
      }),
    );
  });
  it("does not see composition or case", () => {
    const vietnamese = fc.string({ unit: letters });
    fc.assert(
      fc.property(vietnamese, (s) => {
        expect(foldName(s.normalize("NFD"))).toBe(foldName(s));
        expect(foldName(s.toUpperCase())).toBe(foldName(s));
      }),
    );
  });
});

describe("looseName", () => {
  it("drops marks, spaces and the difference of i and y", () => {
    expect(looseName("Xã Quý Quân")).toBe(looseName("xa qui quan"));
    expect(looseName("Ea Ly")).toBe(looseName("EaLi"));
    expect(looseName("Hòa Tú II")).toBe(looseName("Hoà Tú 2"));
  });
});

describe("compareVietnamese", () => {
  it("follows the alphabet, then tones, and counts", () => {
    const names = [
      "Xã Đức",
      "Phường 10",
      "Phường 2",
      "Xã Dương",
      "Xã An",
      "Xã Ân",
      "Xã Ấn",
      "Xã Ăn",
    ];
    expect([...names].sort(compareVietnamese)).toEqual([
      "Phường 2",
      "Phường 10",
      "Xã An",
      "Xã Ăn",
      "Xã Ân",
      "Xã Ấn",
      "Xã Dương",
      "Xã Đức",
    ]);
  });
  it("is total and agrees with equality", () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (a, b) => {
        expect(Math.sign(compareVietnamese(a, b))).toBe(0 - Math.sign(compareVietnamese(b, a)));
        expect(compareVietnamese(a, b) === 0).toBe(a === b);
        if (foldName(a) === foldName(b)) expect(collationKey(a)).toBe(collationKey(b));
      }),
    );
  });
});

describe("editDistance", () => {
  it("counts a swap as one", () => {
    expect(editDistance("an duc", "an dcu", 3)).toBe(1);
    expect(editDistance("an duc", "an dut", 3)).toBe(1);
    expect(editDistance("", "abc", 3)).toBe(3);
    expect(editDistance("abcdef", "uvwxyz", 2)).toBe(3);
  });
  it("is not less than the letters that one has and the other has not", () => {
    const text = fc.string({
      unit: fc.constantFrom("a", "b", "c", "d", "z", "1", " "),
      maxLength: 9,
    });
    fc.assert(
      fc.property(text, text, (a, b) => {
        const fewest = fewestEdits(lettersOf(a), lettersOf(b));
        expect(editDistance(a, b, 99)).toBeGreaterThanOrEqual(fewest);
      }),
    );
  });
  it("is that of the whole table, up to the limit", () => {
    const text = fc.string({ unit: fc.constantFrom("a", "b", "c"), maxLength: 9 });
    fc.assert(
      fc.property(text, text, fc.nat(6), (a, b, limit) => {
        expect(editDistance(a, b, limit)).toBe(Math.min(wholeTable(a, b), limit + 1));
      }),
      { numRuns: 2000 },
    );
  });
  it("is symmetric", () => {
    const short = fc.string({ unit: fc.constantFrom("a", "b", "c"), maxLength: 8 });
    fc.assert(
      fc.property(short, short, (a, b) => {
        expect(editDistance(a, b, 9)).toBe(editDistance(b, a, 9));
      }),
    );
  });
});

/** Optimal string alignment, cell by cell. */
function wholeTable(a: string, b: string): number {
  const table = Array.from({ length: a.length + 1 }, (_, i) =>
    Array.from({ length: b.length + 1 }, (__, j) => (i === 0 ? j : i)),
  );
  const at = (i: number, j: number) => table[i]?.[j] ?? Infinity;
  for (let i = 1; i <= a.length; i++) {
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1] ? 0 : 1;
      const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      const ways = [at(i - 1, j) + 1, at(i, j - 1) + 1, at(i - 1, j - 1) + same];
      if (swapped) ways.push(at(i - 2, j - 2) + 1);
      (table[i] as number[])[j] = Math.min(...ways);
    }
  }
  return at(a.length, b.length);
}
