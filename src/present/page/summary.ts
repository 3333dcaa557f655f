/** The page of `antq summary`: lines over the years first, then every figure of every unit. */
import { said } from "../../messages/said.ts";
import type { Lineage } from "../../model/lineage.ts";
import type { ReportTable } from "../../model/report.ts";
import { type SummaryReport, unitPlaces } from "../../model/summary.ts";
import { isMissingCell } from "../cell-text.ts";
import type { Lang } from "../number-format.ts";
import { placeIndicators } from "../tables/indicator-order.ts";
import { summaryTable } from "../tables/summary.ts";
import { valueCell } from "../value-cell.ts";
import type { PageContent, PageTable, Trend } from "./content.ts";
import { type Packed, packLineage } from "./lineage.ts";
import { linesPart, tableOf } from "./parts.ts";
import { pageWord } from "./words.ts";

/** `lineage`: by the places of {@link unitPlaces}; null: its figures open nothing. */
export function summaryPage(
  report: SummaryReport,
  lineage: Lineage | null,
  lang: Lang,
): PageContent {
  // A page has room for every unit: they are folded.
  const table = summaryTable({ ...report, topOnly: false }, { lang });
  const packed = lineage === null ? null : packLineage(lineage, report.indicators, lang);
  const trends = trendsOf(report, lang);
  return {
    title: table.title,
    subtitle: table.subtitle,
    headlines: [],
    sections: [
      {
        id: "trends",
        label: pageWord("trends", lang),
        parts: trends.length === 0 ? [] : [{ kind: "trends", trends }],
      },
      {
        id: "figures",
        label: pageWord("figures", lang),
        parts: [
          ...linesPart([pageWord(packed === null ? "traced" : "opens", lang)]),
          { kind: "table", table: figuresTable(report, table, packed, lang) },
        ],
      },
    ],
    notes: table.footnotes,
    lineage: packed?.lineage ?? null,
  };
}

/** Of the highest unit; one year has no line. */
function trendsOf({ rows, periods, indicators }: SummaryReport, lang: Lang): Trend[] {
  if (periods.length < 2) return [];
  const top = rows[0]?.id;
  const own = new Map(rows.filter(({ id }) => id === top).map((row) => [row.indicator, row]));
  return placeIndicators(indicators).flatMap(({ indicator }) => {
    const row = own.get(indicator.id);
    const figures = (row?.cells.slice(0, periods.length) ?? []).map((v) => valueCell(v, indicator));
    if (figures.filter((figure) => !isMissingCell(figure)).length < 2) return [];
    const heading = `${said(lang, indicator.label)} (${said(lang, indicator.measure)})`;
    return [{ heading, years: periods.map(({ code }) => code), figures }];
  });
}

/** Without the column of small lines, which the charts are instead. */
function figuresTable(
  report: SummaryReport,
  { columns, rows, ...rest }: ReportTable,
  packed: Packed | null,
  lang: Lang,
): PageTable {
  const label = pageWord("figures", lang);
  const plain = tableOf(
    {
      ...rest,
      columns: columns.slice(0, -1),
      rows: rows.map((row) => ({ ...row, cells: row.cells.slice(0, -1) })),
    },
    label,
  );
  const places = unitPlaces(report.rows);
  const width = report.periods.length + 1;
  return {
    ...plain,
    columns: plain.columns.map((column, i) =>
      packed !== null && i >= 1 && i <= width ? { ...column, place: i - 1 } : column,
    ),
    rows: plain.rows.map((row, i) => {
      const of = rows[i]?.of;
      const name = of?.indicator === undefined ? undefined : packed?.nameOf(of.indicator);
      const unit = of?.unit === undefined ? undefined : places.get(of.unit);
      return name === undefined || unit === undefined ? row : { ...row, name, place: unit * width };
    }),
    folds: true,
  };
}
