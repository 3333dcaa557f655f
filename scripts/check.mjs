#!/usr/bin/env node
// The whole gate: one line a gate, with how much it looked at and the time. A gate that looked at
// nothing has failed. `npm run check -- lint types` runs only those named.
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { ROOT, isFilled, knip, oxfmt, oxlint, runNode, tsc, vitest } from "./tools.mjs";

/** @typedef {{ ok: boolean, looked: string, out: string }} Verdict */

const scratch = mkdtempSync(join(tmpdir(), "antq-check-"));
const script = (/** @type {string} */ name) => join(ROOT, "scripts", name);
/** The first number that a pattern finds; 0 where it finds none, which fails the gate. */
const count = (/** @type {string} */ text, /** @type {RegExp} */ pattern) =>
  Number(pattern.exec(text)?.[1] ?? 0);
const lookedAt = (/** @type {number} */ n, /** @type {string} */ what) => `${n} ${what}`;

/** @type {Record<string, () => Promise<Verdict>>} */
const GATES = {
  async types() {
    // The web's ports know a browser's worker, and the html page's script a document: nothing else does.
    const projects = [".", "src/host/web", "src/page/app", "src/present/page/browser"];
    const runs = await Promise.all(
      projects.map((project) => runNode(tsc, ["--noEmit", "--listFiles", "-p", project])),
    );
    const lines = runs.flatMap(({ out }) => out.split(/\r?\n/).filter(Boolean));
    const own = lines.filter(
      (line) => /^\S.*\.[cm]?[jt]sx?$/.test(line) && !line.includes("node_modules"),
    );
    const rest = lines.filter((line) => !/^\S.*\.([cm]?[jt]sx?|json)$/.test(line)).join("\n");
    const looked = lookedAt(new Set(own).size, "files");
    return { ok: runs.every(({ code }) => code === 0), looked, out: rest };
  },
  async lint() {
    const { code, out } = await runNode(oxlint, ["--type-aware", "--deny-warnings"]);
    const rules = count(out, /with (\d+) rules/);
    return { ok: code === 0, looked: `${count(out, /on (\d+) files/)} files, ${rules} rules`, out };
  },
  async format() {
    const { code, out } = await runNode(oxfmt, ["--check"]);
    return { ok: code === 0, looked: lookedAt(count(out, /on (\d+) files/), "files"), out };
  },
  async generated() {
    const { code, out } = await runNode(script("generate.mjs"), ["--check"]);
    return { ok: code === 0, looked: out.trim().split("\n").at(-1) ?? "", out };
  },
  async lock() {
    const { code, out } = await runNode(script("lock.mjs"), ["--check"]);
    return {
      ok: code === 0,
      looked: lookedAt(count(out, /(\d+) packages/), "packages"),
      out,
    };
  },
  async seeds() {
    const { code, out } = await runNode(script("make-seeds.mjs"), ["--check"]);
    return { ok: code === 0, looked: lookedAt(count(out, /(\d+) files/), "made files"), out };
  },
  async cases() {
    const { code, out } = await runNode(script("make-check-cases.mjs"), ["--check"]);
    return { ok: code === 0, looked: lookedAt(count(out, /(\d+) files/), "made case files"), out };
  },
  async dead() {
    const { code, out } = await runNode(knip, ["--no-progress", "--performance"]);
    const parsed = count(out, /^getImportsAndExports\s*(?:│|\|)?\s*(\d+)/m);
    return { ok: code === 0, looked: lookedAt(parsed, "files"), out };
  },
  async build() {
    const { code, out } = await runNode(script("build.mjs"), []);
    const ok = code === 0 && isFilled(join(ROOT, "dist/cli.cjs"));
    return { ok, looked: lookedAt(count(out, /dist: (\d+) files/), "files written"), out };
  },
  architecture: () => tests("tests of the house", ["test/architecture"]),
  tests: () => tests("tests", ["--exclude", "test/architecture/**"]),
  async docs() {
    const { code, out } = await runNode(script("docs.mjs"), ["--check"]);
    return { ok: code === 0, looked: lookedAt(count(out, /(\d+) examples/), "examples"), out };
  },
};

/** @param {string} what @param {string[]} args @returns {Promise<Verdict>} */
async function tests(what, args) {
  const report = join(scratch, `${what.replaceAll(" ", "-")}.json`);
  const { code, out } = await runNode(vitest, ["run", ...args], {
    env: { ANTQ_TEST_REPORT: report },
  });
  if (!isFilled(report)) return { ok: false, looked: `0 ${what}`, out };
  const { numPassedTests, numPendingTests, numTotalTests } = JSON.parse(
    readFileSync(report, "utf8"),
  );
  // A skipped test is one that its own file gives a reason for; a failed one is never passed over.
  const ok = code === 0 && numPassedTests > 0 && numPassedTests + numPendingTests === numTotalTests;
  return { ok, looked: `${numTotalTests} ${what}`, out };
}

const asked = process.argv.slice(2);
const unknown = asked.filter((name) => !(name in GATES));
if (unknown.length > 0) {
  console.error(
    `no gate is named ${unknown.join(", ")}; there are ${Object.keys(GATES).join(", ")}`,
  );
  process.exit(2);
}
const began = performance.now();
const seconds = (/** @type {number} */ since) =>
  `${((performance.now() - since) / 1000).toFixed(1)} s`;
let failed = 0;
for (const [name, gate] of Object.entries(GATES)) {
  if (asked.length > 0 && !asked.includes(name)) continue;
  const start = performance.now();
  const { ok, looked, out } = await gate();
  const empty = !/[1-9]/.test(looked.split(" ")[0] ?? "");
  const good = ok && !empty;
  if (!good) failed += 1;
  console.log(
    `${good ? "ok  " : "FAIL"} ${name.padEnd(13)}${looked.padEnd(34)}${seconds(start).padStart(8)}`,
  );
  if (!good) console.log(`${empty ? "looked at nothing\n" : ""}${out.trim()}\n`);
}
rmSync(scratch, { recursive: true, force: true });
console.log(`${failed === 0 ? "all gates passed" : `${failed} gates failed`} in ${seconds(began)}`);
process.exitCode = failed === 0 ? 0 : 1;
