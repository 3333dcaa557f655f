#!/usr/bin/env node
// Bundles src into dist/ (rolldown.config.js) and says so in one line.
import { readdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { rolldown } from "rolldown";
import configs from "../rolldown.config.js";
import { ROOT } from "./tools.mjs";
import { writeTypes } from "./types.mjs";

process.chdir(ROOT);
rmSync(join(ROOT, "dist"), { recursive: true, force: true });
for (const { output, ...input } of configs) {
  const bundle = await rolldown({ ...input, logLevel: "warn" });
  await bundle.write(output);
  await bundle.close();
}
await writeTypes();
console.error(`dist: ${readdirSync(join(ROOT, "dist")).length} files`);
