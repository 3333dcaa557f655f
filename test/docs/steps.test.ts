/** src/README.md, "Steps of a run": each function stands in the file that is named, and each type is one. */
import { existsSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { sources } from "../architecture/sources.ts";

const ROOT = new URL("../../", import.meta.url);
const readme = readFileSync(new URL("src/README.md", ROOT), "utf8");
const section = /## Steps of a run\n([\s\S]*?)\n## /u.exec(readme)?.[1] ?? "";
const rows = [...section.matchAll(/^\| (?!step|---)(.+?) \| (.+?) \| (.+?) \| (.+?) \|$/gmu)];
const texts = new Map(
  sources().map(({ path }) => [path, readFileSync(new URL(path, ROOT), "utf8")] as const),
);

const declares = (text: string, name: string): boolean =>
  new RegExp(`^export (?:async )?(?:function\\*?|class|const) ${name}\\b`, "mu").test(text);
const isType = (name: string): boolean =>
  [...texts.values()].some((text) =>
    new RegExp(`^export (?:interface|type|class) ${name}\\b`, "mu").test(text),
  );

/** Names with the file that follows them: "`readCount`, `model/readings/count.ts`". */
function namedIn(cell: string): (readonly [name: string, path: string])[] {
  const words = [...cell.matchAll(/`([^`]+)`/gu)].map((found) => found[1] ?? "");
  return words.flatMap((word, i) => {
    if (word.includes("/")) return [];
    const path = words.slice(i + 1).find((own) => own.includes("/"));
    return path === undefined ? [] : [[word, `src/${path}`] as const];
  });
}

describe("the steps of a run", () => {
  it("are told from bytes to output", () => {
    expect(rows.length).toBeGreaterThan(12);
    expect(rows[1]?.[3]).toContain("bytes");
    expect(new Set(rows.map((row) => row[1])).size).toBe(rows.length);
  });

  it.each(rows.map((row) => [row[1], row[2]] as const))("%s: its functions are there", (_, cell) => {
    const named = namedIn(cell ?? "");
    expect(named.length).toBeGreaterThan(0);
    for (const [name, path] of named) {
      if (path.endsWith(".ts")) expect([path, name, declares(texts.get(path) ?? "", name)]).toEqual([path, name, true]);
      else expect(existsSync(new URL(path, ROOT))).toBe(true);
    }
  });

  it.each(rows.map((row) => [row[1], `${row[3]} ${row[4]}`] as const))("%s: its types are there", (_, cells) => {
    const types = [...cells.matchAll(/`([A-Z]\w+)(?:\[\])?s?`/gu)].map((found) => found[1] ?? "");
    expect(types.filter((name) => !isType(name))).toEqual([]);
  });

  it("a function that is not there is missed", () => {
    expect(declares("export function readAll() {}", "readAl")).toBe(false);
    expect(namedIn("`a`, `b/c.ts`: `d` and `e`, `f/g.ts`")).toEqual([["a", "src/b/c.ts"], ["d", "src/f/g.ts"], ["e", "src/f/g.ts"]]);
  });
}); // prettier-ignore
