#!/usr/bin/env node
// Runs the same commands by a Node for Windows, under wine, and by this one: exit codes, what is printed and what is
// written must be the same bytes, whether paths are written with slashes, backslashes or `Z:\`. Then the executable for
// Windows. Wine and its 64-bit loader come with Debian's package `wine64`; where it is not installed that is said, and
// nothing is tried.
//   npm run test:windows
import {
  closeSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readFileSync,
} from "node:fs";
import { readdirSync, rmSync, statSync, writeFileSync } from "node:fs";
import { spawnSync } from "node:child_process";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { nodeBinary } from "./node-binary.mjs";
import { ROOT, runNode } from "./tools.mjs";

const LINES = ["22", "24", "26"];
const SEED = "fixtures/seeds/ba-tri-2020";
const FAULTY = "fixtures/cases/check/001-tips-with-three-faults/input";
const UNITS = ["--units", "số liệu/units.csv"];
const DATA = ["số liệu/submissions", ...UNITS];
const YEAR = ["--period", "2019-06-12..2020-06-11"];

/**
 * What is typed, with `/` between folders and `//` before a path from the root; how it is written for Windows.
 * @type {readonly (readonly string[])[]}
 */
const COMMANDS = [
  ["--version"],
  ["aggregate", ...DATA, ...YEAR],
  ["aggregate", ...DATA, ...YEAR, "--format", "json", "--jobs", "4", "--no-cache"],
  ["aggregate", "//số liệu/submissions", "--units", "//số liệu/units.csv", ...YEAR],
  ["aggregate", "số liệu/submissions/*.xlsx", ...UNITS, ...YEAR],
  ["check", "có lỗi", ...UNITS],
  ["check", "có lỗi", ...UNITS, "--format", "json"],
  ["check", "có lỗi", ...UNITS, "--annotate", "đánh dấu", "-o", "việc phải sửa.xlsx"],
  ["inspect", "số liệu/submissions/VINHHOA.XLS"],
  ["trace", ...DATA, ...YEAR, "--unit", "836", "--indicator", "valuable_tips"],
  ["aggregate", ...DATA, ...YEAR, "-o", "x.xlsx"],
  ["aggregate", ...DATA, ...YEAR, "-o", "//x.html"],
  ["aggregate", ...DATA, ...YEAR, "-o", "x.docx"],
  ["aggregate", ...DATA, ...YEAR, "-o", "x.csv"],
  ["template", "tips", ...UNITS, "--period", "2020-03", "--all-units", "-o", "biểu mẫu"],
  ["init", "cơ quan", "--yes", "--ci", "github"],
  ["check", "không có/tệp nào.xlsx"],
  ["check", "có lỗi", "--sai"],
];

const loader = loaderOfWine();
if (loader === null) {
  console.log("test:windows: skipped: wine is not installed (Debian: apt-get install wine64)");
  process.exit(0);
}
const scratch = mkdtempSync(join(tmpdir(), "antq windows "));
const prefix = join(scratch, "wine");
const env = {
  PATH: process.env["PATH"],
  HOME: scratch,
  WINEPREFIX: prefix,
  WINEARCH: "win64",
  WINEDEBUG: "-all",
  // By it wine tells the letters of an argument.
  LC_ALL: "C.UTF-8",
  NODE_SKIP_PLATFORM_CHECK: "1",
};
let failed = 0;
try {
  await must(join(ROOT, "scripts/build.mjs"), []);
  spawnSync("wineboot", ["-i"], { env, stdio: "ignore" });
  const launcher = join(ROOT, "bin/antq.js");
  const truth = ranBy("Linux", [process.execPath, launcher], false);
  for (const line of LINES) {
    const node = await nodeBinary(line, "win-x64");
    if ("reason" in node) console.log(`Node ${line}: skipped: ${node.reason}`);
    else
      compare(`Node ${line}`, [loader, startable(node.path, line), windowsPath(launcher)], truth);
  }
  await must(join(ROOT, "scripts/executable.mjs"), ["win-x64"]);
  const made = readdirSync(join(ROOT, "release")).find((name) => name.endsWith("win-x64.exe"));
  compare("executable", [loader, startable(join(ROOT, "release", made ?? ""), "antq")], truth);
} finally {
  spawnSync("wineserver", ["-k"], { env, stdio: "ignore" });
  rmSync(scratch, { recursive: true, force: true });
}
console.log(failed === 0 ? "test:windows: all the same" : `test:windows: ${failed} differ`);
process.exitCode = failed === 0 ? 0 : 1;

