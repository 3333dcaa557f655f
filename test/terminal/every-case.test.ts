/** Every golden case as it looks on a terminal: the same text, set off by colour. */
import { describe, expect, it } from "vitest";
import { expectedOf, goldenCases, runCase, type GoldenCase } from "../support/golden.ts";
import { runCli, type RunOptions } from "../support/run-cli.ts";
import { lostWords, strangeWords, tooWide } from "./laws.ts";
import { drivesTerminal, leftOnScreen, withoutColour } from "./escapes.ts";

interface Shown {
  readonly exit: string;
  readonly stdout: string;
  readonly stderr: string;
}

/** A workbook on standard output is refused where it is a terminal's. */
const isText = (bytes: Buffer): boolean => bytes.equals(Buffer.from(bytes.toString("utf8")));
const cases = goldenCases().flatMap((golden) => {
  const piped = expectedOf(golden);
  if (golden.terminal !== null || piped === null || !isText(piped.stdout)) return [];
  return [{ golden, piped }];
});

async function onTerminal(golden: GoldenCase, options: Partial<RunOptions>): Promise<Shown> {
  const run = (argv: readonly string[], own: RunOptions) =>
    runCli(argv, { ...own, terminal: true, ...options, env: { ...own.env, ...options.env } });
  const { exit, stdout, stderr } = await runCase(golden, { timeZone: "Asia/Ho_Chi_Minh" }, run);
  return { exit, stdout: stdout.toString(), stderr: leftOnScreen(stderr.toString()) };
}

/** JSON, CSV, Markdown and SQL stay as they are. */
function isForMachines({ argv, name }: GoldenCase): boolean {
  if (name.startsWith("sql/")) return true;
  return argv.some((word, i) => argv[i - 1] === "--format" && !["table", "text"].includes(word));
}

const COLOUR = { NO_COLOR: undefined };

describe("on a terminal", () => {
  it("the cases are many", () => {
    expect(cases.length).toBeGreaterThan(100);
  });

  // Wide and in colour, or narrow: by turns, for the suite's time.
  it.each(cases.map((one, i) => [one.golden.name, one, i] as const))("%s", async (_, one, i) => {
    const piped = {
      exit: one.piped.exit,
      stdout: one.piped.stdout.toString(),
      stderr: one.piped.stderr.toString(),
    };
    if (i % 2 === 0) {
      // Some terminals tell 0 columns: as wide as in a pipe, for which the cases are recorded.
      const coloured = await onTerminal(one.golden, { columns: 0, env: COLOUR });
      expect({ ...coloured, stdout: withoutColour(coloured.stdout) }).toEqual(piped);
      expect(drivesTerminal(withoutColour(coloured.stdout))).toBe(false);
      return;
    }
    const narrow = await onTerminal(one.golden, { columns: 40, env: COLOUR });
    const text = withoutColour(narrow.stdout);
    expect(narrow.exit).toBe(piped.exit);
    for (const [page, whole] of [
      [text, piped.stdout],
      [narrow.stderr, piped.stderr],
    ] as const) {
      expect(lostWords(whole, page)).toEqual([]);
      expect(strangeWords(whole, page)).toEqual([]);
      if (!isForMachines(one.golden)) expect(tooWide(page, 40)).toEqual([]);
    }
  });
});
