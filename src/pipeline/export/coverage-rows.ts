/** Who owed a report in a period and who sent one, by what of: the parts of `expected` and `actual`. */
import type { AggregateInput } from "../../aggregate/input.ts";
import type { CoverageTable } from "../../aggregate/coverage.ts";
import { coverageOf } from "../../aggregate/declared-coverage.ts";
import type { ExportValue } from "../../model/export.ts";
import type { PortionTables } from "./portions.ts";
import type { UnitIds } from "./text.ts";

export interface CoverageRows {
  readonly coverage: readonly (readonly ExportValue[])[];
  readonly scopes: readonly (readonly ExportValue[])[];
}

/** A scope is what coverage is looked at for: all reports (indicator empty), or those that feed an indicator. */
export function coverageRows(
  input: Omit<AggregateInput, "levels" | "only" | "within" | "provisional">,
  ids: UnitIds,
  portions: PortionTables,
): CoverageRows {
  const { observations, reporting, registry, period } = input;
  const { row, own } = coverageOf(input);
  const names = new Map<CoverageTable, string>([[row, "1"]]);
  const scopes: ExportValue[][] = [[period.code, "", "1", false]];
  const seen = new Set(observations.map(({ indicator }) => indicator));
  for (const { id } of input.catalogue.indicators) {
    if (!seen.has(id)) continue;
    const table = own.tableOf(id);
    const name = names.get(table) ?? String(names.size + 1);
    names.set(table, name);
    scopes.push([period.code, id, name, own.isByReport(id)]);
  }
  const coverage = [...names].flatMap(([table, name]) =>
    table.owed(reporting, registry, period).map(({ unit, lines, on, once, reported }) => [
      period.code,
      name,
      ids.of(unit),
      ...ids.line(lines),
      on === null ? "" : `${on.start}..${on.end}`,
      on?.start ?? null,
      on?.end ?? null,
      once,
      !registry.inferred,
      reported,
      // Where it is expected: as the period ends.
      portions.of(unit, period),
    ]),
  );
  return { coverage, scopes };
}
