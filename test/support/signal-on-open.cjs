"use strict";
// Loaded before antq (`node --require`): sends it the signal SIGNAL_SENT when it first opens the file SIGNAL_AT, in the middle of its work.
const fs = require("node:fs");

const [at = "", signal = "SIGINT"] = [process.env["SIGNAL_AT"], process.env["SIGNAL_SENT"]];
let sent = false;
for (const name of /** @type {const} */ (["openSync", "readFileSync"])) {
  const table = /** @type {Record<string, (...args: unknown[]) => unknown>} */ (
    /** @type {unknown} */ (fs)
  );
  const real = table[name];
  if (real === undefined) throw new Error(`node:fs has no ${name}`);
  table[name] = (...args) => {
    if (!sent && String(args[0]).endsWith(at)) {
      sent = true;
      process.kill(process.pid, signal);
    }
    return real(...args);
  };
}
