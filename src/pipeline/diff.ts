/** `antq diff`: two sets of submissions, what changed between them, and what that does to each total. */
import { aggregate } from "../aggregate/index.ts";
import type { Stretch } from "../model/calendar.ts";
import type { DiffChange, DiffReport, DiffSide } from "../model/diff.ts";
import type { Finding } from "../model/finding.ts";
import { datesPeriod, type Period } from "../model/period.ts";
import type { Note } from "../model/report.ts";
import { changedEntries, type Entry, observe } from "../observe/index.ts";
import { keyOf } from "../util/keys.ts";
import type { AggregateOptions } from "./aggregate-options.ts";
import { leftOutNote, periodOfData, sourcesOf } from "./aggregate.ts";
import { boundaryNotes, breakDays } from "./boundary-notes.ts";
import { compareSets, insideName } from "./diff-sets.ts";
import { type Side, totalsOf } from "./diff-totals.ts";
import type { Judged } from "./judged.ts";
import { countFindings, judge } from "./judge.ts";
import type { ReadResult } from "./read-result.ts";
import { readAll } from "./read.ts";
import { totalsInput } from "./totals-input.ts";
import { formSheetCount } from "./mapped-file.ts";

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

export async function runDiff(options: DiffOptions): Promise<DiffOutcome> {
  const read = (input: string) => readAll({ ...options, inputs: [input] });
  return diffSets(await read(options.old), await read(options.new), options);
}

/** Two sets that have been read. */
export function diffSets(
  oldRead: ReadResult,
  newRead: ReadResult,
  options: DiffOptions,
): DiffOutcome {
  const judgeSet = (input: string, read: ReadResult) => ({
    input,
    read,
    judged: judge(read, { ...options, inputs: [input] }, true),
  });
  const sets = [judgeSet(options.old, oldRead), judgeSet(options.new, newRead)] as const;
  const faulty = sets.find(({ judged }) => hasErrors(judged));
  if (faulty !== undefined && !options.keepGoing) {
    const { input, read, judged } = faulty;
    return { report: null, findings: judged.findings, files: read.files.length, faulty: input };
  }
  const [before, after] = sets;
  const period = options.period ?? commonPeriod(before.judged, after.judged, options);
  const [old, fresh] = withCells(sideOf(before, period, options), sideOf(after, period, options));
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
  return {
    report,
    findings,
    files: before.read.files.length + after.read.files.length,
    faulty: null,
  };
}

function hasErrors({ findings }: Judged): boolean {
  return findings.some(({ severity }) => severity === "error");
}

/** From the first day of either set to the last: the same days for both. */
function commonPeriod(old: Judged, fresh: Judged, options: DiffOptions): Period {
  const run = { ...options, inputs: [] };
  const [a, b] = [periodOfData(old, run), periodOfData(fresh, run)];
  if (a.start === b.start && a.end === b.end) return b;
  const span: Stretch = {
    start: a.start < b.start ? a.start : b.start,
    end: a.end > b.end ? a.end : b.end,
  };
  if (span.start === a.start && span.end === a.end) return a;
  return span.start === b.start && span.end === b.end ? b : datesPeriod(span, options.scheme);
}

function sideOf(
  { input, read, judged }: { input: string; read: ReadResult; judged: Judged },
  period: Period,
  options: DiffOptions,
): Omit<Side, "cells" | "touched"> {
  const observed = observe(judged.sheets, judged.rejected, period, judged.context);
  const provisional = hasErrors(judged);
  const result = aggregate({
    ...totalsInput(judged, observed, period, options),
    levels: options.levels,
    by: null,
    only: options.only,
    within: options.within === null ? null : options.within(judged, period),
    provisional,
  });
  return { input, read, judged, observed, result, provisional, registry: judged.registry };
}

/** Cells that are the same in both sets make no difference: only the others are looked at. */
function withCells(
  old: Omit<Side, "cells" | "touched">,
  fresh: Omit<Side, "cells" | "touched">,
): readonly [Side, Side] {
  const places = new Map<string, number>();
  const numberOf = (key: string): number => {
    const known = places.get(key) ?? places.size;
    places.set(key, known);
    return known;
  };
  const sheets = new Map(
    [old, fresh].flatMap(({ judged, input }) =>
      judged.sheets.map((sheet) => [
        sheet,
        numberOf(keyOf(insideName(sheet.file, input), sheet.sheet)),
      ]),
    ),
  );
  const changed = changedEntries(
    old.observed.rows,
    fresh.observed.rows,
    ({ sheet }) => sheets.get(sheet) ?? -1,
  );
  const all = (side: Omit<Side, "cells" | "touched">, own: readonly Entry[]): Side => ({
    ...side,
    cells: [...side.observed.observations, ...own],
    touched: changed.units,
  });
  return [all(old, changed.old), all(fresh, changed.new)];
}

function summaryOf({ input, read, judged, observed, provisional }: Side): DiffSide {
  return {
    input,
    findings: countFindings(judged.findings),
    sources: sourcesOf(read, judged, observed),
    sheets: formSheetCount(judged.sheets),
    balance: observed.balance,
    provisional,
  };
}

/** A total of which some cell, or only what is said of it, is another one. */
function isChanged(change: DiffChange): boolean {
  const sides =
    change.ratio === undefined ? [change] : [change.ratio.numerator, change.ratio.denominator];
  return change.old !== change.new || sides.some(({ parts }) => parts.length > 0);
}

function notesOf(old: Side, fresh: Side, period: Period, options: DiffOptions): Note[] {
  const notes: Note[] = [];
  if (options.period === null)
    notes.push({ code: "period-from-data", facts: { start: period.start, end: period.end } });
  const units = new Map(
    [...old.result.units, ...fresh.result.units].map((unit) => [unit.id, unit]),
  );
  const changes = breakDays(
    fresh.registry,
    fresh.registry.inferred ? [] : [...units.values()],
    period,
  );
  return [
    ...notes,
    ...boundaryNotes(changes, fresh.registry, period),
    ...leftOutNote(old.judged),
    ...leftOutNote(fresh.judged),
  ];
}
