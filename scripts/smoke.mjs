// What every package of antq must do on a machine that has nothing of ours: the main job, check, a page, a workbook,
// an old .xls, a workspace. One suite for the tarball and for the executable.
import { cpSync, existsSync, mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { spawnSync } from "node:child_process";
import { ROOT } from "./tools.mjs";

const SEED = "fixtures/seeds/ba-tri-2020";
const INPUT = ["số liệu/submissions", "--units", "số liệu/units.csv"];
const PERIOD = ["--period", "2019-06-12..2020-06-11"];

/** What each command must print, or write; exit 0. `{ exit }`: what it ends with else. */
const STEPS = /** @type {const} */ ([
  { args: ["--version"], prints: "." },
  { args: ["aggregate", ...INPUT, ...PERIOD], prints: "221" },
  { args: ["check", ...INPUT], prints: "0 lỗi" },
  { args: ["aggregate", ...INPUT, ...PERIOD, "-o", "trang.html"], writes: "trang.html" },
  { args: ["aggregate", ...INPUT, ...PERIOD, "-o", "tổng hợp.xlsx"], writes: "tổng hợp.xlsx" },
  { args: ["aggregate", ...INPUT, ...PERIOD, "-o", "báo cáo.docx"], writes: "báo cáo.docx" },
  { args: ["check", "tổng hợp.xlsx"], prints: "", exit: 1 },
  { args: ["inspect", "số liệu/submissions/VINHHOA.XLS", "--no-cache"], prints: "VINHHOA" },
  {
    args: ["template", "tips", "--unit", "836", ...INPUT.slice(1), "-o", "biểu.xlsx"],
    writes: "biểu.xlsx",
  },
  { args: ["init", "cơ quan", "--yes"], writes: "cơ quan/antq.yaml" },
  { args: ["check", "không có"], prints: "", exit: 3 },
]);

/**
 * Runs the suite in a folder whose path has spaces and diacritics, with an empty HOME and no way to a network.
 * @param {readonly [string, ...string[]]} command what starts antq @param {string} folder
 * @returns {number} steps
 */
export function smoke([program, ...before], folder) {
  cpSync(join(ROOT, SEED), join(folder, "số liệu"), { recursive: true });
  const home = join(folder, "nhà trống");
  mkdirSync(home);
  const env = {
    PATH: process.env["PATH"],
    HOME: home,
    USERPROFILE: home,
    NODE_OPTIONS: `--require "${noNetwork(folder)}"`,
  };
  for (const { args, ...wanted } of STEPS) {
    const done = spawnSync(program, [...before, ...args], { cwd: folder, env, encoding: "utf8" });
    const said = `${args.join(" ")}: exit ${done.status}\n${done.stdout}${done.stderr}${done.error ?? ""}`;
    if (done.status !== ("exit" in wanted ? wanted.exit : 0)) throw new Error(said);
    // What Node has to say of a program is not for its user.
    if (done.stderr.includes("Warning:")) throw new Error(said);
    if ("prints" in wanted && !done.stdout.includes(wanted.prints)) throw new Error(said);
    if ("writes" in wanted && !existsSync(join(folder, wanted.writes))) throw new Error(said);
  }
  return STEPS.length;
}

/** A module that lets no program open a connection, or look a name up. @param {string} folder */
function noNetwork(folder) {
  const path = join(folder, "no-network.cjs");
  writeFileSync(
    path,
    `const refuse = () => { console.error("antq went to the network"); process.exit(99); };
require("node:net").Socket.prototype.connect = refuse;
require("node:dns").lookup = refuse;
globalThis.fetch = refuse;
`,
  );
  return path.replaceAll("\\", "/");
}
