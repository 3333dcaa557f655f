/** What is published: each file is meant, none is missing that the program reads, nothing runs on install. */
import { cpSync, mkdirSync, readdirSync, readFileSync, symlinkSync } from "node:fs";
import { dirname, join } from "node:path";
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
const BUILT = [
  "cli.cjs",
  "commands.cjs",
  "inflate.worker.js",
  "library.cjs",
  "library.d.cts",
  "map.worker.js",
  "rolldown-runtime.cjs",
  "scan.worker.js",
  "start.cjs",
];
const inFolderOf = (folder: string, ending: string) =>
  readdirSync(join(ROOT, folder))
    .filter((name) => name.endsWith(ending))
    .map((name) => `${folder}/${name}`);

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
  const meant = [
    ...TEXTS,
    ...["antq.js", "bundle.js", "package.json"].map((name) => `bin/${name}`),
    ...BUILT.map((name) => `dist/${name}`),
    ...inFolderOf("docs", ".md"),
    ...inFolderOf("docs/schemas", ".json"),
  ];
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
