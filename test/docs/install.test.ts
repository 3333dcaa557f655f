/**
 * No document and no message tells anybody to install from a registry a name that is not ours
 * there: whoever takes the name would run on their machines. Only files and folders are installed.
 */
import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { ROOT } from "../support/run-cli.ts";

const { version } = JSON.parse(readFileSync(join(ROOT, "package.json"), "utf8")) as {
  version: string;
};

function filesUnder(folder: string, endings: RegExp): string[] {
  return readdirSync(join(ROOT, folder), { recursive: true, encoding: "utf8" })
    .filter((name) => endings.test(name) && !name.includes("node_modules"))
    .map((name) => `${folder}/${name}`);
}

const TEXTS = [
  ...readdirSync(ROOT).filter((name) => name.endsWith(".md")),
  ...filesUnder("docs", /\.(?:md|ya?ml|sh|json)$/u),
  ...filesUnder("src", /\.(?:ts|md)$/u),
  ...filesUnder("bench", /\.(?:md|mjs)$/u),
  ...filesUnder("bin", /\.js$/u),
];

const INSTALL =
  /\b(?:npm\s+(?:install|i|add|exec|x|create|init)|npx|pnpm\s+(?:add|dlx|i|install)|yarn\s+(?:global\s+add|add|dlx)|bunx|bun\s+(?:add|x))\b([^`\n|&;]*)/gu;

/** What an installing command fetches by name: neither an option, nor a file, nor a folder. */
function fetchedNames(text: string): string[] {
  return [...text.matchAll(INSTALL)].flatMap(([, rest = ""]) => {
    const words = rest.trim().split(/\s+/u);
    return words.filter((word, i) => {
      if (word === "" || word.startsWith("-") || words[i - 1] === "--prefix") return false;
      return !/^["']?(?:[./~$]|[A-Za-z]:\\|\S+\.tgz)/u.test(word) && /^["']?@?[a-z]/u.test(word);
    });
  });
}

describe("what documents tell people to install", () => {
  it("is looked for in them all", () => {
    expect(TEXTS.length).toBeGreaterThan(300);
    const planted = [
      ["npm install --global antq", "antq"],
      ["npm i -g antq@latest", "antq@latest"],
      ["npx antq check", "antq"],
      ["- run: npx --yes antq", "antq"],
      ["pnpm dlx antq", "antq"],
      ["yarn global add antq", "antq"],
    ] as const;
    for (const [line, name] of planted) expect(fetchedNames(line)).toContain(name);
    expect(fetchedNames("npm install --global ./antq-0.1.0.tgz")).toEqual([]);
    expect(fetchedNames('npm install --global --prefix "$HOME/.local" ./a.tgz')).toEqual([]);
  });

  it.each(TEXTS)("%s names nothing from a registry", (file) => {
    const text = readFileSync(join(ROOT, file), "utf8");
    // Prose in a code span without more ("`npm install` inside `bench/`") installs a folder.
    expect(fetchedNames(text).filter((name) => /^["']?@?antq/u.test(name))).toEqual([]);
    const lines = text
      .split("\n")
      .filter((line) => /^\s*(?:\$ |- |- run: )?(?:npm|npx)\s/u.test(line));
    expect(lines.flatMap(fetchedNames)).toEqual([]);
  });

  it("is the file that `npm pack` makes of this version", () => {
    const named = TEXTS.flatMap((file) => [
      ...readFileSync(join(ROOT, file), "utf8").matchAll(/antq-(\d[\w.-]*)\.tgz/gu),
    ]).map((match) => match[1]);
    expect(named.length).toBeGreaterThan(6);
    expect(new Set(named)).toEqual(new Set([version]));
  });

  it("stands in both READMEs alike", () => {
    const blocks = (file: string): string[] =>
      [...readFileSync(join(ROOT, file), "utf8").matchAll(INSTALL_BLOCK)].map((m) => m[1] ?? "");
    expect(blocks("README.md").length).toBe(2);
    expect(blocks("README.vi.md")).toEqual(blocks("README.md"));
  });
});

const INSTALL_BLOCK = /<!-- install:start -->\n```sh\n([\s\S]*?)```\n<!-- install:end -->/gu;
