#!/usr/bin/env node
// Whether package-lock.json pins everything: each package of each platform, by version and checksum, from the registry.
// Run after a change of dependencies: what npm left out or left open is then asked of it once more.
//   node scripts/lock.mjs [--check]
import { spawnSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

/** @typedef {{ version: string, integrity?: string, resolved?: string, link?: boolean, optional?: boolean, optionalDependencies?: Record<string, string> }} Locked */
/** @typedef {Record<string, Locked>} Packages */

// Alone, not with tools.mjs: it must run where nothing is installed yet.
const path = fileURLToPath(new URL("../package-lock.json", import.meta.url));
const REGISTRY = "https://registry.npmjs.org/";

/** Where node would find a package from another, as a key of the lock; null where nowhere. */
function found(
  /** @type {Packages} */ packages,
  /** @type {string} */ from,
  /** @type {string} */ name,
) {
  for (let at = from; ; at = at.slice(0, Math.max(0, at.lastIndexOf("node_modules/") - 1))) {
    const key = at === "" ? `node_modules/${name}` : `${at}/node_modules/${name}`;
    if (packages[key] !== undefined) return key;
    if (at === "") return null;
  }
}

/**
 * What is not pinned; empty: nothing. A package without an address comes from the registry that npm is set to, and its
 * checksum holds whatever it gives.
 */
export function openEnds(/** @type {Packages} */ packages) {
  const faults = [];
  for (const [key, { integrity, resolved, link, optionalDependencies = {} }] of Object.entries(
    packages,
  )) {
    for (const [name, version] of Object.entries(optionalDependencies)) {
      const there = found(packages, key, name);
      // Platform packages are asked for by exact version; ranges (fsevents) are npm's to choose.
      if (/^\d/.test(version) && (there === null || packages[there]?.version !== version))
        faults.push(`not in the lock: ${name}@${version}`);
    }
    if (key === "") continue;
    if (link === true || !/^sha512-[A-Za-z0-9+/]{86}==$/.test(integrity ?? ""))
      faults.push(`no checksum: ${key}`);
    if (resolved !== undefined && !resolved.startsWith(REGISTRY))
      faults.push(`not from the registry: ${key} (${resolved})`);
  }
  return faults;
}

/** @returns {{ packages: Packages }} */
const read = () => JSON.parse(readFileSync(path, "utf8"));

/** Entries that are not pinned go, and npm makes them anew. */
function complete() {
  const lock = read();
  const kept = Object.entries(lock.packages).filter(
    ([key, { integrity }]) => key === "" || integrity,
  );
  writeFileSync(
    path,
    `${JSON.stringify({ ...lock, packages: Object.fromEntries(kept) }, null, 2)}\n`,
  );
  const args = ["install", "--package-lock-only", "--ignore-scripts", "--no-audit", "--no-fund"];
  const windows = process.platform === "win32";
  spawnSync("npm", args, {
    cwd: fileURLToPath(new URL("..", import.meta.url)),
    stdio: "inherit",
    shell: windows,
  });
}

function main() {
  if (!process.argv.includes("--check")) complete();
  const { packages } = read();
  const faults = openEnds(packages);
  console.log(`${Object.keys(packages).length - 1} packages, ${faults.length} not pinned`);
  if (faults.length > 0) console.error(`${faults.join("\n")}\nnpm run lock`);
  process.exitCode = faults.length === 0 ? 0 : 1;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) main();
