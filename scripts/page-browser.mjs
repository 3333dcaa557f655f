#!/usr/bin/env node
// Holds the clerk's page to the command in each browser that is installed (Chromium, Firefox), one page from disk for all cases:
//   npm run page:browser                      every golden case of the page's commands, every workspace of the seeds
//   npm run page:browser -- <folder>...       any folder of cases: with a case.json, workspaces (submissions, units.csv), else files
// Prints how many say the same byte for byte, and each that does not. ANTQ_BROWSER, ANTQ_FIREFOX name others than those installed.
import { spawn } from "node:child_process";
import { resolve } from "node:path";
import { parseArgs } from "node:util";
import { ROOT, vitest } from "./tools.mjs";

const { positionals } = parseArgs({ allowPositionals: true });
const folders = positionals.map((folder) => resolve(folder)).join("\n");
const config = ["--config", "test/browser/vitest.config.ts"];
const child = spawn(process.execPath, [vitest, "run", ...config, "test/browser/same.browser.ts"], {
  cwd: ROOT,
  env: { ...process.env, ANTQ_PAGE_WHOLE: "1", ANTQ_PAGE_FOLDERS: folders },
  stdio: "inherit",
});
child.on("close", (code) => (process.exitCode = code ?? 1));
