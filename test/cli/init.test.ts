/** `antq init`: what it writes is proved by the commands that it tells of, run right after. */
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { parse } from "yaml";
import { splitCommand } from "../support/golden.ts";
import { ROOT, runCli } from "../support/run-cli.ts";
import { BA_TRI } from "../support/run-files.ts";

let cwd = "";
beforeEach(() => void (cwd = mkdtempSync(join(tmpdir(), "antq cơ quan "))));
afterEach(() => rmSync(cwd, { recursive: true, force: true }));

async function run(
  line: string,
  stdin?: string,
): Promise<{ code: number; out: string; err: string }> {
  const { code, stdout, stderr } = await runCli(splitCommand(line), {
    cwd,
    ...(stdin === undefined ? {} : { stdin: Buffer.from(stdin), terminal: true }),
  });
  return { code, out: stdout.toString(), err: stderr.toString() };
}

const text = (path: string) => readFileSync(join(cwd, path), "utf8");
const lay = (path: string, content: string) => {
  mkdirSync(join(cwd, path, ".."), { recursive: true });
  writeFileSync(join(cwd, path), content);
};
const config = () => parse(text("antq.yaml")) as Record<string, unknown>;
const files = () =>
  readdirSync(cwd, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())
    .length;

/** Every `antq ...` that a file tells to run. */
function commandsIn(path: string): string[] {
  return text(path)
    .split("\n")
    .flatMap((line) => /^(?:\s*run:\s*|\s*-\s+|\s+)?antq (?!init)(.+)$/u.exec(line)?.[1] ?? [])
    .map((line) => line.replace(/\s*\|\| true$/u, ""));
}

const TIPS =
  "Đơn vị;Ngày;Lĩnh vực;Số tin tiếp nhận;Số tin có giá trị\nXã An Đức;07/03/2020;ma túy;5;4\n";

