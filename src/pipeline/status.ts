/** `antq status`: who must report, who has, who is late, who is missing. Errors do not stop it: they are no totals. */
import type { Judged } from "./judged.ts";
import { said } from "../messages/said.ts";
import { owedForms } from "../aggregate/declared-coverage.ts";
import { endsShown, finestLevels, type OwedForm } from "../aggregate/due-reports.ts";
import { metricsOf } from "../aggregate/reporting-rates.ts";
import { type SentRow, statusLines, type UnitLine } from "../aggregate/status-lines.ts";
import { workingDayAfter } from "../catalogue/working-days.ts";
import type { Lang } from "../messages/terms.ts";
import { contains } from "../model/calendar.ts";
import type { Finding } from "../model/finding.ts";
import { bindTime } from "../model/form-sheet.ts";
import { rowHeads } from "../model/sheet-rows.ts";
import type { Period } from "../model/period.ts";
import type { Note } from "../model/report.ts";
import { NO_PLAN } from "../model/reporting.ts";
import type { ReportState, StatusForm, StatusReport, StatusUnit } from "../model/status.ts";
import { type Levels, rankOf, type Unit } from "../model/unit.ts";
import { observe, type Observed, refKey } from "../observe/index.ts";
import { compareVietnamese } from "../util/vietnamese.ts";
import { periodOfData, sourcesOf } from "./aggregate.ts";
import { summedFirst } from "./summed-first.ts";
import { countFindings, judge } from "./judge.ts";
import type { RunOptions } from "./options.ts";
import { readAll } from "./read.ts";
import { formSheetCount } from "./mapped-file.ts";

export interface StatusOptions extends RunOptions {
  /** null: the span of the data. */
  readonly period: Period | null;
  readonly within: ((judged: Judged, period?: Period) => Unit) | null;
}

export interface StatusOutcome {
  readonly report: StatusReport;
  readonly findings: readonly Finding[];
}

export function runStatus(options: StatusOptions): Promise<StatusOutcome> {
  return summedFirst(options.period === null ? [] : [options.period], options, statusOf);
}

async function statusOf(options: StatusOptions): Promise<StatusOutcome> {
  const read = await readAll(options);
  const judged = judge(read, options, true);
  const period = options.period ?? periodOfData(judged, options);
  const observed = observe(judged.sheets, judged.rejected, period, judged.context);
  const rows = sentRows(judged, observed, period);
  const known = !judged.registry.inferred;
  const forms = formsOf(rows, period, options, known);
  const input = {
    rows,
    window: period,
    today: options.today,
    units: known ? judged.registry : null,
    ends: endsShown(rows, period, options.scheme),
    workingDayAfter,
  };
  const keep = underAsked(judged, options, period);
  const perForm = forms.map((owed) => statusLines(owed, input).filter(({ unit }) => keep(unit)));
  const all = perForm.flat();
  const report: StatusReport = {
    period,
    periodFromData: options.period === null,
    today: options.today,
    metrics: metricsOf(
      all.map(({ line }) => line),
      known,
    ),
    forms: forms.map((owed, i) => formOf(owed, perForm[i] ?? [], options, known)),
    units: unitsOf(all, judged, period, options.catalogue.levels),
    findings: countFindings(judged.findings),
    sources: sourcesOf(read, judged, observed),
    sheets: formSheetCount(judged.sheets),
    balance: observed.balance,
    notes: notesOf(all, rows, period, judged, options),
  };
  return { report, findings: judged.findings };
}

/** Declared forms, whether anybody sent them or not; else all together, whatever the form. */
function formsOf(
  rows: readonly SentRow[],
  period: Period,
  options: StatusOptions,
  known: boolean,
): OwedForm[] {
  const plan = options.reporting ?? NO_PLAN;
  const accepted = rows.filter((row) => row.accepted);
  const input = { catalogue: options.catalogue, reporting: accepted, period, plan };
  if (known && plan.size > 0) return owedForms([...plan.keys()], input);
  const units = accepted.map(({ unit }) => unit);
  const levels = finestLevels(units, options.catalogue.levels);
  return [{ form: null, levels, scheme: options.scheme, reporting: null }];
}

/** Accepted rows of the window, and rows in error whose unit and days are known all the same. */
function sentRows(judged: Judged, observed: Observed, period: Period): SentRow[] {
  const rows: SentRow[] = observed.rows.map(({ unit, form, stretch, sheet, record }) => ({
    unit,
    form,
    stretch,
    file: sheet.file,
    date: sheet.title.reportDate,
    accepted: true,
    record,
  }));
  for (const sheet of judged.rejected.size === 0 ? [] : judged.sheets) {
    const { file, form, title } = sheet;
    if (form === null) continue;
    for (const { row, time, place } of rowHeads(sheet)) {
      if (place?.kind !== "found" || !judged.rejected.has(refKey(file, sheet.sheet, row))) continue;
      const stretch = bindTime(time, judged.context.scheme);
      if (stretch === null || !contains(period, stretch)) continue;
      const { unit } = place;
      const record = time.kind === "date";
      rows.push({ unit, form, stretch, file, date: title.reportDate, accepted: false, record });
    }
  }
  return rows;
}

