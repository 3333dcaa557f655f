/** Keys are injective (src/README.md, law 6): a key of texts is made by `keyOf`, never joined by a separator. */
import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { sources } from "./sources.ts";

/** Names for keys, and the methods of maps and sets, with a text that is glued together. */
const GLUED =
  /(?:\b(?:key|id)(?: =|:)|\.(?:get|set|has|add)\()\s*`[^`\n]*\$\{[^}\n]*\}[^`$\n]{0,2}\$\{[^`\n]*`/gu;
/** Numbers alone: a sign between them parts any two. */
const OF_NUMBERS = /`\$\{(?:\w+\.)?row\}[ :]\$\{(?:\w+\.)?column\}`/u;
/** Ids that people read and write (`29173@2025-07-01`), and words that make a phrase. */
const SHOWN =
  /^src\/(?:units\/(?:spells|restate)|cli|present|messages|map\/label\/vocabulary|model\/readings\/measure-words)/;

const gluedIn = (text: string): string[] =>
  (text.match(GLUED) ?? []).filter((own) => !OF_NUMBERS.test(own));

it("finds keys that are glued", () => {
  const glued =
    "const key = `${a} ${b}`; known.get(`${unit.id}|${date}`); f({ key: `${a}/${b}` });";
  expect(gluedIn(glued)).toHaveLength(3);
  expect(gluedIn("const key = keyOf(a, b); say(`${a} ${b}`); set.has(`${a}.xml`);")).toEqual([]);
});

it("no key is glued", () => {
  const root = new URL("../../", import.meta.url);
  const found = sources()
    .filter(({ path }) => !SHOWN.test(path))
    .flatMap(({ path }) =>
      gluedIn(readFileSync(new URL(path, root), "utf8")).map((own) => `${path}: ${own}`),
    );
  expect(found).toEqual([]);
});
