// One ESM bundle for Node 20: dist/cli.js, with what is imported lazily in chunks beside it.
// Dependencies stay outside (npm installs them), so a heavy one loads only when it is used.
// A worker thread needs a file of its own: each src/**/<name>.worker.ts becomes dist/<name>.worker.js.
import { readFileSync } from "node:fs";
import { basename } from "node:path";
import { globSync } from "tinyglobby";

const { dependencies } = JSON.parse(readFileSync(new URL("package.json", import.meta.url), "utf8"));
const workers = globSync("src/**/*.worker.ts", { cwd: import.meta.dirname }).sort();

/** @type {import("rolldown").InputOptions & { output: import("rolldown").OutputOptions }} */
const config = {
  input: {
    cli: "src/cli/main.ts",
    ...Object.fromEntries(workers.map((file) => [basename(file, ".ts"), file])),
  },
  platform: "node",
  external: (/** @type {string} */ id) =>
    Object.keys(dependencies).some((name) => id === name || id.startsWith(`${name}/`)),
  output: {
    dir: "dist",
    cleanDir: true,
    format: "esm",
    minify: false,
    sourcemap: false,
    entryFileNames: "[name].js",
    chunkFileNames: "chunks/[name].js",
  },
};

export default config;
