#!/usr/bin/env node
// ClickHouse's embedded form for the tests of `antq sql`: npm brings it, node_modules/.cache keeps it. Its library is
// 540 MB, so it is no dependency: where it is not kept the tests say so and go on.
//   node scripts/engines.mjs        fetches it (Linux, macOS)
import { existsSync, mkdirSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { join } from "node:path";
import { ROOT, npmCli, runNode } from "./tools.mjs";

/** By the version: the library is pinned by it (its packages for each system are exact dependencies). */
const CHDB = "chdb@3.4.0";
const folder = join(ROOT, "node_modules/.cache/engines");

/** The folder of the package; null where it was not fetched. */
export function chdbFolder() {
  const path = join(folder, "node_modules/chdb");
  return existsSync(path) ? path : null;
}

async function main() {
  if (chdbFolder() === null) {
    const npm = npmCli();
    if (npm === null) throw new Error("npm was not found");
    mkdirSync(folder, { recursive: true });
    // Its package of the system has the library and the binding ready made: nothing is built.
    const how = ["--prefix", folder, "--no-audit", "--no-fund", "--ignore-scripts"];
    await runNode(npm, ["install", ...how, CHDB]);
  }
  const found = chdbFolder();
  console.log(found === null ? `${CHDB}: nothing came` : `${CHDB}: ${found}`);
  process.exitCode = found === null ? 1 : 0;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await main();
