/** Lines of the command line that the page is held to: those of the golden cases, and of any folder of cases. */
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, dirname, extname, join, sep } from "node:path";
import { expectedOf, goldenCases, type GoldenCase, layOut } from "./golden.ts";
import { pageLine, type PageLine } from "./page-request.ts";
import { runCli } from "./run-cli.ts";

export const TODAY = ["--today", "2026-01-01"];

export interface CaseLine {
  readonly name: string;
  /** Where it is run; everything below is dropped on the page. */
  readonly cwd: string;
  readonly argv: readonly string[];
}

/** What the command writes, and what the page is asked for it. */
export interface Expected extends PageLine {
  readonly stdout: string;
}

/** The page has no such line, or the command refuses its use. */
export interface Apart {
  readonly no: string;
}

const ENDS_BEFORE: Apart = { no: "ends before it reads" };

/** Files of a workspace that is run as a whole. */
function workspaceLines(cwd: string): CaseLine[] {
  const input = ["submissions", "--units", "units.csv", ...TODAY];
  return [
    ["check", ...input, "--format", "json"],
    ["inspect", ...input, "--format", "json"],
    ["aggregate", ...input, "--format", "json", "--level", "province,district,commune"],
    ["aggregate", ...input, "--format", "csv", "--keep-going"],
    ["status", ...input, "--format", "json"],
    ["summary", ...input, "--format", "json"],
  ].map((argv) => ({ name: basename(cwd), cwd, argv }));
}

/** The command of a `case.json`, and check and inspect of its input. */
function caseLines(cwd: string): CaseLine[] {
  const { command } = JSON.parse(readFileSync(join(cwd, "case.json"), "utf8")) as {
    command: string[];
  };
  const bare = command.filter((word) => word !== "--no-cache");
  const own = bare[0] === "summary" ? [] : [[...bare, "--format", "json"]];
  const at = bare.indexOf("--units");
  const units = at < 0 ? [] : bare.slice(at, at + 2);
  const input = [bare[1] ?? "", ...units, "--format", "json"];
  return [...own, ["check", ...input], ["inspect", ...input]].map((argv) => ({
    name: basename(cwd),
    cwd,
    argv: [...argv, ...TODAY],
  }));
}

const INPUT = /^\.(?:xlsx|xlsm|xlsb|xls|ods|csv|tsv|txt|doc|zip)$/i;

/** Every case below a folder: one with a `case.json`, a workspace (`submissions`, `units.csv`), else each file by itself. */
export function linesBelow(folder: string): CaseLine[] {
  const names = readdirSync(folder);
  if (names.includes("case.json")) return caseLines(folder);
  if (names.includes("submissions") && names.includes("units.csv")) return workspaceLines(folder);
  return readdirSync(folder, { withFileTypes: true })
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => {
      const path = join(folder, entry.name);
      if (entry.isDirectory()) return linesBelow(path);
      if (!INPUT.test(extname(entry.name)) || entry.name === "units.csv") return [];
      return ["check", "inspect"].map((word) => ({
        name: path.split(sep).slice(-2).join("/"),
        cwd: dirname(path),
        argv: [word, entry.name, "--format", "json", ...TODAY],
      }));
    });
}

/** The command is run here. */
export async function expectedOfLine({ argv, cwd }: CaseLine): Promise<Expected | Apart> {
  const { code, stdout } = await runCli([...argv, "--no-cache"], { cwd });
  if (code > 1) return ENDS_BEFORE;
  const line = await pageLine(argv, cwd);
  return "no" in line ? line : { ...line, stdout: stdout.toString() };
}

const COMMANDS = /^(?:check|inspect|aggregate|status|summary)\//;

/** Those of the page's commands. */
export function pageGoldens(): GoldenCase[] {
  return goldenCases().filter(
    ({ name, stdin, terminal }) => COMMANDS.test(name) && stdin === null && terminal === null,
  );
}

/** What is recorded counts: the command is not run. */
export async function expectedOfGolden(golden: GoldenCase): Promise<Expected | Apart> {
  const expected = expectedOf(golden);
  // Wrong use and files that are not there are told before there is a page.
  if (expected === null || !/^[01]$/.test(expected.exit.trim())) return ENDS_BEFORE;
  const cwd = mkdtempSync(join(tmpdir(), "antq-page-"));
  try {
    layOut(golden, cwd);
    const line = await pageLine(golden.argv, cwd);
    return "no" in line ? line : { ...line, stdout: expected.stdout.toString() };
  } finally {
    rmSync(cwd, { recursive: true, force: true });
  }
}
