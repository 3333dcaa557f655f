// The tests with one change of the program awake: scripts/mutants.mjs.
import { readFileSync } from "node:fs";
import { relative } from "node:path";
import { defineConfig } from "vitest/config";
import usual from "../../vitest.config.ts";
import { ROOT } from "../tools.mjs";
import { withSites } from "./sites.mjs";

const id = Number(process.env["ANTQ_MUTANT"]);
/** @type {readonly import("./sites.mjs").Site[]} */
const sites = JSON.parse(readFileSync(process.env["ANTQ_MUTANTS"] ?? "", "utf8"));
const site = sites[id];

export default defineConfig({
  ...usual,
  root: ROOT,
  plugins: [
    {
      name: "mutant",
      enforce: "pre",
      transform(code, path) {
        if (
          site === undefined ||
          relative(ROOT, path.split("?")[0] ?? "").replaceAll("\\", "/") !== site.file
        )
          return null;
        return {
          code: `globalThis.__antqMutant ??= () => true;\n${withSites(code, [[id, site]])}`,
          map: null,
        };
      },
    },
  ],
});
