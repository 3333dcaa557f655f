/** `-o`: the ending of the name and `--format`, for every command that writes a file. */
import { devNull } from "node:os";
import { statSync } from "node:fs";
import { readFile, symlink } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import type { CommandSpec } from "../../src/cli/command.ts";
import { registry } from "../../src/cli/commands/registry.gen.ts";
import { runCli } from "../support/run-cli.ts";
import { inFolder } from "../support/run-files.ts";
import { antq, TIPS } from "./cli.ts";

const files = { "a.csv": TIPS, "b.csv": TIPS, "draft.txt": "Huyện Ba Tri nhận tin." };

/** A line that each command answers without fault, but for `-o`. */
const LINES: Readonly<Record<string, string>> = {
  aggregate: "aggregate a.csv --units units.csv",
  catalogue: "catalogue forms",
  check: "check a.csv --units units.csv",
  close: "close a.csv --units units.csv --period 2020 --today 2021-02-01 --reason chậm",
  diff: "diff a.csv b.csv --units units.csv",
  inspect: "inspect a.csv",
  learn: "learn a.csv --units units.csv",
  narrate: "narrate a.csv --units units.csv",
  page: "page --units units.csv --today 2026-01-01",
  sql: "sql --dialect duckdb --period 2020",
  status: "status a.csv --units units.csv --today 2026-01-01",
  summary: "summary a.csv --units units.csv",
  template: "template tips --unit 836 --period 2020 --units units.csv",
  trace: "trace a.csv --units units.csv --unit 836 --indicator valuable_tips",
  verify: "verify draft.txt --against a.csv --units units.csv",
};

const specs = await Promise.all(
  Object.entries(registry).map(
    async ([name, load]) => [name, (await load()).default as CommandSpec] as const,
  ),
);
/** A folder's name may end as it likes. */
const writing = specs.filter(([, { options }]) =>
  options.some(({ flags }) => flags.startsWith("-o,") && !flags.endsWith("<folder>")),
);

/** Endings that people try, and that no command of this version writes. */
const STRANGE = ".docx .html .pdf .xls .xlsm .ods .parquet .xslx .doc .jpg .3 .quý".split(" ");
const ALL = ".csv .json .md .ndjson .txt .xlsx .xml .sarif".split(" ");

const bytesOf = (after: Readonly<Record<string, string>>, name: string) => after[name];

describe.each(writing)("%s", (name, { options, outputs }) => {
  const hasFormat = options.some(({ flags }) => flags.startsWith("--format"));
  const formats = Object.values(outputs?.formats ?? {});
  const line = LINES[name] ?? "";
  const owned = formats.flatMap((format) => (format.byOptionOnly === true ? [] : [format]));
  const may = new Set(formats.flatMap(({ extension, alsoIn = [] }) => [extension, ...alsoIn]));

  it("says what it writes, an ending for one format only, .json for the JSON of the contract", () => {
    expect(line).not.toBe("");
    expect(owned.length).toBeGreaterThan(0);
    const endings = owned.map(({ extension }) => extension);
    expect(new Set(endings).size).toBe(endings.length);
    for (const { id, extension } of owned) {
      if (extension === ".json") expect(id).toBe("json");
      if (extension === ".txt") expect(["table", "text"]).toContain(id);
    }
  });

  // Comments stand in a draft that is a Word document: verify-docx.test.ts.
  const ofAnyInput = owned.filter(({ id }) => !(name === "verify" && id === "docx"));

  it.each(ofAnyInput.map(({ id, extension }) => [extension, id]))(
    "%s is %s",
    async (ending, id) => {
      const named = await antq(`${line} -o x${ending}`, files);
      // What learn understood is told beside the file that it writes.
      const told = name === "learn" ? "" : named.stderr;
      expect([named.code, named.stdout, told]).toEqual([0, "", ""]);
      const loud = await antq(`${line} -o X${ending.toUpperCase()}`, files);
      expect(bytesOf(loud.after, `X${ending.toUpperCase()}`)).toBe(
        bytesOf(named.after, `x${ending}`),
      );
      if (!hasFormat) return;
      const asked = await antq(`${line} -o x --format ${id}`, files);
      expect(bytesOf(asked.after, "x")).toBe(bytesOf(named.after, `x${ending}`));
    },
  );

  it.each([...STRANGE, ...ALL].filter((ending) => !may.has(ending)))(
    "%s: exit 2, with the endings that exist, nothing written",
    async (ending) => {
      for (const more of ["", ` --format ${outputs?.first ?? ""}`]) {
        if (more !== "" && !hasFormat) continue;
        const { code, stdout, stderr, after } = await antq(`${line} -o x${ending}${more}`, files);
        expect([code, stdout, Object.keys(after).sort()]).toEqual([
          2,
          "",
          ["a.csv", "b.csv", "draft.txt", "units.csv"],
        ]);
        for (const each of may) expect(stderr).toContain(each);
      }
    },
  );

  it("--format and an ending of another format: exit 2, both named", async () => {
    if (!hasFormat) return;
    for (const asked of formats) {
      for (const other of owned) {
        const agree =
          asked.extension === other.extension || asked.alsoIn?.includes(other.extension) === true;
        if (agree) continue;
        const { code, stderr, after } = await antq(
          `${line} --format ${asked.id} -o x${other.extension}`,
          files,
        );
        expect([code, after[`x${other.extension}`]]).toEqual([2, undefined]);
        expect(stderr).toContain(`--format ${asked.id}`);
        expect(stderr).toContain(other.extension);
      }
    }
  });
});

