/** What is written: never over what was read, by any path; rights kept; signals, devices, pipes, system folders. */
import { execFileSync, spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync } from "node:fs";
import { chmod, link, mkdir, readdir, readFile, stat, symlink, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { LAUNCHER, runCli } from "../support/run-cli.ts";
import { BA_TRI, type Files, inFolder } from "../support/run-files.ts";
import { antq, TIPS } from "./cli.ts";

const SIGNAL_ON_OPEN = fileURLToPath(new URL("../support/signal-on-open.cjs", import.meta.url));

const REPORTERS = "code\n29173\n";
const BASELINE = `${JSON.stringify({ schema: "antq/baseline@1", accepted: [] })}\n`;
const FILES: Files = {
  "in/a.csv": TIPS,
  "units.csv": BA_TRI,
  "reporters.csv": REPORTERS,
  "own.yaml": "{}\n",
  "more/two.yaml": "{}\n",
  "base.json": BASELINE,
  "closed/2019.json": "{}\n",
  "cache/0a/1b.drawer": "a drawer",
  "draft.txt": "Có 5 tin.",
  "antq.yaml": [
    "units: units.csv",
    "catalogue: [own.yaml, more]",
    "baseline: base.json",
    "closing: true",
    "reporting: { tips: { level: commune, frequency: year, reporters: reporters.csv } }",
    "",
  ].join("\n"),
};
/** What a run reads, and what the workspace lives on though the command does not read it. */
const KEPT = [
  "in/a.csv",
  "units.csv",
  "reporters.csv",
  "own.yaml",
  "more/two.yaml",
  "antq.yaml",
  "base.json",
  "closed/2019.json",
  "cache/0a/1b.drawer",
];

/** Each command that writes, and what else it reads. */
const COMMANDS: readonly (readonly [line: string, ...more: string[]])[] = [
  ["aggregate in --period 2020 --format json"],
  ["summary in --format json"],
  ["check in --format json"],
  ["check in --write-baseline new.json --format json"],
  ["status in --period 2020 --format json"],
  ["inspect in --format json"],
  ["trace in --unit 836 --indicator valuable_tips --period 2020 --format json"],
  ["diff in in --format json"],
  ["narrate in --period 2020"],
  ["verify draft.txt --against in --format json", "draft.txt"],
  ["learn in/a.csv --format json"],
];

const given = (name: string) => FILES[name] as string;

describe.each(COMMANDS)("%s writes over nothing that is needed", (line, ...own) => {
  it.each([...KEPT, ...own])("%s", async (name) => {
    await inFolder(FILES, async (cwd) => {
      await mkdir(join(cwd, "x"));
      const ending = /narrate/u.test(line) ? ".txt" : ".json";
      await symlink(join(cwd, name), join(cwd, `x/link${ending}`));
      await link(join(cwd, name), join(cwd, `x/hard${ending}`));
      // One door for all commands: the other ways to a file are tried at the first.
      const more = line === COMMANDS[0]?.[0] ? [name, `x/../${name}`, `x/hard${ending}`] : [];
      for (const path of [`x/link${ending}`, ...more]) {
        const env = { ANTQ_CACHE_DIR: join(cwd, "cache") };
        const { code, stderr } = await runCli([...line.split(" "), "-o", path], { cwd, env });
        expect([path, code], stderr.toString()).toEqual([path, 2]);
        // Not for an ending that the command does not write, nor for a fault of the folder.
        if (path.endsWith(ending)) expect(stderr.toString()).toContain("để không ghi đè.");
        expect(await readFile(join(cwd, name), "utf8")).toBe(given(name));
      }
    });
  });
});

describe("what is there", () => {
  const line = ["aggregate", "a.csv", "-o"];

  it.skipIf(process.platform === "win32")("keeps who may read it", async () => {
    await inFolder({ "a.csv": TIPS, "x.json": "old" }, async (cwd) => {
      await chmod(join(cwd, "x.json"), 0o600);
      expect((await runCli([...line, "x.json"], { cwd })).code).toBe(0);
      expect((await stat(join(cwd, "x.json"))).mode & 0o777).toBe(0o600);
    });
  });

  it.each([244, 255])("may have a name of %d bytes", async (length) => {
    await inFolder({ "a.csv": TIPS }, async (cwd) => {
      const name = `${"x".repeat(length - 5)}.json`;
      expect((await runCli([...line, name], { cwd })).code).toBe(0);
      expect((await readdir(cwd)).sort()).toEqual(["a.csv", name]);
    });
  });

  it("is a link that leads nowhere yet: the file is made where it leads", async () => {
    await inFolder({ "a.csv": TIPS, "far/keep": "" }, async (cwd) => {
      await symlink("far/x.json", join(cwd, "link.json"));
      expect((await runCli([...line, "link.json"], { cwd })).code).toBe(0);
      expect(await readFile(join(cwd, "far/x.json"), "utf8")).toContain("antq/aggregate@1");
    });
  });
});

const posix = describe.skipIf(process.platform === "win32");

posix("what is no file", () => {
  const line = ["inspect", "a.csv", "--format", "json", "-o"];

  it("a pipe takes it as it comes, and stays a pipe", async () => {
    await inFolder({ "a.csv": TIPS }, async (cwd) => {
      execFileSync("sh", ["-c", "mkfifo pipe"], { cwd });
      await symlink(join(cwd, "pipe"), join(cwd, "link"));
      for (const name of ["pipe", "link"]) {
        const reader = spawn("cat", ["pipe"], { cwd });
        const read: Buffer[] = [];
        reader.stdout.on("data", (chunk: Buffer) => read.push(chunk));
        const [{ code }] = await Promise.all([
          runCli([...line, name], { cwd }),
          once(reader, "close"),
        ]);
        expect(code).toBe(0);
        expect(Buffer.concat(read).toString()).toContain("antq/inspect@1");
        expect((await stat(join(cwd, "pipe"))).isFIFO()).toBe(true);
      }
    });
  });

  it("a pipe that nobody reads ends with the signal", async () => {
    await inFolder({ "a.csv": TIPS }, async (cwd) => {
      execFileSync("sh", ["-c", "mkfifo pipe"], { cwd });
      const child = spawn(process.execPath, [LAUNCHER, ...line, "pipe"], { cwd });
      setTimeout(() => child.kill("SIGINT"), 1500);
      expect(await once(child, "close")).toEqual([130, null]);
    });
  });

  it("/dev/stdout is standard output, also one that goes into a file", async () => {
    await inFolder({ "a.csv": TIPS, "all.txt": "before\n" }, async (cwd) => {
      const command = `"${process.execPath}" "${LAUNCHER}" ${line.join(" ")} /dev/stdout >> all.txt`;
      execFileSync("sh", ["-c", command], { cwd });
      const all = await readFile(join(cwd, "all.txt"), "utf8");
      expect(all).toMatch(/^before\n\{\s*"schema": "antq\/inspect@1"/u);
    });
  });

  it.runIf(existsSync("/dev/full")).each([
    ["/dev/full", 3],
    ["/dev/null", 0],
    ["/proc/nope/x.json", 3],
  ])("%s exits %d and stays what it is", async (path, exit) => {
    await inFolder({ "a.csv": TIPS }, async (cwd) => {
      expect((await runCli([...line, path], { cwd })).code).toBe(exit);
      expect(existsSync(path) && (await stat(path)).isFile()).toBe(false);
    });
  });

  it.runIf(existsSync("/proc/self"))("a cache in a system folder is none", async () => {
    const env = { ANTQ_CACHE_DIR: "/proc/nope/x" };
    expect((await antq("aggregate a.csv", { "a.csv": TIPS }, { env })).code).toBe(0);
  });
});

posix("a signal", () => {
  it.each([
    ["SIGINT", 130],
    ["SIGTERM", 143],
    ["SIGHUP", 129],
  ] as const)("%s while it waits is exit %d, with nothing written", async (signal, exit) => {
    await inFolder({ "x.json": "old" }, async (cwd) => {
      const child = spawn(process.execPath, [LAUNCHER, "aggregate", "-", "-o", "x.json"], { cwd });
      child.stdin.write(TIPS);
      setTimeout(() => child.kill(signal), 1500);
      expect(await once(child, "close")).toEqual([exit, null]);
      expect(await readdir(cwd)).toEqual(["x.json"]);
      expect(await readFile(join(cwd, "x.json"), "utf8")).toBe("old");
      await writeFile(join(cwd, "x.json"), "");
    });
  });

  it.each([
    ["aggregate in -o x.json", "SIGINT", 130],
    ["check in -o x.json", "SIGTERM", 143],
    ["inspect in --annotate x", "SIGINT", 130],
    ["export in --units units.csv --format csv -o x", "SIGTERM", 143],
    ["aggregate in", "SIGINT", 130],
  ] as const)(
    "while it reads: %s, %s is exit %d, with nothing written or shown",
    async (own, signal, exit) => {
      await inFolder({ "in/a.csv": TIPS, "units.csv": BA_TRI }, async (cwd) => {
        const env = {
          ...process.env,
          SIGNAL_AT: "a.csv",
          SIGNAL_SENT: signal,
          ANTQ_CACHE_DIR: join(cwd, "in/cache"),
        };
        const child = spawn(
          process.execPath,
          ["--require", SIGNAL_ON_OPEN, LAUNCHER, ...own.split(" ")],
          { cwd, env },
        );
        let shown = "";
        child.stdout.on("data", (chunk) => (shown += String(chunk)));
        expect([...(await once(child, "close")), shown]).toEqual([exit, null, ""]);
        expect((await readdir(cwd)).sort()).toEqual(["in", "units.csv"]);
      });
    },
  );
});
