/**
 * A data set gives the totals of the submissions that it was made of, byte for byte: seeds, boundaries, cases of things
 * said twice, in each format, for several periods, levels and breakdowns.
 */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { runCli } from "../support/run-cli.ts";
import { everyOther, inputsOf, only, someOf, totalsCases, withCase } from "./totals-cases.ts";

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
const FORMATS = ["parquet", "csv", "ndjson"] as const;

/** Periods of a data set that are asked of it beside its own. */
function periodsOf(folder: string): string[] {
  const lines = readFileSync(join(folder, "periods.ndjson"), "utf8").trim().split("\n");
  return someOf(lines.map((line) => (JSON.parse(line) as { period: string }).period));
}

describe("the totals of a data set are those of its submissions", { timeout: 600_000 }, () => {
  it("over enough cases", () => {
    expect(totalsCases.length).toBeGreaterThan(60);
  });

  it.each(everyOther(1).map((golden) => [golden.name, golden] as const))("%s", (_, golden) =>
    withCase(golden, async ({ scratch, cwd, words }) => {
      const inputs = inputsOf(words);
      const run = (argv: readonly string[]) => runCli(argv, { cwd });
      const today = ["--today", "2026-06-01"];
      const making = [...today, ...only(words, MAKING)];
      // The rarest differences are those between formats: one is made of each case, ndjson always.
      const format = FORMATS[golden.name.length % 2] ?? "parquet";
      for (const made of ["ndjson", format]) {
        const out = ["--format", made, "-o", `../${made}`];
        await run(["export", ...inputs, ...making, ...out]);
        expect(readdirSync(scratch)).toContain(made);
      }
      const units = only(words, ["--units", "--on-duplicate"]);
      const rest = ASKING.filter((own) => own !== "--period" && own !== "--within");
      const levels = ["--level", "province,district,commune"];
      const other = (period: string) => [...only(words, rest), "--period", period, ...levels];
      const others = periodsOf(join(scratch, "ndjson")).map(other);
      for (const [i, question] of [only(words, ASKING), ...others].entries()) {
        const asked = [...today, ...question, "--format", "json"];
        const data = `../${i === 0 ? format : "ndjson"}`;
        const direct = await run(["aggregate", ...inputs, ...units, ...asked]);
        const from = await run(["aggregate", "--from", data, ...asked]);
        expect(from.stderr.toString()).toBe(direct.stderr.toString());
        expect(from.stdout.toString(), question.join(" ")).toBe(direct.stdout.toString());
        expect(from.code).toBe(direct.code);
      }
    }),
  );
});
