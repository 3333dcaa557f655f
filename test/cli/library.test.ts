/** antq for programs: what the commands write, as objects; faults reject with a code. */
import { describe, expect, it, vi } from "vitest";
import * as library from "../../src/cli/library.ts";
import { BA_TRI, inFolder } from "../support/run-files.ts";
import { runCli } from "../support/run-cli.ts";

const TIPS = "Đơn vị;Ngày;Lĩnh vực;Số tin tiếp nhận;Số tin có giá trị\n";
const GOOD = `${TIPS}Xã An Đức;07/03/2020;ma túy;5;4\nXã An Hiệp;08/03/2020;kinh tế;7;6\n`;
const FILES = {
  "nop/a.csv": GOOD,
  "cu/a.csv": GOOD.replace(";5;4", ";5;3"),
  "sai/b.csv": `${TIPS}Xã An Đức;07/03/2020;ma túy;5;2,5\n`,
  "units.csv": BA_TRI,
  "du-thao.txt": "Năm 2020, huyện Ba Tri có 10 tin có giá trị.\n",
};

type Case = readonly [
  keyof typeof library,
  readonly string[],
  Readonly<Record<string, string | boolean | readonly string[]>>,
  string,
];
const CASES: readonly Case[] = [
  [
    "aggregate",
    ["nop"],
    { units: "units.csv", period: "2020", level: ["district", "commune"] },
    "aggregate nop --units units.csv --period 2020 --level district,commune",
  ],
  ["check", ["nop", "sai"], { units: "units.csv" }, "check nop sai --units units.csv"],
  ["inspect", ["nop"], {}, "inspect nop"],
  [
    "summary",
    ["nop"],
    { units: "units.csv", from: "2019", to: "2020" },
    "summary nop --units units.csv --from 2019 --to 2020",
  ],
  [
    "status",
    ["nop"],
    { units: "units.csv", period: "2020" },
    "status nop --units units.csv --period 2020",
  ],
  [
    "trace",
    ["nop"],
    { units: "units.csv", unit: "836", indicator: "valuable_tips" },
    "trace nop --units units.csv --unit 836 --indicator valuable_tips",
  ],
  ["diff", ["cu", "nop"], { units: "units.csv" }, "diff cu nop --units units.csv"],
  [
    "narrate",
    ["nop"],
    { units: "units.csv", period: "2020" },
    "narrate nop --units units.csv --period 2020",
  ],
  [
    "verify",
    ["du-thao.txt"],
    { units: "units.csv", against: ["nop"] },
    "verify du-thao.txt --units units.csv --against nop",
  ],
];

describe("the library", () => {
  it.each(CASES)(
    "%s gives what the command writes as JSON, and prints nothing",
    async (name, inputs, options, line) => {
      await inFolder(FILES, async (cwd) => {
        const spies = [
          vi.spyOn(process.stdout, "write"),
          vi.spyOn(process.stderr, "write"),
          vi.spyOn(process, "exit"),
        ];
        const run = Object.entries(library).find(([each]) => each === name)?.[1] as (
          inputs: readonly string[],
          options: object,
        ) => Promise<unknown>;
        const answer = await run(inputs, { ...options, cwd, today: "2020-12-31", cache: false });
        for (const spy of spies) {
          expect(spy).not.toHaveBeenCalled();
          spy.mockRestore();
        }
        const { stdout } = await runCli(
          [...line.split(" "), "--today", "2020-12-31", "--no-cache", "--format", "json"],
          { cwd },
        );
        expect(answer).toEqual(JSON.parse(stdout.toString()));
        expect(answer).toMatchObject({ schema: `antq/${name}@1` });
      });
    },
  );

  it.each([
    ["no such file", () => ["none.csv"], {}, "missing-input", 3],
    ["errors in the data", () => ["sai"], {}, "data-errors", 1],
    ["an unknown option", () => ["nop"], { perod: "2020" }, "usage", 2],
    ["a wrong value", () => ["nop"], { level: "distric" }, "usage", 2],
    ["a switch that is a text", () => ["nop"], { keepGoing: "yes" }, "usage", 2],
    ["another format", () => ["nop"], { format: "xlsx" }, "usage", 2],
    ["standard input", () => ["-"], {}, "usage", 2],
  ] as const)("%s rejects", async (_, inputs, options, code, exitCode) => {
    await inFolder(FILES, async (cwd) => {
      const fault = await library
        .aggregate(inputs(), { ...options, cwd, units: "units.csv", cache: false })
        .catch((error: unknown) => error);
      expect(fault).toBeInstanceOf(library.AntqError);
      expect(fault).toMatchObject({ code, exitCode });
      expect((fault as Error).message).not.toBe("");
    });
  });
});
