/**
 * SDMX-CSV 2.0 (the data message of SDMX 3.0): a row for each total. The columns are explained in docs/outputs.md
 * by the sections of the standard's field guide.
 */
import { said } from "../../messages/said.ts";
import { csvText, type CsvField } from "../csv-text.ts";
import type { Format } from "../document.ts";
import type { Exchange, Total } from "../exchange.ts";
import type { Lang } from "../number-format.ts";
import { frequencyOf, timePeriodOf } from "../sdmx-period.ts";

const VERSION = "1.0.0";
/** Parts of a field of several values, named in the heading of the first column. */
const BETWEEN = ";";
/** Codes of all SDMX lists: the whole, and what is not known. */
const WHOLE = "_T";
const UNKNOWN = "_U";

const format: Format = {
  id: "sdmx-csv",
  extension: ".csv",
  byOptionOnly: true,
  mediaType: "application/vnd.sdmx.data+csv; charset=utf-8",
  render(document, { lang, csvDialect = "rfc4180" }) {
    const exchange = document.exchange?.() ?? null;
    if (exchange === null) throw new Error("this result has no single totals");
    return csvText(messageOf(exchange, lang), csvDialect);
  },
};

/** A column of the message: heading and field, in the order of the data structure. */
type Column = readonly [heading: string, field: (total: Total) => CsvField];

function messageOf(exchange: Exchange, lang: Lang): CsvField[][] {
  const columns = columnsOf(exchange, lang);
  const lines = exchange.totals.map((total) => columns.map(([, field]) => field(total)));
  return [columns.map(([heading]) => heading), ...lines];
}

function columnsOf(exchange: Exchange, lang: Lang): Column[] {
  const { flow, by } = exchange;
  const divided = exchange.totals.some(({ unit }) => unit.unallocated === true);
  const breakdown: Column[] =
    by === null ? [] : [[`BY_${by.toUpperCase()}`, (total) => category(total, by)]];
  return [
    [divided ? `STRUCTURE[${BETWEEN}]` : "STRUCTURE", () => "dataflow"],
    ["STRUCTURE_ID", () => `ANTQ:${flow}(${VERSION})`],
    ["ACTION", () => "I"],
    ["FREQ", ({ period }) => frequencyOf(period)],
    ["REF_AREA", ({ area }) => area],
    ["INDICATOR", ({ figure }) => figure?.indicator.id ?? null],
    ...breakdown,
    ["TIME_PERIOD", ({ period }) => timePeriodOf(period)],
    ["OBS_VALUE", ({ figure }) => figure?.value.value ?? null],
    ...VALUE,
    ["UNIT_MEASURE", ({ figure }) => said(lang, figure?.indicator.measure) ?? null],
    ...(exchange.compared ? COMPARED : []),
    ...UNIT,
    ...(divided ? [TARGETS] : []),
    ...PERIOD,
    ["BOUNDARIES", () => exchange.boundaries],
  ];
}

/** A value that begins like one of SDMX's own codes has that sign twice. */
function category({ by }: Total, dimension: string): string {
  if (!Object.hasOwn(by, dimension)) return WHOLE;
  const value = by[dimension];
  if (value === null || value === undefined) return UNKNOWN;
  return value.startsWith("_") ? `_${value}` : value;
}

/** What is known of the value. A rate that is exact has its two parts and no bounds. */
const VALUE: readonly Column[] = [
  ["OBS_STATUS", ({ figure }) => figure?.value.status ?? null],
  ["QUALIFIER", ({ figure }) => figure?.value.qualifier ?? null],
  ["LOWER_BOUND", (total) => bound(total, "lower")],
  ["UPPER_BOUND", (total) => bound(total, "upper")],
  ["NUMERATOR", ({ figure }) => figure?.value.numerator ?? null],
  ["DENOMINATOR", ({ figure }) => figure?.value.denominator ?? null],
  ["ACTUAL", ({ figure }) => figure?.value.actual ?? null],
  ["EXPECTED", ({ figure }) => figure?.value.expected ?? null],
  ["AS_OF", ({ figure }) => figure?.value.asOf ?? null],
  ["INCOMPLETE", ({ figure }) => (figure?.value.incomplete === true ? "true" : null)],
];

function bound({ figure }: Total, which: "lower" | "upper"): number | null {
  if (figure === null) return null;
  const { indicator, value } = figure;
  return indicator.kind === "ratio" && value.qualifier === "=" ? null : value[which];
}

const COMPARED: readonly Column[] = [
  ["COMPARE_PERIOD", ({ figure }) => figure?.value.compare?.period ?? null],
  ["COMPARE_VALUE", ({ figure }) => figure?.value.compare?.value ?? null],
  ["DIFFERENCE", ({ figure }) => figure?.value.compare?.difference ?? null],
  ["PERCENT", ({ figure }) => figure?.value.compare?.percent ?? null],
  ["POINTS", ({ figure }) => figure?.value.compare?.points ?? null],
  ["UNEVEN", ({ figure }) => (figure?.value.compare?.uneven === true ? "true" : null)],
  ["LIKE_UNITS", ({ figure }) => figure?.value.compare?.like?.units ?? null],
  ["LIKE_DIFFERENCE", ({ figure }) => figure?.value.compare?.like?.difference ?? null],
];

const UNIT: readonly Column[] = [
  ["REF_AREA_CODE", ({ unit }) => unit.code],
  ["REF_AREA_NAME", ({ unit }) => unit.name],
  ["REF_AREA_LEVEL", ({ unit }) => unit.level],
  ["REF_AREA_PARENT", ({ unit }) => unit.parent],
  ["REPORTS_EXPECTED", ({ coverage }) => coverage?.expected ?? null],
  ["REPORTS_ACTUAL", ({ coverage }) => coverage?.actual ?? null],
];

const TARGETS: Column = [
  "UNALLOCATED_TARGETS[]",
  ({ unit }) => (unit.unallocated === true ? (unit.targets ?? []).join(BETWEEN) : null),
];

const PERIOD: readonly Column[] = [
  ["PERIOD", ({ period }) => period.code],
  ["PERIOD_SCHEME", ({ period }) => period.scheme],
  ["PERIOD_START", ({ period }) => period.start],
  ["PERIOD_END", ({ period }) => period.end],
];

export default format;
