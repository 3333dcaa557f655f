#!/usr/bin/env node
// Writes the reference pages and schemas (reference.mjs), runs the examples of the documents and writes what they print under them.
//   node scripts/docs.mjs            write
//   node scripts/docs.mjs --check    fail where a document shows something else
// An example stands between `<!-- example:start [folder] -->` and `<!-- example:end -->`: a console block
// with lines `$ antq ...`, run in the folder, and under each what it prints. A line `...` in the place of
// the rest keeps only as many lines as stand above it. A file that an example uses stands between
// `<!-- file:start <path> -->` and `<!-- file:end -->`, whole.
import { existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { referencePages } from "./reference.mjs";
import { ROOT, runNode } from "./tools.mjs";

const check = process.argv.includes("--check");
let stale = 0;
const pages = await referencePages();
for (const [name, text] of pages) {
  const path = join(ROOT, name);
  if (existsSync(path) && readFileSync(path, "utf8") === text) continue;
  stale += 1;
  if (check) console.error(`${name}: not what the program says now: npm run docs`);
  else {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text);
  }
}
const documents = [
  "README.md",
  "README.vi.md",
  ...readdirSync(join(ROOT, "docs"))
    .filter((name) => name.endsWith(".md"))
    .map((name) => `docs/${name}`),
];

let examples = 0;
let files = 0;
for (const name of documents) {
  const path = join(ROOT, name);
  const old = readFileSync(path, "utf8");
  mustShow(name, old);
  const text = withFiles(await refresh(old));
  if (text === old) continue;
  stale += 1;
  if (check) console.error(`${name}: an example prints something else now: npm run docs`);
  else writeFileSync(path, text);
}
console.log(
  `${examples} examples, ${files} files in ${documents.length} documents, ${pages.size} reference pages and schemas`,
);
if (examples === 0 || (check && stale > 0)) process.exitCode = 1;

/** The document with every example's output renewed. @param {string} text */
async function refresh(text) {
  const pattern =
    /(<!-- example:start ?(.*?) ?-->\n```console\n)([\s\S]*?)(```\n<!-- example:end -->)/g;
  let result = "";
  let end = 0;
  for (const match of text.matchAll(pattern)) {
    const [whole, open = "", folder = "", body = "", close = ""] = match;
    result += text.slice(end, match.index) + open + (await rerun(body, join(ROOT, folder))) + close;
    end = match.index + whole.length;
  }
  return result + text.slice(end);
}

/**
 * Markers without a block between them would show nothing, and nobody would miss it. @param {string} name @param {string} text
 */
function mustShow(name, text) {
  const empty = /<!-- (?:file|example):start ?(.*?) ?-->\n(?!```)/.exec(text);
  if (empty !== null) throw new Error(`${name}: nothing stands under the marker of ${empty[1]}`);
}

/** The document with the files that it shows as they are. @param {string} text */
function withFiles(text) {
  const pattern = /(<!-- file:start (\S+) -->\n```\w+\n)[\s\S]*?(```\n<!-- file:end -->)/g;
  return text.replace(pattern, (_, open, path, close) => {
    files += 1;
    return `${open}${readFileSync(join(ROOT, path), "utf8")}${close}`;
  });
}

/** @param {string} body @param {string} cwd */
async function rerun(body, cwd) {
  let result = "";
  for (const block of body.split(/^(?=\$ )/m)) {
    const [line = "", ...shown] = block.split("\n");
    if (!line.startsWith("$ antq "))
      throw new Error(`an example must begin with "$ antq": ${line}`);
    const words = [...line.slice("$ antq ".length).matchAll(/"([^"]*)"|(\S+)/g)];
    const args = words.map((m) => m[1] ?? m[2] ?? "");
    const env = { COLUMNS: "100", ANTQ_LANG: undefined };
    const { code, out } = await runNode(join(ROOT, "bin/antq.js"), args, { cwd, env });
    if (code === 70 || code === 2) throw new Error(`"${line}" failed with exit ${code}:\n${out}`);
    const cut = shown.indexOf("...");
    const lines = out.trimEnd().split("\n");
    const printed = cut < 0 ? lines : [...lines.slice(0, cut), "..."];
    result += `${line}\n${printed.map((l) => `${l.trimEnd()}\n`).join("")}`;
    examples += 1;
  }
  return result;
}
