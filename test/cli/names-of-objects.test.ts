/** Words that every JavaScript object answers to, wherever a text is looked up: never a fault, never shown as code. */
import { describe, expect, it } from "vitest";
import { registry } from "../../src/cli/commands/registry.gen.ts";
import type { CommandSpec } from "../../src/cli/command.ts";
import { antq, TIPS } from "./cli.ts";

const WORDS = ["constructor", "toString", "__proto__", "valueOf"];
const TABLE = "Đơn vị;Kỳ;Lĩnh vực;Số tin có giá trị";

const specs = await Promise.all(
  Object.entries(registry).map(
    async ([name, load]) => [name, (await load()).default as CommandSpec] as const,
  ),
);

/** A line for each place of a command where a word is looked up. */
function linesOf(word: string): string[] {
  const ofOptions = specs.flatMap(([name, { options }]) =>
    options.flatMap(({ flags }) => {
      const flag = /(--[a-z-]+) [<[]/u.exec(flags)?.[1];
      return flag === undefined || flag === "--output" ? [] : [`${name} a.csv ${flag} ${word}`];
    }),
  );
  const own = [word, `help ${word}`, `${word} a.csv`, `--lang ${word}`];
  const catalogue = ["units", "forms", "indicators", "rules", "schemes"].flatMap((topic) => [
    `catalogue ${topic} ${word}`,
    `catalogue units resolve ${word}`,
  ]);
  return [...own, ...catalogue, `catalogue ${word}`, `check a.csv --${word}`, ...ofOptions];
}

/** Files with the word wherever a text of theirs is looked up. */
const planted = (word: string): Record<string, string>[] => [
  { "a.csv": `${TABLE};${word}\nXã An Đức;2020;ma túy;5;1\n` },
  { "a.csv": `${TABLE}\n${word};2020;ma túy;5\n` },
  { "a.csv": `${TABLE}\nXã An Đức;${word};ma túy;5\n` },
  { "a.csv": `${TABLE}\nXã An Đức;2020;${word};5\n` },
  { "a.csv": `${TABLE}\nXã An Đức;2020;ma túy;${word}\n` },
  { "a.csv": `BÁO CÁO ${word} năm 2020\n${TABLE}\nXã An Đức;2020;ma túy;5\n` },
  { "a.csv": `${word}\n` },
  { [`${word}.csv`]: TIPS },
  { "a.csv": TIPS, "antq.yaml": `${word}: 1\n` },
  { "a.csv": TIPS, "antq.yaml": `severities: { ${word}: error }\n` },
  { "a.csv": TIPS, "antq.yaml": `reporting: { ${word}: { level: commune } }\n` },
  { "a.csv": TIPS, "antq.yaml": "catalogue: [own.yaml]\n", "own.yaml": `${word}: []\n` },
  {
    "a.csv": `${TABLE};Số lượt hòa giải\nXã An Đức;2020;ma túy;5;7\n`,
    "antq.yaml": "catalogue: [own.yaml]\n",
    "own.yaml": `indicators: [{ id: ${word}, label: Số lượt hòa giải, measure: lượt, kind: flow }]\n`,
  },
];

describe.each(WORDS)("%s", (word) => {
  it.skipIf(word === "valueOf")(
    "is a word like any other to every command and option",
    async () => {
      for (const line of linesOf(word)) {
        const { code, stdout, stderr } = await antq(line, { "a.csv": TIPS });
        expect([line, code]).not.toEqual([line, 70]);
        expect(`${stdout}${stderr}`, line).not.toMatch(/native code|\[object/u);
      }
    },
    60_000,
  );

  it("is a text like any other in a sheet, its name, the config and a catalogue", async () => {
    for (const files of planted(word)) {
      for (const line of ["check . --format json", "aggregate . --by category"]) {
        const { code, stdout, stderr } = await antq(`${line} --units units.csv`, files);
        expect([line, files, code], stderr).not.toEqual([line, files, 70]);
        expect(`${stdout}${stderr}`, line).not.toMatch(/native code|\[object/u);
      }
    }
  }, 60_000);
});
