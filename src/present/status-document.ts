/** The result of `antq status` in every shape that formats ask for. */
import type { StatusLine, StatusReport, StatusUnit } from "../model/status.ts";
import { sourcesTable } from "./aggregate-document.ts";
import { noteJson, sourceJson, unitJson } from "./aggregate-json.ts";
import type { DataTable, Json, ReportDocument } from "./document.ts";
import type { Lang } from "./number-format.ts";
import { statusTable } from "./tables/status.ts";

export function statusDocument(report: StatusReport, lang: Lang): ReportDocument {
  return {
    table: () => statusTable(report, lang),
    // A workbook has room for every file.
    sheet: () => statusTable(report, lang, true),
    wide: () => statusTable(report, lang, true),
    long: () => statusLong(report),
    json: () => statusJson(report, lang),
    lines: () => report.units.map(unitStatus),
    sources: () => sourcesTable(report, lang),
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
    units: report.units.map(unitStatus),
    findings: { ...report.findings },
    sources: report.sources.map(sourceJson),
    notes: report.notes.map((note) => noteJson(note, lang)),
  };
}

function unitStatus({ unit, state, files, submitted, reports }: StatusUnit): Json {
  return { unit: unitJson(unit), state, files, submitted, reports: reports.map(lineJson) };
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
