/** `antq aggregate`: submissions to the totals of a period. */
import type { AggregateOptions } from "./aggregate-options.ts";
import type { Judged } from "./judged.ts";
import { aggregateReport, disclosed, withClosing } from "./aggregate-report.ts";
import type { AggregateInput } from "../aggregate/input.ts";
import { aggregate } from "../aggregate/index.ts";
import type { Stretch } from "../model/calendar.ts";
import type { Finding } from "../model/finding.ts";
import type { Lineage } from "../model/lineage.ts";
import type { FormSheet } from "../model/form-sheet.ts";
import { rowHeads } from "../model/sheet-rows.ts";
import { bindPeriod, bindYears, datesPeriod, type Period, yearOf } from "../model/period.ts";
import { comparedPeriod } from "../model/period-shift.ts";
import type { AggregateReport, Note, SourceInfo } from "../model/report.ts";
import { observe, type Observed, spanOfData } from "../observe/index.ts";
import { keyOf } from "../util/keys.ts";
import { compareWith } from "./compare.ts";
import { summedFirst } from "./summed-first.ts";
import { countFindings, judge } from "./judge.ts";
import { canOpen, withRoom } from "./lineage-room.ts";
import { lineageOf } from "./lineage.ts";
import { notesOf } from "./notes.ts";
import { restatedNotes } from "./restated-notes.ts";
import type { RunOptions } from "./options.ts";
import type { ReadResult } from "./read-result.ts";
import { readAll } from "./read.ts";
import { totalsInput } from "./totals-input.ts";
import { formSheetCount } from "./mapped-file.ts";

export interface AggregateOutcome {
  /** null: there are errors and the run was not told to keep going. */
  readonly report: AggregateReport | null;
  readonly findings: readonly Finding[];
  readonly files: number;
  /** The cells of every figure; absent: nobody asked for them, or they are too many. */
  readonly lineage?: Lineage;
}

export function runAggregate(options: AggregateOptions): Promise<AggregateOutcome> {
  const room = options.opens === true ? withRoom(options) : options;
  return summedFirst(windowsOf(options), room, aggregateOf);
}

/** null: a period that only the data will tell is compared with one before it. */
function windowsOf({ period, compare = null, scheme }: AggregateOptions): Stretch[] | null {
  if (period === null) return compare === null ? [] : null;
  return compare === null ? [period] : [period, comparedPeriod(period, compare, scheme)];
}

async function aggregateOf(options: AggregateOptions): Promise<AggregateOutcome> {
  const read = await readAll(options);
  const opens = options.opens === true && canOpen(read.sheets);
  const judged = judge(read, options, !opens);
  const hasErrors = judged.findings.some((finding) => finding.severity === "error");
  const counted = { findings: judged.findings, files: read.files.length };
  if (hasErrors && !options.keepGoing) return { ...counted, report: null };
  const period = options.period ?? periodOfData(judged, options);
  const observed = observe(judged.sheets, judged.rejected, period, judged.context);
  const findings = withStraddling(judged.findings, observed, options);
  const closed = options.closedPeriod?.(period);
  const input: AggregateInput = {
    ...totalsInput(judged, observed, period, options),
    levels: options.levels,
    by: options.by,
    only: options.only,
    within: options.within === null ? null : options.within(judged, period),
    provisional: hasErrors || closed === null,
    restating: options.restating ?? null,
  };
  const result = aggregate(input);
  const lineage = opens ? { lineage: lineageOf(result, observed, judged, options) } : {};
  const base = { ...counted, ...lineage };
  const all = aggregateReport(
    {
      findings: countFindings(findings),
      sources: sourcesOf(read, judged, observed),
      balance: observed.balance,
      notes: [
        ...notesOf(judged, observed, result, period, options),
        ...restatedNotes(result),
        ...leftOutNote(judged),
      ],
      sheets: formSheetCount(judged.sheets),
    },
    result,
    judged.registry,
    period,
    options,
  );
  const report = withClosing(all, closed, { ...options, whole: options.within === null });
  const shown = (own: AggregateReport) => disclosed(own, result, options.disclosure);
  if (options.compare === undefined || options.compare === null)
    return { ...base, findings, report: shown(report) };
  const { rows, compare, notes } = compareWith(options.compare, result, input, period, judged);
  return {
    ...base,
    findings,
    report: shown({ ...report, rows, compare, notes: [...report.notes, ...notes] }),
  };
}

