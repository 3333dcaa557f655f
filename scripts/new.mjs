#!/usr/bin/env node
// Starts an extension: one file beside its siblings and one golden case, then the registry is renewed.
//   npm run new -- check my-code [--like not-an-integer]
//   npm run new -- indicator|dimension|form|format|input-format|command|language my-name [--like sibling]
// A check is whole but for its rule. Other files begin as a copy of their shortest sibling (or of the one named), so
// that they fit the types of today; what they say is then yours to write.
import { existsSync, mkdirSync, readFileSync, readdirSync, statSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { ROOT, runNode } from "./tools.mjs";

/**
 * Of a kind: its folder; the command of its golden case, or null where it needs none; what is left to write.
 * `template`: the text of the file; without one it begins as a copy of a sibling. `isFolder`: it is a folder's index.
 * @typedef {object} Kind
 * @property {string} folder
 * @property {((id: string) => string) | null} command
 * @property {string} next
 * @property {(id: string) => string} [template]
 * @property {string} [sibling] The one to copy; else the shortest.
 * @property {true} [isFolder]
 */

/** @type {Readonly<Record<string, Kind>>} */
const KINDS = {
  check: {
    folder: "src/validate/checks",
    // Its case is made of its first bad example.
    command: null,
    next: "its rule, words and examples; then `node scripts/make-check-cases.mjs`, `npm run golden -- <code>`, `npm run docs`",
    template: checkText,
  },
  indicator: {
    folder: "src/catalogue/indicators",
    command: (id) => `antq aggregate input --indicators ${id} --format json`,
    next: "a row in src/model/README.md, if its name is a new word",
  },
  dimension: {
    folder: "src/catalogue/dimensions",
    command: (id) => `antq aggregate input --by ${id} --format json`,
    next: "the code field of a form that carries it",
  },
  form: {
    folder: "src/catalogue/forms",
    command: () => "antq inspect input --format json",
    next: "an indicator that it feeds",
  },
  "input-format": {
    folder: "src/read/formats",
    command: () => "antq inspect input --format json",
    next: "how its files are known, and its reader",
  },
  format: {
    folder: "src/present/formats",
    command: (id) => `antq aggregate input --format ${id}`,
    next: "nothing: --help lists it once it is registered",
  },
  command: {
    folder: "src/cli/commands",
    command: (id) => `antq ${id} input`,
    next: "a line in README.md and README.vi.md",
  },
  language: {
    folder: "src/messages/languages",
    command: null,
    next: "`texts`: its words by the English ones",
    sibling: "en",
    isFolder: true,
  },
};

/** A check that finds nothing yet: all is in order but its rule. @param {string} code */
function checkText(code) {
  const name = `${code[0]?.toUpperCase() ?? ""}${code.slice(1).replaceAll("-", " ")}`;
  return `import { text } from "../../messages/words.ts";
import { slotOf } from "../../model/row-block.ts";
import { defineCheck, NOTHING } from "../check.ts";
import { bad, good, tips } from "../examples.ts";

export default defineCheck({
  code: "${code}",
  severity: "warning",
  origin: "row",
  title: { vi: "${name}", en: "${name}" },
  explanation: {
    vi: "${name}: vì sao phải sửa, khi nào báo, sửa thế nào.",
    en: "${name}: why it matters, when it is told, what to do.",
  },
  facts: { heading: "text", count: "number" },
  words: {
    vi: ({ heading, count }, say) => text(\`\${heading}: ô ghi \${say.n(count)}.\`, "Sửa lại số."),
    en: ({ heading, count }, say) => text(\`\${heading}: it says \${say.n(count)}.\`, "Correct it."),
  },
  examples: () => ({
    bad: [bad(tips("Xã An Đức;07/03/2020;ma túy;5;4"), "E2")],
    good: [good(tips("Xã An Đức;07/03/2020;ma túy;5;3"))],
  }),
  rows(block) {
    if (slotOf(block, "valuable_tips") < 0) return null;
    return () => NOTHING;
  },
});
`;
}

const INPUT = `Tỉnh;Huyện;Đơn vị;Ngày;Hình thức;Số người tham dự
Tỉnh Bến Tre;Huyện Ba Tri;Xã An Đức;05/03/2020;tuyên truyền;40
`;

const [kind = "", name = "", flag, like] = process.argv.slice(2);
const fault = problem();
if (fault === null) await start(/** @type {Kind} */ (KINDS[kind]));
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
  const file = fileOf(/** @type {Kind} */ (KINDS[kind]), name);
  return existsSync(join(ROOT, file)) ? `${file} is there already` : null;
}

/** @param {Kind} of @param {string} id */
function fileOf({ folder, isFolder }, id) {
  return `${folder}/${id}${isFolder === true ? "/index" : ""}.ts`;
}

/** @param {Kind} of */
async function start(of) {
  const file = fileOf(of, name);
  const [source, after] = sourceOf(of);
  mkdirSync(dirname(join(ROOT, file)), { recursive: true });
  writeFileSync(join(ROOT, file), source);
  const golden = of.command === null ? null : startCase(of.command(name));
  await runNode(join(ROOT, "scripts/generate.mjs"), []);
  console.log(`${file}${after}: write what it is`);
  if (golden !== null)
    console.log(`${golden}/: put in input/ what it must show, then: npm run golden -- ${name}`);
  console.log(`also: ${of.next}`);
}

/** The text that the file begins with, and of what it is a copy. @param {Kind} of @returns {[string, string]} */
function sourceOf(of) {
  if (of.template !== undefined) return [of.template(name), ""];
  const sibling = like ?? of.sibling ?? shortestIn(of);
  const source = readFileSync(join(ROOT, fileOf(of, sibling)), "utf8");
  return [source.replace(`id: "${sibling}"`, `id: "${name}"`), `, after ${sibling}`];
}

/** @param {string} command */
function startCase(command) {
  const group = command.split(" ")[1] ?? kind;
  const cases = join(ROOT, "fixtures/cases", group);
  mkdirSync(cases, { recursive: true });
  const last = Math.max(0, ...readdirSync(cases).map((entry) => Number.parseInt(entry, 10) || 0));
  const golden = `fixtures/cases/${group}/${String(last + 1).padStart(3, "0")}-${name}`;
  mkdirSync(join(ROOT, golden, "input"), { recursive: true });
  writeFileSync(join(ROOT, golden, "cmd"), `${command}\n`);
  writeFileSync(join(ROOT, golden, "input/Xa An Duc.csv"), INPUT);
  return golden;
}

/** The shortest extension of a kind: the easiest to start from. @param {Kind} of */
function shortestIn(of) {
  const entries = readdirSync(join(ROOT, of.folder), { withFileTypes: true });
  const names = entries
    .filter((entry) => entry.isDirectory() === (of.isFolder === true))
    .map((entry) => entry.name.replace(/\.ts$/, ""))
    .filter((entry) => !/^_|^index$|\.gen$/.test(entry));
  const size = (/** @type {string} */ id) => statSync(join(ROOT, fileOf(of, id))).size;
  const [first] = names.sort((a, b) => size(a) - size(b) || (a < b ? -1 : 1));
  if (first === undefined) throw new Error(`${of.folder} has no extension to start from`);
  return first;
}
