/** `--disclosure` in sentences, and what is said of commands that show single figures. */
import { describe, expect, it } from "vitest";
import { allCommands } from "../../src/cli/all-commands.ts";
import { runCli } from "../support/run-cli.ts";
import { BA_TRI, inFolder } from "../support/run-files.ts";

const FILES = {
  "units.csv": BA_TRI,
  "in/2018.csv": "Đơn vị;Kỳ;Số tin có giá trị;Số vụ xảy ra;Số vụ làm rõ\nXã An Đức;2018;612;4000;703\nXã An Hiệp;2018;5001;6000;5500\nXã Tân Mỹ;2018;7003;8000;7700\n", // prettier-ignore
  "in/2019.csv": "Đơn vị;Kỳ;Số tin có giá trị;Số vụ xảy ra;Số vụ làm rõ\nXã An Đức;2019;5523;4400;4100\nXã An Hiệp;2019;5307;6100;845\nXã Tân Mỹ;2019;7009;8200;7801\n", // prettier-ignore
};
const LINE = "narrate in --units units.csv --period 2019 --level district,commune --no-cache";
const ANTQ_YAML = { ...FILES, "antq.yaml": "disclosure: 900\n" };

async function told(cwd: string, line: string) {
  const { code, stdout, stderr } = await runCli(line.split(" "), { cwd });
  return { code, text: stdout.toString(), said: stderr.toString() };
}

describe("antq narrate --disclosure", () => {
  it("says no small count, none that would give it away, and that something is not said", async () => {
    await inFolder(FILES, async (cwd) => {
      const open = await told(cwd, LINE);
      const closed = await told(cwd, `${LINE} --disclosure 900`);
      expect(closed.code).toBe(0);
      expect(open.text).toContain("845");
      const numbers = closed.text.match(/\d[\d.]*(?:,\d+)?/gu) ?? [];
      expect(numbers.filter((n) => Number(n.replaceAll(".", "")) === 845)).toEqual([]);
      // One of the other communes' solved cases, or the district's, goes with it.
      const solved = ["845", "4.100", "7.801", "12.746"];
      const shown = solved.filter((n) => new RegExp(`làm rõ ${n} vụ`, "u").test(closed.text));
      expect(solved.every((n) => open.text.includes(`làm rõ ${n} vụ`))).toBe(true);
      expect(shown.length).toBeLessThan(3);
      // Its rate would give it away, since the cases that occurred are shown.
      expect(open.text).toContain("đạt tỷ lệ làm rõ 13,85%");
      expect(closed.text).not.toContain("13,85%");
      expect(closed.text).toContain(
        "Các số từ 1 đến dưới 900 và các số từ đó tính ra được không công bố.",
      );
    });
  });

  it("says no change from an earlier figure that is small", async () => {
    await inFolder(FILES, async (cwd) => {
      const line = `narrate in --units units.csv --period 2019 --no-cache --level commune --compare previous --indicators valuable_tips`;
      expect((await told(cwd, line)).text).toContain("4.911");
      const { text } = await told(cwd, `${line} --disclosure 900`);
      expect(text).toContain("5.523");
      expect(text).not.toMatch(/4\.911|612|802/u);
    });
  });

  it.each(["text", "json", "docx"])("as %s", async (format) => {
    await inFolder(FILES, async (cwd) => {
      const { code } = await told(cwd, `${LINE} --disclosure 900 --format ${format} -o out`);
      expect(code).toBe(0);
    });
  });

  it("a unit of which nothing is published is not passed over", async () => {
    await inFolder(FILES, async (cwd) => {
      const line = `${LINE.replace("district,", "")} --indicators cases_solved --disclosure 10000`;
      const { text } = await told(cwd, line);
      expect(text.match(/không có số liệu nào được công bố/gu)).toHaveLength(3);
    });
  });

  it("all is said with 0, and where nobody asks", async () => {
    await inFolder(ANTQ_YAML, async (cwd) => {
      expect((await told(cwd, LINE)).text).not.toContain("845");
      expect((await told(cwd, `${LINE} --disclosure 0`)).text).toContain("845");
    });
  });
});

/** Commands that take submissions and show no total of theirs, or refuse. */
const WITHOUT: Readonly<Record<string, string>> = {
  catalogue: "shows definitions",
  check: "shows what is at fault",
  close: "the office's own record of totals",
  export: "refuses",
  init: "shows file names",
  learn: "shows headings",
  status: "shows who has reported",
  template: "an empty form",
};

it("every command that takes submissions suppresses, says that it is a working paper, or shows no figure", async () => {
  const all = await allCommands();
  const taking = all.filter(([, { args, options }]) => args !== "" && options.some(({ flags }) => flags.startsWith("--units"))); // prettier-ignore
  expect(taking.length).toBeGreaterThan(8);
  for (const [name, { options, workingPaper }] of taking) {
    const suppresses = options.some(({ flags }) => flags.startsWith("--disclosure"));
    const kinds = [suppresses, workingPaper === true, Object.hasOwn(WITHOUT, name)];
    expect([name, kinds.filter(Boolean).length]).toEqual([name, 1]);
  }
});

it.each([
  "trace in --units units.csv --unit 83 --indicator valuable_tips --period 2019",
  "diff in in --units units.csv --period 2019",
  "inspect in/2019.csv --units units.csv",
])("%s: says that it is not for the public", async (line) => {
  await inFolder(ANTQ_YAML, async (cwd) => {
    expect((await told(cwd, line)).said).toContain("chỉ dùng trong cơ quan, không công bố");
    expect((await told(cwd, `${line} --quiet`)).said).not.toContain("không công bố");
  });
  await inFolder(FILES, async (cwd) =>
    expect((await told(cwd, line)).said).not.toContain("công bố"),
  );
});
