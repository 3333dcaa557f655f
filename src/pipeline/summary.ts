/** `antq summary`: submissions to totals of every year of a span, read and judged once. */
import type { AggregateOptions } from "./aggregate-options.ts";
import type { Judged } from "./judged.ts";
import { evenness, type Remade } from "../aggregate/even.ts";
import type { AggregateInput } from "../aggregate/input.ts";
import { aggregate, type Aggregated } from "../aggregate/index.ts";
import { yearRows } from "../aggregate/years.ts";
import type { Indicator } from "../model/catalogue.ts";
import type { Finding, Problem } from "../model/finding.ts";
import { bindPeriod, bindYears, type Period, yearOf } from "../model/period.ts";
import type { Lineage } from "../model/lineage.ts";
import { type SummaryReport, unitPlaces } from "../model/summary.ts";
import type { Level, Unit } from "../model/unit.ts";
import {
  type EntrySet,
  type Observed,
  observeWindow,
  prepare,
  slicesOf,
} from "../observe/index.ts";
import { disclosedSummary } from "./disclosed-summary.ts";
import { sourcesOf, leftOutNote } from "./aggregate.ts";
import { declaredLevels } from "./aggregate-report.ts";
import { boundaryNotes, breakDays, seriesNotes } from "./boundary-notes.ts";
import { remade } from "./compare.ts";
import { summedFirst } from "./summed-first.ts";
import { countFindings, judge } from "./judge.ts";
import { canOpen, withRoom } from "./lineage-room.ts";
import { joinedLineage, lineageOf } from "./lineage.ts";
import { notesOf } from "./notes.ts";
import type { ReadResult } from "./read-result.ts";
import { readAll } from "./read.ts";
import { restatedNotes } from "./restated-notes.ts";
import { totalsInput } from "./totals-input.ts";
import { formSheetCount } from "./mapped-file.ts";

export interface SummaryOptions extends Omit<AggregateOptions, "period" | "by" | "levels"> {
  /** null: the last year of the data. */
  readonly to: number | null;
  /** null: `count` years before the end, but not before the first year of the data. */
  readonly from: number | null;
  /** null: as many as the data have, {@link YEARS} at most. */
  readonly count: number | null;
  /** null: province and district. */
  readonly levels: readonly Level[] | null;
  readonly layout: SummaryReport["layout"];
}

export interface SummaryOutcome {
  /** null: there are errors and the run was not told to keep going. */
  readonly report: SummaryReport | null;
  readonly findings: readonly Finding[];
  readonly files: number;
  /** The cells of every figure, by the places of {@link unitPlaces}; absent: not asked for, or too many. */
  readonly lineage?: Lineage;
}

/** Years shown where the options do not say. */
export const YEARS = 10;

export function runSummary(options: SummaryOptions): Promise<SummaryOutcome> {
  // Years are made of whole months.
  return summedFirst([], options.opens === true ? withRoom(options) : options, summaryOf);
}

async function summaryOf(options: SummaryOptions): Promise<SummaryOutcome> {
  const read = await readAll(options);
  const opens = options.opens === true && canOpen(read.sheets);
  const judged = judge(read, options, !opens);
  const { findings } = judged;
  const base = { findings, files: read.files.length };
  const provisional = findings.some((finding) => finding.severity === "error");
  if (provisional && !options.keepGoing) return { ...base, report: null };
  const set = prepare(judged.sheets, judged.rejected, judged.context);
  const { from, to } = yearsOf(set, judged, options);
  const looked = lookAt(set, from, to, judged, options, provisional);
  const all = [...findings, ...straddling([...looked.years, looked.total], options)];
  const report = reportOf(read, judged, looked, options, all);
  const opened = opens ? { lineage: lineageOfYears(looked, report, judged, options) } : {};
  return { ...base, findings: all, report, ...opened };
}

/** The cells of each year's figures, then of the whole span's. */
function lineageOfYears(
  { years, total }: Looked,
  { rows }: SummaryReport,
  judged: Judged,
  options: SummaryOptions,
): Lineage {
  const windows = [...years, total];
  const units = unitPlaces(rows);
  return joinedLineage(
    windows.map(({ result, observed }, column) => ({
      lineage: lineageOf(result, observed, judged, { ...options, by: null }),
      placeOf: (row) => {
        const unit = units.get(result.units[row]?.id ?? "");
        return unit === undefined ? null : unit * windows.length + column;
      },
    })),
  );
}

function yearsOf(
  set: EntrySet,
  judged: Judged,
  options: SummaryOptions,
): { from: number; to: number } {
  const { scheme } = judged.context;
  let first = null as string | null;
  let last = null as string | null;
  for (const { stretch } of set.rows) {
    if (first === null || stretch.start < first) first = stretch.start;
    if (last === null || stretch.end > last) last = stretch.end;
  }
  const today = Number(options.today.slice(0, 4));
  const asked = options.from === null ? null : options.from + (options.count ?? YEARS) - 1;
  const dataTo = last === null ? today : yearOf(last, scheme);
  const to =
    options.to ??
    (options.count === null ? Math.max(dataTo, options.from ?? 0) : (asked ?? dataTo));
  const earliest = to - (options.count ?? YEARS) + 1;
  const dataFrom = first === null ? earliest : yearOf(first, scheme);
  const begun = options.count === null ? Math.max(earliest, Math.min(dataFrom, to)) : earliest;
  return { from: options.from ?? begun, to };
}

