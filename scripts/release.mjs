#!/usr/bin/env node
// Makes what is handed out, into release/: the tarball, its list of parts (CycloneDX) and SHA256SUMS of both. Only of a
// committed state whose version stands in CHANGELOG.md, that passes every gate, and whose tarball installs and runs.
//   node scripts/release.mjs           a release
//   node scripts/release.mjs --draft   the same files without the gates, for trying; a file DRAFT says so
import { createHash } from "node:crypto";
import { mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { ROOT, npmCli, runNode } from "./tools.mjs";

const npm = npmCli();
if (npm === null) throw new Error("npm was not found");
const isDraft = process.argv.includes("--draft");
const { version } = JSON.parse(readFileSync(join(ROOT, "package.json"), "utf8"));
const folder = join(ROOT, "release");

const faults = isDraft ? [] : faultsOf(version);
if (faults.length > 0) {
  console.error(faults.join("\n"));
  process.exit(1);
}
if (!isDraft) await step("gates", join(ROOT, "scripts/check.mjs"), []);
rmSync(folder, { recursive: true, force: true });
mkdirSync(folder);
await step("pack", npm, ["pack", "--pack-destination", folder]);
const tarball = `antq-${version}.tgz`;
await step("try", join(ROOT, "scripts/try-package.mjs"), [join(folder, tarball)]);
const parts = await step("parts", npm, ["sbom", "--sbom-format", "cyclonedx", "--omit", "dev"]);
writeFileSync(join(folder, `antq-${version}.cdx.json`), parts);
const sums = readdirSync(folder)
  .sort()
  .map((name) => `${sha256(join(folder, name))}  ${name}\n`);
writeFileSync(join(folder, "SHA256SUMS"), sums.join(""));
if (isDraft) writeFileSync(join(folder, "DRAFT"), "Not a release: the gates were not run.\n");
console.log(`release/: ${readdirSync(folder).join(", ")}`);

/** What stands against a release. @param {string} of */
function faultsOf(of) {
  const changes = readFileSync(join(ROOT, "CHANGELOG.md"), "utf8").split("\n");
  const dirty = spawnSync("git", ["status", "--porcelain"], { cwd: ROOT, encoding: "utf8" });
  const lines = dirty.stdout.trim();
  return [
    ...(changes.some((line) => line.startsWith(`## ${of} `))
      ? []
      : [`CHANGELOG.md has no heading "## ${of} (date)": name the unreleased changes`]),
    ...(dirty.status === 0 && lines === "" ? [] : [`there are uncommitted changes:\n${lines}`]),
  ];
}

/** Runs a script that must succeed; its output. @param {string} name @param {string} script @param {string[]} args */
async function step(name, script, args) {
  const { code, out, stdout } = await runNode(script, args);
  if (code === 0) {
    console.log(`ok   ${name}`);
    return stdout;
  }
  console.error(`FAIL ${name}\n${out}`);
  process.exit(1);
}

/** @param {string} path */
function sha256(path) {
  return createHash("sha256").update(readFileSync(path)).digest("hex");
}
