/** `antq trace`: from a total back to files, sheets and cells. */
import type { AggregateOptions } from "./aggregate-options.ts";
import type { Judged } from "./judged.ts";
import { aggregate } from "../aggregate/index.ts";
import { partsOf, type RatioParts, withoutPartner } from "../aggregate/paired.ts";
import { proveSum, totalOfAll, traceTotal, underUnit } from "../aggregate/trace.ts";
import { type Piece, underRestated } from "../aggregate/trace-restated.ts";
import type { Indicator } from "../model/catalogue.ts";
import type { Finding } from "../model/finding.ts";
import type { Period } from "../model/period.ts";
import type { ReportUnit, ReportValue } from "../model/report.ts";
import type { TracedTotal, TracePart, TraceReport } from "../model/trace.ts";
import type { Restating } from "../model/restating.ts";
import type { Unit } from "../model/unit.ts";
import { lastDayIn } from "../model/unit-days.ts";
import { missing } from "../model/value.ts";
import {
  acceptedRows,
  type Entry,
  observe,
  type ObserveContext,
  type Observed,
} from "../observe/index.ts";
import { leftOutNote, periodOfData, sourcesOf, withStraddling } from "./aggregate.ts";
import { countFindings, judge } from "./judge.ts";
import { notesOf } from "./notes.ts";
import type { ReadResult } from "./read-result.ts";
import { readAll } from "./read.ts";
import { totalsInput } from "./totals-input.ts";
import { byCell, tracePart } from "./trace-part.ts";
import { formSheetCount } from "./mapped-file.ts";

export interface TraceOptions extends Omit<AggregateOptions, "levels" | "by" | "only" | "within"> {
  /** Finds the unit, once the hierarchy and the period are known. */
  readonly unit: (judged: Judged, period: Period) => Unit;
  readonly indicator: Indicator;
}

export interface TraceOutcome {
  /** null: there are errors and the run was not told to keep going. */
  readonly report: TraceReport | null;
  readonly findings: readonly Finding[];
  readonly files: number;
}

export async function runTrace(options: TraceOptions): Promise<TraceOutcome> {
  const read = await readAll(options);
  const judged = judge(read, options);
  return traceIn(read, judged, options);
}

/** One figure of submissions that have been read and judged: they need not be read again for the next. */
export function traceIn(read: ReadResult, judged: Judged, options: TraceOptions): TraceOutcome {
  const provisional = judged.findings.some((finding) => finding.severity === "error");
  const base = { findings: judged.findings, files: read.files.length };
  if (provisional && !options.keepGoing) return { ...base, report: null };
  // Which days there are can be told without any cell.
  const rows = { ...judged, context: { ...judged.context, fold: true } };
  const period = options.period ?? periodOfData(rows, options);
  const unit = options.unit(judged, period);
  const context = cellsUnder(options.restating ? null : unit, judged, options);
  const observed = observe(judged.sheets, judged.rejected, period, context);
  const findings = withStraddling(judged.findings, observed, options);
  const total = totalOf(unit, period, observed, judged, options, provisional);
  const tracer = new Tracer(unit, observed, judged, options.restating ?? null);
  const ratio = sidesOf(options);
  const counts = countFindings(findings);
  const report: TraceReport = {
    unit: total.unit,
    period,
    periodFromData: options.period === null,
    boundaries: options.restating?.basis ?? "reported",
    total: ratio === null ? tracer.trace(options.indicator, total) : bare(options.indicator, total),
    ...(ratio === null
      ? {}
      : {
          ratio: {
            numerator: tracer.side(ratio.numerator, ratio, total),
            denominator: tracer.side(ratio.denominator, ratio, total),
          },
        }),
    findings: counts,
    sources: sourcesOf(read, judged, observed),
    sheets: formSheetCount(judged.sheets),
    balance: observed.balance,
    notes: [
      ...notesOf(judged, observed, total.result, period, { ...options, ...total.narrowed }).filter(
        concerns,
      ),
      ...leftOutNote(judged),
    ],
    provisional: counts.error > 0,
  };
  return { ...base, findings, report };
}

/**
 * Only the cells of the figure are asked for, and only of units that ever were under this one: the
 * others count in other totals. null: on other boundaries any unit's may be.
 */
