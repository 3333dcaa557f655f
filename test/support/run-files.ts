/** Small files through the whole of `aggregate` or `check`, in this process; figures as short texts. */
import { mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { expect } from "vitest";
import { type Catalogue, makeCatalogue } from "../../src/catalogue/index.ts";
import type { Dimension } from "../../src/model/catalogue.ts";
import type { Finding } from "../../src/model/finding.ts";
import type { PeriodScheme } from "../../src/model/period.ts";
import { parsePeriodCode } from "../../src/model/readings/index.ts";
import type { AggregateReport, ReportValue } from "../../src/model/report.ts";
import type { Level } from "../../src/model/unit.ts";
import { type AggregateOutcome, runAggregate } from "../../src/pipeline/aggregate.ts";
import { type CheckOutcome, runCheck } from "../../src/pipeline/check.ts";
import type { ReadResult } from "../../src/pipeline/read-result.ts";
import { readAll } from "../../src/pipeline/read.ts";
import type { RunOptions } from "../../src/pipeline/options.ts";
import { parseRegistry } from "../../src/units/parse-registry.ts";
import { type Way, WAYS } from "./ways.ts";
import { a1 } from "../../src/util/a1.ts";

/** Name (with folders) to CSV text or bytes. */
export type Files = Readonly<Record<string, string | Uint8Array>>;

export interface Settings {
  /** CSV text; absent: {@link BA_TRI}; null: inferred from the submissions. */
  readonly units?: string | null;
  readonly period?: string;
  readonly scheme?: "civil" | "decree-09";
  readonly levels?: readonly Level[];
  readonly by?: Dimension;
  readonly only?: readonly string[];
  readonly keepGoing?: boolean;
  readonly onDuplicate?: "error" | "latest";
  readonly ownUnits?: readonly string[];
  readonly today?: string;
  readonly catalogue?: Catalogue;
  readonly severities?: RunOptions["severities"];
  /** Absent: every way, and they must agree. */
  readonly way?: Way;
  /** The inputs as named on a command line; absent: the whole folder. */
  readonly inputs?: readonly string[];
}

/** Huyện Ba Tri with its 23 communes of 2020, before and after the reform. */
export const BA_TRI = await readFile(
  new URL("../../fixtures/seeds/ba-tri-2020/units.csv", import.meta.url),
  "utf8",
);
const built = makeCatalogue();

export function schemeNamed(id: string, catalogue: Catalogue = built): PeriodScheme {
  const scheme = catalogue.schemes.get(id);
  if (scheme === undefined) throw new Error(`no scheme ${id}`);
  return scheme;
}

/** The files in a folder of their own, which is gone afterwards. */
export async function inFolder<T>(files: Files, run: (cwd: string) => Promise<T>): Promise<T> {
  const cwd = await mkdtemp(join(tmpdir(), "antq-files-"));
  try {
    for (const [name, content] of Object.entries(files)) {
      const path = join(cwd, name);
      await mkdir(dirname(path), { recursive: true });
      await writeFile(path, content);
    }
    return await run(cwd);
  } finally {
    await rm(cwd, { recursive: true, force: true });
  }
}

/** What a run over a folder is told. */
export function optionsFor(settings: Settings, cwd: string): RunOptions {
  const { units = BA_TRI, catalogue = built, scheme = "civil" } = settings;
  return {
    inputs: settings.inputs ?? ["."],
    catalogue,
    registry: units === null ? null : parseRegistry(units, "units.csv").registry,
    scheme: schemeNamed(scheme, catalogue),
    scope: [],
    today: settings.today ?? "2026-01-01",
    onDuplicate: settings.onDuplicate ?? "error",
    ownUnits: new Set(settings.ownUnits),
    severities: settings.severities ?? {},
    jobs: 1,
    ...WAYS[settings.way ?? "usual"],
    stdin: () => Promise.resolve(new Uint8Array()),
    cwd,
    onProgress: () => {},
  };
}

export function totalsOf(files: Files, settings: Settings = {}): Promise<AggregateOutcome> {
  return inFolder(files, (cwd) => inAllWays(settings, (own) => totalsIn(cwd, own)));
}

/** What every way of handling rows gives; the first to differ from rows read one by one is a fault. */
async function inAllWays<T>(settings: Settings, run: (settings: Settings) => Promise<T>) {
  if (settings.way !== undefined) return run(settings);
  const truth = await run({ ...settings, way: "oneByOne" });
  for (const way of ["usual", "inPieces"] as const)
    expect(await run({ ...settings, way }), way).toEqual(truth);
  return truth;
}

async function totalsIn(cwd: string, settings: Settings): Promise<AggregateOutcome> {
  const run = optionsFor(settings, cwd);
  const reading =
    settings.period === undefined ? null : parsePeriodCode(settings.period, run.scheme);
  if (reading?.ok === false) throw new Error(`no period ${settings.period}`);
  const outcome = await runAggregate({
    ...run,
    period: reading?.period ?? null,
    levels: settings.levels ?? ["district", "commune"],
    by: settings.by ?? null,
    only: settings.only ?? null,
    within: null,
    keepGoing: settings.keepGoing ?? false,
  });
  if (outcome.report !== null) expectBalanced(outcome.report);
  return outcome;
}

/** With the excerpts of all findings. */
export type Checked = Omit<CheckOutcome, "excerpt"> & {
  readonly excerpts: readonly (readonly (string | number)[] | null)[];
};

export function checkOf(files: Files, settings: Settings = {}): Promise<Checked> {
  return inFolder(files, (cwd) =>
    inAllWays(settings, async (own) => {
      const { excerpt, ...rest } = await runCheck(optionsFor(own, cwd));
      return { ...rest, excerpts: rest.findings.map(excerpt) };
    }),
  );
}

/** Read and mapped, not yet placed. */
export function sheetsOf(files: Files, settings: Settings = {}): Promise<ReadResult> {
  return inFolder(files, (cwd) => readAll(optionsFor(settings, cwd)));
}

/** Value cells read = observed + missing + refused + superseded + unassigned. */
export function expectBalanced({ balance }: AggregateReport): void {
  const { read, ...parts } = balance;
  const sum = Object.values(parts).reduce((a, b) => a + b, 0);
  expect({ read }, JSON.stringify(balance)).toEqual({ read: sum });
}

/** `12A`, `>1300E[1301..]`, `~E[100..999]`, `O`, with `+` for incomplete and `@date` for an old stock. */
export function short(value: ReportValue): string {
  const { status, qualifier, lower, upper } = value;
  const bounds = qualifier === "=" ? "" : `[${lower ?? ""}..${upper ?? ""}]`;
  const number = `${qualifier === "=" ? "" : qualifier}${value.value ?? ""}`;
  const incomplete = value.incomplete === true ? "+" : "";
  const asOf = value.asOf === undefined ? "" : `@${value.asOf}`;
  return `${number}${status}${bounds}${incomplete}${asOf}`;
}

/** By unit (and breakdown), then indicator; of units that sent something. */
export function figures({
  report,
}: AggregateOutcome): Record<string, Record<string, string>> | null {
  if (report === null) return null;
  const found: Record<string, Record<string, string>> = {};
  for (const { unit, by, values } of report.rows) {
    // A unit that sent nothing.
    if (Object.keys(values).length === 0) continue;
    const name = [unit.name, ...Object.values(by).map((value) => value ?? "-")].join(" | ");
    found[name] = Object.fromEntries(
      Object.entries(values).map(([id, value]) => [id, short(value)]),
    );
  }
  return found;
}

/** `code file cell`; information is left out. */
export function told(findings: readonly Finding[]): string[] {
  return findings.filter(({ severity }) => severity !== "information").map(oneFinding);
}

export function oneFinding({ code, place }: Finding): string {
  const { file, row, column } = place;
  const cell = row === undefined ? "" : ` ${column === undefined ? `row ${row}` : a1(row, column)}`;
  return `${code} ${file}${cell}`;
}

/** What is read of small files, and what is told of them. */
export interface Scenario extends Settings {
  readonly name: string;
  readonly files: Files;
  /** {@link figures}; null: there are errors, so no totals. */
  readonly totals: Record<string, Record<string, string>> | null;
  /** {@link told}; absent: nothing. */
  readonly findings?: readonly string[];
  /** Parts of the balance. */
  readonly balance?: Partial<AggregateReport["balance"]>;
  /** Codes of notes that must be there. */
  readonly notes?: readonly string[];
}

export async function expectScenario(scenario: Scenario): Promise<void> {
  const outcome = await totalsOf(scenario.files, scenario);
  expect(told(outcome.findings)).toEqual(scenario.findings ?? []);
  expect(figures(outcome)).toEqual(scenario.totals);
  if (scenario.balance !== undefined)
    expect(outcome.report?.balance).toMatchObject(scenario.balance);
  const notes = outcome.report?.notes.map(({ code }) => code) ?? [];
  for (const code of scenario.notes ?? []) expect(notes).toContain(code);
}
