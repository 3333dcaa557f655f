/** Notes under a table, in the language of the table. */
import { describe, expect, it } from "vitest";
import { labelFacts, NOTE_CODES, noteText } from "../../src/messages/notes.ts";
import { counted } from "../../src/messages/terms.ts";
import { expectLanguage } from "../cli/languages.ts";

/** Every fact that a sentence may ask for, of one thing or of several. */
const facts = (count: number) => ({
  count, small: count, further: count, threshold: 3, kept: count, whole: count, shares: count, unallocated: count, number: count, revision: count, closed: count, now: count,
  difference: count, start: "2020-01-01", end: "2020-12-31", date: "2020-06-30", period: "2020",
  units: ["X1"], unitsX: 1, pairs: ["X1 / X2"], places: ["a.csv 1"], files: ["a.csv"], activities: ["X"], forms: ["X"], formsEn: ["Y"],
  unit: "X1", others: ["X2"], before: "X0", kept1: 1, dropped: ["b.csv"], split: "equal", reason: "X",
  ...labelFacts("indicator", { vi: "Số tin", en: "Tips" }),
}); // prettier-ignore

describe.each(NOTE_CODES)("%s", (code) => {
  it.each(["vi", "en"] as const)("in %s, of one and of several", (lang) => {
    for (const count of [1, 2]) {
      const text = noteText({ code, facts: facts(count) }, lang);
      expectLanguage(text, lang);
      expect(text).not.toMatch(/undefined|\?\s|null/u);
      if (lang === "en" && count === 1)
        expect(text).not.toMatch(
          /(?<![\d.])1 (?:units|files|rows|figures|reports|cells|attendance cells)\b/u,
        );
    }
  });
});

it("a label is told in the language of the sentence, its id in none", () => {
  const note = { code: "revision", facts: { unit: "X", number: 1, revision: 1, closed: 2, now: 3, ...labelFacts("indicator", { vi: "Số tin", en: "Tips" }) } }; // prettier-ignore
  expect(noteText(note, "en")).toContain("Tips");
  expect(noteText(note, "en")).not.toContain("Số tin");
  expect(noteText(note, "vi")).toContain("Số tin");
  expect(noteText(note, "vi")).not.toContain("Tips");
});

it("boundaries of a closing are told in words", () => {
  const note = { code: "closed-on-other-boundaries", facts: { closed: "reported", now: "2025-07-01" } }; // prettier-ignore
  expect(noteText(note, "vi")).toContain("địa giới khi báo cáo");
  expect(noteText(note, "vi")).toContain("01/07/2025");
});

it("a count and its word", () => {
  expect([0, 1, 2, 1204].map((count) => counted(count, "file"))).toEqual(["0 files", "1 file", "2 files", "1,204 files"]); // prettier-ignore
  expect(counted(1, "unit has", "units have")).toBe("1 unit has");
});
