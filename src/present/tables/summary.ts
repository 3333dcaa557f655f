/** Years across: indicators of a unit down, or units of an indicator down. */
import { said } from "../../messages/said.ts";
import type { Indicator } from "../../model/catalogue.ts";
import type { ReportTable, TableCell, TableColumn, TableRow } from "../../model/report.ts";
import { keyOf } from "../../util/keys.ts";
import { isMissingCell } from "../cell-text.ts";
import {
  changeOrder,
  changeText,
  differenceCell,
  likeCell,
  percentCell,
  percentText,
} from "../change-cell.ts";
import type { Lang } from "../number-format.ts";
import { sparkline } from "../sparkline.ts";
import type { SummaryReport, SummaryRow } from "../../model/summary.ts";
import { BLANK, countCell, textCell, valueCell } from "../value-cell.ts";
import { levelsIn, word, type Word } from "../words.ts";
import { placeIndicators } from "./indicator-order.ts";
import { withFormulas } from "./formulas.ts";
import { unitsUnder } from "./units-under.ts";
import { summaryFootnotes, summarySubtitle, summaryTitle } from "./summary-text.ts";

interface Options {
  readonly lang: Lang;
  /** For a spreadsheet: changes are numbers in cells of their own. */
  readonly sheet?: boolean;
}

export function summaryTable(report: SummaryReport, options: Options): ReportTable {
  const { lang } = options;
  const shown = topRows(report);
  const groups = groupsOf({ ...report, rows: shown }, lang);
  const inner = groups.length > 1 ? 1 : 0;
  const depths = new Map(placeIndicators(report.indicators).map((p) => [p.indicator.id, p.depth]));
  const rows = groups.flatMap(({ heading, rows: members }) => {
    const items = members.map((row) => {
      const part = report.layout === "by-unit" ? 0 : (depths.get(row.indicator) ?? 0);
      return itemRow(report, row, inner + part, options);
    });
    return inner > 0 ? [headingRow(report, heading, options), ...items] : items;
  });
  const table = {
    title: summaryTitle(report, groups.length === 1 ? groups[0]?.heading : undefined, lang),
    subtitle: summarySubtitle(report, lang),
    columns: columnsOf(report, options),
    rows,
    footnotes: summaryFootnotes(report, shown, rows, lang),
  };
  if (options.sheet !== true) return table;
  const periods = report.periods.map(({ code }) => code);
  const units = [...new Map(shown.map(({ id, unit }) => [id, { id, unit }])).values()];
  return withFormulas(table, {
    indicators: report.indicators,
    unitsUnder: unitsUnder(units, levelsIn(report)),
    periods,
  });
}

/** Indicators in table order, each part under its whole; units of the highest level where so asked. */
function topRows({ rows, topOnly, layout, indicators }: SummaryReport): SummaryRow[] {
  const top = rows[0]?.unit.level;
  const own = topOnly ? rows.filter(({ unit }) => unit.level === top) : [...rows];
  if (layout === "by-unit") return own;
  const order = new Map(placeIndicators(indicators).map((p, i) => [p.indicator.id, i]));
  const units = new Map(own.map((row) => [row.id, 0]));
  [...units.keys()].forEach((id, i) => units.set(id, i));
  const at = (row: SummaryRow) => order.get(row.indicator) ?? 0;
  return own.sort((a, b) => (units.get(a.id) ?? 0) - (units.get(b.id) ?? 0) || at(a) - at(b));
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
    const key = byUnit ? keyOf(row.indicator) : keyOf(row.id);
    const group = groups.get(key);
    if (group !== undefined) {
      group.rows.push(row);
      continue;
    }
    const heading = byUnit ? indicatorLabel(report, row.indicator, lang) : unitLabel(report, row);
    groups.set(key, { heading, rows: [row] });
  }
  return [...groups.values()];
}

