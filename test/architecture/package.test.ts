/** What is published: each file is meant, none is missing that the program reads, nothing runs on install. */
import { cpSync, mkdirSync, readdirSync, readFileSync, symlinkSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { beforeAll, expect, it } from "vitest";
import { npmCli, runNode } from "../../scripts/tools.mjs";
import { ROOT } from "../support/run-cli.ts";
import { inFolder } from "../support/run-files.ts";

const TEXTS = [
  "CHANGELOG.md",
  "LICENSE",
  "README.md",
  "README.vi.md",
  "SECURITY.md",
  "package.json",
];
/** Chunks and workers of the bundle, its types, and the scripts of the clerk's page. */
const BUILT = /^dist\/(?:[a-z-]+(?:\.cjs|\.d\.cts|\.worker\.js)|page-[a-z]+\.js)$/u;

const filesOf = (folder: string) =>
  readdirSync(join(ROOT, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !entry.name.startsWith("."))
    .map((entry) => relative(ROOT, join(entry.parentPath, entry.name)).replaceAll("\\", "/"));

const own = JSON.parse(readFileSync(join(ROOT, "package.json"), "utf8")) as {
  bin: Record<string, string>;
  exports: Record<string, string | Record<string, string>>;
  scripts: Record<string, string>;
};
let packed: string[] = [];
beforeAll(async () => {
  const npm = npmCli();
  if (npm === null) throw new Error("npm was not found");
  const { stdout } = await runNode(npm, ["pack", "--dry-run", "--json", "--ignore-scripts"]);
  const [{ files }] = JSON.parse(stdout) as [{ files: { path: string }[] }];
  packed = files.map(({ path }) => path).sort();
});

it("holds these files and no other", () => {
  const dist = filesOf("dist").filter((path) => !path.startsWith("dist/compiled/"));
  expect(dist.filter((path) => !BUILT.test(path))).toEqual([]);
  const bin = ["antq.js", "bundle.js", "package.json"].map((name) => `bin/${name}`);
  const meant = [...TEXTS, ...bin, ...dist, ...filesOf("docs")];
  expect(packed).toEqual(meant.sort());
});

it("has what package.json points at", () => {
  const targets = Object.values(own.exports).flatMap((target) =>
    typeof target === "string" ? [target] : Object.values(target),
  );
  const named = [...Object.values(own.bin), ...targets].map((path) => path.replace(/^\.\//u, ""));
  for (const path of named)
    expect(
      packed.some((file) =>
        path.endsWith("*") ? file.startsWith(path.slice(0, -1)) : file === path,
      ),
      path,
    ).toBe(true);
});

it("runs nothing when it is installed", () => {
  const onInstall = ["preinstall", "install", "postinstall", "prepare"];
  expect(onInstall.filter((name) => name in own.scripts)).toEqual([]);
});

it("works from these files alone", { timeout: 240_000 }, async () => {
  await inFolder({}, async (cwd) => {
    const home = join(cwd, "antq");
    for (const path of packed) {
      mkdirSync(dirname(join(home, path)), { recursive: true });
      cpSync(join(ROOT, path), join(home, path));
    }
    symlinkSync(join(ROOT, "node_modules"), join(home, "node_modules"), "junction");
    const seed = join(ROOT, "fixtures/seeds/ba-tri-2020");
    const units = ["--units", join(seed, "units.csv")];
    const input = [join(seed, "submissions"), ...units, "--period", "2019-06-12..2020-06-11"];
    const lines = [
      ["--version"],
      ["aggregate", ...input, "--jobs", "2"],
      ...["xlsx", "docx", "html"].map((ending) => ["aggregate", ...input, "-o", `a.${ending}`]),
      ["template", "tips", ...units, "-o", "b.xlsx"],
      ["check", join(seed, "submissions"), ...units, "--annotate", "back"],
    ];
    for (const line of lines) {
      const { code, out } = await runNode(join(home, "bin/antq.js"), line, {
        cwd,
        env: { ANTQ_CACHE_DIR: join(cwd, "cache") },
      });
      expect([line, code], out).toEqual([line, 0]);
    }
  });
});
