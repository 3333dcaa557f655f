/**
 * The page's engine gives the command's bytes. A sample of the golden cases, of each command the same share;
 * ANTQ_PAGE_CASES=all: every one.
 */
import { describe, expect, it } from "vitest";
import type { CommandAnswer } from "../../src/page/request.ts";
import type { GoldenCase } from "../support/golden.ts";
import { expectedOfGolden, pageGoldens } from "../support/page-lines.ts";
import { PageWorld } from "../support/page-world.ts";

const ALL = process.env["ANTQ_PAGE_CASES"] === "all";
/** Every so many cases one is tried, and these. */
const EVERY = 4;
const ALWAYS = /old-code-pages/;

const cases = pageGoldens();
const tried = cases.filter(({ name }, at) => ALL || at % EVERY === 0 || ALWAYS.test(name));

async function tellsTheSame(golden: GoldenCase): Promise<string> {
  const line = await expectedOfGolden(golden);
  if ("no" in line) return line.no;
  const world = await PageWorld.open(line.office);
  const answer = (await world.ask("command", line.request)) as CommandAnswer;
  expect(answer.content).toBe(line.stdout);
  return "";
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
