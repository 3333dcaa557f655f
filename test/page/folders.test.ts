/**
 * Whole folders, and broken files: the page's engine says what the command says, byte for byte. ANTQ_PAGE_FOLDERS=<folder>: its cases too
 * (each a folder with a case.json whose `command` is run, or any folder of files, which are checked one by one);
 * ANTQ_PAGE_MUTANTS=1500: so many broken files.
 */
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, dirname, extname, join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import type { CommandAnswer } from "../../src/page/request.ts";
import { pageLine } from "../support/page-request.ts";
import { PageWorld } from "../support/page-world.ts";
import { ROOT, runCli } from "../support/run-cli.ts";

const TODAY = ["--today", "2026-01-01"];
/** Worlds by what they were opened for: most lines of a folder are asked of one. */
const worlds = new Map<string, Promise<PageWorld>>();

/** Both answers; null: the page has no such line, or the command refuses its use. */
async function both(argv: readonly string[], cwd: string) {
  const command = await runCli([...argv, "--no-cache"], { cwd });
  if (command.code > 1) return null;
  const line = await pageLine([...argv], cwd);
  if ("no" in line) return null;
  const key = JSON.stringify(line.office);
  if (!worlds.has(key)) {
    worlds.clear();
    worlds.set(key, PageWorld.open(line.office));
  }
  const page = (await (await worlds.get(key))?.ask("command", line.request)) as CommandAnswer;
  return { command: command.stdout.toString(), page: String(page.content) };
}

async function agree(argv: readonly string[], cwd: string): Promise<boolean> {
  const told = await both(argv, cwd);
  if (told !== null) expect(told.page).toBe(told.command);
  return told !== null;
}

const SEEDS = join(ROOT, "fixtures/seeds");

describe("each workspace of the seeds", () => {
  it.each(readdirSync(SEEDS))("%s", async (name) => {
    const input = ["submissions", "--units", "units.csv", ...TODAY];
    const cwd = join(SEEDS, name);
    for (const line of [
      ["check", ...input, "--format", "json"],
      ["inspect", ...input, "--format", "json"],
      ["aggregate", ...input, "--format", "json", "--level", "province,district,commune"],
      ["aggregate", ...input, "--format", "csv", "--keep-going"],
      ["status", ...input, "--format", "json"],
      ["summary", ...input, "--format", "json"],
    ])
      expect(await agree(line, cwd), line.join(" ")).toBe(true);
  });
});

const ELSEWHERE = process.env["ANTQ_PAGE_FOLDERS"] ?? "";

describe.skipIf(ELSEWHERE === "")(`cases of ${ELSEWHERE}`, () => {
  const lines = (ELSEWHERE === "" ? [] : readdirSync(ELSEWHERE, { recursive: true }))
    .map((name) => join(ELSEWHERE, String(name)))
    .flatMap((path): (readonly [string, string, readonly string[]])[] => {
      const cwd = dirname(path);
      if (basename(path) === "case.json") {
        const { command } = JSON.parse(readFileSync(path, "utf8")) as { command: string[] };
        const bare = command.filter((word) => word !== "--no-cache");
        const own = bare[0] === "summary" ? [] : [[...bare, "--format", "json"]];
        const at = bare.indexOf("--units");
        const units = at < 0 ? [] : bare.slice(at, at + 2);
        const input = [bare[1] ?? "", ...units, "--format", "json"];
        return [...own, ["check", ...input], ["inspect", ...input]].map(
          (argv) => [basename(cwd), cwd, argv] as const,
        );
      }
      const isInput = /^\.(?:xlsx|xlsm|xls|ods|csv|tsv|txt|zip)$/i.test(extname(path));
      if (!isInput || existsSync(join(cwd, "case.json")) || path.includes("submissions")) return [];
      return ["check", "inspect"].map(
        (word) => [basename(path), cwd, [word, basename(path), "--format", "json"]] as const,
      );
    });
  let asked = 0;
  afterAll(() => console.log(`${asked} of ${lines.length} lines compared`));
  it.each(lines)("%s %s %j", { timeout: 120_000 }, async (_, cwd, argv) => {
    if (await agree([...argv, ...TODAY], cwd)) asked++;
  });
});

const MUTANTS = Number(process.env["ANTQ_PAGE_MUTANTS"] ?? 24);

/** Bytes changed, cut out or repeated, the same for the same seed. */
function mutant(bytes: Buffer, seed: number): Buffer {
  let state = (seed * 2654435761 + 1) >>> 0;
  const next = (below: number): number => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
  let made: Buffer = Buffer.from(bytes);
  for (let n = 1 + next(4); n > 0; n--) {
    const at = next(made.length);
    const kind = next(4);
    if (kind === 0) made[at] = next(256);
    else if (kind === 1) made = made.subarray(0, at);
    else if (kind === 2)
      made = Buffer.concat([
        made.subarray(0, at),
        made.subarray(Math.min(made.length, at + next(40))),
      ]);
    else made[at] = (made[at] ?? 0) ^ (1 << next(8));
    if (made.length === 0) break;
  }
  return made;
}

describe(`${MUTANTS} broken files`, () => {
  // What loops in the reader of .xls is ended with its worker; here the worker is the test's own world.
  const sources = readdirSync(SEEDS, { recursive: true, encoding: "utf8" }).filter((path) =>
    /submissions.*\.(?:xlsx|ods|csv|txt)$/.test(path),
  );
  it("are told alike", { timeout: 1_800_000 }, async () => {
    const cwd = mkdtempSync(join(tmpdir(), "antq-page-"));
    try {
      writeFileSync(join(cwd, "units.csv"), readFileSync(join(SEEDS, "ba-tri-2020/units.csv")));
      for (let seed = 0; seed < MUTANTS; seed++) {
        const source = sources[(seed * 7) % sources.length] ?? "";
        const name = `m${extname(source)}`;
        writeFileSync(join(cwd, name), mutant(readFileSync(join(SEEDS, source)), seed));
        const line = ["check", name, "--units", "units.csv", ...TODAY, "--format", "json"];
        const told = await both(line, cwd);
        expect(told?.page, `${source}, ${seed}`).toBe(told?.command);
        rmSync(join(cwd, name));
      }
    } finally {
      rmSync(cwd, { recursive: true, force: true });
    }
  });
});
