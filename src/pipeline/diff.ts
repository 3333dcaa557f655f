/** `antq diff`: two sets of submissions, what changed between them, and what that does to each total. */
import { aggregate, type Aggregated } from "../aggregate/index.ts";
import { linesOf } from "../aggregate/coverage.ts";
import { pointsBetween } from "../aggregate/diff.ts";
import type { Stretch } from "../model/calendar.ts";
import type { Indicator } from "../model/catalogue.ts";
import type { DiffChange, DiffReport, DiffSide, DiffTotal } from "../model/diff.ts";
import type { Finding } from "../model/finding.ts";
import { datesPeriod, type Period } from "../model/period.ts";
import type { Note, ReportValue } from "../model/report.ts";
import { LEVELS, type Unit } from "../model/unit.ts";
import { type Entry, observe, type Observed } from "../observe/index.ts";
import { compareVietnamese } from "../util/vietnamese.ts";
import { keyOf } from "../util/keys.ts";
import { type AggregateOptions, leftOutNote, periodOfData, sourcesOf } from "./aggregate.ts";
import { boundaryNotes, breakDays } from "./boundary-notes.ts";
import { type Compared, compareSets, type OneSet } from "./diff-sets.ts";
import { countFindings, type Judged, judge } from "./judge.ts";
import { readAll, type ReadResult } from "./read.ts";

export interface DiffOptions extends Omit<AggregateOptions, "inputs" | "by" | "restating"> {
  readonly old: string;
  readonly new: string;
}

export interface DiffOutcome {
  /** null: a set has errors and the run was not told to keep going. */
  readonly report: DiffReport | null;
  /** Findings of the first set that stops the run, else of both. */
  readonly findings: readonly Finding[];
  readonly files: number;
  /** The set that has errors. */
  readonly faulty: string | null;
}

interface Side extends OneSet {
  readonly read: ReadResult;
  readonly judged: Judged;
  readonly observed: Observed;
  readonly result: Aggregated;
  readonly provisional: boolean;
}

export async function runDiff(options: DiffOptions): Promise<DiffOutcome> {
  const read = (input: string) => readAll({ ...options, inputs: [input] });
  return diffSets(await read(options.old), await read(options.new), options);
}

/** Two sets that have been read. */
export function diffSets(oldRead: ReadResult, newRead: ReadResult, options: DiffOptions): DiffOutcome {
  const judgeSet = (input: string, read: ReadResult) => ({ input, read, judged: judge(read, { ...options, inputs: [input] }) });
  const [before, after] = [judgeSet(options.old, oldRead), judgeSet(options.new, newRead)];
  const faulty = [before, after].find(({ judged }) => hasErrors(judged));
  if (faulty !== undefined && !options.keepGoing) {
    const { input, read, judged } = faulty;
    return { report: null, findings: judged.findings, files: read.files.length, faulty: input };
  }
  const period = options.period ?? commonPeriod(before.judged, after.judged, options);
  const old = sideOf(before, period, options);
  const fresh = sideOf(after, period, options);
  const compared = compareSets(old, fresh, period, options.catalogue);
  const totals = totalsOf(old, fresh, compared, period, options);
  const changes = totals.filter(isChanged);
  const report: DiffReport = {
    period,
    periodFromData: options.period === null,
    boundaries: "reported",
    old: summaryOf(old),
    new: summaryOf(fresh),
    units: compared.units,
    changes,
    unchanged: totals.length - changes.length,
    notes: notesOf(old, fresh, period, options),
  };
  const findings = [...before.judged.findings, ...after.judged.findings];
  return { report, findings, files: before.read.files.length + after.read.files.length, faulty: null };
}

function hasErrors({ findings }: Judged): boolean {
  return findings.some(({ severity }) => severity === "error");
}

/** From the first day of either set to the last: the same days for both. */
function commonPeriod(old: Judged, fresh: Judged, options: DiffOptions): Period {
  const run = { ...options, inputs: [] };
  const [a, b] = [periodOfData(old, run), periodOfData(fresh, run)];
  if (a.start === b.start && a.end === b.end) return b;
  const span: Stretch = { start: a.start < b.start ? a.start : b.start, end: a.end > b.end ? a.end : b.end };
  if (span.start === a.start && span.end === a.end) return a;
  return span.start === b.start && span.end === b.end ? b : datesPeriod(span, options.scheme);
}

function sideOf(
  { input, read, judged }: { input: string; read: ReadResult; judged: Judged },
  period: Period,
  options: DiffOptions,
): Side {
  const observed = observe(judged.sheets, judged.rejected, period, judged.context);
  const provisional = hasErrors(judged);
  const result = aggregate({
    observations: observed.observations,
    reporting: observed.rows,
    registry: judged.registry,
    catalogue: options.catalogue,
    period,
    levels: options.levels,
    by: null,
    only: options.only,
    within: options.within === null ? null : options.within(judged, period),
    provisional,
    lacking: observed.lacking,
    old: observed.oldStocks.map(({ entry, date }) => ({ unit: entry.unit, indicator: entry.indicator, date })),
  });
  return { input, read, judged, observed, result, provisional, registry: judged.registry };
}

function summaryOf({ input, read, judged, observed, provisional }: Side): DiffSide {
  return {
    input,
    findings: countFindings(judged.findings),
    sources: sourcesOf(read, judged, observed),
    sheets: judged.sheets.filter((sheet) => sheet.form !== null).length,
    balance: observed.balance,
    provisional,
  };
}

