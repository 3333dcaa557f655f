/** `npm run new`: each kind of extension is one file, or one folder, beside what is generated; and it compiles. */
import { execFileSync } from "node:child_process";
import {
  cpSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join, relative, sep } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

const ROOT = fileURLToPath(new URL("../..", import.meta.url));
const COPIED = ["src", "scripts", "package.json", "tsconfig.json", "rolldown.config.js"];

let root = "";
beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), "antq-new-"));
  for (const path of COPIED) cpSync(join(ROOT, path), join(root, path), { recursive: true });
  symlinkSync(join(ROOT, "node_modules"), join(root, "node_modules"));
}, 60_000);
afterAll(() => rmSync(root, { recursive: true, force: true }));

/** Files of src with what is in them. */
function sources(): Map<string, string> {
  const entries = readdirSync(join(root, "src"), { recursive: true, withFileTypes: true });
  const files = entries
    .filter((entry) => entry.isFile())
    .map((own) => join(own.parentPath, own.name));
  return new Map(
    files.map((file) => [relative(root, file).split(sep).join("/"), readFileSync(file, "utf8")]),
  );
}

function changed(before: ReadonlyMap<string, string>): string[] {
  return [...sources()]
    .filter(([path, text]) => before.get(path) !== text)
    .map(([path]) => path)
    .sort();
}

const run = (script: string, ...args: string[]): string =>
  execFileSync(process.execPath, [join(root, script), ...args], { cwd: root, encoding: "utf8" });

/** A kind, a name, and the one file that is written by hand. */
const KINDS: readonly (readonly [string, string, string])[] = [
  ["check", "a-new-one", "src/validate/checks/a-new-one.ts"],
  ["indicator", "new_indicator", "src/catalogue/indicators/new_indicator.ts"],
  ["dimension", "new_dimension", "src/catalogue/dimensions/new_dimension.ts"],
  ["form", "new_form", "src/catalogue/forms/new_form.ts"],
  ["input-format", "dbf", "src/read/formats/dbf.ts"],
  ["format", "tsv", "src/present/formats/tsv.ts"],
  ["command", "anew", "src/cli/commands/anew.ts"],
  ["language", "fr", "src/messages/languages/fr/index.ts"],
];

describe("npm run new", () => {
  it.each(KINDS)("-- %s %s: %s and its registry", (kind, name, file) => {
    const before = sources();
    run("scripts/new.mjs", kind, name);
    const [written, generated] = [changed(before).filter((path) => !path.endsWith(".gen.ts")), changed(before).filter((path) => path.endsWith(".gen.ts"))];
    expect(written).toEqual([file]);
    expect(generated).toHaveLength(1);
  });

  it("gives what compiles, all kinds together", () => {
    const tsc = join(ROOT, "node_modules/typescript/bin/tsc");
    const config = { extends: "./tsconfig.json", include: ["src"] };
    writeFileSync(join(root, "tsconfig.src.json"), JSON.stringify(config));
    expect(execFileSync(process.execPath, [tsc, "--noEmit", "-p", "tsconfig.src.json"], { cwd: root, encoding: "utf8" })).toBe("");
  });
}, 120_000); // prettier-ignore
