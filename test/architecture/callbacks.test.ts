/**
 * `texts.map(f)` hands `f` the index and the whole array too: a function that takes more than one
 * argument, some of them optional, makes something of them. Such a function is called, not passed.
 */
import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { sources } from "./sources.ts";

const PASSED =
  /\.(?:map|flatMap|forEach|filter|some|every|find|findIndex|findLast)\(\s*((?:[\w$]+\??\.)*[\w$]+)\s*\)/g;
const DECLARED =
  /(?:\bfunction\*?\s+([\w$]+)(?:<[^(]*>)?\s*|\b(?:const|let)\s+([\w$]+)(?::[^=]+)?\s*=\s*(?:async\s*)?(?:<[^(]*>)?)\(/g;
/** Of the language: those that take a second argument, and make something of an index. */
const BUILT_IN = ["parseInt", "structuredClone", "Date", "setTimeout", "fetch"];

/** Top-level parts of a parameter list that begins behind its bracket. */
function parametersAt(text: string, start: number): string[] {
  const parts: string[] = [];
  let depth = 0;
  let from = start;
  for (let at = start; at < text.length; at++) {
    const sign = text[at] ?? "";
    if (sign === ">" && text[at - 1] === "=") continue;
    if (depth === 0 && (sign === "," || sign === ")")) {
      parts.push(text.slice(from, at).trim());
      from = at + 1;
      if (sign === ")") break;
    } else if ("([{<".includes(sign)) depth++;
    else if (")]}>".includes(sign)) depth--;
  }
  return parts.filter((part) => part !== "");
}

/** Whether a function makes something of a second or third argument that it does without, too. */
function takesMore(parameters: readonly string[]): boolean {
  return parameters.some(
    (part, i) => part.startsWith("...") || (i > 0 && /^[\w$]+\?:|=(?![>])/.test(part)),
  );
}

/** Functions of a text, and whether they take more than they need. */
function declared(text: string): Map<string, boolean> {
  const found = [...text.matchAll(DECLARED)].map((match): [string, boolean] => {
    const parameters = parametersAt(text, match.index + match[0].length);
    return [match[1] ?? match[2] ?? "", takesMore(parameters)];
  });
  return new Map(found);
}

/** Names that a text passes on as they are; of `style.bold`, `bold`. */
function passed(text: string): string[] {
  return [...text.matchAll(PASSED)].map((found) => found[1] ?? "");
}

describe("functions passed to map and its like", () => {
  it("are found, and so are those that take more", () => {
    const text = `
      function one(a: string): string {}
      function two(a: string, b: number) {}
      export function maybe(a: Map<string, number>, b?: number) {}
      const filled = (a: string, b: (c: string) => void = () => {}, d = 1) => a;
      const joined = (...all: string[]) => all;
      lines.map(one).flatMap(two); lines.map((line) => maybe(line)); lines.some(style.bold);`;
    const more = [...declared(text)].filter(([, takes]) => takes).map(([name]) => name);
    expect(more).toEqual(["maybe", "filled", "joined"]);
    expect(passed(text)).toEqual(["one", "two", "style.bold"]);
  });

  it("take what they are given and no more", () => {
    const root = new URL("../../", import.meta.url);
    const files = sources().map(({ path }) => {
      const text = readFileSync(new URL(path, root), "utf8");
      return { path, own: declared(text), uses: passed(text) };
    });
    const anywhere = new Set(BUILT_IN);
    for (const { own } of files) for (const [name, takes] of own) if (takes) anywhere.add(name);
    expect(files.flatMap(({ uses }) => uses).length).toBeGreaterThan(50);
    // A name is the file's own, else what some other file has by this name.
    const faults = files.flatMap(({ path, own, uses }) =>
      uses
        .map((use) => use.split(".").at(-1) ?? use)
        .filter((name) => own.get(name) ?? anywhere.has(name))
        .map((name) => `${path}: ${name}`),
    );
    expect(faults).toEqual([]);
  });
});
