/** The totals of a period with what their reader must know, whether they come from submissions or from a data set. */
import type { Aggregated } from "../aggregate/index.ts";
import type { Catalogue } from "../catalogue/index.ts";
import { BUILT_IN_LEVELS } from "../catalogue/levels.ts";
import type { ClosedPeriod } from "../model/closing.ts";
import type { Period } from "../model/period.ts";
import type { AggregateReport, ReportUnit } from "../model/report.ts";
import type { Levels, Unit } from "../model/unit.ts";
import type { Registry } from "../units/registry.ts";
import type { AggregateOptions } from "./aggregate-options.ts";
import { closingNotes, markedOpen } from "./closing.ts";
import { disclosedAggregate } from "./disclosed-aggregate.ts";

type RunFacts = Pick<AggregateReport, "findings" | "sources" | "balance" | "notes" | "sheets">;

export function aggregateReport(
  run: RunFacts,
  result: Aggregated,
  registry: Registry,
  period: Period,
  options: Pick<AggregateOptions, "period" | "restating" | "by" | "catalogue" | "levels">,
): AggregateReport {
  return {
    period,
    periodFromData: options.period === null,
    boundaries: options.restating?.basis ?? "reported",
    restated: result.restated,
    by: options.by,
    byLabel: options.catalogue.dimensions.find(({ id }) => id === options.by)?.label ?? null,
    levels: options.levels,
    ...declaredLevels(options.catalogue),
    indicators: result.indicators,
    rows: result.rows,
    ...run,
    provisional: run.findings.error > 0,
    missing: result.missing.map((unit) => unitOf(unit, registry, period)),
  };
}

/** What a report says of levels: nothing where all are built in. */
export function declaredLevels({ levels }: Pick<Catalogue, "levels">): { hierarchy?: Levels } {
  return levels === BUILT_IN_LEVELS ? {} : { hierarchy: levels };
}

function unitOf(unit: Unit, registry: Registry, period: Period): ReportUnit {
  const parent = registry.parentOf(unit, period.end) ?? registry.parentOf(unit, period.start);
  const { code, level } = unit;
  return { code, name: registry.nameOf(unit, period), level, parent: parent?.code ?? null };
}

/** Held against its closing. `closed` undefined: the workspace closes nothing. */
export function withClosing(
  all: AggregateReport,
  closed: ClosedPeriod | null | undefined,
  asked: Parameters<typeof closingNotes>[2],
): AggregateReport {
  const made = { ...all, rows: markedOpen(all.rows, closed ?? null) };
  const closing = closed === undefined ? [] : closingNotes(closed, made, asked);
  return { ...made, notes: [...made.notes, ...closing] };
}

/** What the public may see of it, where a threshold is given. */
export function disclosed(
  report: AggregateReport,
  result: Aggregated,
  threshold: number = 0,
): AggregateReport {
  return threshold < 2 ? report : disclosedAggregate(report, result, threshold);
}
