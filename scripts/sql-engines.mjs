#!/usr/bin/env node
// Holds the printed queries of `antq sql` to `antq aggregate` in every engine that is here (DuckDB; ClickHouse's embedded form, which
// `npm run engines` fetches; Debian's PostgreSQL):
//   npm run sql:engines                      the workspaces of the seeds
//   npm run sql:engines -- <folder>...       every workspace below any folders: submissions, with a case.json or units.csv
// Prints how many queries and rows of each engine were compared, and each that differs.
import { spawn } from "node:child_process";
import { resolve } from "node:path";
import { parseArgs } from "node:util";
import { ROOT, vitest } from "./tools.mjs";

const { positionals } = parseArgs({ allowPositionals: true });
const folders = positionals.map((folder) => resolve(folder)).join("\n");
const own = folders === "" ? {} : { ANTQ_SQL_FOLDERS: folders };
const child = spawn(
  process.execPath,
  [vitest, "run", "test/exchange/sql.test.ts", "-t", "in every engine"],
  { cwd: ROOT, env: { ...process.env, ...own }, stdio: "inherit" },
);
child.on("close", (code) => (process.exitCode = code ?? 1));
