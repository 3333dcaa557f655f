#!/usr/bin/env node
// How soon the clerk's page answers on an old machine: its browser process, engine and drawing, has a quarter of a core by the system's own
// quota (the browser's throttling does not reach a worker). Linux, as root, with Chromium; after `npm run build`:
//   node bench/page.mjs <workbook> [--units <registry>] [--share 25]
// Prints how long each of three checks took from the choice to the verdict and until it was painted, and the CPU of it, which a busy machine
// does not stretch: at a quarter of a core it takes four times as long.
import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmdirSync } from "node:fs";
import { rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { chromium } from "playwright-core";

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { units: { type: "string" }, share: { type: "string", default: "25" } },
});
const [workbook] = positionals;
if (workbook === undefined) throw new Error("which workbook? node bench/page.mjs <workbook>");

const PERIOD = 100_000;
const QUOTA = Math.round((PERIOD * Number(values.share)) / 100);
const OLD = "/sys/fs/cgroup/cpu";
const group = join(existsSync(OLD) ? OLD : "/sys/fs/cgroup", `antq-page-${process.pid}`);

/** Numbers of a process as the system keeps them, from its parent on; null: it has gone. @param {string | number} pid */
function statOf(pid) {
  try {
    return readFileSync(`/proc/${pid}/stat`, "utf8")
      .replace(/^.*\) \S /su, "")
      .split(" ")
      .map(Number);
  } catch {
    return null;
  }
}

/** Milliseconds of CPU, all threads. @param {string} pid */
function cpuOf(pid) {
  const stat = statOf(pid);
  return ((stat?.[10] ?? 0) + (stat?.[11] ?? 0)) * 10;
}

/** @param {string | number} pid @returns {boolean} */
function isBelowThis(pid) {
  const parent = statOf(pid)?.[0] ?? 0;
  return parent === process.pid || (parent > 1 && isBelowThis(parent));
}

/** Of this browser's processes for pages the one that has worked most. */
function pageProcess() {
  return (
    readdirSync("/proc")
      .filter((pid) => /^\d+$/.test(pid) && isBelowThis(pid))
      .filter((pid) => readFileSync(`/proc/${pid}/cmdline`, "utf8").includes("--type=renderer"))
      .sort((x, y) => cpuOf(y) - cpuOf(x))[0] ?? ""
  );
}

/** @param {string} pid */
function limit(pid) {
  mkdirSync(group);
  if (existsSync(OLD)) {
    writeFileSync(join(group, "cpu.cfs_period_us"), String(PERIOD));
    writeFileSync(join(group, "cpu.cfs_quota_us"), String(QUOTA));
  } else writeFileSync(join(group, "cpu.max"), `${QUOTA} ${PERIOD}`);
  writeFileSync(join(group, "cgroup.procs"), pid);
}

function inGroup() {
  return readFileSync(join(group, "cgroup.procs"), "utf8").split("\n").filter(Boolean);
}

const folder = mkdtempSync(join(tmpdir(), "antq-bench-page-"));
const page = join(folder, "kiem-tra.html");
const antq = fileURLToPath(new URL("../bin/antq.js", import.meta.url));
const units = values.units === undefined ? [] : ["--units", resolve(values.units)];
execFileSync(process.execPath, [antq, "page", "-o", page, ...units]);
const executablePath = process.env["ANTQ_BROWSER"] ?? "/usr/bin/chromium";
const browser = await chromium.launch({ executablePath, args: ["--no-sandbox"] });
try {
  const tab = await browser.newPage();
  await tab.goto(`file://${page}`);
  await tab.locator("#status", { hasText: "Sẵn sàng" }).waitFor();
  // The engine's first check, of a table of its own, has ended.
  await tab.waitForTimeout(5000);
  const pid = pageProcess();
  limit(pid);
  await tab.evaluate(`
    globalThis.marks = {};
    document.querySelector("#files").addEventListener("change", () => { marks.chosen = performance.now(); }, true);
    new MutationObserver(() => {
      if (document.querySelector("#verdict") === null || marks.shown > marks.chosen) return;
      marks.shown = performance.now();
      requestAnimationFrame(() => requestAnimationFrame(() => { marks.painted = performance.now(); }));
    }).observe(document.querySelector("#page"), { subtree: true, childList: true });`);
  for (const which of ["first", "second", "third"]) {
    await tab.evaluate(`marks = {}; document.querySelector("#result").replaceChildren()`);
    const before = cpuOf(pid);
    await tab.locator("#files").setInputFiles(workbook);
    const told = await tab.evaluate(`new Promise((resolve) => {
      const look = () => marks.painted === undefined ? setTimeout(look, 20)
        : resolve(\`verdict \${(marks.shown - marks.chosen).toFixed(0)} ms, painted \${(marks.painted - marks.chosen).toFixed(0)} ms\`);
      look();
    })`);
    console.log(`${which}: ${told}, CPU ${cpuOf(pid) - before} ms`);
  }
} finally {
  // A group can go when nothing is in it.
  if (existsSync(group))
    for (const own of inGroup()) writeFileSync(join(group, "../cgroup.procs"), own);
  await browser.close();
  rmSync(folder, { recursive: true, force: true });
  if (existsSync(group)) rmdirSync(group);
}
