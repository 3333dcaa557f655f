#!/usr/bin/env node
// Does what the READMEs say under "Install the command": a fresh clone of the last commit, an empty HOME, the lines as
// printed, then `antq check` on a workbook in another folder. Installs from the registry, so it is not part of
// `npm run check`.
import { spawnSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { ROOT } from "./tools.mjs";

const BLOCK = /<!-- install:start -->\n```sh\n([\s\S]*?)```\n<!-- install:end -->/gu;
const WORKBOOK = "fixtures/seeds/ba-tri-2020/submissions/My Chanh.xlsx";

const blocks = new Set(
  ["README.md", "README.vi.md"].flatMap((name) =>
    [...readFileSync(join(ROOT, name), "utf8").matchAll(BLOCK)].map((match) => match[1] ?? ""),
  ),
);
if (blocks.size === 0) throw new Error("the READMEs have no block of commands to install");
for (const [i, block] of [...blocks].entries()) tryBlock(block, `way ${i + 1} of ${blocks.size}`);

/** @param {string} block @param {string} name */
function tryBlock(block, name) {
  const scratch = mkdtempSync(join(tmpdir(), "antq-readme-"));
  try {
    const [home, clone, prefix] = ["home", "clone", "prefix"].map((part) => join(scratch, part));
    mkdirSync(join(home ?? "", "work"), { recursive: true });
    must("git", ["clone", "--quiet", ROOT, clone ?? ""], scratch, process.env);
    cpSync(join(ROOT, WORKBOOK), join(home ?? "", "work/my.xlsx"));
    const env = {
      PATH: `${prefix}/bin:${process.env["PATH"]}`,
      HOME: home,
      // In the place of a prefix that one may write to; a `--prefix` in the block outranks it.
      npm_config_prefix: prefix,
      npm_config_cache: process.env["npm_config_cache"] ?? join(process.env["HOME"] ?? "", ".npm"),
      // How this machine reaches the network.
      ...Object.fromEntries(
        Object.entries(process.env).filter(([name]) =>
          /^(?:NODE_EXTRA_CA_CERTS|SSL_CERT_FILE|(?:https?|no)_proxy)$/i.test(name),
        ),
      ),
    };
    const clerk = 'cd "$HOME/work" && antq check my.xlsx';
    const said = must("sh", ["-ec", `${block}\n${clerk}`], clone ?? "", env);
    console.log(`${name}: works\n${said.trimEnd().split("\n").slice(-4).join("\n")}`);
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
}

/** @param {string} command @param {string[]} args @param {string} cwd @param {Record<string, string | undefined>} env */
function must(command, args, cwd, env) {
  const done = spawnSync(command, args, { cwd, env, encoding: "utf8" });
  if (done.status !== 0)
    throw new Error(
      `${command} ${args.join(" ")}: exit ${done.status}\n${done.stdout}${done.stderr}`,
    );
  return done.stdout;
}
