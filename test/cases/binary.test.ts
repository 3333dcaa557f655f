/** The built launcher: the same bytes as `main`, for the first case of every command. */
import { spawn } from "node:child_process";
import { once } from "node:events";
import { describe, expect, it } from "vitest";
import { expectedOf, goldenCases, runCase } from "../support/golden.ts";
import { LAUNCHER, ROOT, runBinary } from "../support/run-cli.ts";

const firstOfEach = [
  ...new Map(
    goldenCases()
      .toReversed()
      .map((golden) => [golden.name.split("/")[0], golden] as const),
  ).values(),
];

describe("bin/antq.js", () => {
  it("is tried with every command that has a case", () => {
    expect(firstOfEach.length).toBeGreaterThan(0);
  });

  it.each(firstOfEach.map((golden) => [golden.name, golden] as const))("%s", async (_, golden) => {
    const outcome = await runCase(golden, { timeZone: "UTC" }, runBinary);
    const expected = expectedOf(golden);
    expect(outcome.stderr.toString()).toBe(expected?.stderr.toString());
    expect(outcome.stdout.equals(expected?.stdout ?? Buffer.alloc(0))).toBe(true);
    expect(outcome.exit).toBe(expected?.exit);
  });

  it("prints help and exits 0; a wrong option exits 2", async () => {
    expect((await runBinary(["--help"], { cwd: ROOT })).code).toBe(0);
    expect((await runBinary(["aggregate", "--no-such-option"], { cwd: ROOT })).code).toBe(2);
  });

  it("takes a closed pipe for success, quietly", async () => {
    const child = spawn(process.execPath, [LAUNCHER, "--help"], {
      stdio: ["ignore", "pipe", "pipe"],
    });
    child.stdout.destroy();
    let complaints = "";
    child.stderr.on("data", (chunk: Buffer) => (complaints += chunk.toString()));
    const [code] = (await once(child, "close")) as [number];
    expect([code, complaints]).toEqual([0, ""]);
  });
});
