/** A further language: its words are found by the English ones, whole or with what they say of their case. */
import { describe, expect, it } from "vitest";
import type { Language } from "../../src/messages/language.ts";
import { LANGS, languageOf, said, translated } from "../../src/messages/said.ts";

const texts = {
  error: "erreur",
  "{} files to correct": "{} fichiers à corriger",
  "{} of {} (why?)": "{} sur {} (pourquoi ?)",
};
const FRENCH: Language = { ...languageOf("en"), id: "fr", texts };

describe("a further language", () => {
  it.each([
    ["error", "erreur"],
    ["3 files to correct", "3 fichiers à corriger"],
    ["2 of 7 (why?)", "2 sur 7 (pourquoi ?)"],
    ["no such text", "no such text"],
    ["$1 of {} (why?)", "$1 sur {} (pourquoi ?)"],
  ])("%s: %s", (english, french) => {
    expect(translated(english, FRENCH)).toBe(french);
  });

  it("finds the words of tables and lists", () => {
    expect(translated({ a: ["error", 3], b: { c: "error", d: null } }, FRENCH)).toEqual({
      a: ["erreur", 3],
      b: { c: "erreur", d: null },
    });
  });
});

it.each(LANGS)("%s is called by its folder and says everything", (lang) => {
  const language = languageOf(lang);
  expect(language.id).toBe(lang);
  const words = [
    language.day("01/02/2020"),
    language.window("01/02/2020", "02/02/2020"),
    ...[1, 6, 12].map((month) => language.month("2020", month)),
    ...[1, 4].map((quarter) => language.quarter("2020", quarter)),
    language.half("2020", true),
    language.half("2020", false),
    language.nineMonths("2020"),
    language.year("2020"),
    language.years("2019", "2020"),
  ];
  expect(new Set(words).size).toBe(words.length);
  for (const text of words) expect(text).toMatch(/20(?:19|20)|01\/02/u);
  expect(said(lang, { vi: "có", en: "yes" })).toMatch(/./u);
  expect(said(lang, undefined)).toBeUndefined();
});
