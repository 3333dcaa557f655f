/** Every golden case as it looks on a terminal: the same text, set off by colour. */
import { describe, expect, it } from "vitest";
import { expectedOf, goldenCases, runCase, type GoldenCase } from "../support/golden.ts";
import { runCli, type RunOptions } from "../support/run-cli.ts";
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
  return piped === null || !isText(piped.stdout) ? [] : [{ golden, piped }];
});

async function onTerminal(golden: GoldenCase, options: Partial<RunOptions>): Promise<Shown> {
  const run = (argv: readonly string[], own: RunOptions) =>
    runCli(argv, { ...own, terminal: true, ...options, env: { ...own.env, ...options.env } });
  const { exit, stdout, stderr } = await runCase(golden, { timeZone: "Asia/Ho_Chi_Minh" }, run);
  return { exit, stdout: stdout.toString(), stderr: leftOnScreen(stderr.toString()) };
}

const COLOUR = { NO_COLOR: undefined };

describe("on a terminal", () => {
  it("the cases are many", () => {
    expect(cases.length).toBeGreaterThan(100);
  });

  it.each(cases.map((one) => [one.golden.name, one] as const))("%s", async (_, one) => {
    const piped = {
      exit: one.piped.exit,
      stdout: one.piped.stdout.toString(),
      stderr: one.piped.stderr.toString(),
    };
    const coloured = await onTerminal(one.golden, { columns: 100, env: COLOUR });
    const plain = { ...coloured, stdout: withoutColour(coloured.stdout) };
    expect(plain).toEqual(piped);
    expect(drivesTerminal(plain.stdout)).toBe(false);
    // Some terminals tell 0 columns: as wide as in a pipe.
    expect(await onTerminal(one.golden, { columns: 0, env: COLOUR })).toEqual(coloured);
    expect(await onTerminal(one.golden, { columns: 100 })).toEqual(piped);
  });
});
