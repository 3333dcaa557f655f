/**
 * Every golden case through `main`, in three time zones, and in each of the ways that rows can
 * take. `npm run golden` rewrites them.
 */
import { describe, expect, it } from "vitest";
import { expectedOf, goldenCases, record, runCase, type Outcome } from "../support/golden.ts";
import { runCli } from "../support/run-cli.ts";

const RUNS = [
  { timeZone: "Asia/Ho_Chi_Minh", way: "usual" },
  { timeZone: "UTC", way: "oneByOne" },
  { timeZone: "America/New_York", way: "inPieces" },
] as const;
const UPDATE = process.env["UPDATE_GOLDEN"] === "1";
const cases = goldenCases();

/** As text, so that a difference is shown line by line; bytes that are no text as hexadecimal. */
function readable(outcome: Outcome): Record<string, string> {
  const text = (bytes: Buffer): string =>
    bytes.equals(Buffer.from(bytes.toString("utf8")))
      ? bytes.toString("utf8")
      : bytes.toString("hex");
  const written = [...outcome.written].map(([file, bytes]) => [`output/${file}`, text(bytes)]);
  return {
    exit: outcome.exit,
    stdout: text(outcome.stdout),
    stderr: text(outcome.stderr),
    ...Object.fromEntries(written),
  };
}

describe("golden cases", () => {
  it("exist", () => {
    expect(cases.length).toBeGreaterThan(0);
  });

  it.each(cases.map((golden) => [golden.name, golden] as const))("%s", async (name, golden) => {
    const outcomes: Outcome[] = [];
    for (const how of RUNS) outcomes.push(await runCase(golden, how, runCli));
    const first = outcomes[0] as Outcome;
    if (UPDATE) record(golden, first);
    const expected = expectedOf(golden);
    if (expected === null) throw new Error(`${name} was never recorded: npm run golden`);
    for (const [i, outcome] of outcomes.entries()) {
      expect(readable(outcome), JSON.stringify(RUNS[i])).toEqual(readable(expected));
    }
  });
});
