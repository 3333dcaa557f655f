#!/usr/bin/env node
// Starts an extension: one file beside its siblings and one golden case, then the registry is renewed.
//   npm run new -- check my-code [--like not-an-integer]
//   npm run new -- indicator|form|format|command my-name [--like sibling]
// The file begins as a copy of its shortest sibling (or of the one named), so that it always fits the
// types of today; what it says is then yours to write.
import { existsSync, mkdirSync, readFileSync, readdirSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { ROOT, runNode } from "./tools.mjs";

/** Folder of a kind, the command of its golden case, and what else it needs. */
const KINDS = {
  check: {
    folder: "src/validate/checks",
    command: () => "antq check input --format json",
    next: "its sentences in src/messages/vi and src/messages/en",
  },
  indicator: {
    folder: "src/catalogue/indicators",
    command: (/** @type {string} */ id) => `antq aggregate input --indicators ${id} --format json`,
    next: "a row in src/model/README.md, if its name is a new word",
  },
  form: {
    folder: "src/catalogue/forms",
    command: () => "antq inspect input --format json",
    next: "an indicator that it feeds",
  },
  format: {
    folder: "src/present/formats",
    command: (/** @type {string} */ id) => `antq aggregate input --format ${id}`,
    next: "nothing: --help lists it once it is registered",
  },
  command: {
    folder: "src/cli/commands",
    command: (/** @type {string} */ id) => `antq ${id} input`,
    next: "a line in README.md and README.vi.md",
  },
};

const INPUT = `Tỉnh;Huyện;Đơn vị;Ngày;Hình thức;Số người tham dự
Tỉnh Bến Tre;Huyện Ba Tri;Xã An Đức;05/03/2020;tuyên truyền;40
`;

const [kind = "", name = "", flag, like] = process.argv.slice(2);
const fault = problem();
if (fault === null) await start(/** @type {keyof typeof KINDS} */ (kind));
else {
  console.error(fault);
  process.exitCode = 2;
}

/** What is wrong with the request, or null. */
function problem() {
  if (!Object.hasOwn(KINDS, kind)) return `what to start: ${Object.keys(KINDS).join(", ")}`;
  if (!/^[a-z][a-z0-9]*([-_][a-z0-9]+)*$/.test(name))
    return `a name in small letters, not "${name}"`;
  if (flag !== undefined && (flag !== "--like" || like === undefined))
    return "the only option is --like <sibling>";
  const { folder } = KINDS[/** @type {keyof typeof KINDS} */ (kind)];
  if (existsSync(join(ROOT, folder, `${name}.ts`))) return `${folder}/${name}.ts is there already`;
  return null;
}

/** @param {keyof typeof KINDS} of */
async function start(of) {
  const { folder, command, next } = KINDS[of];
  const sibling = like ?? shortestIn(join(ROOT, folder));
  const source = readFileSync(join(ROOT, folder, `${sibling}.ts`), "utf8");
  const file = `${folder}/${name}.ts`;
  writeFileSync(
    join(ROOT, file),
    source
      .replace(`id: "${sibling}"`, `id: "${name}"`)
      .replace(`code: "${sibling}"`, `code: "${name}"`),
  );

  const group = command(name).split(" ")[1] ?? of;
  const cases = join(ROOT, "fixtures/cases", group);
  mkdirSync(cases, { recursive: true });
  const last = Math.max(0, ...readdirSync(cases).map((entry) => Number.parseInt(entry, 10) || 0));
  const golden = `fixtures/cases/${group}/${String(last + 1).padStart(3, "0")}-${name}`;
  mkdirSync(join(ROOT, golden, "input"), { recursive: true });
  writeFileSync(join(ROOT, golden, "cmd"), `${command(name)}\n`);
  writeFileSync(join(ROOT, golden, "input/Xa An Duc.csv"), INPUT);

  await runNode(join(ROOT, "scripts/generate.mjs"), []);
  console.log(`${file}, after ${sibling}: write what it is
${golden}/: put in input/ what it must show, then: npm run golden -- ${name}
also: ${next}`);
}

/** The shortest extension of a folder: the easiest to start from. @param {string} folder */
function shortestIn(folder) {
  const names = readdirSync(folder).filter(
    (entry) => entry.endsWith(".ts") && !/^_|^index\.ts$|\.gen\.ts$/.test(entry),
  );
  const size = (/** @type {string} */ entry) => statSync(join(folder, entry)).size;
  const [first] = names.sort((a, b) => size(a) - size(b) || (a < b ? -1 : 1));
  if (first === undefined) throw new Error(`${folder} has no extension to start from`);
  return first.slice(0, -".ts".length);
}
