/** The result of `antq trace` in every shape that formats ask for. */
import type { CellRef } from "../model/observation.ts";
import type { TracedTotal, TracePart, TraceReport } from "../model/trace.ts";
import { a1 } from "../util/a1.ts";
import { sourcesTable } from "./aggregate-document.ts";
import { noteJson, unitJson, valueJson } from "./aggregate-json.ts";
import type { DataTable, Json, ReportDocument } from "./document.ts";
import type { Lang } from "./number-format.ts";
import { traceTable } from "./tables/trace.ts";

export function traceDocument(report: TraceReport, lang: Lang): ReportDocument {
  return {
    table: () => traceTable(report, lang),
    // A workbook is filtered and sorted by its columns: places stand apart in it.
    sheet: () => traceTable(report, lang, true),
    wide: () => traceTable(report, lang, true),
    long: () => traceLong(report),
    json: () => traceJson(report, lang),
    lines: () => report.total.parts.map(partJson),
    sources: () => sourcesTable(report, lang),
  };
}

type Fields = { [key: string]: Json };

/** The JSON contract of `antq trace` (schema `antq/trace@1`). */
export function traceJson(report: TraceReport, lang: Lang): Json {
  const { total, ratio } = report;
  const { code, start, end, scheme } = report.period;
  return {
    schema: "antq/trace@1",
    unit: unitJson(report.unit),
    indicator: total.indicator.id,
    period: { code, start, end, scheme },
    boundaries: report.boundaries,
    ...(valueJson(total.value, ratio !== undefined) as Fields),
    ...sides(report),
    ...partsJson(total),
    findings: { ...report.findings },
    notes: report.notes.map((note) => noteJson(note, lang)),
    provisional: report.provisional,
  };
}

/** Numerator and denominator take the place of their bare numbers, each with its own parts. */
function sides({ ratio }: TraceReport): Fields {
  if (ratio === undefined) return {};
  const side = (total: TracedTotal): Json => ({
    indicator: total.indicator.id,
    ...(valueJson(total.value, false) as Fields),
    ...partsJson(total),
  });
  return { numerator: side(ratio.numerator), denominator: side(ratio.denominator) };
}

function partsJson({ parts, items, superseded, missing }: TracedTotal): Fields {
  const listed: Fields =
    items === undefined
      ? {}
      : { items: items.map(({ item, parts: cells }) => ({ item, parts: cells.map(partJson) })) };
  return {
    parts: parts.map(partJson),
    ...listed,
    superseded: superseded.map(partJson),
    missing,
  };
}

function place({ file, sheet, row, column }: CellRef): Fields {
  return { file, sheet, cell: a1(row, column) };
}

function partJson({
  cell,
  unit,
  unitCode,
  date,
  value,
  item,
  written,
  less,
  apportioned,
}: TracePart): Json {
  const { status, qualifier, lower, upper } = value;
  const plain = status === "A" && qualifier === "=";
  return {
    ...place(cell),
    unit,
    unitCode,
    date,
    value: value.value,
    ...(plain ? {} : { status, qualifier, lower, upper }),
    ...(item === undefined ? {} : { item }),
    ...(written === undefined ? {} : { written }),
    ...(apportioned === undefined ? {} : { apportioned }),
    ...(less === undefined
      ? {}
      : { less: less.map((before) => ({ ...place(before.cell), value: before.value })) }),
  };
}

const LONG_COLUMNS =
  "side,indicator,file,sheet,cell,unit_code,unit_name,date,item,value,status,qualifier,lower,upper".split(
    ",",
  );

function traceLong({ total, ratio }: TraceReport): DataTable {
  const lines = (side: string, { indicator, parts }: TracedTotal) =>
    parts.map(({ cell, unit, unitCode, date, item, value }) => {
      const { status, qualifier, lower, upper } = value;
      const at = [side, indicator.id, cell.file, cell.sheet, a1(cell.row, cell.column)];
      return [
        ...at,
        unitCode,
        unit,
        date,
        item ?? null,
        value.value,
        status,
        qualifier,
        lower,
        upper,
      ];
    });
  const rows =
    ratio === undefined
      ? lines("value", total)
      : [...lines("numerator", ratio.numerator), ...lines("denominator", ratio.denominator)];
  return { columns: LONG_COLUMNS, rows };
}
