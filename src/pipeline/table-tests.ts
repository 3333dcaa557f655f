/** `antq catalogue forms --test`: each table of the catalogue's own tests read and added up as a submission would be. */
import { levelIds } from "../model/unit.ts";
import type { Finding } from "../model/finding.ts";
import type { AggregateReport, ReportRow } from "../model/report.ts";
import type { ExpectedFigure, TableTest } from "../model/table-test.ts";
import { foldName } from "../util/vietnamese.ts";
import { runAggregate } from "./aggregate.ts";
import type { RunOptions } from "./options.ts";

export type TableFault =
  | { readonly kind: "refused"; readonly findings: readonly Finding[] }
  /** It was to be refused for this code. */
  | { readonly kind: "accepted"; readonly code: string }
  | { readonly kind: "no-unit"; readonly unit: string; readonly units: readonly string[] }
  /** One figure was named, and several units stand on the same level. */
  | { readonly kind: "many-units"; readonly indicator: string; readonly units: readonly string[] }
  | {
      readonly kind: "figure";
      readonly indicator: string;
      readonly unit: string;
      readonly expected: ExpectedFigure;
      readonly found: ExpectedFigure;
    };

/** What the table gave other than it says; empty where all came out. */
export async function faultsOfTable(test: TableTest, options: RunOptions): Promise<TableFault[]> {
  const { report, findings } = await runAggregate({
    ...options,
    inputs: ["-"],
    stdin: () => Promise.resolve(new TextEncoder().encode(test.table)),
    cache: undefined,
    period: null,
    levels: levelIds(options.catalogue.levels),
    by: null,
    only: null,
    within: null,
    keepGoing: false,
  });
  const errors = findings.filter(({ severity }) => severity === "error");
  if (test.errors !== undefined) {
    const told = new Set(errors.map(({ code }) => code));
    return test.errors
      .filter((code) => !told.has(code))
      .map((code) => ({ kind: "accepted", code }) as const);
  }
  if (report === null) return [{ kind: "refused", findings: errors }];
  return Object.entries(test.totals ?? {}).flatMap(([indicator, expected]) =>
    typeof expected === "object" && expected !== null
      ? Object.entries(expected).flatMap(([unit, one]) => ofUnit(report, indicator, unit, one))
      : ofHighest(report, indicator, expected),
  );
}

function ofHighest(
  { rows }: AggregateReport,
  indicator: string,
  expected: ExpectedFigure,
): TableFault[] {
  // The highest stand first.
  const level = rows[0]?.unit.level;
  const highest = rows.filter(({ unit }) => unit.level === level);
  const [first] = highest;
  if (first === undefined || highest.length > 1)
    return [{ kind: "many-units", indicator, units: highest.map(({ unit }) => unit.name) }];
  return compared(first, indicator, expected);
}

function ofUnit(
  { rows }: AggregateReport,
  indicator: string,
  name: string,
  expected: ExpectedFigure,
): TableFault[] {
  const row = rows.find(({ unit }) => foldName(unit.name) === foldName(name));
  if (row === undefined)
    return [{ kind: "no-unit", unit: name, units: rows.map(({ unit }) => unit.name) }];
  return compared(row, indicator, expected);
}

function compared(row: ReportRow, indicator: string, expected: ExpectedFigure): TableFault[] {
  const found = row.values[indicator]?.value ?? null;
  return found === expected
    ? []
    : [{ kind: "figure", indicator, unit: row.unit.name, expected, found }];
}
