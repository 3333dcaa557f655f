/** The package as a dependency of a program: what the documents show, typed by tsc and run. Needs `dist/`. */
import { cpSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { tsc } from "../../scripts/tools.mjs";
import { ROOT } from "../support/run-cli.ts";
import { blocks, installPacked, run } from "./packed.ts";

let cwd = "";
let inside: readonly string[] = [];
beforeAll(() => {
  cwd = mkdtempSync(join(tmpdir(), "antq thư viện "));
  inside = installPacked(cwd);
  cpSync(join(ROOT, "fixtures/seeds/ba-tri-2020"), cwd, { recursive: true });
}, 60_000);
afterAll(() => rmSync(cwd, { recursive: true, force: true }));

const SHOWN = ["README.md", "README.vi.md", "docs/library.md", "docs/library.vi.md"];
const typed = (file: string, strict: readonly string[] = []) =>
  run(
    [
      tsc,
      "--noEmit",
      "--strict",
      "--exactOptionalPropertyTypes",
      "--module",
      "nodenext",
      "--target",
      "es2022",
      "--types",
      "node",
      ...strict,
      file,
    ],
    cwd,
  );

describe("the package", { timeout: 60_000 }, () => {
  it("has schemas, types, documents, the launcher and nothing of the sources", () => {
    const wanted = [
      "bin/antq.js",
      "dist/library.cjs",
      "dist/library.d.cts",
      "docs/schemas/config.json",
      "docs/schemas/catalogue.json",
      "CHANGELOG.md",
      "README.vi.md",
    ];
    expect(inside).toEqual(expect.arrayContaining(wanted));
    expect(
      inside.filter((name) => /^(?:src|test|fixtures|scripts|node_modules)\b|\.ts$/u.test(name)),
    ).toEqual([]);
  });

  it.each(SHOWN)("%s: its program is typed and runs", (file) => {
    const programs = blocks(file, "js");
    expect(programs.length).toBeGreaterThan(0);
    for (const program of programs) {
      writeFileSync(join(cwd, "shown.mts"), program);
      typed("shown.mts");
      writeFileSync(join(cwd, "shown.mjs"), program);
      run(["shown.mjs"], cwd);
    }
  });

  it("prints figures of the seed", () => {
    writeFileSync(join(cwd, "figures.mjs"), blocks("docs/library.md", "js")[0] ?? "");
    expect(run(["figures.mjs"], cwd)).toBe("Huyện Ba Tri 221\n");
  });

  it("is required by a CommonJS program, and its types are those of one", () => {
    const program = `import antq = require("antq");
const found: Promise<antq.CheckResult> = antq.check(["submissions"], { units: "units.csv" });
void found.then(({ summary }) => console.log(summary.files));\n`;
    writeFileSync(join(cwd, "common.cts"), program);
    typed("common.cts");
    const plain = `const { check } = require("antq");\ncheck(["submissions"], { units: "units.csv" }).then(({ summary }) => console.log(summary.files));\n`;
    writeFileSync(join(cwd, "common.cjs"), plain);
    expect(Number(run(["common.cjs"], cwd))).toBeGreaterThan(20);
  });

  it("types refuse what the library refuses", () => {
    const wrong = [
      `aggregate(["a"], { perod: "2020" })`,
      `aggregate("a")`,
      `check(["a"], { keepGoing: "yes" })`,
      `summary(["a"], { lang: "fr" })`,
      `check(["a"]).then(({ rows }) => rows)`,
    ];
    for (const line of wrong) {
      writeFileSync(
        join(cwd, "wrong.mts"),
        `import { aggregate, check, summary } from "antq";\nvoid [aggregate, check, summary];\nvoid ${line};\n`,
      );
      expect(() => typed("wrong.mts"), line).toThrow(/wrong\.mts\(3,\d+\): error TS/u);
    }
  });

  it("gives schemas by their own path, and no other insides", () => {
    const program = `import schema from "antq/schemas/config.json" with { type: "json" };
console.log(schema.title, await import("antq/dist/cli.cjs").catch(({ code }) => code));\n`;
    writeFileSync(join(cwd, "schema.mjs"), program);
    expect(run(["--disable-warning=ExperimentalWarning", "schema.mjs"], cwd)).toBe(
      "antq config ERR_PACKAGE_PATH_NOT_EXPORTED\n",
    );
  });
});
