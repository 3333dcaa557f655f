// Modules of src for the scripts: bundled beside the dependencies, imported, removed again. Node 20 does
// not run TypeScript by itself.
import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { rolldown } from "rolldown";
import { isPackage } from "../rolldown.config.js";
import { ROOT } from "./tools.mjs";

/** What a module of `src/` exports. @param {string} path `src/validate/index.ts` */
export async function source(path) {
  const cache = join(ROOT, "node_modules/.cache");
  mkdirSync(cache, { recursive: true });
  const dir = mkdtempSync(join(cache, "antq-source-"));
  // Chunks are imported when they are first needed, so the folder stays to the end.
  process.once("exit", () => rmSync(dir, { recursive: true, force: true }));
  const bundle = await rolldown({
    cwd: ROOT,
    input: { source: path },
    platform: "node",
    external: isPackage,
    logLevel: "warn",
  });
  await bundle.write({ dir, format: "esm", entryFileNames: "[name].mjs" });
  await bundle.close();
  return await import(pathToFileURL(join(dir, "source.mjs")).href);
}
