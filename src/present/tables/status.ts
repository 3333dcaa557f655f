/** Units with what became of their reports: those that are missing first, then late, unexpected, reported. */
import { said } from "../../messages/said.ts";
import { noteText } from "../../messages/notes.ts";
import type { ReportTable, TableColumn, TableRow } from "../../model/report.ts";
import type {
  ReportingMetrics,
  ReportState,
  StatusLine,
  StatusReport,
  StatusUnit,
} from "../../model/status.ts";
import { keyOf } from "../../util/keys.ts";
import { dayOrder, periodOrder } from "../cell-order.ts";
import {
  formatDate,
  formatNumber,
  formatPeriodCode,
  formatWindow,
  type Lang,
} from "../number-format.ts";
import { textCell } from "../value-cell.ts";
import { word } from "../words.ts";
import { duePeriodsOf } from "./status-matrix.ts";
import { sourcesLine } from "./aggregate-footnotes.ts";

const STATES: Readonly<Record<ReportState, { readonly vi: string; readonly en: string }>> = {
  missing: { vi: "chưa báo cáo", en: "missing" },
  late: { vi: "báo cáo muộn", en: "late" },
  "not-expected": { vi: "không thuộc diện", en: "not expected" },
  reported: { vi: "đã báo cáo", en: "reported" },
};
const ORDER = Object.keys(STATES) as ReportState[];

interface Shown {
  readonly unit: StatusUnit;
  readonly lines: readonly StatusLine[];
}

/** `everyFile`: names all files of a row; a terminal has room for the first only. */
export function statusTable(report: StatusReport, lang: Lang, everyFile = false): ReportTable {
  const lines = report.units.flatMap(({ reports }) => reports);
  const has = {
    form: report.forms.length > 1,
    period: duePeriodsOf(report).length > 1,
    due: lines.some(({ due }) => due !== null),
  };
  return {
    // Under the matrix of the due periods it is the list of the same reports.
    title: has.period ? byPeriod(lang) : titleOf(lang),
    subtitle: has.period ? [] : statusSubtitle(report, lang),
    columns: columnsOf(has, lang),
    rows: shownRows(report).map((shown) => rowOf(shown, report, { ...has, everyFile }, lang)),
    footnotes: [...report.notes.map((note) => noteText(note, lang)), sourcesLine(report, lang)],
  };
}

function titleOf(lang: Lang): string {
  return said(lang, { vi: "Tình hình nộp báo cáo", en: "Who has reported" });
}

function byPeriod(lang: Lang): string {
  return said(lang, { vi: "Danh sách theo kỳ đến hạn", en: "By due period" });
}

type Has = Readonly<Record<"form" | "period" | "due", boolean>>;
type Shows = Has & { readonly everyFile: boolean };

function columnsOf(has: Has, lang: Lang): TableColumn[] {
  const column = (label: string, more: Partial<TableColumn> = {}): TableColumn => ({
    label,
    align: "left",
    key: false,
    ...more,
  });
  return [
    ...(has.period ? [column(word("period", lang), { key: true })] : []),
    column(word("unit", lang), { key: true }),
    ...(has.form ? [column(word("form", lang), { key: true })] : []),
    column(said(lang, { vi: "Tình trạng", en: "State" })),
    ...(has.due ? [column(said(lang, { vi: "Hạn nộp", en: "Due" }))] : []),
    column(said(lang, { vi: "Ngày nộp", en: "Submitted" })),
    column(word("file", lang), { remark: true }),
  ];
}

/** By due period, within it those that are missing first; of one period reports of a unit and state share a row. */
function shownRows(report: StatusReport): Shown[] {
  const codes = [...duePeriodsOf(report).map(({ code }) => code), null];
  return codes.flatMap((code) =>
    ORDER.flatMap((state) => report.units.flatMap((unit) => rowsOfUnit(unit, code, state))),
  );
}

function rowsOfUnit(unit: StatusUnit, code: string | null, state: ReportState): Shown[] {
  const alike = new Map<string, StatusLine[]>();
  for (const line of unit.reports) {
    if (line.state !== state || line.period !== code) continue;
    const key = keyOf(line.form, String(line.overdue), line.refused.length);
    alike.set(key, [...(alike.get(key) ?? []), line]);
  }
  return [...alike.values()].map((lines) => ({ unit, lines }));
}

