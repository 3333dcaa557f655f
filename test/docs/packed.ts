/** The packed package in a scratch project: what a user installs, without a registry. */
import { spawnSync } from "node:child_process";
import { mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { npmCli } from "../../scripts/tools.mjs";
import { ROOT } from "../support/run-cli.ts";

/** Packs what is built into `folder`, and lays it out beside its dependencies as npm does. Gives the names inside. */
export function installPacked(folder: string): string[] {
  const npm = npmCli();
  if (npm === null) throw new Error("npm was not found");
  const home = join(folder, "node_modules");
  mkdirSync(join(home, "antq"), { recursive: true });
  // `prepack` would build again, under the feet of the other tests.
  const packed = run(
    [npm, "pack", "--ignore-scripts", "--json", "--pack-destination", folder],
    ROOT,
  );
  const filename = (JSON.parse(packed) as { filename: string }[])[0]?.filename ?? "";
  const untar = spawnSync(
    "tar",
    ["-xf", filename, "-C", join(home, "antq"), "--strip-components=1"],
    { cwd: folder },
  );
  if (untar.status !== 0) throw new Error(`tar: ${String(untar.stderr)}`);
  // All that is installed here; that each package used is declared is the dead-code gate's to hold.
  for (const name of readdirSync(join(ROOT, "node_modules")))
    if (!name.startsWith(".")) symlinkSync(join(ROOT, "node_modules", name), join(home, name));
  writeFileSync(join(folder, "package.json"), '{ "private": true, "type": "module" }\n');
  return readdirSync(join(home, "antq"), { recursive: true, encoding: "utf8" }).sort();
}

/** A script of node that must succeed; its standard output. */
export function run(words: readonly string[], cwd: string): string {
  const { status, stdout, stderr } = spawnSync(process.execPath, words, { cwd, encoding: "utf8" });
  if (status !== 0) throw new Error(`${words.join(" ")}: exit ${status}\n${stdout}${stderr}`);
  return stdout;
}

/** Code blocks of a document in a language. */
export function blocks(file: string, language: string): string[] {
  const text = readFileSync(join(ROOT, file), "utf8");
  return [...text.matchAll(new RegExp(`^\`\`\`${language}\\n([^]*?)^\`\`\`$`, "gmu"))].map(
    ([, body = ""]) => body,
  );
}
