/**
 * Coverage by what the office declares of its reporting. A row's `reporting` looks at the
 * declared forms that occur in the run; each indicator at the declared forms that feed it.
 * What nothing is declared of keeps the plain rule: the finest level seen, once a window.
 */
import type { Catalogue } from "../catalogue/index.ts";
import type { CalendarDate } from "../model/calendar.ts";
import type { Dimension } from "../model/catalogue.ts";
import type { Observation } from "../model/observation.ts";
import type { Period, PeriodScheme } from "../model/period.ts";
import { NO_PLAN, type ReportingPlan } from "../model/reporting.ts";
import type { Level, Unit } from "../model/unit.ts";
import { isMissing } from "../model/value.ts";
import { keyOf } from "../util/keys.ts";
import {
  CoverageTable,
  type CoverageRegistry,
  type DeclaredCoverage,
  IndicatorCoverage,
  linesOf,
  type ReportingRow,
} from "./coverage.ts";
import { sliceOf, TOTAL } from "./cube.ts";
import { DueReports, endsShown, finestLevels, type OwedForm } from "./due-reports.ts";

export interface CoverageInput {
  readonly observations: readonly Observation[];
  readonly reporting: readonly ReportingRow[];
  readonly registry: CoverageRegistry;
  readonly catalogue: Catalogue;
  readonly period: Period;
  readonly by: Dimension | null;
  readonly plan?: ReportingPlan | undefined;
}

export function coverageOf(input: CoverageInput): { row: CoverageTable; own: IndicatorCoverage } {
  const { reporting, registry, period, observations } = input;
  const scheme = input.catalogue.schemes.get(period.scheme) as PeriodScheme;
  const ends = registry.inferred ? [period.end] : endsShown(reporting, period, scheme);
  const order = input.catalogue.levels;
  const finest = finestLevels(
    reporting.map(({ unit }) => unit),
    order,
  );
  const table = (levels = finest, due: DueReports | null = null) =>
    new CoverageTable(reporting, registry, period, levels, due, ends);
  const plan = registry.inferred ? NO_PLAN : (input.plan ?? NO_PLAN);
  const occurring = new Set(plan.size === 0 ? [] : reporting.map(({ form }) => form));
  const owed = owedForms(
    [...plan.keys()].filter((form) => occurring.has(form)),
    input,
  );
  const row =
    owed.length === 0
      ? table()
      : table(undefined, new DueReports(owed, registry, period, false, ends));
  const declared = plan.size === 0 ? null : new Declared(input, plan, table, ends);
  return { row, own: new IndicatorCoverage(row, observations, table, order, declared) };
}

/** Forms with what is declared of them, in the catalogue's order. */
export function owedForms(
  forms: readonly string[],
  {
    catalogue,
    reporting,
    period,
    plan = NO_PLAN,
  }: Pick<CoverageInput, "catalogue" | "reporting" | "period" | "plan">,
): OwedForm[] {
  const run = catalogue.schemes.get(period.scheme) as PeriodScheme;
  return catalogue.forms
    .filter(({ id }) => forms.includes(id))
    .map(({ id, periodScheme }) => {
      const own = plan.get(id) ?? null;
      const rows = reporting.filter(({ form }) => form === id);
      const seen = rows.length === 0 ? reporting : rows;
      const units = seen.map(({ unit }) => unit);
      const asked = own?.level ?? null;
      const levels = asked === null ? finestLevels(units, catalogue.levels) : new Set([asked]);
      const scheme =
        (periodScheme === undefined ? undefined : catalogue.schemes.get(periodScheme)) ?? run;
      return { form: id, levels, scheme, reporting: own };
    });
}

class Declared implements DeclaredCoverage {
  readonly tables = new Map<string, CoverageTable>();
  readonly #answered = new Map<string, Set<string>>();

  constructor(
    input: CoverageInput,
    plan: ReportingPlan,
    table: (levels?: ReadonlySet<Level>, due?: DueReports) => CoverageTable,
    ends: readonly CalendarDate[],
  ) {
    const forms = new Map<string, Set<string>>();
    for (const { indicator, form } of input.observations) {
      if (!plan.has(form)) continue;
      const own = forms.get(indicator) ?? new Set<string>();
      forms.set(indicator, own.add(form));
    }
    const stocks = new Set(
      input.catalogue.indicators.filter(({ kind }) => kind === "stock").map(({ id }) => id),
    );
    const made = new Map<string, CoverageTable>();
    for (const [indicator, own] of forms) {
      const stock = stocks.has(indicator);
      const key = keyOf(stock ? "stock" : "flow", ...[...own].sort());
      const known =
        made.get(key) ??
        table(
          undefined,
          new DueReports(owedForms([...own], input), input.registry, input.period, stock, ends),
        );
      made.set(key, known);
      this.tables.set(indicator, known);
    }
    for (const observation of input.observations) this.#answer(observation, input);
  }

  #answer(observation: Observation, { by, registry, period }: CoverageInput): void {
    const { indicator, unit, value } = observation;
    const due = this.tables.get(indicator)?.due;
    if (due?.periodic !== true || isMissing(value)) return;
    const slice = sliceOf(observation, by);
    for (const { key } of due.answeredBy(null, unit.id, observation)) {
      for (const line of linesOf(registry, unit, period)) {
        this.#put(keyOf(indicator, line.id, TOTAL), key);
        if (slice !== undefined) this.#put(keyOf(indicator, line.id, keyOf(slice)), key);
      }
    }
  }

  #put(key: string, report: string): void {
    const own = this.#answered.get(key);
    if (own === undefined) this.#answered.set(key, new Set([report]));
    else own.add(report);
  }

  answered(indicator: string, unit: Unit, slice: string): number {
    return this.#answered.get(keyOf(indicator, unit.id, slice))?.size ?? 0;
  }
}
