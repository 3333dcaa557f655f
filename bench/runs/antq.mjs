// antq's own commands, as an office gives them.

/** How a load is measured; a run is ended after so many `seconds`. @typedef {{ rounds: number, seconds: number, quick: boolean }} How */
/** @typedef {{ path: string, registry: string }} Input */

/** @param {string} command @param {Input} input @param {readonly string[]} more */
export const antq = (command, { path, registry }, ...more) => [
  process.execPath,
  "bin/antq.js",
  command,
  path,
  "--units",
  registry,
  ...(command === "aggregate" || command === "summary" ? ["--level", "province"] : []),
  "--format",
  "json",
  ...more,
];
