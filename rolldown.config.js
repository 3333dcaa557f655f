// The product is CommonJS, which Node 20 lets run as V8 compiled it before (bin/bundle.js): dist/cli.cjs, what
// every run needs in start.cjs, library.cjs for programs, and commands.cjs, whose parts run when they are first used, as their sources do.
// A worker thread needs a file of its own: each src/**/<name>.worker.ts becomes dist/<name>.worker.js.
// Small packages that most runs use are inside; the others stay outside and load when they are used.
import { readFileSync } from "node:fs";
import { basename } from "node:path";
import { globSync } from "tinyglobby";

const { dependencies } = JSON.parse(readFileSync(new URL("package.json", import.meta.url), "utf8"));
const workers = globSync("src/**/*.worker.ts", { cwd: import.meta.dirname }).sort();

const INSIDE = ["chalk", "commander", "csv-parse", "date-fns"];

/** @param {string} id @param {string} name */
const isOf = (id, name) => id === name || id.startsWith(`${name}/`);

/** Whether an import names something that npm installs. @param {string} id */
export const isPackage = (id) => Object.keys(dependencies).some((name) => isOf(id, name));

/** @param {string} id */
const isOutside = (id) => isPackage(id) && !INSIDE.some((name) => isOf(id, name));

const WRAPPED = "\0outside:";

/**
 * A bundle calls for all packages outside of it at its start; through a small CommonJS module each is
 * called for when the part that needs it runs.
 * @type {import("rolldown").Plugin}
 */
const lazyPackages = {
  name: "lazy-packages",
  resolveId(id, importer) {
    if (!isOutside(id)) return null;
    return importer?.startsWith(WRAPPED) ? { id, external: true } : `${WRAPPED}${id}.cjs`;
  },
  load(id) {
    if (!id.startsWith(WRAPPED)) return null;
    const name = id.slice(WRAPPED.length, -".cjs".length);
    return { code: `module.exports = require(${JSON.stringify(name)});`, moduleType: "js" };
  },
};

/**
 * ASCII only: a text of bytes is read in a tenth of the time. In `String.raw` an escape stays an escape, so
 * that with letters beyond ASCII is for patterns only, where it means the letter.
 * @type {import("rolldown").Plugin}
 */
const asciiOnly = {
  name: "ascii-only",
  renderChunk: (code) =>
    code.replace(/[^\0-\x7f]/g, (c) => `\\u${c.charCodeAt(0).toString(16).padStart(4, "0")}`),
};

/** @type {import("rolldown").OutputOptions} */
const shared = { dir: "dist", minify: false, sourcemap: false };

/** @typedef {import("rolldown").InputOptions & { output: import("rolldown").OutputOptions }} Config */

/** @type {Config} */
const product = {
  input: { cli: "src/cli/main.ts", library: "src/cli/library.ts" },
  platform: "node",
  plugins: [lazyPackages, asciiOnly],
  // One chunk of all commands is meant.
  checks: { ineffectiveDynamicImport: false },
  output: {
    ...shared,
    format: "cjs",
    comments: false,
    strictExecutionOrder: true,
    codeSplitting: {
      groups: [
        // With all that it imports at once.
        { name: "start", test: /src[\\/]cli[\\/]main\.ts$/, priority: 2 },
        { name: "commands", test: /./, priority: 1 },
      ],
    },
    entryFileNames: "[name].cjs",
    chunkFileNames: "[name].cjs",
  },
};

/** @param {string} file @returns {Config} */
const worker = (file) => ({
  input: { [basename(file, ".ts")]: file },
  platform: "node",
  plugins: [lazyPackages],
  output: { ...shared, format: "esm", codeSplitting: false, entryFileNames: "[name].js" },
});

/**
 * A script of the clerk's page (`antq page`), for browsers: the ports are the web's, and packages are inside, in the
 * builds that they have for browsers. No other command loads it.
 * @param {string} name @param {string} input @param {string} [global] what it makes known @returns {Config}
 */
const ofPage = (name, input, global) => ({
  input: { [name]: input },
  platform: "browser",
  transform: { target: ["chrome109", "firefox115"] },
  resolve: {
    conditionNames: ["browser", "import", "module", "default"],
    alias: {
      "csv-parse/sync": "csv-parse/browser/esm/sync",
      "csv-stringify/sync": "csv-stringify/browser/esm/sync",
    },
  },
  // The engine is one script: what is loaded later in the command is inside.
  checks: { ineffectiveDynamicImport: false },
  output: {
    dir: "dist",
    format: "iife",
    minify: true,
    sourcemap: false,
    codeSplitting: false,
    entryFileNames: "[name].js",
    ...(global === undefined ? {} : { name: global }),
  },
});

/** @type {readonly Config[]} */
const page = [
  ofPage("page-engine", "src/page/engine/main.ts"),
  ofPage("page-sheetjs", "src/page/engine/sheetjs.ts"),
  ofPage("page-excel", "exceljs/dist/exceljs.bare.min.js", "ExcelJS"),
  ofPage("page-app", "src/page/app/main.ts"),
];

/** @type {readonly Config[]} */
export default [product, ...workers.map(worker), ...page];