describe("antq init", () => {
  it.each(
    ["province", "district", "commune"].flatMap((level) =>
      ["github", "gitlab"].map((ci) => [level, ci]),
    ),
  )(
    "an office of the %s, %s: all that the README and the CI file tell is run",
    async (level, ci) => {
      lay("units.csv", BA_TRI);
      const done = await run(`init --yes --level ${level} --ci ${ci} --province 83`);
      expect([done.code, done.err]).toEqual([0, "Danh mục đơn vị: units.csv.\n"]);
      lay("bao-cao/a.csv", TIPS);
      const workflow = ci === "github" ? ".github/workflows/antq.yml" : ".gitlab-ci.yml";
      expect(parse(text(workflow))).toBeTypeOf("object");
      const told = [...commandsIn("README.md"), ...commandsIn(workflow)];
      expect(told.length).toBeGreaterThan(5);
      for (const line of told) {
        const { code, err } = await run(`${line} --today 2020-12-31 --quiet`);
        expect([line, code, err]).toEqual([line, 0, ""]);
      }
      expect(existsSync(join(cwd, "ket-qua/tong-hop.xlsx"))).toBe(true);
    },
  );

  it.each(["vi", "en"])(
    "every example in antq.yaml and the catalogue is right (%s)",
    async (lang) => {
      lay("units.csv", BA_TRI);
      await run(`init --yes --lang ${lang}`);
      lay("bao-cao/a.csv", TIPS);
      let examples = 0;
      for (const path of ["antq.yaml", "danh-muc/co-quan.yaml"]) {
        const used = text(path).replace(/^#(?=\S)/gmu, () => ((examples += 1), ""));
        writeFileSync(join(cwd, path), used);
      }
      expect(examples).toBeGreaterThan(4);
      const { code, err } = await run("aggregate bao-cao --period 2020 --today 2020-12-31");
      expect([code, err]).toEqual([0, ""]);
    },
  );

  it("looks at the submissions that lie there, and proposes", async () => {
    cpSync(join(ROOT, "fixtures/seeds/ba-tri-2020"), cwd, { recursive: true });
    rmSync(join(cwd, "expected.csv"));
    const { code, out, err } = await run("init --yes");
    expect(code).toBe(0);
    expect(err).toContain("36 bảng tính, thư mục chính submissions/");
    expect(out).toContain("Đã có từ trước, giữ nguyên: README.md");
    expect(config()).toMatchObject({ province: "83", units: "units.csv", periodScheme: "civil" });
    expect(existsSync(join(cwd, "bao-cao"))).toBe(false);
    expect(text(".github/workflows/antq.yml")).toContain("antq check submissions --format github");
    expect((await run("check submissions")).code).toBe(0);
    const totals = await run("aggregate submissions --format json --period 2019-06-12..2020-06-11");
    expect(totals.out).toContain('"valuable_tips": {\n          "value": 221');
  });

  it("titles without a registry name the province and the period scheme", async () => {
    const titled = `CÔNG AN TỈNH BẾN TRE;;\nCÔNG AN XÃ AN ĐỨC;;\nKẾT QUẢ TIẾP NHẬN TIN\nTừ ngày 15/02/2020 đến ngày 14/03/2020;;\n${TIPS}`;
    lay("báo cáo nộp/an-duc.csv", titled);
    const { code } = await run("init --yes");
    expect([code, config()]).toMatchObject([0, { province: "83", periodScheme: "decree-09" }]);
    for (const line of [...commandsIn("README.md"), ...commandsIn(".github/workflows/antq.yml")])
      expect([line, (await run(`${line} --quiet`)).code]).toEqual([line, 0]);
  });

  it.each([
    ["the same answers by keys", "Ben Tre\ndistrict\ndecree-09\n", ["83", "decree-09"]],
    ["beginnings of words", "83\ndis\ndec\n", ["83", "decree-09"]],
    ["a wrong answer is asked again", "Bến Tra\nBến Tre\nxã\ndistrict\n\n", ["83", "civil"]],
    ["empty answers take what is proposed", "\n\n\n", [undefined, "civil"]],
    ["the end of the input, too", "", [undefined, "civil"]],
  ])("asks on a terminal: %s", async (_, typed, [province, scheme]) => {
    const { code, err } = await run("init", typed);
    expect([code, config()["province"], config()["periodScheme"]]).toEqual([0, province, scheme]);
    expect(err).toContain("Tỉnh, thành phố");
    if (typed.includes("dis")) expect(text("README.md")).toContain("--level district,commune");
  });

  it("asks only what no flag says, and nothing with --yes or in a pipe", async () => {
    const flags = "--province 83 --level district --period-scheme civil";
    expect((await run(`init a ${flags}`, "")).err).toBe("");
    expect((await run("init b --yes", "")).err).toBe("");
    expect((await run("init c")).err).toBe("");
    expect((await run("init d --province 83 --level commune", "")).err).toMatch(
      /^Cách tính kỳ: .*: $/u,
    );
  });

  it("a folder that stands empty, as a run that was broken off leaves it, is kept by a file", async () => {
    mkdirSync(join(cwd, "ket-qua"));
    lay("bao-cao/a.csv", "Đơn vị;Kỳ;Số tin có giá trị\nXã An Đức;2020;3\n");
    expect((await run("init --yes --ci none")).code).toBe(0);
    expect(existsSync(join(cwd, "ket-qua/.gitkeep"))).toBe(true);
    expect(existsSync(join(cwd, "bao-cao/.gitkeep"))).toBe(false);
  });

  it("never writes over a file, and refuses where antq.yaml is", async () => {
    const own = {
      "README.md": "của tôi",
      "danh-muc/co-quan.yaml": "{}",
      ".github/workflows/antq.yml": "a: 1",
    };
    for (const [path, content] of Object.entries(own)) lay(path, content);
    expect((await run("init --yes")).code).toBe(0);
    for (const [path, content] of Object.entries(own)) expect(text(path)).toBe(content);
    const before = [files(), text("antq.yaml")];
    const again = await run("init --yes --province 01");
    expect([again.code, again.out, files(), text("antq.yaml")]).toEqual([2, "", ...before]);
  });

  it.each([
    ["--province Atlantis"],
    ["--level xã"],
    ["--period-scheme decree"],
    ["--ci jenkins"],
    ["--units none.csv"],
    ["a b"],
    ["units.csv"],
    ["--today mai"],
  ])("%s: exit 2, nothing written", async (flags) => {
    lay("units.csv", BA_TRI);
    const { code, out } = await run(`init --yes ${flags}`);
    expect([code, out, files()]).toEqual([2, "", 1]);
  });

  it("--units is named from the working folder, and in antq.yaml from there", async () => {
    lay("units.csv", BA_TRI);
    expect((await run("init co-quan/nam-2020 --yes --units units.csv")).code).toBe(0);
    expect(parse(text("co-quan/nam-2020/antq.yaml"))).toMatchObject({ units: "../../units.csv" });
  });

  it("a province that the registry lacks: exit 2", async () => {
    lay("units.csv", BA_TRI);
    const { code, err } = await run("init --yes --province 01");
    expect([code, files()]).toEqual([2, 1]);
    expect(err).toContain("Bến Tre");
  });

  it("the files of docs/ci are the same ones", async () => {
    const { githubWorkflow, gitlabWorkflow } = await import("../../src/cli/init/workflow.ts");
    const shown = {
      folder: "bao-cao",
      flags: " --units units.csv",
      beside: ["units.csv", "antq.yaml", "antq-baseline.json"],
    };
    const there = (name: string) => readFileSync(join(ROOT, "docs/ci", name), "utf8");
    expect(githubWorkflow(shown)).toBe(there("github-actions.yml"));
    expect(gitlabWorkflow(shown)).toBe(there("gitlab-ci.yml"));
  });
});
