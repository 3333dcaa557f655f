/** What the launcher runs is no module: `import()` of anything outside the bundle is a fault there, and works in tests. */
import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { importsOf, sources } from "./sources.ts";

const root = new URL("../../", import.meta.url);

/** Node's own modules that a text imports when it runs. */
function lateIn(text: string): string[] {
  const code = text.replace(/\/\*\*[^]*?\*\/|\/\/.*/gu, "");
  return [...code.matchAll(/\bimport\(\s*["'](node:[^"']+)["']/gu)].map(([, name = ""]) => name);
}

it("finds them, and no types", () => {
  expect(lateIn(`const { a } = await import("node:readline"); // import("node:x")`)).toEqual([
    "node:readline",
  ]);
  expect(lateIn(`import type { A } from "node:fs"; await import("./b.ts");`)).toEqual([]);
  expect(importsOf(`await import("node:readline")`)).toHaveLength(1);
});

it("no module of Node is imported late", () => {
  const found = sources().flatMap(({ path }) =>
    lateIn(readFileSync(new URL(path, root), "utf8")).map((name) => `${path}: ${name}`),
  );
  expect(found).toEqual([]);
});
