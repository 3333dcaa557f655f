// Where the tools are: their own JavaScript files, run by this node, so that no shell is needed.
import { spawn } from "node:child_process";
import { existsSync, readFileSync, statSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

export const ROOT = fileURLToPath(new URL("..", import.meta.url));

/** The file that a package runs as `name`. */
function binOf(/** @type {string} */ pkg, /** @type {string} */ name = pkg) {
  const folder = join(ROOT, "node_modules", pkg);
  const { bin } = JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));
  return join(folder, typeof bin === "string" ? bin : bin[name]);
}

export const vitest = binOf("vitest");
export const tsc = binOf("typescript", "tsc");
export const oxlint = binOf("oxlint");
export const oxfmt = binOf("oxfmt");
export const knip = binOf("knip");

/** The npm command line beside this node, without a shell; null where it is not found. */
export function npmCli() {
  const given = process.env["npm_execpath"];
  const beside = join(dirname(process.execPath), "../lib/node_modules/npm/bin/npm-cli.js");
  const onWindows = join(dirname(process.execPath), "node_modules/npm/bin/npm-cli.js");
  return (
    [given, beside, onWindows].find((file) => file?.endsWith(".js") && existsSync(file)) ?? null
  );
}

/** What a bundle leaves for Node to find: modules and packages, not files of ours (`#host/...` is one). @param {string} id */
export const isPackage = (id) => !/^(?:[./#]|[A-Za-z]:)/.test(id);

/**
 * Runs a script with this node.
 * @param {string} script @param {readonly string[]} args
 * @param {{ cwd?: string, env?: Record<string, string | undefined> }} [options]
 * @returns {Promise<{ code: number, out: string, stdout: string }>} `out`: both streams, as they came
 */
export function runNode(script, args, options = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [script, ...args], {
      cwd: options.cwd ?? ROOT,
      env: { ...process.env, NO_COLOR: "1", FORCE_COLOR: undefined, ...options.env },
      stdio: ["ignore", "pipe", "pipe"],
    });
    let out = "";
    let stdout = "";
    child.stdout.on("data", (chunk) => ((out += chunk), (stdout += chunk)));
    child.stderr.on("data", (chunk) => (out += chunk));
    child.on("error", reject);
    child.on("close", (code) => resolve({ code: code ?? 1, out, stdout }));
  });
}

/** A path that is there and is not empty. */
export const isFilled = (/** @type {string} */ path) => existsSync(path) && statSync(path).size > 0;
