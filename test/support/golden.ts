/**
 * Golden cases: `fixtures/cases/<command>/<nnn-name>/` holds
 *   cmd      the command as a user types it: `antq aggregate input --period 2024`; `< file` feeds standard input
 *   input/, units.csv, antq.yaml ...   the files it reads
 *   terminal   columns of a terminal on which it runs, in colour; without it, in a pipe
 *   from     a folder of `fixtures/` whose files are laid out too, e.g. `seeds/ba-tri-2020`
 *   stdout, stderr, exit   what must come out, byte for byte
 *   output/  files that the command must write, if any
 */
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
} from "node:fs";
import { writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, relative, sep } from "node:path";
import { fileURLToPath } from "node:url";
import type { RunOptions, RunResult } from "./run-cli.ts";

const FIXTURES = fileURLToPath(new URL("../../fixtures", import.meta.url));
const CASES = join(FIXTURES, "cases");
/** What a case says of itself; everything else in its folder is laid out for the command. */
const OWN = new Set(["cmd", "terminal", "from", "stdout", "stderr", "exit", "output"]);

export interface GoldenCase {
  /** `<command>/<nnn-name>`. */
  readonly name: string;
  readonly folder: string;
  readonly argv: readonly string[];
  /** The file that `<` names, inside the working folder. */
  readonly stdin: string | null;
  /** Columns of the terminal; null: a pipe. */
  readonly terminal: number | null;
}

export interface Outcome {
  readonly exit: string;
  readonly stdout: Buffer;
  readonly stderr: Buffer;
  /** Files written, by path with `/`. */
  readonly written: ReadonlyMap<string, Buffer>;
}

/** Every case folder; one without a `cmd` is an error, so that none falls out in silence. */
export function goldenCases(): GoldenCase[] {
  if (!existsSync(CASES)) return [];
  return folders(CASES).flatMap((command) =>
    folders(join(CASES, command)).map((name) => readCase(`${command}/${name}`)),
  );
}

/** Runs a case in a temporary copy of its files. */
export async function runCase(
  golden: GoldenCase,
  how: Pick<RunOptions, "timeZone" | "way">,
  run: (argv: readonly string[], options: RunOptions) => Promise<RunResult>,
): Promise<Outcome> {
  const scratch = mkdtempSync(join(tmpdir(), "antq-case-"));
  try {
    const cwd = join(scratch, "work");
    layOut(golden, cwd);
    const before = new Set(filesUnder(cwd));
    const stdin = golden.stdin === null ? {} : { stdin: readFileSync(join(cwd, golden.stdin)) };
    const home = join(scratch, "home");
    // Whatever the product keeps between runs is kept out of the case and out of the user's home.
    const env = { HOME: home, USERPROFILE: home, XDG_CACHE_HOME: home, LOCALAPPDATA: home };
    const result = await run(golden.argv, { cwd, ...how, ...stdin, ...screen(golden, env) });
    const fresh = filesUnder(cwd).filter((file) => !before.has(file));
    const written = new Map(fresh.map((file) => [file, readFileSync(join(cwd, file))]));
    return { exit: `${result.code}\n`, stdout: result.stdout, stderr: result.stderr, written };
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
}

/** What the case says must come out; null where it has never been recorded. */
export function expectedOf(golden: GoldenCase): Outcome | null {
  if (!existsSync(join(golden.folder, "exit"))) return null;
  const output = join(golden.folder, "output");
  const files = existsSync(output) ? filesUnder(output) : [];
  return {
    exit: readFileSync(join(golden.folder, "exit"), "utf8"),
    stdout: readFileSync(join(golden.folder, "stdout")),
    stderr: readFileSync(join(golden.folder, "stderr")),
    written: new Map(files.map((file) => [file, readFileSync(join(output, file))])),
  };
}

/** Rewrites what a case expects; the diff is the review. */
export function record(golden: GoldenCase, outcome: Outcome): void {
  writeFileSync(join(golden.folder, "exit"), outcome.exit);
  writeFileSync(join(golden.folder, "stdout"), outcome.stdout);
  writeFileSync(join(golden.folder, "stderr"), outcome.stderr);
  const output = join(golden.folder, "output");
  rmSync(output, { recursive: true, force: true });
  for (const [file, bytes] of outcome.written) {
    mkdirSync(dirname(join(output, file)), { recursive: true });
    writeFileSync(join(output, file), bytes);
  }
}

function readCase(name: string): GoldenCase {
  const folder = join(CASES, name);
  if (!existsSync(join(folder, "cmd"))) throw new Error(`fixtures/cases/${name} has no cmd`);
  const words = splitCommand(readFileSync(join(folder, "cmd"), "utf8"));
  if (words[0] !== "antq") throw new Error(`fixtures/cases/${name}/cmd must begin with antq`);
  const redirect = words.indexOf("<");
  const argv = redirect < 0 ? words.slice(1) : words.slice(1, redirect);
  const columns = join(folder, "terminal");
  return {
    name,
    folder,
    argv,
    stdin: redirect < 0 ? null : (words[redirect + 1] ?? null),
    terminal: existsSync(columns) ? Number(readFileSync(columns, "utf8")) : null,
  };
}

/** Surroundings of a run, with the terminal that the case asks for. */
function screen(
  { terminal }: GoldenCase,
  env: Readonly<Record<string, string>>,
): Omit<RunOptions, "cwd"> {
  if (terminal === null) return { env };
  return { env: { ...env, NO_COLOR: undefined }, terminal: true, columns: terminal };
}

/** Words of a command line; double or single quotes hold spaces. There is no shell. */
export function splitCommand(line: string): string[] {
  return [...line.matchAll(/"([^"]*)"|'([^']*)'|(\S+)/g)].map((m) => m[1] ?? m[2] ?? m[3] ?? "");
}

export function layOut(golden: GoldenCase, cwd: string): void {
  mkdirSync(cwd, { recursive: true });
  const from = join(golden.folder, "from");
  if (existsSync(from)) {
    cpSync(join(FIXTURES, readFileSync(from, "utf8").trim()), cwd, { recursive: true });
  }
  for (const name of readdirSync(golden.folder)) {
    if (!OWN.has(name)) cpSync(join(golden.folder, name), join(cwd, name), { recursive: true });
  }
}

function folders(path: string): string[] {
  return readdirSync(path, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort();
}

function filesUnder(path: string): string[] {
  return readdirSync(path, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(path, join(entry.parentPath, entry.name)).split(sep).join("/"))
    .sort();
}
