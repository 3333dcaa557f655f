/** The result of `antq summary` in every shape that formats ask for. */
import { sourcesTable } from "./aggregate-document.ts";
import {
  noteJson,
  disclosureJson,
  restatedJson,
  sourceJson,
  unevenJson,
  unitJson,
  valueJson,
} from "./aggregate-json.ts";
import type { Lineage } from "../model/lineage.ts";
import type { SpanChange } from "../model/change.ts";
import type { DataTable, Json, ReportDocument } from "./document.ts";
import { summaryExchange } from "./exchange.ts";
import type { Lang } from "./number-format.ts";
import type { SummaryReport, SummaryRow } from "../model/summary.ts";
import { summaryWide } from "./tables/summary-wide.ts";
import { summaryTable } from "./tables/summary.ts";

/** `lineage`: the cells of its figures, for a page that opens them. */
export function summaryDocument(
  report: SummaryReport,
  lang: Lang,
  lineage: Lineage | null = null,
): ReportDocument {
  return {
    table: () => summaryTable(report, { lang }),
    sheet: () => summaryTable(report, { lang, sheet: true }),
    wide: () => summaryWide(report, { lang }),
    long: () => summaryLong(report),
    json: () => summaryJson(report, lang),
    lines: () => report.rows.map((row) => rowJson(report, row)),
    exchange: () => summaryExchange(report),
    sources: () => sourcesTable(report, lang),
    page: async () => (await import("./page/summary.ts")).summaryPage(report, lineage, lang),
    official: true,
  };
}

/** The JSON contract of `antq summary` (schema `antq/summary@1`). */
export function summaryJson(report: SummaryReport, lang: Lang): Json {
  return {
    schema: "antq/summary@1",
    columns: columnCodes(report),
    periods: report.periods.map(({ code, start, end, scheme }) => ({ code, start, end, scheme })),
    rows: report.rows.map((row) => rowJson(report, row)),
    boundaries: report.boundaries,
    ...restatedJson(report),
    findings: { ...report.findings },
    sources: report.sources.map(sourceJson),
    balance: { ...report.balance },
    notes: report.notes.map((note) => noteJson(note, lang)),
    provisional: report.provisional,
    ...disclosureJson(report),
  };
}

function columnCodes({ periods }: SummaryReport): string[] {
  return [...periods.map(({ code }) => code), "total"];
}

function rowJson({ indicators }: SummaryReport, row: SummaryRow): Json {
  const ratio = indicators.find(({ id }) => id === row.indicator)?.kind === "ratio";
  const cells = row.cells.map((value) => valueJson(value, ratio));
  const { average, change } = row;
  return {
    unit: unitJson(row.unit),
    indicator: row.indicator,
    cells,
    average,
    change: spanJson(change),
  };
}

function spanJson(change: SpanChange | null): Json {
  if (change === null) return null;
  const { from, to, difference, percent, points, annualPercent, broken } = change;
  const mark: { [key: string]: Json } = broken === true ? { broken } : {};
  return { from, to, difference, percent, points, annualPercent, ...mark, ...unevenJson(change) };
}

const LONG_COLUMNS =
  "unit_code,unit_name,level,parent,indicator,period,value,status,qualifier,lower,upper".split(",");

function summaryLong(report: SummaryReport): DataTable {
  const codes = columnCodes(report);
  const rows = report.rows.flatMap(({ unit, indicator, cells }) =>
    cells.map(({ value, status, qualifier, lower, upper }, i) => {
      const where = [unit.code, unit.name, unit.level, unit.parent, indicator, codes[i] ?? ""];
      return [...where, value, status, qualifier, lower, upper];
    }),
  );
  return { columns: LONG_COLUMNS, rows };
}
