/** Outputs: whole or not at all, never over an input; standard input and pipes. */
import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync } from "node:fs";
import { symlink, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { PassThrough, Writable } from "node:stream";
import { describe, expect, it } from "vitest";
import { main } from "../../src/cli/main.ts";
import { LAUNCHER, runCli } from "../support/run-cli.ts";
import { BA_TRI, inFolder } from "../support/run-files.ts";
import { writeZip } from "../support/zip-writer.ts";
import { antq, TIPS, WRONG } from "./cli.ts";

const files = { "a.csv": TIPS };
const AGGREGATE = "aggregate a.csv --units units.csv";

describe("-o", () => {
  it("writes the same bytes as standard output, and nothing beside them", async () => {
    const shown = await antq(`${AGGREGATE} --format json`, files);
    const written = await antq(`${AGGREGATE} --format json -o out/sub/x.json`, files);
    expect(written).toMatchObject({ code: 0, stdout: "" });
    const direct = await antq(`${AGGREGATE} -o x.json`, files);
    expect(direct.after["x.json"]).toBe(shown.stdout);
    expect(Object.keys(direct.after).sort()).toEqual(["a.csv", "units.csv", "x.json"]);
  });

  it("replaces an old output whole", async () => {
    const { after } = await antq(`${AGGREGATE} -o x.json`, {
      ...files,
      "x.json": "old ".repeat(10_000),
    });
    expect(() => JSON.parse(after["x.json"] ?? "") as unknown).not.toThrow();
  });

  it("leaves nothing behind where it cannot write: the name is a folder", async () => {
    const given = { ...files, "x.json/keep.txt": "keep" };
    const { code, after, stderr } = await antq(`${AGGREGATE} -o x.json`, given);
    expect(code).toBe(3);
    expect(stderr).toContain("x.json");
    expect(Object.keys(after).sort()).toEqual(["a.csv", "units.csv", "x.json"]);
  });

  it("leaves the old output where there are errors", async () => {
    const { code, after } = await antq(`${AGGREGATE} -o x.json`, {
      "a.csv": WRONG,
      "x.json": "old",
    });
    expect([code, after["x.json"]]).toEqual([1, "old"]);
  });
});

describe("never over an input", () => {
  const zip = new Uint8Array(writeZip([{ name: "a.csv", data: TIPS }]));
  it.each([
    ["the file itself", "aggregate a.csv -o a.csv", files],
    ["the file by another spelling", "aggregate a.csv -o ./x/../a.csv", files],
    ["a file of a folder", "aggregate in -o in/a.csv", { "in/a.csv": TIPS }],
    ["a file of a glob", "aggregate a*.csv -o a.csv", files],
    ["a zip", "aggregate in.zip -o in.zip --format csv", { "in.zip": zip }],
    ["the unit registry", "aggregate a.csv --units units.csv -o units.csv", files],
    ["also by check", "check a.csv -o a.csv --format csv", files],
    ["also by inspect", "inspect a.csv -o a.csv --format csv", files],
  ])("%s", async (_, line, given) => {
    const { code, after } = await antq(line, given);
    expect(code).toBe(2);
    if ("a.csv" in given) expect(after["a.csv"]).toBe(TIPS);
    expect(after["units.csv"]).toBe(BA_TRI);
  });

  it("a link to an input", async () => {
    await inFolder(files, async (cwd) => {
      await symlink(join(cwd, "a.csv"), join(cwd, "link.csv"));
      const { code } = await runCli(["aggregate", "a.csv", "-o", "link.csv"], { cwd });
      expect(code).toBe(2);
    });
  });
});

describe("standard input and output", () => {
  it("- reads CSV", async () => {
    const stdin = Buffer.from(TIPS);
    const { code, stdout } = await antq(
      "aggregate - --units units.csv --format json",
      {},
      { stdin },
    );
    expect(code).toBe(0);
    const json = JSON.parse(stdout) as { rows: { values: { valuable_tips: { value: number } } }[] };
    expect(json.rows[0]?.values.valuable_tips.value).toBe(5);
  });

  it("- that is empty is a finding", async () => {
    const { code, stdout } = await antq("check -", {}, { stdin: Buffer.alloc(0) });
    expect(code).toBe(1);
    expect(stdout).toContain("file-unreadable");
  });

  it("a fault of antq itself exits 70 with a report that can be sent", async () => {
    const errors: string[] = [];
    const broken = new Writable({ write: () => undefined });
    broken.write = () => {
      throw new RangeError("planted");
    };
    const stderr = new Writable({
      write(chunk, _encoding, done) {
        errors.push(String(chunk));
        done();
      },
    });
    await inFolder(files, async (cwd) => {
      const io = {
        stdin: new PassThrough().end(),
        stdout: broken,
        stderr,
        env: {},
        cwd,
        isTTY: false,
        isErrorTTY: false,
        columns: 80,
      };
      expect(await main(["inspect", "a.csv"], io)).toBe(70);
    });
    expect(errors.join("")).toMatch(/RangeError: planted\n\s+at /);
    expect(errors.join("")).not.toContain("Xã An Đức");
  });

  it.runIf(existsSync("/dev/full"))(
    "a full disk behind standard output is told, exit 3",
    async () => {
      await inFolder(files, async (cwd) => {
        const line = `"${process.execPath}" "${LAUNCHER}" inspect a.csv > /dev/full`;
        const child = spawn("sh", ["-c", line], { cwd, env: { PATH: process.env["PATH"] } });
        const errors: Buffer[] = [];
        child.stderr.on("data", (chunk: Buffer) => errors.push(chunk));
        const [code] = (await once(child, "close")) as [number];
        expect([code, Buffer.concat(errors).toString()]).toEqual([
          3,
          expect.stringMatching(/^antq: .*ENOSPC.*\n$/u),
        ]);
      });
    },
  );

  it("a reader that stops early (| head -1) is no fault", async () => {
    const rows = Array.from(
      { length: 1500 },
      (_, i) => `Xã Số ${i + 1};2020;ma túy;${i % 97}\n`,
    ).join("");
    await inFolder({}, async (cwd) => {
      await writeFile(join(cwd, "a.csv"), `Đơn vị;Kỳ;Lĩnh vực;Số tin có giá trị\n${rows}`);
      const line = [
        "aggregate",
        "a.csv",
        "--level",
        "commune",
        "--format",
        "csv",
        "--shape",
        "long",
      ];
      const child = spawn(process.execPath, [LAUNCHER, ...line], {
        cwd,
        env: { PATH: process.env["PATH"] },
      });
      const errors: Buffer[] = [];
      child.stderr.on("data", (chunk: Buffer) => errors.push(chunk));
      child.stdout.once("data", () => child.stdout.destroy());
      const [code] = (await once(child, "close")) as [number];
      expect([code, Buffer.concat(errors).toString()]).toEqual([0, ""]);
    });
  });
});
