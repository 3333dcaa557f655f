/** A handful of `npm run kills`: ended or failed at seeded points, the old file or the new one, and the next run right. */
import { readdir, readFile, rm, stat, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { kills } from "../../scripts/kills/index.mjs";
import { runCli } from "../support/run-cli.ts";
import { BA_TRI, inFolder } from "../support/run-files.ts";

const posix = it.skipIf(process.platform === "win32");

describe("killed while it writes", () => {
  posix.each([
    ["aggregate xlsx", 7],
    ["template --all-units", 3],
    ["check --annotate", 3],
    ["close", 3],
  ])("%s", { timeout: 240_000 }, async (only, count) => {
    const { faults, steps, kinds } = await kills(count, 20_261_128, { only });
    expect(faults).toEqual([]);
    expect(steps).toBeGreaterThan(5);
    expect([...kinds.values()].reduce((a, b) => a + b)).toBe(count);
  });
});

describe("template --all-units, broken off", () => {
  const line =
    "template tips --period 2024 --units units.csv --today 2026-01-01 --all-units -o new";

  it("is taken up where it ended; a form that somebody has touched is left", async () => {
    await inFolder({ "units.csv": BA_TRI }, async (cwd) => {
      const run = () => runCli(line.split(" "), { cwd });
      expect((await run()).code).toBe(0);
      const [first = "", second = "", ...rest] = (await readdir(join(cwd, "new"))).sort();
      const whole = await readFile(join(cwd, "new", first));
      await rm(join(cwd, "new", first));
      const kept = await stat(join(cwd, "new", second));
      expect((await run()).code).toBe(0);
      expect(await readFile(join(cwd, "new", first))).toEqual(whole);
      expect((await stat(join(cwd, "new", second))).mtimeMs).toBe(kept.mtimeMs);
      await rm(join(cwd, "new", first));
      await writeFile(join(cwd, "new", second), "filled in");
      expect((await run()).code).toBe(2);
      expect((await readdir(join(cwd, "new"))).sort()).toEqual([second, ...rest]);
      expect(await readFile(join(cwd, "new", second), "utf8")).toBe("filled in");
    });
  });
});
