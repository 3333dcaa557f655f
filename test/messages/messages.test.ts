import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { messageOf } from "../../src/messages/findings.ts";
import { cellShown, missingFacts } from "../../src/messages/index.ts";
import type { FactType } from "../../src/messages/facts.ts";
import type { Fact, Problem } from "../../src/model/finding.ts";
import { CHECKS, checkOf } from "../../src/validate/index.ts";

const LANGS = ["vi", "en"] as const;
const CODES = CHECKS.map(({ code }) => code);
const factsOf = (code: string) => checkOf(code)?.facts ?? {};

const SAMPLES: Record<FactType, Fact> = {
  text: "2020-03-07",
  "text?": "tên",
  number: 1234,
  list: ["Xã An Đức (29173)"],
};
const EMPTY: Record<FactType, Fact> = { text: "", "text?": null, number: 0, list: [] };

function problem(
  code: string,
  values: Record<FactType, Fact>,
  more: Partial<Problem> = {},
): Problem {
  const facts = Object.entries(factsOf(code)).map(([name, type]) => [name, values[type]]);
  return { code, place: { file: "a.csv" }, facts: Object.fromEntries(facts), ...more };
}

describe.each(LANGS)("every code in %s", (lang) => {
  it.each(CODES)("%s says what is wrong and what to do", (code) => {
    for (const values of [SAMPLES, EMPTY]) {
      for (const more of [{}, { value: 1.642, suggestion: "1642" }, { value: "1,234" }]) {
        const { message, cure } = messageOf(problem(code, values, more), lang);
        for (const words of [message, cure]) {
          expect(words).not.toMatch(/undefined|null|NaN|\[object|\{|\}|\s{2,}/u);
          expect(words).toMatch(/[.…]$/u);
          expect(words).toBe(words.normalize("NFC"));
        }
        expect(message).not.toMatch(/^\s|\s[.,:]/u);
      }
    }
  });

  it.each(CODES)("%s survives a stage that left out its facts", (code) => {
    const bare = messageOf({ code, place: { file: "a.csv" }, facts: {} }, lang);
    expect(bare.message).not.toMatch(/undefined|null/u);
  });
});

it.each([
  [
    {
      code: "not-an-integer",
      value: 1.642,
      suggestion: "1642",
      facts: { heading: "Số tin", stored: "number" },
    },
    "Số tin: ô ghi 1,642, phải là số nguyên.",
    "Nếu là số nguyên gõ trên máy dùng dấu chấm thập phân, sửa ô thành 1642.",
  ],
  [
    {
      code: "total-row-mismatch",
      facts: { heading: "Số tin", stated: 1210, sum: 1209, rows: 23, difference: 1 },
    },
    "Số tin: dòng cộng ghi 1.210, cộng 23 dòng được 1.209, thừa 1.",
    "Xem lại các dòng ở trên và công thức của dòng cộng.",
  ],
  [
    {
      code: "unknown-unit",
      facts: { name: "Xã An Đứt", scope: "Huyện Ba Tri", nearest: ["Xã An Đức (29173)"] },
    },
    "Không có đơn vị nào tên “Xã An Đứt” trong Huyện Ba Tri.",
    "Gần nhất: Xã An Đức (29173). Sửa lại tên, hoặc ghi tên này vào cột aliases của danh mục đơn vị.",
  ],
  [
    {
      code: "date-outside-period",
      facts: { date: "2020-04-07", start: "2020-03-01", end: "2020-03-31" },
    },
    "Ngày 07/04/2020 nằm ngoài kỳ ghi ở tiêu đề (từ 01/03/2020 đến 31/03/2020); dòng được tính theo ngày.",
    "Xem lại ngày của dòng hoặc kỳ ở tiêu đề.",
  ],
])("%j", (finding, message, cure) => {
  const whole = { place: { file: "a.csv" }, ...finding } as Problem;
  expect(messageOf(whole, "vi")).toEqual({ message, cure });
  expect(missingFacts(factsOf(whole.code), whole.facts)).toEqual([]);
});

describe("one cell, one spelling, and the cure in another", () => {
  const cells: readonly (readonly [value: string | number, shown: Record<string, string>])[] = [
    [1.642, { vi: "1,642", en: "1.642" }],
    [-1642, { vi: "-1642", en: "-1642" }],
    [1642.5, { vi: "1642,5", en: "1642.5" }],
    ["1.642", { vi: "1.642", en: "1.642" }],
    ["1,642", { vi: "1,642", en: "1,642" }],
  ];
  const numeric = CODES.filter((code) => Object.keys(factsOf(code))[0] === "heading");

  it.each(LANGS.flatMap((lang) => numeric.map((code) => [lang, code] as const)))("%s %s", (lang, code) => {
    for (const [value, shown] of cells) {
      const facts = { heading: "Số tin", stored: typeof value === "number" ? "number" : "text", kind: "text", first: "1642", second: "1,642", plainIntegers: 0, dotThousands: 0, commaThousands: 0, decimals: 0 };
      const { message, cure } = messageOf({ code, place: { file: "a" }, value, suggestion: "1642", facts }, lang);
      const inMessage: string[] = message.match(/-?\d[\d.,]*\d/gu) ?? [];
      const inCure: string[] = cure.match(/-?\d[\d.,]*\d/gu) ?? [];
      expect(inMessage.length).toBeLessThan(2);
      if (inMessage.length === 1) expect(inMessage[0]).toBe(shown[lang]);
      expect(inCure.every((text) => text === "1642")).toBe(true);
    }
  });

  it("binary noise is not shown, as Excel does not show it", () => {
    expect(cellShown(0.1 + 0.2, "vi")).toBe("0,3");
  });
}); // prettier-ignore

it("one whole number beside an ambiguous one is evidence, none is not spoken of", () => {
  const said = (plainIntegers: number, lang: "vi" | "en") =>
    messageOf(
      {
        code: "ambiguous-number",
        place: { file: "a.csv" },
        facts: {
          heading: "Số tin",
          first: "1234",
          second: "1,234",
          role: null,
          plainIntegers,
          dotThousands: 0,
          commaThousands: 0,
          decimals: 0,
        },
      },
      lang,
    ).message;
  expect(said(1, "en")).toContain("1 cell of the column is a whole number.");
  expect(said(0, "en")).not.toContain("of the column");
  expect(said(1, "vi")).toContain("Trong cột có 1 ô ghi số nguyên.");
  expect(said(0, "vi")).not.toContain("Trong cột");
});

it("calls forms, fields and indicators by their labels", () => {
  const place = { file: "a.csv" };
  const field = {
    code: "hierarchy-mismatch",
    place,
    facts: { unit: "Huyện Ba Tri", field: "valuable_tips" },
  };
  expect(messageOf(field, "vi").message).toContain("Huyện Ba Tri, Số tin có giá trị:");
  const form = { code: "empty-form", place, facts: { form: "sessions" } };
  expect(messageOf(form, "vi").message).toContain("Biểu “Buổi tuyên truyền”");
  const own = messageOf(form, "vi", (id) => `<${id}>`);
  expect(own.message).toContain("<form sessions>");
});

it("tells which facts a stage left out", () => {
  expect(missingFacts(factsOf("unknown-unit"), { name: "Xã", nearest: "Xã" })).toEqual([
    "scope",
    "nearest",
  ]);
});

it("no message depends on more than its facts, value and suggestion", () => {
  fc.assert(
    fc.property(fc.constantFrom(...CODES), fc.string(), (code, file) => {
      const a = messageOf({ ...problem(code, SAMPLES), place: { file } }, "vi");
      expect(a).toEqual(messageOf(problem(code, SAMPLES), "vi"));
    }),
  );
});
