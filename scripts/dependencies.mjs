#!/usr/bin/env node
// Why each dependency is here, and under which licences all of them are: docs/dependencies.md from package-lock.json.
//   node scripts/dependencies.mjs        part of `npm run lock`
// test/architecture holds that each has its reason, that no licence is another than those allowed here, and the page.
import { readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

/** The one place for reasons. */
export const REASONS = /** @type {Readonly<Record<string, string>>} */ ({
  "@e965/xlsx":
    "reads .xls (BIFF), which no other kept library does; a fork of SheetJS that npm can install",
  chalk: "colours of a terminal",
  commander: "the command line: options, help",
  "csv-parse": "reads CSV with every quoting that is met",
  "csv-stringify": "writes CSV",
  "date-fns": "arithmetic of calendars",
  docx: "writes Word documents",
  exceljs: "writes workbooks, also row by row; annotates copies",
  hyparquet: "reads Parquet data sets",
  "hyparquet-writer": "writes Parquet data sets (antq export)",
  jszip: "packs again what is changed inside a .docx or .xlsx",
  tinyglobby: "files by patterns, on systems whose shell expands none",
  yaml: "reads antq.yaml and catalogues with the line of each word",
  zod: "schemas of all JSON and of the configuration: checked, typed and published from one source",
  "@duckdb/node-api": "runs the printed queries in the tests",
  "dt-sql-parser": "holds the query for Spark to Spark's published grammar",
  "@noble/hashes":
    "SHA-256 without waiting, for the clerk's page: a browser's own answers later only; bundled into dist",
  "@types/node": "types of Node 20, the oldest that is served",
  "@vitest/coverage-v8": "which lines no test runs",
  "d3-scale": "places and steps of the charts' axes; bundled into dist",
  "d3-shape": "the lines of the charts, broken at a missing year; bundled into dist",
  "@types/d3-scale": "types of d3-scale",
  "@types/d3-shape": "types of d3-shape",
  assemblyscript: "compiles the reading kernel; its bytes are kept in src/host/node/kernel.gen.ts",
  "axe-core": "whether the html page can be used by everybody",
  "fast-check": "properties over generated inputs",
  knip: "code and dependencies that nobody uses",
  oxfmt: "one format",
  oxlint: "the linter",
  "oxlint-tsgolint": "its rules that know types",
  pako: "zlib in the clerk's page: the same steps and the same faults as Node's; bundled into dist",
  "playwright-core": "opens the html page in a browser",
  rolldown: "the bundle, and the page's script",
  typescript: "types",
  vitest: "runs the tests",
});

/** Of what is installed with antq. All of them ask for their text to be kept, and no more. */
const PERMISSIVE = new Set(
  ["MIT", "MIT/X11", "ISC", "Apache-2.0", "BSD-2-Clause", "BSD-3-Clause", "0BSD", "BlueOak-1.0.0", "Unlicense", "Zlib"], // prettier-ignore
);
/** Of tools: MPL-2.0 binds who changes their files, and nothing of them is given on. */
const FOR_TOOLS = new Set([...PERMISSIVE, "MPL-2.0"]);
/** Packages that name no licence, as they are: what is known of it. */
const UNNAMED = /** @type {Readonly<Record<string, string>>} */ ({
  "buffers@0.1.1":
    "none is named in the package; exceljs 4.4.0 brings it along (by unzipper and binary), antq calls nothing of it",
});

const path = (/** @type {string} */ name) => fileURLToPath(new URL(`../${name}`, import.meta.url));

/** @typedef {{ name: string, version: string, license: string, dev: boolean }} Package */

/** Each package of the lock once. @returns {Package[]} */
export function packagesOf(/** @type {{ packages: Record<string, any> }} */ lock) {
  const found = Object.entries(lock.packages).filter(([key]) => key !== "");
  const all = found.map(([key, { name, version, license, dev, devOptional }]) => ({
    name: name ?? key.slice(key.lastIndexOf("node_modules/") + "node_modules/".length),
    version,
    license: license ?? "",
    dev: dev === true || devOptional === true,
  }));
  const once = new Map(all.map((own) => [`${own.name}@${own.version} ${own.dev}`, own]));
  return [...once.values()].sort((a, b) =>
    `${a.name}@${a.version}` < `${b.name}@${b.version}` ? -1 : 1,
  );
}

/** "(MIT OR GPL-3.0-or-later)": one that is allowed is enough; of AND, all. */
export function isAllowed(
  /** @type {string} */ license,
  /** @type {ReadonlySet<string>} */ allowed,
) {
  const bare = license.replaceAll(/[()]/g, "");
  if (bare.includes(" OR ") && bare.includes(" AND ")) return false;
  if (bare.includes(" OR ")) return bare.split(" OR ").some((one) => allowed.has(one));
  return bare.split(" AND ").every((one) => allowed.has(one));
}

/**
 * What is wrong; empty: nothing.
 * @param {{ dependencies?: Record<string, string>, devDependencies?: Record<string, string> }} own package.json
 * @param {readonly Package[]} packages
 */
export function faultsOf(own, packages) {
  const direct = Object.keys({ ...own.dependencies, ...own.devDependencies });
  return [
    ...direct.filter((name) => !REASONS[name]).map((name) => `no reason for ${name}`),
    ...Object.keys(REASONS)
      .filter((name) => !direct.includes(name))
      .map((name) => `a reason for ${name}, which is no dependency`),
    ...packages
      .filter(({ license, dev }) => !isAllowed(license, dev ? FOR_TOOLS : PERMISSIVE))
      .map(({ name, version, license }) => ({ id: `${name}@${version}`, license }))
      .filter(({ id, license }) => license !== "" || UNNAMED[id] === undefined)
      .map(({ id, license }) => `${id}: its licence is ${license || "not named"}`),
  ];
}

/** Of this folder: package.json, and what its lock names. */
export function installed() {
  const own = JSON.parse(readFileSync(path("package.json"), "utf8"));
  return { own, packages: packagesOf(JSON.parse(readFileSync(path("package-lock.json"), "utf8"))) };
}

/** @param {any} own @param {readonly Package[]} packages */
export function pageOf(own, packages) {
  const licence = (/** @type {Package} */ { name, version, license }) =>
    license || (UNNAMED[`${name}@${version}`] ?? "");
  const rows = (/** @type {Record<string, string>} */ names) =>
    Object.keys(names).map((name) => {
      const version = packages.find((one) => one.name === name);
      return `| ${name} | ${version === undefined ? "" : licence(version)} | ${REASONS[name]} |`;
    });
  const runtime = packages.filter(({ dev }) => !dev);
  const tools = packages.filter(({ dev }) => dev);
  const counts = new Map();
  for (const { license } of tools) counts.set(license, (counts.get(license) ?? 0) + 1);
  const sorted = [...counts].sort(([a], [b]) => (a < b ? -1 : 1));
  return `# Dependencies

<!-- Made by \`npm run lock\` from package-lock.json and scripts/dependencies.mjs. Do not edit. -->

Every package is pinned by version and SHA-512 in \`package-lock.json\`; a test refuses a licence that is not permissive, and a
dependency without its reason. \`npm run sbom\` prints the same as CycloneDX.

## Run time
| package | licence | what for |
|---|---|---|
${rows(own.dependencies).join("\n")}

Tools of development (MPL-2.0 is allowed among them; nothing of them is given on):

| package | licence | what for |
|---|---|---|
${rows(own.devDependencies).join("\n")}

## All that is installed with antq
${runtime.length} packages:

${runtime.map((one) => `- ${one.name} ${one.version}: ${licence(one)}`).join("\n")}

Of tools there are ${tools.length}: ${sorted.map(([license, count]) => `${count} under ${license}`).join(", ")}.
`;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { own, packages } = installed();
  writeFileSync(path("docs/dependencies.md"), pageOf(own, packages));
  const faults = faultsOf(own, packages);
  if (faults.length > 0) console.error(faults.join("\n"));
  process.exitCode = faults.length === 0 ? 0 : 1;
}