function cellsUnder(unit: Unit | null, judged: Judged, options: TraceOptions): ObserveContext {
  const { sheets, rejected, context, registry } = judged;
  const { id: figure, ratio } = options.indicator;
  const cellsOf = new Set(ratio === undefined ? [figure] : [ratio.numerator, ratio.denominator]);
  if (unit === null) return { ...context, fold: true, foldOnly: new Set(), cellsOf };
  const [own, others] = [new Set<string>(), new Set<string>()];
  for (const row of acceptedRows(sheets, rejected, context)) {
    const { id } = row.unit;
    if (own.has(id)) continue;
    const above = registry.ancestorsOf(row.unit, lastDayIn(row.unit, row.stretch));
    const isOwn = id === unit.id || above.some((other) => other.id === unit.id);
    if (isOwn) own.add(id);
    else others.add(id);
  }
  for (const id of own) others.delete(id);
  return { ...context, fold: true, foldOnly: others, cellsOf };
}

interface Total {
  readonly unit: ReportUnit;
  readonly valueOf: (indicator: Indicator) => ReportValue;
  readonly result: ReturnType<typeof aggregate>;
  readonly narrowed: Pick<AggregateOptions, "levels" | "by" | "only" | "within">;
}

/** The value as `aggregate` prints it. */
function totalOf(
  unit: Unit,
  period: Period,
  observed: Observed,
  judged: Judged,
  options: TraceOptions,
  provisional: boolean,
): Total {
  const { id, ratio } = options.indicator;
  const only = ratio === undefined ? [id] : [id, ratio.numerator, ratio.denominator];
  const narrowed = { levels: [unit.level], by: null, only, within: null };
  const result = aggregate({
    ...totalsInput(judged, observed, period, options),
    provisional,
    restating: options.restating ?? null,
    ...narrowed,
  });
  const row = result.rows[result.units.findIndex((own) => own.id === unit.id)];
  const basis = result.registry;
  const parent = basis.parentOf(unit, period.end) ?? basis.parentOf(unit, period.start);
  const name = basis.nameOf(unit, period);
  return {
    unit: row?.unit ?? { code: unit.code, name, level: unit.level, parent: parent?.code ?? null },
    valueOf: (indicator) => row?.values[indicator.id] ?? missing("O"),
    result,
    narrowed,
  };
}

function sidesOf(options: TraceOptions): RatioParts | null {
  return partsOf(options.indicator.ratio, options.catalogue.indicators);
}

function bare(indicator: Indicator, total: Total): TracedTotal {
  return { indicator, value: total.valueOf(indicator), parts: [], superseded: [], missing: 0 };
}

/** Notes about other figures would only distract. */
function concerns({ code }: { readonly code: string }): boolean {
  return code !== "missing-units" && code !== "unassigned" && code !== "unexpected-units";
}

class Tracer {
  readonly #unit: Unit;
  readonly #observed: Observed;
  readonly #judged: Judged;
  readonly #restating: Restating | null;

  constructor(unit: Unit, observed: Observed, judged: Judged, restating: Restating | null) {
    this.#restating = restating;
    this.#unit = unit;
    this.#observed = observed;
    this.#judged = judged;
  }

  /** A part of a rate: of the figures that have their partner. */
  side(indicator: Indicator, of: RatioParts, total: Total): TracedTotal {
    const { observations } = this.#observed;
    const left = withoutPartner(observations, of);
    if (left.size === 0) return this.trace(indicator, total);
    const paired = observations.filter((entry) => !left.has(entry));
    const kept = this.#under(paired, indicator);
    return this.trace(indicator, total, { entries: paired, value: totalOfAll(kept, indicator) });
  }

  /** `of`: not all that was observed, and what that comes to. */
  trace(
    indicator: Indicator,
    total: Total,
    of?: { readonly entries: readonly Entry[]; readonly value: ReportValue },
  ): TracedTotal {
    const own = this.#under(of?.entries ?? this.#observed.observations, indicator);
    const { parts, items, missing: blank } = traceTotal(own, indicator);
    const value = of?.value ?? total.valueOf(indicator);
    proveSum(parts, indicator, value);
    const superseded = this.#under(this.#observed.superseded, indicator);
    const listed = [...(items ?? [])].map(([item, cells]) => {
      return { item, parts: cells.map((entry) => this.#part(entry)) };
    });
    return {
      indicator,
      value,
      parts: parts.map((entry) => this.#part(entry)),
      ...(items === null ? {} : { items: listed }),
      superseded: superseded.map((entry) => this.#part(entry)),
      missing: blank,
    };
  }

  /** By file, sheet, row, column. */
  #under(entries: readonly Entry[], indicator: Indicator): Piece<Entry>[] {
    const own =
      this.#restating === null
        ? underUnit(entries, this.#unit, indicator, this.#judged.registry)
        : underRestated(entries, this.#unit, indicator, this.#restating);
    return own.sort(byCell);
  }

  #part(entry: Piece<Entry>): TracePart {
    return tracePart(entry, this.#judged.registry);
  }
}
