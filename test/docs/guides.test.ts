/**
 * The guides: every command block is run by bash in a fresh folder (a new one for each page of steps, else for each
 * section), with an empty HOME and `antq` on the PATH; the lines of the text block under it must be printed.
 */
import {
  chmodSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { LAUNCHER, ROOT } from "../support/run-cli.ts";
import { follow, type Step, stepsOf } from "./shell.ts";

/** `whole`: sections go on from one another. */
const PAGES = [
  { file: "tutorial", whole: true, least: 9 },
  { file: "how-to", whole: false, least: 12 },
  { file: "page", whole: true, least: 1 },
] as const;
const LANGS = ["", ".vi"] as const;

/** Titles with their steps. */
function sectionsOf(file: string, whole: boolean): (readonly [string, readonly Step[]])[] {
  const text = readFileSync(join(ROOT, file), "utf8");
  if (whole) return [[file, stepsOf(text)]];
  return text
    .split(/^## /mu)
    .map((part) => [part.split("\n", 1)[0] ?? "", stepsOf(part)] as const)
    .filter(([, steps]) => steps.length > 0);
}

let scratch = "";
beforeAll(() => {
  scratch = mkdtempSync(join(tmpdir(), "antq-guides-"));
  mkdirSync(join(scratch, "bin"));
  const antq = join(scratch, "bin/antq");
  writeFileSync(antq, `#!/bin/sh\nexec "${process.execPath}" "${LAUNCHER}" "$@"\n`);
  chmodSync(antq, 0o755);
});
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

async function followed(title: string, steps: readonly Step[]): Promise<void> {
  const folder = mkdtempSync(join(scratch, "mới "));
  symlinkSync(join(ROOT, "fixtures"), join(folder, "fixtures"));
  await follow(title, steps, folder, join(scratch, "bin"));
}

describe.each(
  PAGES.flatMap((page) =>
    LANGS.map((lang) => [`${page.file}${lang}.md`, { ...page, lang }] as const),
  ),
)("docs/%s", { timeout: 120_000 }, (_, { file, lang, whole, least }) => {
  const sections = sectionsOf(`docs/${file}${lang}.md`, whole);

  // And so the Vietnamese page's blocks are run as the English page's.
  it("has its blocks, the same in both languages", () => {
    const commands = (of: typeof sections) => of.flatMap(([, steps]) => steps.map((step) => step));
    expect(commands(sections).length).toBeGreaterThanOrEqual(least);
    expect(commands(sections)).toEqual(commands(sectionsOf(`docs/${file}.md`, whole)));
  });

  if (lang === "") it.each(sections)("%s", (title, steps) => followed(title, steps));
});

it("a block that fails, or prints something else, is told", async () => {
  const fails = stepsOf("```sh\nantq check nowhere\n```\n");
  await expect(followed("x", fails)).rejects.toThrow(/nowhere/u);
  const lies = stepsOf("```sh\nantq --version\n```\n```text\n9.9.9\n```\n");
  await expect(followed("x", lies)).rejects.toThrow(/9\.9\.9/u);
});

it("every link of the guides leads somewhere", () => {
  for (const page of ["tutorial", "how-to", "domain"])
    for (const lang of LANGS) {
      const text = readFileSync(join(ROOT, `docs/${page}${lang}.md`), "utf8");
      for (const [, target = ""] of text.matchAll(/\]\(([^)#]+)/gu))
        expect(
          () => readFileSync(join(ROOT, "docs", target)),
          `${page}${lang}: ${target}`,
        ).not.toThrow();
    }
});
