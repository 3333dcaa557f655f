#!/usr/bin/env node
// Packs antq, installs the tarball into an empty folder whose path has spaces and diacritics, and runs it
// there on a seed. Installs from the registry, so it is not part of `npm run check`.
import { cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { ROOT, npmCli, runNode } from "./tools.mjs";

const npm = npmCli();
if (npm === null) throw new Error("npm was not found");
const scratch = mkdtempSync(join(tmpdir(), "antq-package-"));
const folder = join(scratch, "Công an xã An Đức");
try {
  mkdirSync(folder);
  await must(npm, ["pack", "--pack-destination", scratch], ROOT);
  const tarball = readdirSync(scratch).find((name) => name.endsWith(".tgz")) ?? "";
  writeFileSync(join(folder, "package.json"), '{ "private": true }\n');
  await must(npm, ["install", "--prefer-offline", "--no-audit", join(scratch, tarball)], folder);
  const seed = join(ROOT, "fixtures/seeds/ba-tri-2020");
  cpSync(seed, join(folder, "số liệu"), { recursive: true });
  const launcher = join(folder, "node_modules/antq/bin/antq.js");
  const input = ["số liệu/submissions", "--units", "số liệu/units.csv"];
  const period = ["--period", "2019-06-12..2020-06-11"];
  const first = await must(launcher, ["aggregate", ...input, ...period], folder);
  await must(launcher, ["aggregate", ...input, ...period, "-o", "tổng hợp.xlsx"], folder);
  if (!readdirSync(folder).some((name) => name.normalize() === "tổng hợp.xlsx"))
    throw new Error("no workbook was written");
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
  console.log(`${first.split("\n").slice(0, 8).join("\n")}\n...\n${tarball} installs and runs`);
} finally {
  rmSync(scratch, { recursive: true, force: true });
}

/** The output of a command that must succeed. @param {string} script @param {string[]} args @param {string} cwd */
async function must(script, args, cwd) {
  const { code, out, stdout } = await runNode(script, args, { cwd });
  if (code !== 0) throw new Error(`${args.join(" ")}: exit ${code}\n${out}`);
  return stdout;
}