/** Wine's loader of 64-bit programs. */
function loaderOfWine() {
  const names = (process.env["PATH"] ?? "").split(delimiter).map((at) => join(at, "wine64"));
  return [...names, "/usr/lib/wine/wine64"].find((path) => existsSync(path)) ?? null;
}

/**
 * A copy that starts under wine. Wine 8 has VirtualAlloc2 without the placeholders that V8 asks of it from Node 24 on;
 * where V8 does not find the function it does without. @param {string} path @param {string} name
 */
function startable(path, name) {
  const bytes = readFileSync(path);
  const wanted = Buffer.from("VirtualAlloc2\0");
  for (let at = bytes.indexOf(wanted); at >= 0; at = bytes.indexOf(wanted, at + 1))
    bytes.write("VirtualAlloc-", at, "latin1");
  const copy = join(scratch, `${name}.exe`);
  writeFileSync(copy, bytes);
  return copy;
}

/** @param {string} path */
function windowsPath(path) {
  return `Z:${path.replaceAll("/", "\\")}`;
}

/**
 * @typedef {{ args: string, code: number | null, stdout: string, stderr: string, files: Map<string, string> }} Ran
 * @param {string} name @param {readonly [string, ...string[]]} command @param {boolean} onWindows @returns {Ran[]}
 */
function ranBy(name, [program, ...before], onWindows) {
  const folder = join(scratch, `công an ${name}`);
  mkdirSync(folder);
  cpSync(join(ROOT, SEED), join(folder, "số liệu"), { recursive: true });
  cpSync(join(ROOT, FAULTY), join(folder, "có lỗi"), { recursive: true });
  const spelt = (/** @type {string} */ word) => {
    const path = word.startsWith("//") ? join(folder, word.slice(2)) : word;
    if (!onWindows || !path.includes("/")) return path;
    return path.startsWith("/") ? windowsPath(path) : path.replaceAll("/", "\\");
  };
  const known = new Set(namesIn(folder));
  return COMMANDS.map((args) => {
    // Wine's pipes answer Node with EBADF.
    const [out, err] = ["out", "err"].map((own) => join(scratch, own));
    const [stdout, stderr] = [openSync(out ?? "", "w"), openSync(err ?? "", "w")];
    const { status } = spawnSync(program, [...before, ...args.map(spelt)], {
      cwd: folder,
      env,
      stdio: ["ignore", stdout, stderr],
    });
    closeSync(stdout);
    closeSync(stderr);
    const files = new Map();
    for (const file of namesIn(folder))
      if (!known.has(file)) files.set(file, readFileSync(join(folder, file), "latin1"));
    for (const file of files.keys()) known.add(file);
    const said = [out, err].map((own) =>
      args.reduce(
        (text, arg) => text.replaceAll(spelt(arg), arg),
        unplaced(readFileSync(own ?? "", "utf8"), folder),
      ),
    );
    return {
      args: args.join(" "),
      code: status,
      stdout: said[0] ?? "",
      stderr: said[1] ?? "",
      files,
    };
  });
}

/** Without the folder of this run. @param {string} text @param {string} folder */
function unplaced(text, folder) {
  return text.replaceAll(windowsPath(folder), ".").replaceAll(folder, ".");
}

/** @param {string} folder */
function namesIn(folder) {
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((name) => statSync(join(folder, name)).isFile())
    .sort();
}

/** @param {string} name @param {readonly [string, ...string[]]} command @param {readonly Ran[]} truth */
function compare(name, command, truth) {
  const ran = ranBy(name, command, true);
  let same = 0;
  ran.forEach((one, i) => {
    const other = truth[i];
    const wrong = /** @type {const} */ (["code", "stdout", "stderr"]).find(
      (key) => one[key] !== other?.[key],
    );
    const files = [...new Set([...one.files.keys(), ...(other?.files.keys() ?? [])])].filter(
      (file) => one.files.get(file) !== other?.files.get(file),
    );
    if (wrong === undefined && files.length === 0) return (same += 1);
    failed += 1;
    const shown = wrong === undefined ? files.join(", ") : `${other?.[wrong]}\n---\n${one[wrong]}`;
    return console.log(`${name}: antq ${one.args}: ${wrong ?? "files"} differ\n${shown}`);
  });
  console.log(`${name}: ${same} of ${ran.length} commands the same as here`);
}

/** @param {string} script @param {string[]} args */
async function must(script, args) {
  const { code, out } = await runNode(script, args);
  if (code !== 0) throw new Error(`${script}: exit ${code}\n${out}`);
}
