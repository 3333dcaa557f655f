/** `antq narrate`: the sentences of a report, with the figures in them. */
import type { Dimension } from "../model/catalogue.ts";
import type { Finding } from "../model/finding.ts";
import type { NarrateReport } from "../model/narrative.ts";
import type { Period } from "../model/period.ts";
import { comparedPeriod, type CompareWith } from "../model/period-shift.ts";
import type { Level, Unit } from "../model/unit.ts";
import { narrateUnit } from "../text/index.ts";
import type { Lang } from "../messages/terms.ts";
import { periodOfData } from "./aggregate.ts";
import { disclosedNarrative, type ToldUnit } from "./disclosed-narrative.ts";
import { RunFigures } from "./figures.ts";
import type { Judged } from "./judged.ts";
import { judge } from "./judge.ts";
import type { RunOptions } from "./options.ts";
import { readAll } from "./read.ts";

export interface NarrateOptions extends RunOptions {
  /** null: the span of the data. */
  readonly period: Period | null;
  readonly within: ((judged: Judged, period?: Period) => Unit) | null;
  /** null: the highest unit alone. */
  readonly levels: readonly Level[] | null;
  /** A breakdown whose values a sentence can name. */
  readonly by: Dimension | null;
  readonly only: readonly string[] | null;
  readonly compare: CompareWith | null;
  readonly rounded: boolean;
  readonly keepGoing: boolean;
  readonly lang: Lang;
  /** Counts from 1 to below it are not published; 0 and 1: all are. */
  readonly disclosure?: number;
}

export interface NarrateOutcome {
  /** null: there are errors and the run was not told to keep going. */
  readonly report: NarrateReport | null;
  readonly findings: readonly Finding[];
  readonly files: number;
}

export async function runNarrate(options: NarrateOptions): Promise<NarrateOutcome> {
  const read = await readAll(options);
  const judged = judge(read, options);
  const provisional = judged.findings.some(({ severity }) => severity === "error");
  const base = { findings: judged.findings, files: read.files.length };
  if (provisional && !options.keepGoing) return { ...base, report: null };
  const period = options.period ?? periodOfData(judged, options);
  const within = options.within?.(judged, period) ?? null;
  const figures = new RunFigures(judged, options, period, within);
  const indicators = options.catalogue.indicators.filter(
    ({ id }) => options.only === null || options.only.includes(id),
  );
  const all = unitsOf(figures, period, options, within).flatMap((id) =>
    toldUnit(id, figures, period, judged, options),
  );
  const { disclosure: threshold = 0 } = options;
  const { told, ...suppressed } =
    threshold < 2
      ? { told: all }
      : disclosedNarrative(all, indicators, period, judged.registry, threshold);
  const paragraphs = told.flatMap(({ unit, rows, before }) => {
    const { compare, rounded, lang } = options;
    const input = { period, indicators, rows, before, compare, provisional, rounded, threshold };
    const text = narrateUnit(input, lang);
    const own = figures.unit(unit.id, period);
    return text === null || own === null ? [] : [{ unit: own, text }];
  });
  return { ...base, report: { period, paragraphs, provisional, ...suppressed } };
}

/** The highest unit, or all of the levels asked for, under the one asked for. */
function unitsOf(
  figures: RunFigures,
  period: Period,
  { levels }: NarrateOptions,
  within: Unit | null,
): string[] {
  const all = figures.units(period);
  const inside = (id: string) =>
    within === null || id === within.id || figures.above(id, period).includes(within.id);
  if (levels !== null) {
    return all.filter(
      (id) => inside(id) && levels.includes(figures.unit(id, period)?.level ?? "province"),
    );
  }
  if (figures.scope !== null) return [figures.scope];
  const highest = figures.unit(all[0] ?? "", period)?.level;
  return all.filter((id) => figures.unit(id, period)?.level === highest);
}

function toldUnit(
  id: string,
  figures: RunFigures,
  period: Period,
  { registry }: Judged,
  { compare, scheme, by }: NarrateOptions,
): ToldUnit[] {
  const unit = registry.unitById(id);
  if (unit === null) return [];
  const base = compare === null ? null : comparedPeriod(period, compare, scheme);
  const before = base === null ? null : (figures.rowsOf(id, base, null)[0] ?? null);
  return [{ unit, rows: figures.rowsOf(id, period, by), before }];
}
