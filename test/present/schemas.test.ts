/** Every JSON output of every golden case satisfies its published schema. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { z } from "zod";
import { OUTPUT_SCHEMAS } from "../../src/present/schemas/index.ts";
import { goldenCases, runCase, type GoldenCase } from "../support/golden.ts";
import { ROOT, runCli } from "../support/run-cli.ts";

const FOLDER = join(ROOT, "docs/schemas");
type Name = keyof typeof OUTPUT_SCHEMAS;

/** Options that another format takes, or that write elsewhere; each with how many words it is. */
const DROPPED: Readonly<Record<string, number>> = {
  "--chart": 1,
  "--format": 2,
  "-o": 2,
  "--output": 2,
  "--shape": 2,
  "--csv-dialect": 2,
  "--annotate": 2,
};

function asJson(argv: readonly string[]): string[] {
  const kept: string[] = [];
  for (let i = 0; i < argv.length; i += 1) {
    const words = DROPPED[argv[i] ?? ""];
    if (words === undefined) kept.push(argv[i] ?? "");
    else i += words - 1;
  }
  return [...kept, "--format", "json"];
}

/** Cases that print a result: a wrong command or a missing path prints none. */
function casesOf(command: string): GoldenCase[] {
  return goldenCases().filter(
    ({ folder, argv }) =>
      argv[0] === command && /^[01]\s*$/.test(readFileSync(join(folder, "exit"), "utf8")),
  );
}

describe.each(Object.keys(OUTPUT_SCHEMAS).filter((name) => name !== "baseline") as Name[])(
  "%s",
  (name) => {
    const cases = casesOf(name);
    // The published file itself, read back: what another program would hold an output against.
    const text = readFileSync(join(FOLDER, `${name}.json`), "utf8");
    const published = z.fromJSONSchema(JSON.parse(text) as Parameters<typeof z.fromJSONSchema>[0]);

    it.each(cases.map((golden) => [golden.name, golden] as const))("%s", async (_, golden) => {
      const argv = asJson(golden.argv);
      const { stdout, stderr, exit } = await runCase(
        { ...golden, argv },
        { timeZone: "UTC" },
        runCli,
      );
      // Errors and no totals: the words are on standard error.
      if (stdout.length === 0)
        return expect([exit, stderr.toString()]).toEqual(["1\n", expect.stringMatching(/./)]);
      const output: unknown = JSON.parse(stdout.toString());
      expect(OUTPUT_SCHEMAS[name].safeParse(output).error?.issues ?? []).toEqual([]);
      expect(published.safeParse(output).error?.issues ?? []).toEqual([]);
      expect(output).toHaveProperty("schema", `antq/${name}@1`);
    });
  },
);

it("is tried on every command that has golden cases", () => {
  const tried = ["aggregate", "check", "inspect"].map((name) => casesOf(name).length);
  for (const count of tried) expect(count).toBeGreaterThan(0);
});

it("every JSON output that a golden case shows has a published schema", () => {
  const ids = goldenCases().flatMap(({ folder, argv }) => {
    if (argv[argv.indexOf("--format") + 1] !== "json" && !argv.includes("--format=json")) return [];
    const text = readFileSync(join(folder, "stdout"), "utf8");
    return /"schema":\s*"antq\/([a-z]+)@1"/.exec(text)?.[1] ?? [];
  });
  expect(ids.length).toBeGreaterThan(0);
  expect([...new Set(ids)].filter((id) => !(id in OUTPUT_SCHEMAS))).toEqual([]);
});

describe("what is published", () => {
  it.each(Object.entries(OUTPUT_SCHEMAS))("%s is the schema of the program", (name, schema) => {
    const published: unknown = JSON.parse(readFileSync(join(FOLDER, `${name}.json`), "utf8"));
    expect(published).toEqual({
      title: `antq ${name}`,
      ...z.toJSONSchema(schema, { io: "input" }),
    });
  });

  it("says no more than that of the files that people write", () => {
    const names = [...Object.keys(OUTPUT_SCHEMAS), "catalogue", "closed", "config"];
    expect(readdirSync(FOLDER).sort()).toEqual(names.map((name) => `${name}.json`).sort());
  });

  it("refuses what the contract does not allow", () => {
    const check = { schema: "antq/check@1", summary: {}, findings: [] };
    expect(OUTPUT_SCHEMAS.check.safeParse(check).success).toBe(false);
    expect(OUTPUT_SCHEMAS.check.safeParse({ ...check, schema: "antq/check@2" }).success).toBe(
      false,
    );
  });
});
