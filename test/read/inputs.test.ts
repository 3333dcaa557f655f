import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { UnreadableFile } from "../../src/model/raw.ts";
import { expandInputs, MissingInput, shownPath, type InputFile } from "../../src/read/inputs.ts";
import { readWorkbook } from "../../src/read/workbook.ts";
import { writeZip } from "../support/zip-writer.ts";

let root = "";
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), "antq-inputs-"));
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

function put(path: string, data: string | Uint8Array = "a;b\n1;2\n"): void {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), data);
}

async function files(...paths: string[]): Promise<string[]> {
  return (await expandInputs(paths, { cwd: root })).map(({ file }) => file);
}

async function one(path: string): Promise<InputFile> {
  const [input] = await expandInputs([path], { cwd: root });
  if (input === undefined) throw new Error("no input");
  return input;
}

describe("inputs", () => {
  it("folders in code-unit order of the path in NFC; other endings, lock and dot files passed over", async () => {
    for (const name of [
      "b.xlsx",
      "a/z.CSV",
      "a.csv",
      "a/.git/x.csv",
      "a/~$z.xlsx",
      ".x.csv",
      "a/notes.md",
      "B.ods",
      "a/t.txt",
    ])
      put(`in/${name}`);
    put(`in/${"ấ".normalize("NFD")}.csv`);
    put("in/ă.csv");
    expect(await files("in")).toEqual([
      "in/B.ods",
      "in/a.csv",
      "in/a/t.txt",
      "in/a/z.CSV",
      "in/b.xlsx",
      "in/ă.csv",
      `in/${"ấ".normalize("NFD")}.csv`,
    ]);
    expect(await files("./in/", "in/a.csv")).toHaveLength(7);
    expect((await files("."))[0]).toBe("in/B.ods");
  });

  it("tell the folders from the input's root down", async () => {
    put("nop/Tỉnh Bến Tre/Huyện Ba Tri/x.csv");
    const folders = async (path: string): Promise<unknown> => (await one(path)).folders;
    expect(await folders("nop")).toEqual(["nop", "Tỉnh Bến Tre", "Huyện Ba Tri"]);
    expect(await folders(".")).toEqual(["nop", "Tỉnh Bến Tre", "Huyện Ba Tri"]);
    expect(await folders("nop/Tỉnh Bến Tre")).toEqual(["Tỉnh Bến Tre", "Huyện Ba Tri"]);
    expect(await folders("nop/Tỉnh Bến Tre/Huyện Ba Tri/x.csv")).toEqual(["Huyện Ba Tri"]);
    expect(await folders("nop/**/*.csv")).toEqual(["nop", "Tỉnh Bến Tre", "Huyện Ba Tri"]);
  });

  it("named files are kept whatever their ending", async () => {
    put("x.dat");
    put("~$x.xlsx");
    expect(await files("./x.dat", "~$x.xlsx")).toEqual(["x.dat"]);
    expect(await readWorkbook(await one("x.dat"))).toMatchObject({
      file: "x.dat",
      format: "csv",
      legacyEncoding: null,
    });
  });

  it("globs, unless a file has that very name", async () => {
    put("a1.csv");
    put("a2.csv");
    put("[a]1.csv");
    expect(await files("a*.csv")).toEqual(["a1.csv", "a2.csv"]);
    expect(await files("[a]1.csv")).toEqual(["[a]1.csv"]);
  });

  it("what is missing is told by its path", async () => {
    for (const path of ["none.csv", "none*.csv"]) {
      const error = await files(path).catch((e: unknown) => e);
      expect(error).toBeInstanceOf(MissingInput);
      expect((error as MissingInput).path).toBe(path);
    }
  });

  it("links are followed without loops, and no file is read twice", async () => {
    put("in/sub/x.csv");
    put("out/y.csv");
    symlinkSync(join(root, "in"), join(root, "in/sub/loop"));
    symlinkSync(join(root, "out"), join(root, "in/a-link"));
    symlinkSync(join(root, "in/sub/x.csv"), join(root, "in/again.csv"));
    symlinkSync(join(root, "gone.csv"), join(root, "in/broken.csv"));
    expect(await files("in", "out")).toEqual(["in/a-link/y.csv", "in/again.csv", "in/broken.csv"]);
    const broken = (await expandInputs(["in"], { cwd: root })).at(-1) as InputFile;
    await expect(broken.load()).rejects.toMatchObject({
      reason: "not-opened",
      detail: "DEAD_LINK",
    });
  });

  it("zips are folders; a zip inside one is refused; names that try to leave are names", async () => {
    const inner = writeZip([{ name: "x.csv", data: "a" }]);
    const zip = writeZip([
      { name: "Huyện B/x.csv", data: "a;b\n1;2\n" },
      { name: "Huyện B/", data: "" },
      { name: "../../evil.csv", data: "a" },
      { name: "inner.zip", data: inner },
      { name: "__MACOSX/Huyện B/x.csv", data: "a" },
      { name: "readme.md", data: "a" },
    ]);
    put("in/Huyện A.zip", zip);
    const found = await expandInputs(["in"], { cwd: root });
    expect(found.map(({ file, folders }) => [file, ...folders])).toEqual([
      ["in/Huyện A.zip/../../evil.csv", "in", "Huyện A"],
      ["in/Huyện A.zip/Huyện B/x.csv", "in", "Huyện A", "Huyện B"],
      ["in/Huyện A.zip/inner.zip", "in", "Huyện A"],
    ]);
    expect(Buffer.from(await (found[1] as InputFile).load()).toString()).toBe("a;b\n1;2\n");
    await expect(found[2]?.load()).rejects.toMatchObject({ reason: "unsupported-format" });
    expect(await files("in/Huyện A.zip")).toHaveLength(3);
  });

  it("a zip that cannot be read is one input that says so", async () => {
    put("bad.zip", Buffer.from("PK\x03\x04 not a zip"));
    put("none.zip", writeZip([{ name: "readme.md", data: "a" }]));
    await expect((await one("bad.zip")).load()).rejects.toBeInstanceOf(UnreadableFile);
    await expect((await one("none.zip")).load()).rejects.toMatchObject({ reason: "no-sheets" });
  });

  it("standard input", async () => {
    const stdin = async (): Promise<Uint8Array> => Buffer.from("a;b\n1;2\n");
    const inputs = await expandInputs(["-", "-"], { cwd: root, stdin });
    expect(inputs.map(({ file }) => file)).toEqual(["-"]);
    const book = await readWorkbook(inputs[0] as InputFile);
    expect(book.sha256).toMatch(/^[0-9a-f]{64}$/);
    expect(book.sheets[0]?.rows).toHaveLength(2);
  });

  it("paths are shown with / and without ./", () => {
    expect(["./a/b.csv", "a//b/", "././x", ".", "/", "../x", "./"].map(shownPath)).toEqual([
      "a/b.csv",
      "a/b",
      "x",
      ".",
      "/",
      "../x",
      ".",
    ]);
  });
});