function columnsOf(report: SummaryReport, options: Options): TableColumn[] {
  const { lang } = options;
  const first = word(report.layout === "by-unit" ? "unit" : "indicator", lang);
  const number = (label: string): TableColumn => ({ label, align: "right", key: false });
  const joined = (label: string): TableColumn => ({ ...number(label), joined: true });
  const of = (period: string): Pick<TableColumn, "of"> => ({ of: { period } });
  const changes = changeWords(report, options).map((key, i) =>
    i === 0 ? number(word(key, lang)) : joined(word(key, lang)),
  );
  return [
    { label: first, align: "left", key: true },
    ...report.periods.map(({ code }) => ({ ...number(code), ...of(code) })),
    { ...number(word("total", lang)), ...of("total") },
    { ...joined(word("average", lang)), ...of("average") },
    ...changes,
    // Its blocks are for a terminal: a spreadsheet draws its own charts.
    ...(options.sheet === true
      ? []
      : [{ label: word("trend", lang), align: "left", key: false } as const]),
  ];
}

function itemRow(
  report: SummaryReport,
  row: SummaryRow,
  depth: number,
  options: Options,
): TableRow {
  const { lang } = options;
  const indicator = report.indicators.find(({ id }) => id === row.indicator);
  const label =
    report.layout === "by-unit"
      ? unitLabel(report, row)
      : indicatorLabel(report, row.indicator, lang);
  const cells = row.cells.map((value) => valueCell(value, indicator ?? {}));
  // The average is of the total, and is read with all that the total is read with.
  const { marks } = cells.at(-1) ?? { marks: [] };
  const average: TableCell =
    row.average === null
      ? BLANK
      : { ...countCell(row.average), decimals: averageDecimals(row), marks };
  const years = cells.slice(0, report.periods.length);
  const trend = sparkline(years.map((cell) => (isMissingCell(cell) ? null : cell.value)));
  return {
    role: depth > 0 ? "part" : "item",
    depth,
    of: { unit: row.id, indicator: row.indicator },
    cells: [
      textCell(label),
      ...cells,
      average,
      ...changeCells(report, row, options),
      ...(options.sheet === true ? [] : [textCell(trend)]),
    ],
  };
}

function isUneven({ rows }: SummaryReport): boolean {
  return rows.some(({ change }) => change?.uneven === true);
}

/** One year alone has no change. */
function hasChange({ rows, periods }: SummaryReport): boolean {
  return periods.length > 1 && rows.some(({ change }) => change !== null);
}

function changeWords(report: SummaryReport, { sheet = false }: Options): Word[] {
  if (!hasChange(report)) return [];
  if (!sheet) return ["change", "annualChange"];
  const like: Word[] = isUneven(report) ? ["changeLike"] : [];
  return ["change", "changePercent", "annualChange", ...like];
}

function changeCells(
  report: SummaryReport,
  { change }: SummaryRow,
  { lang, sheet = false }: Options,
): TableCell[] {
  if (!hasChange(report)) return [];
  if (sheet) {
    const percents = [change?.percent, change?.annualPercent].map(percentCell);
    const like = isUneven(report) ? [likeCell(change, lang)] : [];
    return [differenceCell(change, lang), ...percents, ...like];
  }
  const annual = change?.annualPercent ?? null;
  const text = changeText(change, lang);
  return [
    text === "" ? BLANK : textCell(text, changeOrder(change)),
    annual === null ? BLANK : textCell(percentText(annual, lang), annual),
  ];
}

/** The code beside a name that two units of the table bear. */
function unitLabel(report: SummaryReport, { id, unit }: SummaryRow): string {
  const twin = report.rows.some((other) => other.id !== id && other.unit.name === unit.name);
  return twin && unit.code !== null ? `${unit.name} (${unit.code})` : unit.name;
}

/** An average of counts is no count: one decimal, unless it comes out whole. */
function averageDecimals({ average }: SummaryRow): number {
  return average === null || Number.isInteger(average) ? 0 : 1;
}

function headingRow(report: SummaryReport, heading: string, options: Options): TableRow {
  const trend = options.sheet === true ? 0 : 1;
  const length = report.periods.length + 2 + trend + changeWords(report, options).length;
  const blanks = Array.from({ length }, () => BLANK);
  return { role: "total", depth: 0, cells: [textCell(heading), ...blanks] };
}

/** A stock says that its total is its last value. */
function indicatorLabel(report: SummaryReport, id: string, lang: Lang): string {
  const indicator: Indicator | undefined = report.indicators.find((other) => other.id === id);
  if (indicator === undefined) return id;
  const label = said(lang, indicator.label);
  return indicator.kind === "stock" ? `${label} (${word("atEnd", lang)})` : label;
}