/** Every total of either set, with its cells; by level, then registry order, then indicator. */
function totalsOf(old: Side, fresh: Side, compared: Compared, period: Period, options: DiffOptions): DiffChange[] {
  const [before, after] = [rowsOf(old), rowsOf(fresh)];
  const shown = new Set([...before.keys(), ...after.keys()]);
  const cells = { old: cellsOf(old, shown), new: cellsOf(fresh, shown) };
  const ids = new Set([...old.result.indicators, ...fresh.result.indicators].map(({ id }) => id));
  const indicators = options.catalogue.indicators.filter(({ id }) => ids.has(id));
  const units = [...shown].map((id) => (after.get(id) ?? before.get(id)) as Row);
  return units.sort((a, b) => inOrder(a, b, fresh.judged)).flatMap((own) => {
    const [a, b] = [before.get(own.unit.id) ?? null, after.get(own.unit.id) ?? null];
    const made = new Map<string, DiffTotal>();
    return indicators.flatMap((indicator): DiffChange[] => {
      const values = { old: a?.values[indicator.id] ?? null, new: b?.values[indicator.id] ?? null };
      if (values.old === null && values.new === null) return [];
      const side = (of: Indicator, x: number | null, y: number | null): DiffTotal => {
        const key = keyOf(own.unit.id, of.id);
        const mine = { old: cells.old.get(key) ?? [], new: cells.new.get(key) ?? [] };
        const total = made.get(of.id) ?? compared.total(mine, of, { old: x, new: y });
        made.set(of.id, total);
        return total;
      };
      const { unit } = (b ?? a) as Row;
      const report = unitOf(unit, fresh, period);
      return [{ unit: report, ...changeOf(indicator, values, side, options), oldValue: values.old, newValue: values.new }];
    });
  });
}

type Values = { readonly old: ReportValue | null; readonly new: ReportValue | null };
type SideMaker = (of: Indicator, old: number | null, fresh: number | null) => DiffTotal;

function changeOf(
  indicator: Indicator,
  values: Values,
  side: SideMaker,
  { catalogue }: DiffOptions,
): DiffTotal & Pick<DiffChange, "ratio"> {
  const [a, b] = [values.old?.value ?? null, values.new?.value ?? null];
  const { ratio } = indicator;
  if (ratio === undefined) return side(indicator, a, b);
  const find = (id: string) => catalogue.indicators.find((own) => own.id === id) as Indicator;
  const half = (part: "numerator" | "denominator") =>
    side(find(ratio[part]), values.old?.[part] ?? null, values.new?.[part] ?? null);
  const difference = pointsBetween(values.old, values.new, ratio.decimals);
  const sides = { numerator: half("numerator"), denominator: half("denominator") };
  return { indicator, old: a, new: b, difference, parts: [], ratio: sides };
}

interface Row {
  readonly unit: Unit;
  readonly values: Readonly<Record<string, ReportValue>>;
}

function rowsOf({ result }: Side): Map<string, Row> {
  return new Map(
    result.rows.map(({ values }, i) => {
      const unit = result.units[i] as Unit;
      return [unit.id, { unit, values }];
    }),
  );
}

/** Observations under each shown unit, in the order of their cells. */
function cellsOf({ observed, registry }: Side, shown: ReadonlySet<string>): Map<string, Entry[]> {
  const cells = new Map<string, Entry[]>();
  const ordered = [...observed.observations].sort(
    (a, b) => a.source.sheetOrder - b.source.sheetOrder || a.cell.row - b.cell.row || a.cell.column - b.cell.column,
  );
  for (const entry of ordered) {
    for (const { id } of linesOf(registry, entry.unit, entry)) {
      if (!shown.has(id)) continue;
      const key = keyOf(id, entry.indicator);
      const own = cells.get(key);
      if (own === undefined) cells.set(key, [entry]);
      else own.push(entry);
    }
  }
  return cells;
}

function inOrder(a: Row, b: Row, { registry }: Judged): number {
  const name = ({ unit }: Row) => unit.spells.at(-1)?.name ?? "";
  return (
    LEVELS.indexOf(a.unit.level) - LEVELS.indexOf(b.unit.level) ||
    (registry.inferred ? compareVietnamese(name(a), name(b)) : registry.compare(a.unit, b.unit)) ||
    (a.unit.id < b.unit.id ? -1 : 1)
  );
}

function unitOf(unit: Unit, { registry }: OneSet, period: Period): DiffChange["unit"] {
  const parent = registry.parentOf(unit, period.end) ?? registry.parentOf(unit, period.start);
  const { code, level } = unit;
  return { code, name: registry.nameOf(unit, period), level, parent: parent?.code ?? null };
}

/** A total of which some cell, or only what is said of it, is another one. */
function isChanged(change: DiffChange): boolean {
  const sides = change.ratio === undefined ? [change] : [change.ratio.numerator, change.ratio.denominator];
  return change.old !== change.new || sides.some(({ parts }) => parts.length > 0);
}

function notesOf(old: Side, fresh: Side, period: Period, options: DiffOptions): Note[] {
  const notes: Note[] = [];
  if (options.period === null) notes.push({ code: "period-from-data", facts: { start: period.start, end: period.end } });
  const units = new Map([...old.result.units, ...fresh.result.units].map((unit) => [unit.id, unit]));
  const changes = breakDays(fresh.registry, fresh.registry.inferred ? [] : [...units.values()], period);
  return [...notes, ...boundaryNotes(changes, fresh.registry, period), ...leftOutNote(old.judged), ...leftOutNote(fresh.judged)];
}
