#!/usr/bin/env node
// Compares antq with SheetJS, exceljs and csv-parse on many generated sheets and on all fixtures:
//   npm run differential -- --sheets 5000 --seed 20240601
// The suite does the same on a few. Exit 1 where a difference is not on the list of known ones.
import { spawn } from "node:child_process";
import { parseArgs } from "node:util";
import { ROOT, vitest } from "./tools.mjs";

const { values } = parseArgs({
  options: {
    sheets: { type: "string", default: "5000" },
    seed: { type: "string", default: "20240601" },
  },
});
for (const [name, value] of Object.entries(values)) {
  if (!/^\d+$/.test(value)) {
    console.error(`--${name} takes a whole number, not ${value}`);
    process.exit(2);
  }
}
const child = spawn(process.execPath, [vitest, "run", "test/differential"], {
  cwd: ROOT,
  env: { ...process.env, ANTQ_DIFFERENTIAL: values.sheets, ANTQ_SEED: values.seed },
  stdio: "inherit",
});
child.on("close", (code) => (process.exitCode = code ?? 1));