function underAsked(
  judged: Judged,
  { within }: StatusOptions,
  period: Period,
): (unit: Unit) => boolean {
  if (within === null) return () => true;
  const top = within(judged, period);
  return (unit) =>
    unit.id === top.id ||
    judged.registry.ancestorsOf(unit, period.end).some((above) => above.id === top.id);
}

function formOf(
  owed: OwedForm,
  lines: readonly UnitLine[],
  { catalogue }: StatusOptions,
  known: boolean,
): StatusForm {
  return {
    form: owed.form,
    label: catalogue.forms.find(({ id }) => id === owed.form)?.label ?? null,
    level: known ? [...owed.levels].join(",") : null,
    frequency: owed.reporting?.frequency ?? null,
    metrics: metricsOf(
      lines.map(({ line }) => line),
      known,
    ),
  };
}

const WORST: readonly ReportState[] = ["missing", "late", "reported", "not-expected"];

/** In registry order, else by level and name. */
function unitsOf(
  all: readonly UnitLine[],
  { registry }: Judged,
  period: Period,
  levels: Levels,
): StatusUnit[] {
  const byUnit = new Map<string, { unit: Unit; reports: UnitLine["line"][] }>();
  for (const { unit, line } of all) {
    const own = byUnit.get(unit.id) ?? { unit, reports: [] };
    own.reports.push(line);
    byUnit.set(unit.id, own);
  }
  const name = (unit: Unit) => registry.nameOf(unit, period);
  const order = (a: Unit, b: Unit) =>
    rankOf(levels, a.level) - rankOf(levels, b.level) ||
    (registry.inferred ? compareVietnamese(name(a), name(b)) : registry.compare(a, b)) ||
    (a.id < b.id ? -1 : 1);
  return [...byUnit.values()]
    .sort((a, b) => order(a.unit, b.unit))
    .map(({ unit, reports }) => {
      const parent = registry.parentOf(unit, period.end) ?? registry.parentOf(unit, period.start);
      return {
        unit: {
          code: unit.code,
          name: name(unit),
          level: unit.level,
          parent: parent?.code ?? null,
        },
        state: WORST.find((state) => reports.some((report) => report.state === state)) ?? "missing",
        files: [...new Set(reports.flatMap(({ files }) => files))].sort(),
        submitted:
          reports
            .flatMap(({ submitted }) => submitted ?? [])
            .sort()
            .at(-1) ?? null,
        reports,
      };
    });
}

/** No due day is declared for it: nobody knows what is late. */
function isTimeless({ line, unknownHolidays }: UnitLine): boolean {
  return line.due === null && !unknownHolidays;
}

function notesOf(
  all: readonly UnitLine[],
  rows: readonly SentRow[],
  period: Period,
  { registry, findings }: Judged,
  options: StatusOptions,
): Note[] {
  const notes: Note[] = [];
  const add = (code: string, facts: Note["facts"]) => notes.push({ code, facts });
  if (options.period === null && rows.length > 0)
    add("period-from-data", { start: period.start, end: period.end });
  if (registry.inferred) add("coverage-unknown", {});
  const plan = options.reporting ?? NO_PLAN;
  const label = (id: string, lang: Lang) =>
    said(lang, options.catalogue.forms.find((form) => form.id === id)?.label) ?? id;
  const others = [...new Set(rows.map(({ form }) => form))].filter(
    (form) => plan.size > 0 && !plan.has(form),
  );
  if (others.length > 0 && !registry.inferred)
    add("forms-not-declared", {
      forms: others.map((id) => label(id, "vi")).sort(),
      formsEn: others.map((id) => label(id, "en")).sort(),
    });
  if (all.some(({ unknownHolidays }) => unknownHolidays)) add("holidays-unknown", {});
  const timed = all.filter(({ line }) => line.state !== "not-expected");
  if (!registry.inferred && timed.length > 0 && timed.every((own) => isTimeless(own)))
    add("no-due-day", {});
  const undated = all.filter(
    ({ line }) => line.due !== null && line.files.length > 0 && line.submitted === null,
  );
  if (undated.length > 0) add("reports-undated", { count: undated.length });
  const waiting = all.filter(({ line }) => line.state === "missing" && line.overdue === false);
  if (waiting.length > 0) add("reports-not-yet-due", { count: waiting.length });
  const unread = findings.filter(
    ({ code }) => code === "file-unreadable" || code === "no-form-found",
  );
  if (unread.length > 0)
    add("files-not-read", { files: [...new Set(unread.map(({ place }) => place.file))] });
  return notes;
}