interface Window {
  readonly period: Period;
  readonly input: AggregateInput;
  readonly observed: Observed;
  readonly result: Aggregated;
}

interface Looked {
  readonly years: readonly Window[];
  readonly total: Window;
}

/** Every year, then the whole span, each a window of its own over the same entries. */
function lookAt(
  set: EntrySet,
  from: number,
  to: number,
  judged: Judged,
  options: SummaryOptions,
  provisional: boolean,
): Looked {
  const { scheme } = judged.context;
  const span = bindYears(from, to, scheme);
  const within = options.within === null ? null : options.within(judged, span);
  const look = (own: EntrySet, period: Period): Window => {
    const observed = observeWindow(own, period, judged.context);
    const input = totalsOf(observed, period, judged, options, within, provisional);
    return { period, observed, input, result: aggregate(input) };
  };
  const periods: Period[] = [];
  for (let year = from; year <= to; year++) {
    periods.push(bindPeriod({ type: "year", year, index: 1 }, scheme));
  }
  const slices = slicesOf(set, periods);
  const years = periods.map((period, i) => look(slices[i] as EntrySet, period));
  return { years, total: look(set, span) };
}

function totalsOf(
  observed: Observed,
  period: Period,
  judged: Judged,
  options: SummaryOptions,
  within: Unit | null,
  provisional: boolean,
): AggregateInput {
  return {
    ...totalsInput(judged, observed, period, options),
    // A unit that is asked for by name is shown, whatever its level.
    levels: options.levels ?? (within === null ? DEFAULT_LEVELS : [within.level]),
    by: null,
    only: options.only,
    within,
    provisional,
    restating: options.restating ?? null,
  };
}

const DEFAULT_LEVELS: readonly Level[] = ["province", "district"];

/** A row that fits into no year is told once, though two years and the span miss it. */
function straddling(windows: readonly Window[], options: SummaryOptions): Finding[] {
  const severity = options.severities["period-straddles"] ?? "warning";
  if (severity === "off") return [];
  const told = new Map<string, Problem>();
  for (const { observed } of windows) {
    for (const problem of observed.problems) {
      const key = JSON.stringify(problem.place);
      if (!told.has(key)) told.set(key, problem);
    }
  }
  return [...told.values()].map((problem) => ({ ...problem, severity }));
}

function reportOf(
  read: ReadResult,
  judged: Judged,
  { years, total }: Looked,
  options: SummaryOptions,
  findings: readonly Finding[],
): SummaryReport {
  const { period, observed, result } = total;
  const windows = [...years, total];
  const indicators = indicatorsOf(windows, options);
  const shown = new Map<string, Unit>(
    windows.flatMap((w) => w.result.units.map((u) => [u.id, u] as const)),
  );
  // On the boundaries of one day no series crosses a change.
  const crossing = result.restated === null ? [...shown.values()] : [];
  const changes = breakDays(judged.registry, crossing, period);
  const rows = yearRows({
    periods: years.map((window) => window.period),
    years: years.map((window) => window.result),
    span: period,
    total: result,
    levels: options.catalogue.levels,
    registry: result.registry,
    indicators,
    breaks: changes.days,
    even: evenness(remadeWindow(years[0] ?? total), remadeWindow(years.at(-1) ?? total)),
  });
  const counts = countFindings(findings);
  const disclosure = options.disclosure ?? 0;
  const noteOptions = { ...options, period, by: null, levels: options.levels ?? DEFAULT_LEVELS };
  const report: SummaryReport = {
    periods: years.map((window) => window.period),
    boundaries: options.restating?.basis ?? "reported",
    restated: result.restated,
    layout: options.layout,
    ...declaredLevels(options.catalogue),
    topOnly:
      options.levels === null && options.within === null && options.layout === "by-indicator",
    indicators,
    rows: options.layout === "by-unit" ? byIndicator(rows, indicators) : rows,
    findings: counts,
    sources: sourcesOf(read, judged, observed),
    balance: observed.balance,
    notes: [
      ...boundaryNotes(changes, judged.registry, period),
      ...seriesNotes(indicators, period),
      ...notesOf(judged, observed, result, period, noteOptions).filter(matters),
      ...restatedNotes(result).filter(({ code }) => code !== "restated-coverage"),
      ...leftOutNote(judged),
    ],
    provisional: counts.error > 0,
    sheets: formSheetCount(judged.sheets),
  };
  if (disclosure < 2) return report;
  return disclosedSummary(report, shown, result.registry, disclosure);
}

function remadeWindow({ result, input }: Window): Remade {
  return remade(result, input);
}

/** A unit that closed on the way is expected at its time, though not at the end of the span. */
function matters({ code }: { readonly code: string }): boolean {
  return code !== "unexpected-units";
}

function indicatorsOf(windows: readonly Window[], options: SummaryOptions): Indicator[] {
  const seen = new Set(windows.flatMap((w) => w.result.indicators.map(({ id }) => id)));
  return options.catalogue.indicators.filter(({ id }) => seen.has(id));
}

/** Units under each indicator instead of indicators under each unit. */
function byIndicator(
  rows: SummaryReport["rows"],
  indicators: readonly Indicator[],
): SummaryReport["rows"] {
  return indicators.flatMap(({ id }) => rows.filter((row) => row.indicator === id));
}
