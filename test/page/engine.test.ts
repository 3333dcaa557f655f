/**
 * The page's engine gives the command's bytes. A sample of the golden cases, of each command the same share;
 * ANTQ_PAGE_CASES=all: every one.
 */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import type { CommandAnswer } from "../../src/page/request.ts";
import { expectedOf, goldenCases, type GoldenCase, layOut } from "../support/golden.ts";
import { pageLine } from "../support/page-request.ts";
import { PageWorld } from "../support/page-world.ts";

const ALL = process.env["ANTQ_PAGE_CASES"] === "all";
const COMMANDS = /^(?:check|inspect|aggregate|status|summary)\//;
/** Every so many cases one is tried. */
const EVERY = 4;

const cases = goldenCases().filter(
  ({ name, stdin, terminal }) => COMMANDS.test(name) && stdin === null && terminal === null,
);
const tried = ALL ? cases : cases.filter((_, at) => at % EVERY === 0);

async function tellsTheSame(golden: GoldenCase): Promise<string> {
  const cwd = mkdtempSync(join(tmpdir(), "antq-page-"));
  try {
    layOut(golden, cwd);
    const expected = expectedOf(golden);
    // Wrong use and files that are not there are told before there is a page.
    if (expected === null || !/^[01]$/.test(expected.exit.trim())) return "ends before it reads";
    const line = await pageLine(golden.argv, cwd);
    if ("no" in line) return line.no;
    const world = await PageWorld.open(line.office);
    const answer = (await world.ask("command", line.request)) as CommandAnswer;
    expect(answer.content).toBe(expected.stdout.toString());
    return "";
  } finally {
    rmSync(cwd, { recursive: true, force: true });
  }
}

const told = new Map<string, number>();

describe(`${tried.length} of ${cases.length} golden cases`, () => {
  it.each(tried.map((golden) => [golden.name, golden] as const))("%s", async (_, golden) => {
    const why = await tellsTheSame(golden);
    told.set(why, (told.get(why) ?? 0) + 1);
  });

  it("are compared, most of them", () => {
    if (ALL)
      console.log(
        [...told]
          .map(([why, count]) => `${count} ${why === "" ? "the same bytes" : why}`)
          .join("\n"),
      );
    expect(told.get("") ?? 0).toBeGreaterThan(tried.length * 0.6);
  });
});