function rowOf({ unit, lines }: Shown, report: StatusReport, has: Shows, lang: Lang): TableRow {
  const first = lines[0] as StatusLine;
  const form =
    said(lang, report.forms.find((own) => own.form === first.form)?.label) ?? first.form ?? "";
  const each = (of: (line: StatusLine) => string | null) =>
    lines.flatMap((line) => of(line) ?? []).join(", ");
  const periods = each(({ period }) => (period === null ? null : formatPeriodCode(period, lang)));
  const waiting = first.state === "missing" && lines.every(({ overdue }) => overdue === false);
  const state = waiting
    ? said(lang, { vi: "chưa báo cáo, chưa đến hạn", en: "missing, not yet due" })
    : said(lang, STATES[first.state]);
  const days = (of: (line: StatusLine) => string | null) =>
    textCell(
      each((line) => dayText(of(line))),
      firstOf(lines, of),
    );
  const cells = [
    ...(has.period
      ? [textCell(periods, first.period === null ? null : periodOrder(first.start, first.end))]
      : []),
    textCell(unit.unit.name),
    ...(has.form ? [textCell(form)] : []),
    textCell(state, ORDER.indexOf(first.state) + (waiting ? 0.5 : 0)),
    ...(has.due ? [days(({ due }) => due)] : []),
    days(({ submitted }) => submitted),
    textCell(filesText(lines, has.everyFile, lang)),
  ];
  return { role: "item", depth: 0, cells };
}

function dayText(day: string | null): string | null {
  return day === null ? null : formatDate(day);
}

/** Of several days in one cell the first. */
function firstOf(
  lines: readonly StatusLine[],
  of: (line: StatusLine) => string | null,
): number | null {
  const days = lines.flatMap((line) => of(line) ?? []);
  return days.length === 0 ? null : dayOrder(days.toSorted()[0] ?? "");
}

function filesText(lines: readonly StatusLine[], everyFile: boolean, lang: Lang): string {
  const files = new Set(lines.flatMap((line) => line.files));
  const refused = new Set(lines.flatMap((line) => line.refused).filter((file) => !files.has(file)));
  const why = said(lang, { vi: "có lỗi, chưa nhận", en: "in error, not accepted" });
  const all = [...files, ...[...refused].map((file) => `${file} (${why})`)];
  const rest = all.length - 1;
  if (everyFile || rest < 1) return all.join(", ");
  return `${all[0] ?? ""} ${said(lang, { vi: `và ${rest} tệp nữa`, en: `and ${rest} more` })}`;
}

export function statusSubtitle(report: StatusReport, lang: Lang): string[] {
  const window = formatWindow(report.period, lang);
  const upper = `${window.slice(0, 1).toUpperCase()}${window.slice(1)}`;
  const today = said(lang, {
    vi: `tính đến ngày ${formatDate(report.today)}`,
    en: `as of ${formatDate(report.today)}`,
  });
  const [only] = report.forms;
  const forms = report.forms.length < 2 ? [] : report.forms;
  const about =
    forms.length > 0 || only?.label === null || only === undefined ? [] : [said(lang, only.label)];
  return [
    [upper, ...about, today].join(" · "),
    metricsText(report.metrics, lang),
    ...forms.map(
      ({ form, label, metrics }) =>
        `${said(lang, label) ?? form ?? ""}: ${metricsText(metrics, lang)}`,
    ),
  ];
}

/** The five metrics of DHIS2; JSON has them under their names there. */
function metricsText(metrics: ReportingMetrics, lang: Lang): string {
  const unknown = said(lang, { vi: "chưa biết", en: "unknown" });
  const count = (value: number | null) => (value === null ? unknown : formatNumber(value, lang));
  const rate = (value: number | null) =>
    value === null ? unknown : `${formatNumber(value, lang)}%`;
  return [
    `${said(lang, { vi: "số báo cáo phải nộp", en: "reports expected" })} ${count(metrics.EXPECTED_REPORTS)}`,
    `${said(lang, { vi: "đã nộp", en: "submitted" })} ${count(metrics.ACTUAL_REPORTS)}`,
    `${said(lang, { vi: "đúng hạn", en: "on time" })} ${count(metrics.ACTUAL_REPORTS_ON_TIME)}`,
    `${said(lang, { vi: "tỷ lệ nộp", en: "reporting rate" })} ${rate(metrics.REPORTING_RATE)}`,
    `${said(lang, { vi: "tỷ lệ nộp đúng hạn", en: "rate on time" })} ${rate(metrics.REPORTING_RATE_ON_TIME)}`,
  ].join(", ");
}
