#!/usr/bin/env node
// Completes package-lock.json: npm leaves out the optional packages of platforms that it could not ask the
// registry about, and then `npm ci` refuses the lock on every machine. Run after a change of dependencies.
//   node scripts/lock.mjs [--check]
import { readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

/** @typedef {{ version: string, optional?: boolean, dev?: boolean, os?: string[], cpu?: string[], libc?: string[], optionalDependencies?: Record<string, string> }} Locked */

// Alone, not with tools.mjs: it must run where nothing is installed yet.
const path = fileURLToPath(new URL("../package-lock.json", import.meta.url));
const lock = JSON.parse(readFileSync(path, "utf8"));
/** @type {Record<string, Locked>} */
const packages = lock.packages;

const SYSTEMS = ["android", "darwin", "freebsd", "linux", "openharmony", "win32"];
const CPUS = ["arm64", "arm", "ia32", "ppc64", "riscv64", "s390x", "x64", "wasm32"];

/** Where node would find a package from another, as a key of the lock; null where nowhere. */
function found(/** @type {string} */ from, /** @type {string} */ name) {
  for (let at = from; ; at = at.slice(0, Math.max(0, at.lastIndexOf("node_modules/") - 1))) {
    const key = at === "" ? `node_modules/${name}` : `${at}/node_modules/${name}`;
    if (packages[key] !== undefined) return key;
    if (at === "") return null;
  }
}

/** What a platform's package says of itself, told by its name: `binding-linux-arm64-musl`. @returns {Partial<Locked>} */
function platformOf(/** @type {string} */ name) {
  const words = (name.split("/").at(-1) ?? "").split("-");
  const os = SYSTEMS.filter((system) => words.includes(system));
  const cpu = CPUS.filter((processor) => words.includes(processor));
  const libc = words.includes("musl")
    ? ["musl"]
    : words.includes("gnu") && os[0] === "linux"
      ? ["glibc"]
      : [];
  if (cpu.length !== 1 || os.length > 1 || (os.length === 0 && cpu[0] !== "wasm32")) {
    throw new Error(
      `the platform of ${name} cannot be told by its name: npm install --package-lock-only`,
    );
  }
  return { cpu, ...(libc.length > 0 ? { libc } : {}), ...(os.length > 0 ? { os } : {}) };
}

const missing = [];
let looked = 0;
for (const [from, entry] of Object.entries(packages)) {
  for (const [name, version] of Object.entries(entry.optionalDependencies ?? {})) {
    looked += 1;
    const key = found(from, name);
    // Platform packages are asked for by exact version; ranges (fsevents) are npm's to choose.
    if (!/^\d/.test(version) || (key !== null && packages[key]?.version === version)) continue;
    missing.push(`${name}@${version}`);
    const where = key === null ? `node_modules/${name}` : `${from}/node_modules/${name}`;
    const dev = entry.dev === true ? { dev: true } : {};
    packages[where] = { version, ...dev, optional: true, ...platformOf(name) };
  }
}
console.log(`${looked} optional packages, ${missing.length} not in the lock`);
if (missing.length > 0 && process.argv.includes("--check")) {
  console.error(`${missing.join("\n")}\nnode scripts/lock.mjs`);
  process.exitCode = 1;
} else if (missing.length > 0) {
  const sorted = Object.entries(packages).sort(([a], [b]) => a.localeCompare(b, "en"));
  writeFileSync(
    path,
    `${JSON.stringify({ ...lock, packages: Object.fromEntries(sorted) }, null, 2)}\n`,
  );
}
