/** Inputs without an end, and what is no file: told within seconds, within their limits. */
import { execFileSync, spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync } from "node:fs";
import { symlink } from "node:fs/promises";
import { join } from "node:path";
import { Readable } from "node:stream";
import { describe, expect, it } from "vitest";
import { readStdin } from "../../src/cli/io.ts";
import { DEFAULT_LIMITS } from "../../src/model/raw.ts";
import { expandInputs } from "../../src/read/index.ts";
import { openZip } from "../../src/read/zip/directory.ts";
import { antq, TIPS } from "../cli/cli.ts";
import { runCli } from "../support/run-cli.ts";
import { inFolder } from "../support/run-files.ts";
import { writeZip } from "../support/zip-writer.ts";

const posix = describe.skipIf(process.platform === "win32");
const pipeIn = (cwd: string, name: string) => execFileSync("sh", ["-c", `mkfifo ${name}`], { cwd });

posix("a pipe", () => {
  it("in a folder, or behind a link there, is told and not waited for", async () => {
    await inFolder({ "in/b.csv": TIPS }, async (cwd) => {
      pipeIn(cwd, "in/a.csv");
      pipeIn(cwd, "far");
      await symlink(join(cwd, "far"), join(cwd, "in/c.csv"));
      const { code, stdout } = await runCli(["check", "in"], { cwd });
      expect(code).toBe(1);
      expect(
        stdout.toString().match(/file-unreadable\s+Không đọc được: đây là thiết bị/gu),
      ).toHaveLength(2);
    });
  });

  it("that is named is read until its writer ends", async () => {
    await inFolder({}, async (cwd) => {
      pipeIn(cwd, "a.csv");
      const writer = spawn(
        "sh",
        ["-c", `sleep 0.3; printf '${TIPS.replaceAll("\n", "\\n")}' > a.csv`],
        { cwd },
      );
      const [{ code, stdout }] = await Promise.all([
        runCli(["inspect", "a.csv"], { cwd }),
        once(writer, "close"),
      ]);
      expect([code, stdout.toString()]).toEqual([0, expect.stringContaining("Số tin có giá trị")]);
    });
  });

  it("that nobody writes into, or that has no end, is given up", async () => {
    await inFolder({}, async (cwd) => {
      pipeIn(cwd, "a.csv");
      const limits = { ...DEFAULT_LIMITS, pipeSeconds: 0.2, pipedBytes: 100_000 };
      const [quiet] = await expandInputs(["a.csv"], { cwd, limits });
      await expect(quiet?.load()).rejects.toMatchObject({ reason: "empty" });
      const writer = spawn("sh", ["-c", "yes > a.csv"], { cwd });
      const [endless] = await expandInputs(["a.csv"], { cwd, limits });
      await expect(endless?.load()).rejects.toMatchObject({ reason: "too-large" });
      await once(writer, "close");
    });
  });
});

describe("standard input", () => {
  it("without an end is given up at its limit", async () => {
    let given = 0;
    const stdin = Readable.from(
      (function* () {
        for (;;) yield Buffer.alloc((given += 1000) && 1000);
      })(),
    );
    const io = { stdin } as unknown as Parameters<typeof readStdin>[0];
    await expect(readStdin(io, { ...DEFAULT_LIMITS, pipedBytes: 50_000 })).rejects.toMatchObject({
      reason: "too-large",
    });
    expect(given).toBeLessThan(200_000);
  });

  it.runIf(existsSync("/dev/zero")).each(["check", "inspect", "aggregate"])(
    "that is too large is a finding of %s",
    async (command) => {
      const stdin = Buffer.alloc(DEFAULT_LIMITS.pipedBytes + 1);
      const { code, stdout, stderr } = await antq(`${command} -`, {}, { stdin });
      expect([code, stdout + stderr]).toEqual([1, expect.stringContaining("file-unreadable")]);
    },
  );
});

it.runIf(existsSync("/dev/zero")).each(["/dev/zero", "/dev/null", "/dev/random", "/dev/full"])(
  "%s is no file",
  async (device) => {
    const { code, stdout } = await antq(`check ${device}`);
    expect([code, stdout]).toEqual([1, expect.stringContaining("thiết bị")]);
  },
);

describe("a zip", () => {
  const two = Buffer.from(
    writeZip([
      { name: "a.csv", data: TIPS },
      { name: "b.csv", data: TIPS },
    ]),
  );

  it("whose entries share bytes is refused when it is opened", () => {
    const shared = Buffer.from(two);
    // The second entry of the directory is said to lie where the first one does.
    const second = shared.lastIndexOf(Buffer.from([0x50, 0x4b, 1, 2]));
    shared.writeUInt32LE(0, second + 42);
    expect(() => openZip(shared, DEFAULT_LIMITS)).toThrow(/zip-bomb/u);
    shared.writeUInt32LE(10, second + 42);
    expect(() => openZip(shared, DEFAULT_LIMITS)).toThrow(/zip-bomb/u);
    expect(openZip(two, DEFAULT_LIMITS).entries).toHaveLength(2);
  });

  it("has no more entries than the limit", () => {
    expect(() => openZip(two, { ...DEFAULT_LIMITS, zipEntries: 1 })).toThrow(/too-large/u);
  });
});

it.each(["key{n}: 1\n", "{n}: {{}}, "])(
  "a config of 100,000 keys is told at once: %j",
  async (one) => {
    const keys = Array.from({ length: 100_000 }, (_, n) =>
      one.replace("{n}", `k${n}`).replace("{{}}", "1"),
    );
    const yaml = one.endsWith("\n") ? keys.join("") : `{${keys.join("")}}`;
    const { code, stderr } = await antq("check a.csv", { "a.csv": TIPS, "antq.yaml": yaml });
    expect([code, stderr]).toEqual([2, expect.stringContaining("quá lớn")]);
  },
);
