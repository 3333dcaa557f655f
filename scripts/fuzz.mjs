#!/usr/bin/env node
// Reads many broken files in a process of its own, its memory and each file's time watched:
//   npm run fuzz -- --files 200000 --seed 1
//   npm run fuzz -- --seed 1 --from 4711 --files 1 --save mutant.bin     one mutant again
//   npm run fuzz -- --words 1000000 --seed 1                             changed words instead: numbers, dates, periods, names,
//                                          labels, sentences, unit registries, antq.yaml, catalogues, texts on their way out
// A file that hangs (3 s of the processor), ends the process or takes more than 512 MB is read again, alone, up to
// three times, so that neither a busy machine nor the files before it are blamed on it. Exit 1 for any such, and
// for anything thrown that is not UnreadableFile.
import { spawnSync } from "node:child_process";
import { mkdirSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { FUZZ_OPTIONS } from "./fuzz/options.mjs";

if (process.argv[2] === "--child") {
  // This file runs bundled there: Node 20 reads no TypeScript by itself.
  const { runChild } = await import("../test/fuzz/child.ts");
  await runChild(process.argv.slice(3));
} else if (process.argv[2] === "--many-words") {
  const { manyWords } = await import("../test/fuzz/words/many.ts");
  const [seed = 0, from = 0, count = 0] = process.argv.slice(3).map(Number);
  process.exitCode = await manyWords(seed, from, count);
} else if (process.argv.includes("--words")) {
  const { values } = parseArgs({ options: { ...FUZZ_OPTIONS, words: { type: "string" } } });
  const { seed, from, words = "0" } = values;
  const args = [await bundled(), "--many-words", seed, from, words];
  const { status } = spawnSync(process.execPath, args, { stdio: "inherit" });
  process.exitCode = status ?? 1;
} else {
  const { values } = parseArgs({ options: FUZZ_OPTIONS });
  const { fuzz } = await import("./fuzz/parent.mjs");
  process.exitCode = await fuzz(await bundled(), values);
}

/** This very script as one file that Node can run, where the dependencies are found. */
async function bundled() {
  const [{ rolldown }, { isPackage }] = await Promise.all([
    import("rolldown"),
    import("./tools.mjs"),
  ]);
  const folder = fileURLToPath(new URL("../node_modules/.cache/antq-fuzz/", import.meta.url));
  mkdirSync(folder, { recursive: true });
  const bundle = await rolldown({
    input: fileURLToPath(import.meta.url),
    platform: "node",
    logLevel: "silent",
    external: isPackage,
  });
  const { output } = await bundle.write({ dir: folder, cleanDir: true, entryFileNames: "fuzz.js" });
  await bundle.close();
  return `${folder}${output[0].fileName}`;
}
