/** A language is a folder of `messages/languages`: outside of `messages` nothing asks which one is spoken. */
import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { sources } from "./sources.ts";

/** What makes a third language impossible: a branch, a table by language, a type that names the two. */
const ASKS = [
  /\b(?:lang|language)\b\s*[!=]==?\s*["'](?:vi|en)["']/gu,
  /\[(?:\w+\.)*lang\]/gu,
  /\blang: ["']vi["'] \| ["']en["']/gu,
  /\bconst vi = /gu,
];

const asksIn = (text: string): string[] => ASKS.flatMap((pattern) => text.match(pattern) ?? []);

it("finds each way to ask", () => {
  const text = `const vi = lang === "vi"; if (report.lang !== 'en') return label[lang] + words[options.lang];
    function f(lang: "vi" | "en") {}`;
  expect(asksIn(text)).toHaveLength(6);
  expect(asksIn(`said(lang, { vi: "có", en: "yes" }); languageOf(lang).marks; both.vi`)).toEqual(
    [],
  );
});

it("nothing outside of messages asks which language is spoken", () => {
  const root = new URL("../../", import.meta.url);
  const outside = sources().filter(({ room }) => room !== "messages");
  expect(outside.length).toBeGreaterThan(400);
  const found = outside.flatMap(({ path }) =>
    asksIn(readFileSync(new URL(path, root), "utf8")).map((asked) => `${path}: ${asked}`),
  );
  expect(found).toEqual([]);
});
