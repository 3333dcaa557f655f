/** Every command, its help and its faults at every width, with colour and without: one text. */
import { describe, expect, it } from "vitest";
import { runCase } from "../support/golden.ts";
import { ROOT, runCli, type RunOptions } from "../support/run-cli.ts";
import { leftOnScreen, withoutColour } from "./escapes.ts";
import { lostWords, strangeWords, tooWide } from "./laws.ts";
import { COMMANDS, oneOfEach } from "./one-of-each.ts";

const WIDTHS = [40, 80, 160];
const COLOUR = { NO_COLOR: undefined };

type Page = { readonly stdout: string; readonly stderr: string };
type Show = (more: Partial<RunOptions>, words?: readonly string[]) => Promise<Page>;

/** The laws, for a command that is run by `show`. */
async function check(show: Show): Promise<void> {
  const piped = await show({});
  expect(await show({ terminal: true, columns: 0 })).toEqual(piped);
  for (const columns of WIDTHS) {
    const on = { terminal: true, columns };
    const bare = await show(on);
    const coloured = await show({ ...on, env: COLOUR });
    expect({ ...coloured, stdout: withoutColour(coloured.stdout) }).toEqual(bare);
    expect(lostWords(piped.stdout + piped.stderr, bare.stdout + bare.stderr)).toEqual([]);
    expect(strangeWords(piped.stdout + piped.stderr, bare.stdout + bare.stderr)).toEqual([]);
    expect(tooWide(bare.stdout + bare.stderr, columns)).toEqual([]);
  }
}

const texts = (outcome: { readonly stdout: Buffer; readonly stderr: Buffer }): Page => ({
  stdout: outcome.stdout.toString(),
  stderr: leftOnScreen(outcome.stderr.toString()),
});

describe("at every width", { timeout: 60_000 }, () => {
  // A query stays as it is, whatever the width (every-case).
  it.each(oneOfEach().filter(([command]) => command !== "sql"))("%s", async (_, golden) => {
    await check(async (more) => {
      const run = (argv: readonly string[], own: RunOptions) =>
        runCli(argv, { ...own, ...more, env: { ...own.env, ...more.env } });
      return texts(await runCase(golden, {}, run));
    });
  });

  it.each(
    [[], ...COMMANDS.map((command) => [command])].flatMap((words) =>
      ["vi", "en"].map((lang) => [[...words, "--help"].join(" "), lang] as const),
    ),
  )("antq %s in %s", async (line, lang) => {
    const argv = [...line.split(" "), "--lang", lang];
    await check(async (more) => texts(await runCli(argv, { cwd: ROOT, ...more })));
  });

  it.each([
    "aggregate",
    "agregate x",
    "aggregate no-such-file",
    "aggregate . --period 2024-13",
    "check . --no-such-option",
    "check . --max-warnings many",
    "catalogue rules no-such-code",
    "trace . --indicator no_such_indicator",
  ])("antq %s, which is wrong", async (line) => {
    await check(async (more) => texts(await runCli(line.split(" "), { cwd: ROOT, ...more })));
  });

  it("--no-color is as NO_COLOR, and an empty NO_COLOR is none", async () => {
    for (const [command, golden] of oneOfEach()) {
      const show = async (words: readonly string[], colour: string | undefined) => {
        const run = (argv: readonly string[], own: RunOptions) => {
          const env = { ...own.env, NO_COLOR: colour };
          return runCli([...argv, ...words], { ...own, terminal: true, columns: 80, env });
        };
        return texts(await runCase(golden, {}, run));
      };
      const bare = await show([], "1");
      expect([command, await show(["--no-color"], undefined)]).toEqual([command, bare]);
      expect([command, await show([], "")]).toEqual([command, await show([], undefined)]);
    }
  });
});
