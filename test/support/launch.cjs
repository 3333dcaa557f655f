"use strict";
// The built program as bin/antq.js runs it, but told how to handle rows: argv[2], as JSON, then its words.
const path = require("node:path");

const [handling = "null", ...argv] = process.argv.slice(2);
const { main } = require(path.join(__dirname, "../../dist/cli.cjs"));
void main(argv, {
  stdin: process.stdin,
  stdout: process.stdout,
  stderr: process.stderr,
  env: process.env,
  cwd: process.cwd(),
  isTTY: false,
  columns: undefined,
  handling: JSON.parse(handling),
}).then((/** @type {number} */ code) => {
  process.exitCode = code;
});