describe("names", () => {
  it.each([
    ["check a.csv --format gitlab -o x.json", /"check_name"|^\[\]/],
    ["check a.csv --format github -o x.txt", /^$|^::/],
    ["check a.csv --format sarif -o x.sarif.json", /sarif-2.1.0/],
    ["check a.csv -o x.sarif.json", /antq\/check@1/],
    ["check a.csv -o x.json", /antq\/check@1/],
    ["aggregate a.csv -o x", /Kết quả phong trào/],
    ["aggregate a.csv -o .x", /Kết quả phong trào/],
    ["aggregate a.csv -o tong.hop.2020.csv", /^Mã đơn vị,/],
  ])("antq %s", async (line, content) => {
    const { code, after } = await antq(`${line} --units units.csv`, files);
    expect(code).toBe(0);
    expect(after[line.split(" ").at(-1) ?? ""]).toMatch(content);
  });

  it.each(["out/", "out", "./", "."])("-o %s is a folder: exit 3 in plain words", async (name) => {
    const { code, stderr } = await antq(`inspect a.csv -o ${name}`, { ...files, "out/x": "" });
    expect([code, /EISDIR|illegal/.test(stderr)]).toEqual([3, false]);
    expect(stderr).toContain("đây là một thư mục");
  });

  it("-o with the longest name that the system allows", async () => {
    const name = `${"x".repeat(251)}.csv`;
    const { code, after } = await antq(`inspect a.csv -o ${name}`, files);
    expect([code, after[name]]).toEqual([0, expect.stringMatching(/./)]);
    const longer = await antq(`inspect a.csv -o x${name}`, files);
    expect(longer.code).toBe(3);
    expect(longer.stderr).toContain("quá dài");
  });

  it.runIf(devNull === "/dev/null")("-o to a device leaves the device there", async () => {
    const { code } = await antq(`inspect a.csv -o ${devNull}`, files);
    expect([code, statSync(devNull).isCharacterDevice()]).toEqual([0, true]);
  });

  it("-o to a link writes the file behind it", async () => {
    await inFolder({ ...files, "real.csv": "old" }, async (cwd) => {
      await symlink("real.csv", join(cwd, "link.csv"));
      const { code } = await runCli(["inspect", "a.csv", "-o", "link.csv"], { cwd });
      expect(code).toBe(0);
      expect(await readFile(join(cwd, "real.csv"), "utf8")).not.toBe("old");
    });
  });
});

it("catalogue units --import writes CSV only", async () => {
  const { code, stderr } = await antq("catalogue units --import a.xlsx -o x.xlsx", files);
  expect(code).toBe(2);
  expect(stderr).toContain(".csv");
});
