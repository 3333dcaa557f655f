/**
 * A row for each unit (and breakdown value), a column for each indicator: the same
 * columns whatever the number of units, for people who go on in a spreadsheet.
 */
import { said } from "../../messages/said.ts";
import type {
  AggregateReport,
  ReportRow,
  ReportTable,
  ReportValue,
  TableCell,
  TableColumn,
} from "../../model/report.ts";
import { formatDate, formatPeriodCode, type Lang } from "../number-format.ts";
import { EARLIER_REPORT, INCOMPLETE, markMeaning, PARTIAL_COVERAGE, UNEVEN } from "../cell-text.ts";
import { BLANK, countCell, textCell, valueCell } from "../value-cell.ts";
import { breakdownWord, levelWord, word } from "../words.ts";
import { type AggregateView, beside, figureCells, isUneven } from "./compared.ts";
import { aggregateSubtitle } from "./aggregate-subtitle.ts";
import { byText } from "./indicators-down.ts";
import { groupByUnit } from "./unit-groups.ts";

export function aggregateWide(plain: AggregateReport, { lang }: { lang: Lang }): ReportTable {
  const report = { ...plain, changes: "own", uneven: isUneven(plain) } as const;
  return {
    title: word("title", lang),
    subtitle: aggregateSubtitle(report, groupByUnit(report.rows), lang),
    columns: columnsOf(report, lang),
    rows: report.rows.map((row) => ({
      role: "item",
      depth: 0,
      cells: cellsOf(report, row, lang),
    })),
    footnotes: [],
  };
}

function columnsOf(report: AggregateView, lang: Lang): TableColumn[] {
  const text = (label: string, key: boolean): TableColumn => ({ label, align: "left", key });
  const number = (label: string): TableColumn => ({ label, align: "right", key: false });
  const names = (["unitCode", "unit", "level", "parent", "period"] as const).map((key) =>
    text(word(key, lang), true),
  );
  return [
    ...names,
    ...(report.by === null ? [] : [text(breakdownWord(report, lang), true)]),
    number(word("reported", lang)),
    number(word("expected", lang)),
    ...report.indicators.flatMap((indicator) => {
      const { label, measure } = indicator;
      const heading = measured(said(lang, label), said(lang, measure));
      return beside(report, number(heading), lang, indicator);
    }),
    text(word("remarks", lang), false),
  ];
}

function cellsOf(report: AggregateView, row: ReportRow, lang: Lang): TableCell[] {
  const { unit, reporting } = row;
  const by = new Map(Object.entries(row.by));
  const breakdown = by.size === 0 ? word("total", lang) : byText(by, lang);
  return [
    unit.code === null ? BLANK : textCell(unit.code),
    textCell(unit.name),
    textCell(levelWord(unit.level, report, lang)),
    unit.parent === null ? BLANK : textCell(unit.parent),
    textCell(report.period.code),
    ...(report.by === null ? [] : [textCell(breakdown)]),
    countCell(reporting.actual),
    reporting.expected === null ? BLANK : countCell(reporting.expected),
    ...report.indicators.flatMap((indicator) =>
      figureCells(report, row.values[indicator.id], indicator, lang),
    ),
    remarksCell(report, row, lang),
  ];
}

/** What a column of numbers cannot carry: `ước tính: A, B; chỉ 18 đơn vị có số liệu: C`. */
function remarksCell(report: AggregateReport, { values }: ReportRow, lang: Lang): TableCell {
  const labels = new Map<string, string[]>();
  let valued = 0;
  for (const indicator of report.indicators) {
    const value = values[indicator.id];
    if (value === undefined) continue;
    valued += 1;
    const own = remarksOf(value, valueCell(value, indicator).marks, lang);
    for (const remark of [...own, ...comparedRemarks(report, value, lang)]) {
      const named = labels.get(remark);
      if (named === undefined) labels.set(remark, [said(lang, indicator.label)]);
      else named.push(said(lang, indicator.label));
    }
  }
  const remarks = [...labels].map(([remark, of]) =>
    of.length === valued ? `${remark}: ${word("every", lang)}` : `${remark}: ${of.join(", ")}`,
  );
  return remarks.length === 0 ? BLANK : textCell(remarks.join("; "));
}

/** What the numbers of a change cannot carry. */
function comparedRemarks({ compare }: AggregateReport, value: ReportValue, lang: Lang): string[] {
  if (compare === undefined || value.compare === undefined) return [];
  const { broken, incomplete, uneven } = value.compare;
  const marks = [
    ...(broken === true ? ["B"] : []),
    ...(incomplete === true ? [INCOMPLETE] : []),
    ...(uneven === true ? [UNEVEN] : []),
  ];
  const period = formatPeriodCode(compare.period.code, lang);
  return marks.map(
    (mark) =>
      `${said(lang, { vi: "so với", en: "against" })} ${period}: ${markMeaning(mark, lang)}`,
  );
}

function remarksOf(value: ReportValue, marks: readonly string[], lang: Lang): string[] {
  return marks.map((mark) => {
    const meaning = markMeaning(mark, lang);
    if (mark === PARTIAL_COVERAGE) return `${meaning} (${value.actual})`;
    if (mark === EARLIER_REPORT) return `${meaning} (${formatDate(value.asOf ?? "")})`;
    return meaning;
  });
}

function measured(label: string, measure: string): string {
  return measure === "" ? label : `${label} (${measure})`;
}
