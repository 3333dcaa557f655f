#!/usr/bin/env node
// Rewrites what the golden cases expect (all, or those whose name holds a word given); review the diff.
import { spawnSync } from "node:child_process";
import { vitest } from "./tools.mjs";

const names = process.argv.slice(2).flatMap((word) => ["-t", word]);
const { status } = spawnSync(
  process.execPath,
  [vitest, "run", "test/cases/golden.test.ts", ...names],
  {
    stdio: "inherit",
    env: { ...process.env, UPDATE_GOLDEN: "1" },
  },
);
process.exitCode = status ?? 1;
