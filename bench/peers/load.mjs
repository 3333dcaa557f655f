// How the npm packages are reached: they are installed in bench/ only, and may not be there.
import { existsSync, readFileSync } from "node:fs";

/** @typedef {import("./found.mjs").Found} Found */

/**
 * A reader in this node. Above `mostRows` rows, or `mostFiles` files, it is not run: it fails
 * there, or takes many minutes to say what it said before.
 * @typedef {{ package?: string, floor?: true, mostRows?: number, mostFiles?: number, open: () => Promise<(path: string, found: Found) => unknown> }} Reader
 */

/** Not known to the type checker. */
export const load = (/** @type {string} */ name) => import(name);

/** @param {string} name @returns {string | null} */
export function packageVersion(name) {
  const file = new URL(`../node_modules/${name}/package.json`, import.meta.url);
  return existsSync(file) ? JSON.parse(readFileSync(file, "utf8")).version : null;
}
