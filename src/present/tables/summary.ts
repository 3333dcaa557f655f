/** Years across: indicators of a unit down, or units of an indicator down. */
import type { Indicator } from "../../model/catalogue.ts";
import type { ReportTable, TableCell, TableColumn, TableRow } from "../../model/report.ts";
import { keyOf } from "../../util/keys.ts";
import { isMissingCell } from "../cell-text.ts";
import type { Lang } from "../number-format.ts";
import { sparkline } from "../sparkline.ts";
import type { SummaryReport, SummaryRow } from "../summary-report.ts";
import { BLANK, countCell, textCell, valueCell } from "../value-cell.ts";
import { word } from "../words.ts";
import { summaryFootnotes, summarySubtitle, summaryTitle } from "./summary-text.ts";

export function summaryTable(report: SummaryReport, { lang }: { lang: Lang }): ReportTable {
  const groups = groupsOf(report, lang);
  const rows = groups.flatMap(({ heading, rows: members }) => {
    const depth = groups.length > 1 ? 1 : 0;
    const items = members.map((row) => itemRow(report, row, depth, lang));
    return groups.length > 1 ? [headingRow(report, heading), ...items] : items;
  });
  return {
    title: summaryTitle(report, groups.length === 1 ? groups[0]?.heading : undefined, lang),
    subtitle: summarySubtitle(report, lang),
    columns: columnsOf(report, lang),
    rows,
    footnotes: summaryFootnotes(report, rows, lang),
  };
}

interface Group {
  readonly heading: string;
  readonly rows: readonly SummaryRow[];
}

/** Rows under the unit (by-indicator) or the indicator (by-unit) that they share. */
function groupsOf(report: SummaryReport, lang: Lang): Group[] {
  const groups = new Map<string, { heading: string; rows: SummaryRow[] }>();
  for (const row of report.rows) {
    const byUnit = report.layout === "by-unit";
    const { code, name, level, parent } = row.unit;
    const key = byUnit ? keyOf(row.indicator) : keyOf(code, name, level, parent);
    const heading = byUnit ? indicatorLabel(report, row.indicator, lang) : name;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, { heading, rows: [row] });
    else group.rows.push(row);
  }
  return [...groups.values()];
}

function columnsOf(report: SummaryReport, lang: Lang): TableColumn[] {
  const first = word(report.layout === "by-unit" ? "unit" : "indicator", lang);
  const labels = [...report.periods.map(({ code }) => code), word("total", lang)];
  const numbers = [...labels, word("average", lang)].map((label): TableColumn => {
    return { label, align: "right", key: false };
  });
  return [
    { label: first, align: "left", key: true },
    ...numbers,
    { label: word("trend", lang), align: "left", key: false },
  ];
}

function itemRow(report: SummaryReport, row: SummaryRow, depth: number, lang: Lang): TableRow {
  const indicator = report.indicators.find(({ id }) => id === row.indicator);
  const label =
    report.layout === "by-unit" ? row.unit.name : indicatorLabel(report, row.indicator, lang);
  const cells = row.cells.map((value) => valueCell(value, indicator ?? {}));
  const average: TableCell =
    row.average === null ? BLANK : { ...countCell(row.average), decimals: averageDecimals(row) };
  const years = cells.slice(0, report.periods.length);
  const trend = sparkline(years.map((cell) => (isMissingCell(cell) ? null : cell.value)));
  return {
    role: depth > 0 ? "part" : "item",
    depth,
    cells: [textCell(label), ...cells, average, textCell(trend)],
  };
}

/** An average of counts is no count: one decimal, unless it comes out whole. */
function averageDecimals({ average }: SummaryRow): number {
  return average === null || Number.isInteger(average) ? 0 : 1;
}

function headingRow({ periods }: SummaryReport, heading: string): TableRow {
  const blanks = Array.from({ length: periods.length + 3 }, () => BLANK);
  return { role: "total", depth: 0, cells: [textCell(heading), ...blanks] };
}

/** A stock says that its total is its last value. */
function indicatorLabel(report: SummaryReport, id: string, lang: Lang): string {
  const indicator: Indicator | undefined = report.indicators.find((other) => other.id === id);
  if (indicator === undefined) return id;
  const label = indicator.label[lang];
  return indicator.kind === "stock" ? `${label} (${word("atEnd", lang)})` : label;
}
