#!/usr/bin/env node
// Packs antq, or takes the tarball that is named, and installs it into a folder whose path has spaces and diacritics:
// once from the registry, so that npm's cache has the dependencies, then offline. There it runs the smoke suite and the
// library. Asks the registry, so it is not part of `npm run check`.
//   node scripts/try-package.mjs [<tarball>]
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { smoke } from "./smoke.mjs";
import { ROOT, npmCli, runNode } from "./tools.mjs";

const npm = npmCli();
if (npm === null) throw new Error("npm was not found");
const scratch = mkdtempSync(join(tmpdir(), "antq-package-"));
try {
  const tarball = process.argv[2] ?? (await packed(npm));
  await install(npm, "đầu", ["--prefer-offline"], tarball);
  const folder = await install(npm, "Công an xã An Đức", ["--offline"], tarball);
  const launcher = join(folder, "node_modules/antq/bin/antq.js");
  const steps = smoke([process.execPath, launcher], folder);
  const program = `import { aggregate, AntqError } from "antq";
import schema from "antq/schemas/aggregate.json" with { type: "json" };
const { rows } = await aggregate(["số liệu/submissions"], { units: "số liệu/units.csv", period: "2019-06-12..2020-06-11" });
const fault = await aggregate(["không có"]).catch((error) => error);
if (!(fault instanceof AntqError) || fault.exitCode !== 3) throw new Error("no fault");
console.log(schema.title, rows[0].values.valuable_tips.value);
`;
  writeFileSync(join(folder, "chương trình.mjs"), program);
  const said = await must(join(folder, "chương trình.mjs"), [], folder);
  if (!said.includes("221")) throw new Error(`the library says: ${said}`);
  console.log(`${tarball}: installs offline and runs; ${steps} commands and the library`);
} finally {
  rmSync(scratch, { recursive: true, force: true });
}

/** @param {string} cli */
async function packed(cli) {
  await must(cli, ["pack", "--pack-destination", scratch], ROOT);
  return join(scratch, readdirSync(scratch).find((name) => name.endsWith(".tgz")) ?? "");
}

/** Gives the folder. @param {string} cli @param {string} name @param {string[]} flags @param {string} tarball */
async function install(cli, name, flags, tarball) {
  const folder = join(scratch, name);
  mkdirSync(folder);
  writeFileSync(join(folder, "package.json"), '{ "private": true }\n');
  await must(cli, ["install", "--no-audit", ...flags, resolve(tarball)], folder);
  return folder;
}

/** The output of a command that must succeed. @param {string} script @param {string[]} args @param {string} cwd */
async function must(script, args, cwd) {
  const { code, out, stdout } = await runNode(script, args, { cwd });
  if (code !== 0) throw new Error(`${args.join(" ")}: exit ${code}\n${out}`);
  return stdout;
}
