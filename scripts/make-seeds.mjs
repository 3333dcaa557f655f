#!/usr/bin/env node
// Makes fixtures/seeds/<report>/: made-up submissions whose totals are the published figures of five
// reports, and the totals they must give. The same bytes on every run and machine.
//   node scripts/make-seeds.mjs           write
//   node scripts/make-seeds.mjs --check   fail where a file differs
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join, relative, sep } from "node:path";
import { fileURLToPath } from "node:url";
import { baTri } from "./seeds/ba-tri.mjs";
import { binhDinh } from "./seeds/binh-dinh.mjs";
import { binhPhuoc } from "./seeds/binh-phuoc.mjs";
import { konTum } from "./seeds/kon-tum.mjs";
import { phuocSon } from "./seeds/phuoc-son.mjs";
import { expectedCsv } from "./seeds/report.mjs";

const SEEDS = fileURLToPath(new URL("../fixtures/seeds", import.meta.url));
const check = process.argv.includes("--check");
let files = 0;
let differ = 0;

for (const make of [baTri, binhDinh, binhPhuoc, konTum, phuocSon]) {
  const seed = await make();
  const folder = join(SEEDS, seed.id);
  /** @type {Map<string, Buffer>} */
  const wanted = new Map([
    ["README.md", Buffer.from(readme(seed))],
    ["expected.csv", Buffer.from(expectedCsv(seed.totals))],
    ...[...seed.files].map(
      ([name, bytes]) => /** @type {const} */ ([`submissions/${name}`, bytes]),
    ),
  ]);
  if (!check) rmSync(join(folder, "submissions"), { recursive: true, force: true });
  for (const [name, bytes] of wanted) {
    files += 1;
    const path = join(folder, name);
    if (existsSync(path) && readFileSync(path).equals(bytes)) continue;
    if (check) {
      differ += 1;
      console.error(`differs: ${seed.id}/${name}`);
      continue;
    }
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, bytes);
  }
  const strays = filesUnder(folder).filter((name) => !wanted.has(name) && name !== "units.csv");
  for (const name of strays) console.error(`not made by the script: ${seed.id}/${name}`);
  differ += strays.length;
}
console.log(`${files} files of 5 reports${check ? `, ${differ} differ` : ""}`);
if (differ > 0) process.exitCode = 1;

/** @param {import("./seeds/report.mjs").Seed} seed */
function readme(seed) {
  return `# ${seed.id}

${seed.readme}

Made by \`scripts/make-seeds.mjs\` (\`npm run seeds\`); nothing here is a real submission. Only the totals are real:
published figures of the movement, which \`expected.csv\` repeats with the totals of every unit. How they fall to
units, days and partners is made up. \`units.csv\` holds the real units (names, codes, dates).
`;
}

/** @param {string} path */
function filesUnder(path) {
  if (!existsSync(path)) return [];
  return readdirSync(path, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(path, join(entry.parentPath, entry.name)).split(sep).join("/"));
}
