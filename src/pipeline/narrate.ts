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
  const paragraphs = unitsOf(figures, period, options, within).flatMap((unit) => {
    const text = textOf(unit, figures, period, provisional, options);
    const own = figures.unit(unit, period);
    return text === null || own === null ? [] : [{ unit: own, text }];
  });
  return { ...base, report: { period, paragraphs, provisional } };
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

function textOf(
  unit: string,
  figures: RunFigures,
  period: Period,
  provisional: boolean,
  options: NarrateOptions,
): string | null {
  const { catalogue, only, compare, rounded, scheme, lang } = options;
  const base = compare === null ? null : comparedPeriod(period, compare, scheme);
  const indicators = catalogue.indicators.filter(({ id }) => only === null || only.includes(id));
  const own = figures.rowsOf(unit, period, options.by);
  const before = base === null ? null : (figures.rowsOf(unit, base, null)[0] ?? null);
  return narrateUnit(
    { period, indicators, rows: own, before, compare, provisional, rounded },
    lang,
  );
}
