/** No getter in an object literal (DECISIONS.md, 2026-11-26): V8 keeps all that it can see. */
import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { sources } from "./sources.ts";

/** The formatter puts members of a class two blanks in; a literal inside a function stands deeper. */
const GETTER = /^ {4,}(?:get|set) \w+\(/gm;

function gettersIn(text: string): string[] {
  return text.match(GETTER)?.map((found) => found.trim()) ?? [];
}

describe("getters", () => {
  it("are found where a function makes the object", () => {
    expect(gettersIn("class A {\n  get a() {\n    return 1;\n  }\n}\n")).toEqual([]);
    expect(gettersIn("function f() {\n  return {\n    get a() {\n")).toEqual(["get a("]);
  });

  it("stand in classes only", () => {
    const root = new URL("../../", import.meta.url);
    const found = sources().flatMap(({ path }) =>
      gettersIn(readFileSync(new URL(path, root), "utf8")).map((getter) => `${path} ${getter}`),
    );
    expect(found).toEqual([]);
  });
});
