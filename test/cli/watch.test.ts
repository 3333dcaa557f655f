/** `--watch` through the real launcher: a file dropped in is told, SIGINT ends it with 130. Needs `dist/`. */
import { spawn, type ChildProcessByStdio } from "node:child_process";
import { once } from "node:events";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Readable } from "node:stream";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { UNITS } from "../../src/validate/examples.ts";
import { LAUNCHER, runCli } from "../support/run-cli.ts";

const HEADING = "Đơn vị;Ngày;Lĩnh vực;Số tin tiếp nhận;Số tin có giá trị";
const csv = (...rows: string[]): string => [HEADING, ...rows, ""].join("\n");

let cwd = "";
beforeEach(() => {
  cwd = mkdtempSync(join(tmpdir(), "antq-watch-"));
  mkdirSync(join(cwd, "in"));
  writeFileSync(join(cwd, "units.csv"), UNITS);
  writeFileSync(join(cwd, "in/a.csv"), csv("Xã An Đức;07/03/2020;ma túy;5;abc"));
});
afterEach(() => rmSync(cwd, { recursive: true, force: true }));

type Child = ChildProcessByStdio<null, Readable, Readable>;

/** Everything printed so far, and a way to wait until it holds a text. */
function listen(child: Child): { until(text: string): Promise<string> } {
  let printed = "";
  let heard = (): void => undefined;
  for (const stream of [child.stdout, child.stderr]) {
    stream.on("data", (chunk: Buffer) => {
      printed += chunk.toString();
      heard();
    });
  }
  return {
    async until(text) {
      while (!printed.includes(text)) await new Promise<void>((resolve) => (heard = resolve));
      const at = printed.indexOf(text) + text.length;
      const before = printed.slice(0, at);
      printed = printed.slice(at);
      return before;
    },
  };
}

describe("antq check --watch", () => {
  it("tells what stands, what a new file brings, what a mended one takes away; stops at SIGINT", async () => {
    const argv = [LAUNCHER, "check", "in", "--units", "units.csv", "--watch", "--lang", "en"];
    const child = spawn(process.execPath, argv, {
      cwd,
      stdio: ["ignore", "pipe", "pipe"],
      env: { PATH: process.env["PATH"], NO_COLOR: "1", HOME: cwd },
    });
    try {
      const output = listen(child);
      expect(await output.until("1 file to correct\n")).toContain("not-a-number");

      writeFileSync(join(cwd, "in/b.csv"), csv("Xã An Đứt;07/03/2020;ma túy;5;4"));
      await output.until("== new: in/b.csv\n");
      const second = await output.until("2 files to correct\n");
      expect(second).toContain("unknown-unit");
      expect(second).not.toContain("not-a-number");

      writeFileSync(join(cwd, "in/a.csv"), csv("Xã An Đức;07/03/2020;ma túy;5;3"));
      await output.until("== changed: in/a.csv\n== 1 earlier finding is gone\n");
      expect(await output.until("1 file to correct\n")).not.toContain("not-a-number");

      rmSync(join(cwd, "in/b.csv"));
      await output.until("== removed: in/b.csv\n");
      await output.until("nothing to correct\n");

      child.kill("SIGINT");
      expect(await once(child, "close")).toEqual([130, null]);
    } finally {
      child.kill("SIGKILL");
    }
  }, 30_000);

  it.each([
    [["in/a.csv", "--watch"]],
    [["in", "--watch", "--format", "json"]],
    [["in", "--watch", "-o", "x.txt"]],
    [["in", "--watch", "--write-baseline", "b.json"]],
  ])("refuses %j", async (argv) => {
    const { code, stderr } = await runCli(["check", ...argv], { cwd });
    expect([code, stderr.toString()]).toEqual([2, expect.stringContaining("--watch")]);
  });

  it("a folder that is not there is exit 3", async () => {
    expect((await runCli(["check", "nowhere", "--watch"], { cwd })).code).toBe(3);
  });
});
