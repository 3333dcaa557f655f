/** The lists of words: each word once, each of them read, and longer with those of an office. */
import { describe, expect, it } from "vitest";
import { BUILT_IN, makeCatalogue } from "../../../src/catalogue/index.ts";
import { WORDS } from "../../../src/catalogue/words/index.ts";
import { mergeWords } from "../../../src/catalogue/words/merge.ts";
import { makeLexicon } from "../../../src/map/label/lexicon.ts";
import { keysOf, tokensOf } from "../../../src/map/label/tokens.ts";
import { say, sayAll } from "./say.ts";

const lexicon = makeLexicon(makeCatalogue(), undefined);
const key = (phrase: string) => keysOf(phrase).join(" ");

const LISTS: readonly (readonly [string, readonly string[]])[] = [
  ["roles", Object.values(WORDS.roles).flat()],
  ["totals", [...WORDS.totals, ...WORDS.grandTotals, ...WORDS.totalsAlone]],
  ["parts", WORDS.parts],
  ["measures", WORDS.measures],
  ["scales", Object.keys(WORDS.scales)],
  ["neutral", WORDS.neutral],
  ["titleNeutral", WORDS.titleNeutral],
  ["lineNeutral", WORDS.lineNeutral],
  ["documents", WORDS.documents],
  ["compounds", WORDS.compounds],
  ["weak", WORDS.weak],
];

describe("lists of words", () => {
  it.each(LISTS)("%s holds each word once", (_, list) => {
    const keys = list.map(key);
    expect(keys.filter((one, at) => keys.indexOf(one) !== at)).toEqual([]);
    expect(keys.filter((one) => one === "")).toEqual([]);
  });

  it("has for each phrase the keys under which its tokens stand in a label", () => {
    const all = [...LISTS.flatMap(([, list]) => list), ...Object.values(WORDS.columns).flat()];
    const tokens = (phrase: string) => tokensOf(phrase, false).map((token) => token.key);
    for (const phrase of all) expect(keysOf(phrase), phrase).toEqual(tokens(phrase));
  });

  it("every role is read as its role, with nothing left over", () => {
    const wrong = Object.entries(WORDS.roles).flatMap(([role, phrases]) =>
      phrases.filter((phrase) => {
        const said = sayAll(lexicon.read(phrase, "heading"));
        return said.length !== 1 || !said[0]?.includes(role);
      }),
    );
    expect(wrong).toEqual([]);
  });

  it("every weak phrase is a role's", () => {
    const roles = new Set(Object.values(WORDS.roles).flat().map(key));
    expect(WORDS.weak.filter((phrase) => !roles.has(key(phrase)))).toEqual([]);
  });

  it("every total and part is read as one", () => {
    for (const phrase of LISTS[1]?.[1] ?? []) {
      expect(say(lexicon.read(phrase, "stub")), phrase).toMatch(/^(?:grand )?total$/u);
    }
    for (const phrase of WORDS.parts)
      expect(say(lexicon.read(phrase, "stub")), phrase).toBe("parts");
  });

  it("every measure changes nothing in brackets, every scale multiplies", () => {
    for (const text of WORDS.measures) {
      expect(say(lexicon.read(`Số vụ xảy ra (${text})`, "heading")), text).toBe(
        `#cases_reported + (${text})`,
      );
    }
    for (const [text, factor] of Object.entries(WORDS.scales)) {
      expect(say(lexicon.read(`Số vụ xảy ra (${text} vụ)`, "heading")), text).toBe(
        `#cases_reported + x${factor} + (vụ)`,
      );
    }
  });

  it("every line that says nothing says nothing", () => {
    for (const phrase of WORDS.lineNeutral) {
      const line = `${phrase}: Công an huyện Ba Tri, lũy kế tháng 6/2024`;
      expect(say(lexicon.read(line, "title")), line).toBe("");
    }
    for (const phrase of WORDS.titleNeutral) {
      expect(say(lexicon.read(phrase.toUpperCase(), "title")), phrase).toBe("");
    }
  });

  it("grow by those of an office", () => {
    const words = mergeWords(WORDS, {
      roles: { cumulative: ["Từ đầu đợt"], plan: ["Khoán"] },
      totals: ["Khối xã"],
      parts: ["Tách riêng"],
      scales: { chục: 10, tá: 12 },
      measures: ["suất"],
      columns: { unit: ["Tên CSKCB"] },
      neutral: ["theo mẫu mới"],
      missingSigns: ["k/c"],
    });
    const own = makeLexicon(makeCatalogue({ ...BUILT_IN, words }), undefined);
    expect(words.missingSigns).toContain("k/c");
    const said: [string, string][] = [
      ["Từ đầu đợt", "cumulative"],
      ["Luỹ kế", "cumulative"],
      ["Khoán năm 2024", "plan + period year 2024/1"],
      ["Khối xã", "total"],
      ["Cộng", "total"],
      ["Tách riêng: ma túy", "part + category=ma túy"],
      ["Số vụ xảy ra (tá vụ)", "#cases_reported + x12 + (vụ)"],
      ["Số vụ xảy ra (suất)", "#cases_reported + (suất)"],
      ["Tên CSKCB", "column unit"],
      ["Số vụ xảy ra (theo mẫu mới)", "#cases_reported"],
    ];
    for (const [label, says] of said) expect(say(own.read(label, "heading")), label).toBe(says);
  });
});