/** Whole years, or a period of the scheme, where the data fill one; else the dates. */
export function periodOfData(judged: Judged, { scheme, today }: RunOptions): Period {
  const span = spanOfData(judged.sheets, judged.rejected, judged.context);
  // Every row is in error: there is no span, and nothing stands in the table either.
  if (span === null) return datesPeriod({ start: today, end: today }, scheme);
  const [from, to] = [yearOf(span.start, scheme), yearOf(span.end, scheme)];
  const year = { type: "year" as const, year: to, index: 1 };
  const whole = [bindPeriod(year, scheme), bindYears(from, to, scheme)];
  return whole.find((period) => sameDays(period, span)) ?? datesPeriod(span, scheme);
}

function sameDays(a: Stretch, b: Stretch): boolean {
  return a.start === b.start && a.end === b.end;
}

export function withStraddling(
  findings: readonly Finding[],
  observed: Observed,
  options: RunOptions,
): readonly Finding[] {
  const severity = options.severities["period-straddles"] ?? "warning";
  if (severity === "off") return findings;
  return [...findings, ...observed.problems.map((problem) => ({ ...problem, severity }))];
}

export function sourcesOf(read: ReadResult, judged: Judged, observed: Observed): SourceInfo[] {
  const rows = new Map<string, number>();
  for (const sheet of judged.sheets) {
    rows.set(sheet.file, (rows.get(sheet.file) ?? 0) + sheetRows(sheet));
  }
  const observations = new Map(observed.folded.byFile);
  for (const { cell } of observed.observations) {
    observations.set(cell.file, (observations.get(cell.file) ?? 0) + 1);
  }
  return read.files.map(({ file, sha256 }) => ({
    file,
    sha256: sha256 ?? "",
    rows: rows.get(file) ?? 0,
    observations: observations.get(file) ?? 0,
  }));
}

/** Rows of the sheet itself: where headings carry a breakdown, one of them gives several. */
export function sheetRows(sheet: FormSheet): number {
  let count = 0;
  for (const { summed, rows, length } of sheet.blocks) {
    if (summed !== undefined) count += summed.rows.reduce((sum, own) => sum + own, 0);
    else for (let i = 0; i < length; i++) if (i === 0 || rows[i] !== rows[i - 1]) count++;
  }
  return count;
}

/** Every row that `--keep-going` left out, by its place, and every file that gave no rows at all. */
export function leftOutNote(judged: Judged): Note[] {
  const places: string[] = [];
  for (const sheet of judged.rejected.size === 0 ? [] : judged.sheets) {
    let last = 0;
    for (const { row } of rowHeads(sheet)) {
      // Headings with a breakdown give several rows of one.
      if (row !== last && judged.rejected.has(keyOf(sheet.file, sheet.sheet, row)))
        places.push(`${sheet.file} ${sheet.sheet}!${row}`);
      last = row;
    }
  }
  const files = [...new Set(judged.findings.filter(isWholeFile).map(({ place }) => place.file))];
  const notes: Note[] = [];
  if (files.length > 0)
    notes.push({ code: "left-out-files", facts: { files, count: files.length } });
  if (places.length > 0)
    notes.push({ code: "left-out-rows", facts: { places, count: places.length } });
  return notes;
}

function isWholeFile({ severity, place }: Finding): boolean {
  return severity === "error" && place.sheet === undefined;
}
