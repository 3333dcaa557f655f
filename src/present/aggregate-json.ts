/** The JSON contract of `antq aggregate` (schema `antq/aggregate@1`): names and order are fixed. */
import { said } from "../messages/said.ts";
import { noteText } from "../messages/notes.ts";
import type { Indicator } from "../model/catalogue.ts";
import type { Comparison, UnevenChange } from "../model/change.ts";
import type {
  AggregateReport,
  Note,
  ReportRow,
  ReportUnit,
  ReportValue,
  SourceInfo,
} from "../model/report.ts";
import type { Json } from "./document.ts";
import type { Lang } from "./number-format.ts";

export function aggregateJson(report: AggregateReport, lang: Lang): Json {
  const { code, start, end, scheme } = report.period;
  const { error, warning, information } = report.findings;
  const { read, observed, missing, refused, superseded, unassigned } = report.balance;
  const ids = valueOrder(report);
  return {
    schema: "antq/aggregate@1",
    period: { code, start, end, scheme },
    boundaries: report.boundaries,
    ...restatedJson(report),
    ...compareJson(report),
    indicators: report.indicators.map((indicator) => indicatorJson(indicator, lang)),
    rows: report.rows.map((row) => rowJson(row, ids)),
    findings: { error, warning, information },
    sources: report.sources.map(sourceJson),
    balance: { read, observed, missing, refused, superseded, unassigned },
    notes: report.notes.map((note) => noteJson(note, lang)),
    provisional: report.provisional,
    ...disclosureJson(report),
  };
}

/** Only with `--disclosure`: how many figures are not shown. */
export function disclosureJson({ disclosure }: Pick<AggregateReport, "disclosure">): {
  [key: string]: Json;
} {
  return disclosure === undefined ? {} : { disclosure: { ...disclosure } };
}

/** Only with `--compare`: what every value's `compare` is against. */
function compareJson({ compare }: AggregateReport): { [key: string]: Json } {
  if (compare === undefined) return {};
  const { code, start, end, scheme } = compare.period;
  const reporting = compare.reporting === null ? null : { ...compare.reporting };
  return { compare: { with: compare.with, period: { code, start, end, scheme }, reporting } };
}

/** Only where restated: the day, the split, what became of the units, the balance. */
export function restatedJson({ restated }: Pick<AggregateReport, "restated">): {
  [key: string]: Json;
} {
  if (restated === undefined || restated === null) return {};
  const { date, split, fates, balance } = restated;
  const lines = balance.map((line) => ({ ...line }));
  return { restated: { date, split, units: { ...fates }, balance: lines } };
}

/** One object for each row, complete in itself. */
export function aggregateLines(report: AggregateReport): Json[] {
  const { code, start, end, scheme } = report.period;
  const ids = valueOrder(report);
  return report.rows.map((row) => ({
    period: { code, start, end, scheme },
    boundaries: report.boundaries,
    ...rowJson(row, ids),
  }));
}

export function unitJson(unit: ReportUnit): { [key: string]: Json } {
  const { code, name, level, parent } = unit;
  const extra: { [key: string]: Json } = {};
  if (unit.unallocated === true) {
    extra["unallocated"] = true;
    extra["targets"] = unit.targets ?? [];
    if (unit.targetNames !== undefined) extra["targetNames"] = unit.targetNames;
  }
  return { code, name, level, parent, ...extra };
}

function rowJson(row: ReportRow, order: ValueOrder): { [key: string]: Json } {
  const { expected, actual, rate } = row.reporting;
  const values: { [key: string]: Json } = {};
  for (const [id, ratio] of order) {
    const value = row.values[id];
    if (value !== undefined) values[id] = valueJson(value, ratio);
  }
  return {
    unit: unitJson(row.unit),
    by: { ...row.by },
    reporting: { expected, actual, rate },
    values,
  };
}

/** A ratio has its parts in place of bounds; bounds only where it is not exact. */
export function valueJson(value: ReportValue, ratio: boolean): Json {
  const { status, qualifier, lower, upper, actual, expected, asOf, incomplete } = value;
  const extra: { [key: string]: Json } = {};
  if (actual !== undefined) extra["actual"] = actual;
  if (expected !== undefined) extra["expected"] = expected;
  if (asOf !== undefined) extra["asOf"] = asOf;
  if (incomplete !== undefined) extra["incomplete"] = incomplete;
  if (value.compare !== undefined) extra["compare"] = comparisonJson(value.compare);
  if (!ratio) return { value: value.value, status, qualifier, lower, upper, ...extra };
  const bounds: { [key: string]: Json } = qualifier === "=" ? {} : { lower, upper };
  const numerator = value.numerator ?? null;
  const denominator = value.denominator ?? null;
  return { value: value.value, numerator, denominator, status, qualifier, ...bounds, ...extra };
}

function comparisonJson({ uneven, like, ...change }: Comparison): Json {
  return { ...change, ...unevenJson({ uneven, like }) };
}

/** Only where the two totals are not of the same units and months. */
export function unevenJson({ uneven, like }: Partial<UnevenChange>): { [key: string]: Json } {
  if (uneven !== true) return {};
  return { uneven, like: like === null || like === undefined ? null : { ...like } };
}

/** Indicator ids in table order, each with whether it is a ratio. */
type ValueOrder = readonly (readonly [string, boolean])[];

function valueOrder(report: AggregateReport): ValueOrder {
  return report.indicators.map(({ id, kind }) => [id, kind === "ratio"] as const);
}

function indicatorJson({ id, label, measure, kind }: Indicator, lang: Lang): Json {
  return { id, label: said(lang, label), measure: said(lang, measure), kind };
}

export function sourceJson({ file, sha256, rows, observations }: SourceInfo): Json {
  return { file, sha256, rows, observations };
}

export function noteJson(note: Note, lang: Lang): Json {
  return { code: note.code, text: noteText(note, lang), ...note.facts };
}
