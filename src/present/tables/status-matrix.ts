/** What an officer pins to the wall: units down, due periods across, what became of each report. */
import { said } from "../../messages/said.ts";
import type { ReportTable, TableCell, TableColumn, TableRow } from "../../model/report.ts";
import type { StatusLine, StatusReport, StatusUnit } from "../../model/status.ts";
import { keyOf } from "../../util/keys.ts";
import { shareOrder } from "../cell-order.ts";
import { cellText } from "../cell-text.ts";
import type { Grid, GridMark } from "../page/content.ts";
import { formatNumber, formatPeriodCode, type Lang } from "../number-format.ts";
import { BLANK, textCell } from "../value-cell.ts";
import { word } from "../words.ts";

/** One due period of some form. */
export interface DuePeriod {
  readonly code: string;
  readonly start: string;
  readonly end: string;
}

/** In order of time, a month before the quarter that it ends. */
export function duePeriodsOf({ units }: Pick<StatusReport, "units">): DuePeriod[] {
  const periods = new Map<string, DuePeriod>();
  for (const { reports } of units) {
    for (const { period: code, start, end } of reports)
      if (code !== null) periods.set(code, { code, start, end });
  }
  return [...periods.values()].sort((a, b) =>
    a.end !== b.end ? (a.end < b.end ? -1 : 1) : a.start > b.start ? -1 : 1,
  );
}

const SUBMITTED = { vi: "Đã nộp", en: "Submitted" };

type Mark = GridMark;

const MARKS: Readonly<Record<Mark, { readonly vi: string; readonly en: string }>> = {
  yes: { vi: "có", en: "yes" },
  late: { vi: "muộn", en: "late" },
  missing: { vi: "thiếu", en: "missing" },
  refused: { vi: "lỗi", en: "error" },
  waiting: { vi: "chờ", en: "waiting" },
};

function markOf({ state, overdue, refused }: StatusLine): Mark | null {
  if (state === "reported") return "yes";
  if (state === "late") return "late";
  if (state === "not-expected") return null;
  if (refused.length > 0) return "refused";
  return overdue === false ? "waiting" : "missing";
}

/** Who owes what in which period, as both the matrix and its picture show it. */
interface Owings {
  readonly periods: readonly DuePeriod[];
  readonly withForm: boolean;
  readonly owed: readonly Owed[];
  /** Marks that occur, in their order. */
  readonly seen: readonly Mark[];
}

/** null: fewer than two due periods, so that a list says it all. */
function owingsOf(report: StatusReport, lang: Lang): Owings | null {
  const periods = duePeriodsOf(report);
  if (periods.length < 2) return null;
  const withForm = report.forms.length > 1;
  const owed = report.units.flatMap((unit) => rowsOf(unit, withForm, report, periods, lang));
  const all = new Set(owed.flatMap(({ marks }) => marks));
  return { periods, withForm, owed, seen: ORDER.filter((mark) => all.has(mark)) };
}

/** null: fewer than two due periods. */
export function statusMatrix(
  report: StatusReport,
  lang: Lang,
  subtitle: readonly string[],
): ReportTable | null {
  const owings = owingsOf(report, lang);
  if (owings === null) return null;
  const { periods, withForm, owed, seen } = owings;
  return {
    title: said(lang, { vi: "Theo dõi nộp báo cáo", en: "Reports by due period" }),
    subtitle,
    columns: columnsOf(periods, withForm, lang),
    rows: [...owed.map(({ row }) => row), totalRow(owed, periods, withForm, lang)],
    footnotes: [legend(seen, lang)],
  };
}

/** The same as a picture; null where the matrix is. */
export function statusGrid(report: StatusReport, lang: Lang): Grid | null {
  const owings = owingsOf(report, lang);
  if (owings === null) return null;
  const { periods, withForm, owed, seen } = owings;
  return {
    heading: said(lang, { vi: "Đã nộp, trên số phải nộp", en: "Submitted, of those due" }),
    periods: periods.map(({ code }) => shortCode(code, false, lang)),
    rows: owed.map(({ row, marks }) => ({
      label: row.cells
        .slice(0, withForm ? 2 : 1)
        .map((cell) => cellText(cell, lang))
        .join(" · "),
      marks,
      figure: sentText(marks, lang),
    })),
    legend: seen.map((mark) => ({ mark, text: said(lang, MEANINGS[mark]) })),
  };
}

