/** The result of `antq status` in every shape that formats ask for. */
import type { ReportState, StatusLine, StatusReport, StatusUnit } from "../model/status.ts";
import { sourcesTable } from "./aggregate-document.ts";
import { noteJson, sourceJson, unitJson } from "./aggregate-json.ts";
import type { DataTable, Json, ReportDocument } from "./document.ts";
import type { Lang } from "./number-format.ts";
import { duePeriodsOf, statusMatrix } from "./tables/status-matrix.ts";
import { statusSubtitle, statusTable } from "./tables/status.ts";

export function statusDocument(report: StatusReport, lang: Lang): ReportDocument {
  const document: ReportDocument = {
    table: () => statusTable(report, lang),
    before: () => statusMatrix(report, lang, statusSubtitle(report, lang)),
    // A workbook has room for every file.
    sheet: () => statusTable(report, lang, true),
    wide: () => statusTable(report, lang, true),
    long: () => statusLong(report),
    json: () => statusJson(report, lang),
    lines: () => report.units.map((unit) => unitStatus(unit, periodsOf(report))),
    sources: () => sourcesTable(report, lang),
  };
  return {
    ...document,
    page: async () => (await import("./page/status.ts")).statusPage(report, document, lang),
  };
}

/** The JSON contract of `antq status` (schema `antq/status@1`). */
export function statusJson(report: StatusReport, lang: Lang): Json {
  const { code, start, end, scheme } = report.period;
  const { EXPECTED_REPORTS: expected, ACTUAL_REPORTS: actual } = report.metrics;
  const rate =
    expected === null || expected === 0 ? null : Math.round((actual / expected) * 10_000) / 10_000;
  return {
    schema: "antq/status@1",
    period: { code, start, end, scheme },
    today: report.today,
    expected,
    actual,
    rate,
    metrics: { ...report.metrics },
    forms: report.forms.map(({ form, level, frequency, metrics }) => ({
      form,
      level,
      frequency,
      metrics: { ...metrics },
    })),
    periods: periodsOf(report).map(({ code, start, end }) => ({ code, start, end })),
    units: report.units.map((unit) => unitStatus(unit, periodsOf(report))),
    findings: { ...report.findings },
    sources: report.sources.map(sourceJson),
    notes: report.notes.map((note) => noteJson(note, lang)),
  };
}

/** The due periods; the window where no frequency is declared. */
function periodsOf(report: StatusReport): readonly Due[] {
  const due = duePeriodsOf(report);
  return due.length > 0 ? due : [{ ...report.period, isWindow: true }];
}

interface Due {
  readonly code: string;
  readonly start: string;
  readonly end: string;
  readonly isWindow?: true;
}

const WORST: readonly ReportState[] = ["missing", "late", "reported", "not-expected"];

/** `cells`: a state for each due period, the worst of its forms; null: nothing is owed for it. */
function unitStatus(own: StatusUnit, periods: readonly Due[]): Json {
  const { unit, state, files, submitted, reports } = own;
  const cells = periods.map(({ code, isWindow }) => {
    const due = reports.filter(({ period }) => isWindow === true || period === code);
    return WORST.find((worst) => due.some((line) => line.state === worst)) ?? null;
  });
  const lines = reports.map(lineJson);
  return { unit: unitJson(unit), state, cells, files, submitted, reports: lines };
}

function lineJson({
  form,
  period,
  start,
  end,
  due,
  state,
  overdue,
  files,
  refused,
  submitted,
}: StatusLine): Json {
  return { form, period, start, end, due, state, overdue, files, refused, submitted };
}

const LONG_COLUMNS =
  "unit_code,unit_name,level,parent,form,period,start,end,state,due,submitted,files".split(",");

function statusLong({ units }: StatusReport): DataTable {
  const rows = units.flatMap(({ unit, reports }) =>
    reports.map(({ form, period, start, end, state, due, submitted, files }) => {
      const who = [unit.code, unit.name, unit.level, unit.parent];
      return [...who, form, period, start, end, state, due, submitted, files.join("; ")];
    }),
  );
  return { columns: LONG_COLUMNS, rows };
}
