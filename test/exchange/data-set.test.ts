/**
 * A data set gives the totals of the submissions that it was made of, byte for byte: seeds, boundaries, cases of things
 * said twice, in each format, for several periods, levels and breakdowns.
 */
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { goldenCases, layOut, splitCommand } from "../support/golden.ts";
import { runCli } from "../support/run-cli.ts";

/** Options that decide what is in a data set, and those that are asked of it. */
const MAKING = [
  "--period",
  "--units",
  "--period-scheme",
  "--on-duplicate",
  "--keep-going",
  "--by",
  "--config",
  "--today",
];
const ASKING = [
  "--period",
  "--period-scheme",
  "--level",
  "--by",
  "--boundaries",
  "--split",
  "--within",
  "--indicators",
  "--config",
  "--today",
  "--keep-going",
];
const ALONE = new Set(["--keep-going"]);

/** The words of a command line that are among some options, with their values. */
function only(words: readonly string[], options: readonly string[]): string[] {
  return words.flatMap((word, i) =>
    options.includes(word) ? (ALONE.has(word) ? [word] : [word, words[i + 1] ?? ""]) : [],
  );
}

function inputsOf(words: readonly string[]): string[] {
  const valued = (word: string | undefined) =>
    word?.startsWith("--") === true && !ALONE.has(word) && word !== "--chart";
  return words.filter(
    (word, i) => !word.startsWith("-") && !valued(words[i - 1]) && words[i - 1] !== "-o",
  );
}

/** Every case of totals that gives some, over its own files. */
const cases = goldenCases().filter(({ name, folder, stdin }) => {
  if (!name.startsWith("aggregate/") || name.includes("disclosure") || stdin !== null) return false;
  const exit = existsSync(join(folder, "exit"))
    ? readFileSync(join(folder, "exit"), "utf8").trim()
    : "";
  const words = readFileSync(join(folder, "cmd"), "utf8");
  return (
    (exit === "0" || words.includes("--keep-going")) &&
    !/--(?:compare|disclosure|template|from)/.test(words)
  );
});

const FORMATS = ["parquet", "csv", "ndjson"] as const;

/** Periods of a data set that are asked of it beside its own. */
function periodsOf(folder: string): string[] {
  const lines = readFileSync(join(folder, "periods.ndjson"), "utf8").trim().split("\n");
  const codes = lines.map((line) => (JSON.parse(line) as { period: string }).period);
  return [...new Set([codes[1], codes[Math.floor(codes.length / 2)], codes.at(-1)])].filter(
    (code) => code !== undefined,
  );
}

describe("the totals of a data set are those of its submissions", { timeout: 120_000 }, () => {
  it("over enough cases", () => {
    expect(cases.length).toBeGreaterThan(60);
  });

  it.each(cases.map((golden) => [golden.name, golden] as const))("%s", async (_, golden) => {
    const scratch = mkdtempSync(join(tmpdir(), "antq-data-set-"));
    try {
      const cwd = join(scratch, "work");
      layOut(golden, cwd);
      const words = splitCommand(readFileSync(join(golden.folder, "cmd"), "utf8")).slice(2);
      const inputs = inputsOf(words);
      const run = (argv: readonly string[]) => runCli(argv, { cwd });
      const today = ["--today", "2026-06-01"];
      const making = [...today, ...only(words, MAKING)];
      // The rarest differences are those between formats: one is made of each case, ndjson always.
      const format = FORMATS[golden.name.length % 2] ?? "parquet";
      for (const made of ["ndjson", format]) {
        const out = await run([
          "export",
          ...inputs,
          ...making,
          "--format",
          made,
          "-o",
          `../${made}`,
        ]);
        expect([out.code === 70, out.stderr.toString()]).toEqual([false, expect.anything()]);
        expect(readdirSync(scratch)).toContain(made);
      }
      const units = only(words, ["--units", "--on-duplicate"]);
      const asking = only(words, ASKING);
      const other = (period: string) => [
        ...only(
          words,
          ASKING.filter((own) => own !== "--period" && own !== "--within"),
        ),
        "--period",
        period,
        "--level",
        "province,district,commune",
      ];
      const questions = [asking, ...periodsOf(join(scratch, "ndjson")).map(other)];
      for (const [i, question] of questions.entries()) {
        const asked = [...today, ...question, "--format", "json"];
        const direct = await run(["aggregate", ...inputs, ...units, ...asked]);
        const from = await run([
          "aggregate",
          "--from",
          `../${i === 0 ? format : "ndjson"}`,
          ...asked,
        ]);
        expect(from.stderr.toString()).toBe(direct.stderr.toString());
        expect(from.stdout.toString(), question.join(" ")).toBe(direct.stdout.toString());
        expect(from.code).toBe(direct.code);
      }
    } finally {
      rmSync(scratch, { recursive: true, force: true });
    }
  });
});