function columnsOf(periods: readonly DuePeriod[], withForm: boolean, lang: Lang): TableColumn[] {
  const key = (label: string): TableColumn => ({ label, align: "left", key: true });
  const years = new Set(periods.map(({ code }) => code.slice(0, 4)));
  return [
    key(word("unit", lang)),
    ...(withForm ? [key(word("form", lang))] : []),
    ...periods.map(({ code }): TableColumn => ({
      label: shortCode(code, years.size === 1, lang),
      align: "left",
      key: false,
    })),
    { label: said(lang, SUBMITTED), align: "right", key: false },
  ];
}

/** `T1` within one year, `T1/2024` across years. */
function shortCode(code: string, oneYear: boolean, lang: Lang): string {
  const month = /^(\d{4})-(\d{2})$/u.exec(code);
  if (month === null) return formatPeriodCode(code, lang);
  const short = `${said(lang, { vi: "T", en: "M" })}${Number(month[2])}`;
  return oneYear ? short : `${short}/${month[1]}`;
}

interface Owed {
  readonly row: TableRow;
  readonly marks: readonly (Mark | null)[];
}

function rowsOf(
  { unit, reports }: StatusUnit,
  withForm: boolean,
  report: StatusReport,
  periods: readonly DuePeriod[],
  lang: Lang,
): Owed[] {
  const byForm = new Map<string, StatusLine[]>();
  for (const line of reports) {
    if (line.period === null) continue;
    const key = keyOf(line.form);
    byForm.set(key, [...(byForm.get(key) ?? []), line]);
  }
  return [...byForm.values()].map((lines) => {
    const form = lines[0]?.form ?? null;
    const label = said(lang, report.forms.find((own) => own.form === form)?.label) ?? form ?? "";
    const marks = periods.map(({ code }) => {
      const own = lines.find(({ period }) => period === code);
      return own === undefined ? null : markOf(own);
    });
    const cells = [
      textCell(unit.name),
      ...(withForm ? [textCell(label)] : []),
      ...marks.map((mark) => markCell(mark, lang)),
      sentCell(marks, lang),
    ];
    return { marks, row: { role: "item", depth: 0, cells } };
  });
}

const ORDER = Object.keys(MARKS) as Mark[];

function markCell(mark: Mark | null, lang: Lang): TableCell {
  return mark === null ? BLANK : textCell(said(lang, MARKS[mark]), ORDER.indexOf(mark));
}

/** `10/12`: of the reports that are owed. */
function sentCell(marks: readonly (Mark | null)[], lang: Lang): TableCell {
  const { sent, owed } = sentOf(marks);
  return textCell(sentText(marks, lang), shareOrder(sent, owed));
}

function sentText(marks: readonly (Mark | null)[], lang: Lang): string {
  const { sent, owed } = sentOf(marks);
  return `${formatNumber(sent, lang)}/${formatNumber(owed, lang)}`;
}

function sentOf(marks: readonly (Mark | null)[]): { sent: number; owed: number } {
  const owed = marks.filter((mark) => mark !== null);
  const sent = owed.filter((mark) => mark === "yes" || mark === "late");
  return { sent: sent.length, owed: owed.length };
}

function totalRow(
  owed: readonly Owed[],
  periods: readonly DuePeriod[],
  withForm: boolean,
  lang: Lang,
): TableRow {
  const down = periods.map((_, i) =>
    sentCell(
      owed.map(({ marks }) => marks[i] ?? null),
      lang,
    ),
  );
  const all = sentCell(
    owed.flatMap(({ marks }) => marks),
    lang,
  );
  const head = textCell(said(lang, SUBMITTED));
  return {
    role: "total",
    depth: 0,
    cells: [head, ...(withForm ? [BLANK] : []), ...down, all],
  };
}

const MEANINGS: Readonly<Record<Mark, { readonly vi: string; readonly en: string }>> = {
  yes: { vi: "đã nộp", en: "submitted" },
  late: { vi: "nộp sau hạn", en: "submitted after the due day" },
  missing: { vi: "chưa nộp", en: "not submitted" },
  refused: { vi: "đã gửi nhưng có lỗi, chưa nhận", en: "sent, in error and not accepted" },
  waiting: { vi: "chưa nộp, chưa đến hạn", en: "not submitted, not yet due" },
};

function legend(seen: readonly Mark[], lang: Lang): string {
  const told = seen.map((mark) => `${said(lang, MARKS[mark])}: ${said(lang, MEANINGS[mark])}`);
  const blank = said(lang, { vi: "để trống: không phải nộp", en: "blank: not owed" });
  return `${[...told, blank].join(".  ")}.`;
}
