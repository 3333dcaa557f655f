#!/usr/bin/env node
import { existsSync } from "node:fs";

const bundle = new URL("../dist/cli.js", import.meta.url);
const [major = 0, minor = 0] = process.versions.node.split(".").map(Number);
const say = (/** @type {string} */ text) => process.stderr.write(`antq: ${text}\n`);
// A reader that has seen enough (`antq ... | head -1`) is no fault: nothing is left to say.
const onPipe = (/** @type {NodeJS.ErrnoException} */ e) => process.exit(e.code === "EPIPE" ? 0 : 3);
process.stdout.on("error", onPipe);
process.stderr.on("error", onPipe);

if (major < 20 || (major === 20 && minor < 19)) {
  say(
    `cần Node.js 20.19 trở lên, đang chạy ${process.versions.node} (needs Node.js 20.19 or newer)`,
  );
  process.exitCode = 70;
} else if (!existsSync(bundle)) {
  say("chưa có dist/cli.js: chạy `npm run build` (dist/cli.js is missing: run `npm run build`)");
  process.exitCode = 70;
} else {
  const { main } = await import(bundle.href);
  process.exitCode = await main(process.argv.slice(2), {
    // A getter: to open standard input costs time, and few runs read it.
    get stdin() {
      return process.stdin;
    },
    stdout: process.stdout,
    stderr: process.stderr,
    env: process.env,
    cwd: process.cwd(),
    isTTY: process.stdout.isTTY ?? false,
    columns: process.stdout.columns,
  });
}
