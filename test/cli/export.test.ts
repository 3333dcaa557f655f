/** `antq export`: the folder is replaced whole and only where nothing else is lost; the same inputs, the same bytes. */
import { mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { createHash } from "node:crypto";
import { dirname, join } from "node:path";
import { describe, expect, it } from "vitest";
import { writeFolder } from "../../src/cli/io/folder.ts";
import { runCli } from "../support/run-cli.ts";
import { BA_TRI as UNITS, inFolder } from "../support/run-files.ts";
import { TIPS } from "./cli.ts";

const files = { "in/a.csv": TIPS, "units.csv": UNITS };
const line = (more: string) => `export in --units units.csv --today 2026-01-01 ${more}`.split(" ");

/** Every file below a folder, by path; null where there is no folder. */
function bytesBelow(folder: string): Record<string, string> {
  const found = readdirSync(folder, { recursive: true, withFileTypes: true });
  return Object.fromEntries(
    found
      .filter((entry) => entry.isFile())
      .map(({ parentPath, name }) => join(parentPath, name))
      .sort()
      .map((path) => [path.slice(folder.length + 1), readFileSync(path).toString("base64")]),
  );
}

const antq = (cwd: string, more: string) => runCli(line(more), { cwd });

describe.each(["parquet", "csv", "ndjson"])("%s", (format) => {
  it("has the same bytes for the same inputs, and a manifest that names them all", () =>
    inFolder(files, async (cwd) => {
      for (const out of ["one", "two", "two"]) {
        const { code, stderr } = await antq(cwd, `--format ${format} -o ${out}`);
        expect([code, stderr.toString()]).toEqual([0, expect.stringContaining(out)]);
      }
      const [one, two] = [bytesBelow(join(cwd, "one")), bytesBelow(join(cwd, "two"))];
      expect(two).toEqual(one);
      const manifest = JSON.parse(readFileSync(join(cwd, "one/manifest.json"), "utf8")) as {
        files: { path: string; sha256: string; bytes: number }[];
        script: { path: string; sha256: string; bytes: number } | null;
      };
      const all = [...manifest.files, ...(manifest.script === null ? [] : [manifest.script])];
      const named = all.map(({ path }) => path);
      expect([...named, "manifest.json"].sort()).toEqual(Object.keys(one).sort());
      for (const { path, sha256, bytes } of all) {
        const content = Buffer.from(one[path] ?? "", "base64");
        expect(content.length).toBe(bytes);
        expect(createHash("sha256").update(content).digest("hex")).toBe(sha256);
      }
      expect(readdirSync(cwd).sort()).toEqual(["in", "one", "two", "units.csv"]);
    }));
});

describe("the folder", () => {
  it("is left alone where a file in it is not of a data set", () =>
    inFolder(files, async (cwd) => {
      expect((await antq(cwd, "-o out")).code).toBe(0);
      writeFileSync(join(cwd, "out/observations/mine.txt"), "mine");
      const before = bytesBelow(join(cwd, "out"));
      expect((await antq(cwd, "-o out")).code).toBe(2);
      expect(bytesBelow(join(cwd, "out"))).toEqual(before);
    }));

  it("is refused where the next run would read it, and where what is read lies in it", () =>
    inFolder(files, async (cwd) => {
      for (const out of ["in", "in/out", ".", ".."])
        expect([out, (await antq(cwd, `-o ${out}`)).code]).toEqual([out, 2]);
    }));

  it("is a file's place: it cannot be written", () =>
    inFolder(files, async (cwd) => {
      expect((await antq(cwd, "-o units.csv")).code).toBe(3);
    }));

  it("keeps what it had where a part cannot be made", () =>
    inFolder(files, async (cwd) => {
      expect((await antq(cwd, "-o out")).code).toBe(0);
      const before = bytesBelow(join(cwd, "out"));
      async function* broken() {
        yield { path: "a/b.csv", bytes: new Uint8Array(3) };
        await Promise.resolve();
        throw new Error("the disk is gone");
      }
      await expect(writeFolder("out", broken(), cwd)).rejects.toThrow("gone");
      expect(bytesBelow(join(cwd, "out"))).toEqual(before);
      expect(readdirSync(cwd).sort()).toEqual(["in", "out", "units.csv"]);
    }));

  it("comes back where a run was killed between taking the old one away and putting the new one there", () =>
    inFolder(files, async (cwd) => {
      expect((await antq(cwd, "-o out")).code).toBe(0);
      const before = bytesBelow(join(cwd, "out"));
      const name = createHash("sha256").update("out").digest("hex").slice(0, 12);
      renameSync(join(cwd, "out"), join(cwd, `.antq-${name}.old`));
      writeFileSync(
        join(cwd, "in/a.csv"),
        "Đơn vị,Kỳ báo cáo,Số tin có giá trị\nXã X,2024,1.2.3\n",
      );
      expect((await antq(cwd, "-o out")).code).toBe(1);
      expect(bytesBelow(join(cwd, "out"))).toEqual(before);
    }));

  it("is not written with suppressed figures in mind", () =>
    inFolder({ ...files, "antq.yaml": "disclosure: 3\n" }, async (cwd) => {
      expect((await antq(cwd, "-o out")).code).toBe(2);
    }));
});

it("covers numbers of people in every text, of every format", () =>
  inFolder({ "units.csv": UNITS }, async (cwd) => {
    const name = "in/sđt 0912345678.csv";
    mkdirSync(dirname(join(cwd, name)), { recursive: true });
    writeFileSync(join(cwd, name), TIPS);
    for (const format of ["csv", "ndjson", "parquet"]) {
      expect((await antq(cwd, `--format ${format} -o ${format}`)).code).toBe(0);
      const all = Object.values(bytesBelow(join(cwd, format))).map((own) =>
        Buffer.from(own, "base64").toString("utf8"),
      );
      expect(all.filter((text) => text.includes("0912345678"))).toEqual([]);
      expect(all.some((text) => text.includes("••"))).toBe(true);
    }
  }));

it("sets off what a spreadsheet would run, in CSV alone", () =>
  inFolder({ "units.csv": UNITS }, async (cwd) => {
    mkdirSync(join(cwd, "in"));
    const hostile = "=cmd|' /C calc'!A0";
    const head = "Đơn vị;Ngày;Hình thức;Phối hợp với;Số người tham dự";
    const text = `${head}\nXã An Đức;05/03/2020;tuyên truyền;${hostile};40\n`;
    writeFileSync(join(cwd, "in/=a.csv"), text);
    for (const format of ["csv", "ndjson"]) {
      expect((await antq(cwd, `--format ${format} -o ${format}`)).code).toBe(0);
      const all = Object.entries(bytesBelow(join(cwd, format)))
        .filter(([path]) => path.includes("part."))
        .map(([, own]) => Buffer.from(own, "base64").toString("utf8"))
        .join("");
      expect(all).toContain(format === "csv" ? `'${hostile}` : hostile);
      expect(all.includes(`,${hostile}`)).toBe(false);
    }
  }));
