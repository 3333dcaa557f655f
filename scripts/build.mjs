#!/usr/bin/env node
// Bundles src into dist/ (rolldown.config.js) and says so in one line.
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { rolldown } from "rolldown";
import config from "../rolldown.config.js";
import { ROOT } from "./tools.mjs";

process.chdir(ROOT);
const { output, ...input } = config;
const bundle = await rolldown({ ...input, logLevel: "warn" });
await bundle.write(output);
await bundle.close();
const files = readdirSync(join(ROOT, "dist"), { recursive: true, withFileTypes: true });
console.error(`dist: ${files.filter((file) => file.isFile()).length} files`);
