/**
 * Hostile items, each in a process of its own that is measured: an answer with a place and a cure, never exit 70, within
 * 512 MB and 5 s of the processor. `npm run hostile` has all of them and prints what each took.
 */
import { spawn } from "node:child_process";
import { once } from "node:events";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { LAUNCHER } from "../support/run-cli.ts";
import { inFolder } from "../support/run-files.ts";
import { ITEMS } from "./items.ts";

const { env: modes } = import.meta as { env?: Record<string, string> };
const ALL = modes?.["MODE"] === "hostile";
const MEASURE = fileURLToPath(new URL("measure.cjs", import.meta.url));
const [MEGABYTES, SECONDS] = [512, 5];

describe.skipIf(process.platform === "win32")("hostile", () => {
  const items = ITEMS.filter(({ byHand }) => ALL || byHand !== true);
  it.each(items.map((item) => [item.name, item] as const))(
    "%s",
    { timeout: 600_000 },
    async (name, item) => {
      await inFolder({}, async (cwd) => {
        item.make(cwd);
        const measured = join(cwd, "measured.json");
        const env = {
          PATH: process.env["PATH"],
          ANTQ_CACHE_DIR: join(cwd, "cache"),
          ANTQ_MEASURE: measured,
        };
        const words = ["--require", MEASURE, LAUNCHER, ...(item.line ?? "check in").split(" ")];
        // A loop without end stops by itself.
        const limited = ["-c", 'ulimit -t 60; exec "$0" "$@"', process.execPath, ...words];
        const child = spawn("sh", limited, { cwd, env, stdio: ["ignore", "ignore", "pipe"] });
        let stderr = "";
        child.stderr.on(
          "data",
          (chunk: Buffer) => (stderr = (stderr + chunk.toString()).slice(-2000)),
        );
        const [code, signal] = (await once(child, "close")) as [number | null, string | null];
        expect([signal, [0, 1, 2, 3].includes(code ?? -1)], `exit ${code}: ${stderr}`).toEqual([
          null,
          true,
        ]);
        const taken = JSON.parse(readFileSync(measured, "utf8")) as {
          megabytes: number;
          seconds: number;
        };
        if (ALL)
          console.log(
            `${name}: exit ${code}, ${Math.round(taken.megabytes)} MB, ${taken.seconds.toFixed(2)} s`,
          );
        expect(taken.megabytes).toBeLessThan(MEGABYTES);
        expect(taken.seconds).toBeLessThan(SECONDS);
      });
    },
  );
});
