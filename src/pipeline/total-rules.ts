/** Rules of the user's own that stand on totals: of each unit of a level, over each period of the data. */
import type { Judged } from "./judged.ts";
import { aggregate } from "../aggregate/index.ts";
import { underUnit } from "../aggregate/trace.ts";
import { operandsOf } from "../catalogue/expression.ts";
import { type FigureOf, weighRule } from "../catalogue/weigh-rule.ts";
import type { Stretch } from "../model/calendar.ts";
import { bindTime } from "../model/form-sheet.ts";
import { rowHeads } from "../model/sheet-rows.ts";
import type { Problem } from "../model/finding.ts";
import { bindPeriod, monthOf, type Period, type PeriodScheme, yearOf } from "../model/period.ts";
import type { ReportRow, ReportValue } from "../model/report.ts";
import type { Rule, RulePeriod } from "../model/rule.ts";
import type { Unit } from "../model/unit.ts";
import { observe, type Observed, refKey, spanOfData } from "../observe/index.ts";
import { problemOf } from "../validate/index.ts";
import type { RunOptions } from "./options.ts";

type Accepted = Omit<Judged, "findings">;

/** Units with a row in error have no whole totals, nor have those above them: there nothing is weighed. */
export function totalRuleProblems(judged: Accepted, options: RunOptions): Problem[] {
  const rules = options.catalogue.rules.filter(({ scope }) => scope.kind === "total");
  if (rules.length === 0) return [];
  const span = spanOfData(judged.sheets, judged.rejected, judged.context);
  if (span === null) return [];
  const broken = brokenUnits(judged, options);
  return Object.keys(MONTHS).flatMap((length) => {
    const own = rules.filter(({ scope }) => scope.kind === "total" && scope.period === length);
    if (own.length === 0) return [];
    return periodsIn(span, length as RulePeriod, options.scheme).flatMap((period) =>
      weighPeriod(own, period, judged, broken, options),
    );
  });
}

function weighPeriod(
  rules: readonly Rule[],
  period: Period,
  judged: Accepted,
  broken: ReadonlySet<string>,
  options: RunOptions,
): Problem[] {
  // A violated rule is told at a cell.
  const context = { ...judged.context, fold: false };
  const observed = observe(judged.sheets, judged.rejected, period, context);
  const levels = [
    ...new Set(rules.flatMap(({ scope }) => (scope.kind === "total" ? [scope.level] : []))),
  ];
  const result = aggregate({
    observations: observed.observations,
    reporting: observed.rows,
    registry: judged.registry,
    catalogue: options.catalogue,
    period,
    levels,
    by: null,
    only: null,
    within: null,
    provisional: false,
    lacking: observed.lacking,
    old: [],
  });
  const found: Problem[] = [];
  for (const [i, row] of result.rows.entries()) {
    const unit = result.units[i];
    if (unit === undefined || broken.has(unit.id) || row.unit.unallocated === true) continue;
    for (const rule of rules) {
      if (rule.scope.kind !== "total" || rule.scope.level !== row.unit.level) continue;
      const figures: FigureOf = (id) => figureOf(row.values[id]);
      if (!sameCoverage(rule, row)) continue;
      const weighing = weighRule(rule, figures);
      if (weighing.verdict !== "violated") continue;
      found.push(problemAt(rule, weighing, unit, period, { observed, judged, options }));
    }
  }
  return found;
}

/** Totals of different units are not compared: one side would lack what the other has. */
function sameCoverage({ left, right, missing }: Rule, { values, reporting }: ReportRow): boolean {
  if (missing !== "SKIP_IF_ANY_VALUE_MISSING") return true;
  const counts = [...operandsOf(left), ...operandsOf(right)].flatMap((id) => {
    const total = values[id];
    return total === undefined ? [] : [total.actual ?? reporting.actual];
  });
  return new Set(counts).size <= 1;
}

/** A total that is hedged, or lacks a row that did not fit into the period, is not exactly known. */
function figureOf(total: ReportValue | undefined): number | null | undefined {
  if (total === undefined) return null;
  if (total.value === null) return total.lower === null && total.upper === null ? null : undefined;
  return total.qualifier === "=" && total.incomplete !== true ? total.value : undefined;
}

/** At the first cell that goes into the rule's figures; the message says which unit and period. */
function problemAt(
  rule: Rule,
  weighing: { readonly left: number | null; readonly right: number | null },
  unit: Unit,
  period: Period,
  { observed, judged, options }: { observed: Observed; judged: Accepted; options: RunOptions },
): Problem {
  const name = judged.registry.nameOf(unit, period);
  for (const id of [...operandsOf(rule.left), ...operandsOf(rule.right)]) {
    for (const part of partsOf(id, options)) {
      const cell = underUnit(observed.observations, unit, part, judged.registry)[0]?.cell;
      if (cell === undefined) continue;
      const problem = problemOf(rule, weighing, { place: { ...cell }, field: id });
      return {
        ...problem,
        facts: { ...problem.facts, unit: name, start: period.start, end: period.end },
      };
    }
  }
  throw new Error(`rule ${rule.id} is violated by no figure`);
}

/** A ratio has no cells of its own, its parts have. */
function partsOf(id: string, { catalogue }: RunOptions) {
  const find = (wanted: string) =>
    catalogue.indicators.filter((indicator) => indicator.id === wanted);
  return find(id).flatMap(({ ratio }) =>
    ratio === undefined ? find(id) : [...find(ratio.numerator), ...find(ratio.denominator)],
  );
}

function brokenUnits(judged: Accepted, { scheme, today }: RunOptions): Set<string> {
  const { sheets, rejected, registry } = judged;
  const broken = new Set<string>();
  for (const sheet of sheets) {
    for (const { row, time, place } of rowHeads(sheet)) {
      if (place?.kind !== "found" || !rejected.has(refKey(sheet.file, sheet.sheet, row))) continue;
      broken.add(place.unit.id);
      const days = bindTime(time, scheme) ?? { start: today, end: today };
      for (const day of [days.start, days.end]) {
        for (const above of registry.ancestorsOf(place.unit, day)) broken.add(above.id);
      }
    }
  }
  return broken;
}

const MONTHS: Readonly<Record<RulePeriod, number>> = { month: 1, quarter: 3, half: 6, year: 12 };

/** The periods of one length that the days touch. */
function periodsIn(span: Stretch, type: RulePeriod, scheme: PeriodScheme): Period[] {
  const months = MONTHS[type];
  const first = monthOf(span.start, scheme);
  let year = type === "month" ? first.year : yearOf(span.start, scheme);
  const into = (first.index - (scheme.firstMonth ?? 1) + 12) % 12;
  let index = type === "month" ? first.index : Math.floor(into / months) + 1;
  const periods: Period[] = [];
  for (;;) {
    const period = bindPeriod({ type, year, index }, scheme);
    if (period.start > span.end) return periods;
    periods.push(period);
    index += 1;
    if (index * months > 12) [year, index] = [year + 1, 1];
  }
}
