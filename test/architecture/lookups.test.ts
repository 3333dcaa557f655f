/** A text from outside is looked up among a table's own names: `constructor` and `toString` stand in every object. */
import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { sources } from "./sources.ts";

/** Tables by any text, as their type says. */
const TABLE = /const ([A-Z][A-Z0-9_]*): (?:\w+<)*Record<string,/gu;

/** Where one is asked without `own()`; a text that stands in the code itself is known. */
function unsafeIn(text: string): string[] {
  const code = text.replace(/\/\*\*[^]*?\*\/|\/\/.*/gu, "");
  const asked = [...code.matchAll(TABLE)].flatMap(([, name = ""]) => [
    ...code.matchAll(new RegExp(`\\b${name}(?:\\?\\.)?\\[(?!\\d+\\]|")[^\\]]*\\]`, "gu")),
  ]);
  return [...asked, ...code.matchAll(/\bin registry\b/gu)].map(([found]) => found);
}

it("finds look-ups that everything answers", () => {
  const table = "const WORDS: Readonly<Record<string, number>> = {};\n";
  expect(unsafeIn(`${table}f(WORDS[word], WORDS?.[a.b]); if (x in registry) g();`)).toHaveLength(3);
  expect(unsafeIn(`${table}f(own(WORDS, word), WORDS["a"]);`)).toEqual([]);
});

it("no text is looked up among what every object has", () => {
  const root = new URL("../../", import.meta.url);
  const found = sources().flatMap(({ path }) =>
    unsafeIn(readFileSync(new URL(path, root), "utf8")).map((own) => `${path}: ${own}`),
  );
  expect(found).toEqual([]);
});
