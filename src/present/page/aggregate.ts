/** The page of `antq aggregate`. */
import { said } from "../../messages/said.ts";
import type { Lineage } from "../../model/lineage.ts";
import type { AggregateReport, ReportRow, ReportValue } from "../../model/report.ts";
import { isMissingCell } from "../cell-text.ts";
import { formatNumber, type Lang } from "../number-format.ts";
import { aggregateFootnotes } from "../tables/aggregate-footnotes.ts";
import { aggregateSubtitle } from "../tables/aggregate-subtitle.ts";
import { aggregateBars } from "../tables/aggregate-bars.ts";
import { placeIndicators } from "../tables/indicator-order.ts";
import { asTree, groupByUnit, type UnitGroup } from "../tables/unit-groups.ts";
import { unitsDown } from "../tables/units-down.ts";
import { isPartial, valueCell } from "../value-cell.ts";
import { levelsIn, word } from "../words.ts";
import type { Headline, PageContent, PageSection, PageTable, Share } from "./content.ts";
import { type Packed, packLineage } from "./lineage.ts";
import { linesPart } from "./parts.ts";
import { pageWord } from "./words.ts";

/** What is read at one look; all others stand in the table. */
const HEADLINES = 8;

/** `lineage`: of the report's rows; null: its figures open nothing. */
export function aggregatePage(
  report: AggregateReport,
  lineage: Lineage | null,
  lang: Lang,
): PageContent {
  const groups = groupByUnit(report.rows);
  const packed = lineage === null ? null : packLineage(lineage, report.indicators, lang);
  const body = unitsDown(report, groups, lang);
  return {
    title: word("title", lang),
    subtitle: aggregateSubtitle(report, groups, lang),
    headlines: headlinesOf(report, groups, lang),
    sections: [
      {
        id: "figures",
        label: pageWord("figures", lang),
        parts: [
          ...linesPart([pageWord(packed === null ? "traced" : "opens", lang)]),
          { kind: "table", table: figuresTable(report, body, groups, packed, lang) },
        ],
      },
      comparedSection(report, lang),
      coverageSection(report, groups, lang),
    ],
    notes: aggregateFootnotes(report, groups, body.rows, lang),
    lineage: packed?.lineage ?? null,
  };
}

/** The highest unit's figures, whole ones first. */
function headlinesOf(
  { indicators }: AggregateReport,
  groups: readonly UnitGroup[],
  lang: Lang,
): Headline[] {
  const top = groups.find(({ unit, total }) => unit.unallocated !== true && total !== null)?.total;
  if (top === undefined || top === null) return [];
  const placed = placeIndicators(indicators);
  const order = placed.toSorted((a, b) => Math.min(a.depth, 1) - Math.min(b.depth, 1));
  const all = order.flatMap(({ indicator }): Headline[] => {
    const value = top.values[indicator.id];
    const figure = valueCell(value, indicator);
    if (value === undefined || isMissingCell(figure)) return [];
    const measure = said(lang, indicator.measure);
    const of = value.expected ?? top.reporting.expected ?? top.reporting.actual;
    const note = [measure, ...partialNote(value, of, lang)].join(", ");
    return [{ label: said(lang, indicator.label), figure, note }];
  });
  return all.slice(0, HEADLINES);
}

function partialNote(value: ReportValue, of: number, lang: Lang): string[] {
  if (!isPartial(value)) return [];
  const units = said(lang, { vi: "đơn vị có số", en: "units have a figure" });
  return [`${formatNumber(value.actual ?? 0, lang)}/${formatNumber(of, lang)} ${units}`];
}

/** Units under one another, each with its parts of a breakdown. */
function figuresTable(
  report: AggregateReport,
  { columns, rows }: ReturnType<typeof unitsDown>,
  groups: readonly UnitGroup[],
  packed: Packed | null,
  lang: Lang,
): PageTable {
  const tree = asTree(groups);
  const places = new Map(
    report.rows.flatMap((row, i) => (packed?.rows.has(i) === true ? [[row, i] as const] : [])),
  );
  // The rows of a table are those of its groups in their order.
  const shown = (tree ?? groups).flatMap(({ total, breakdowns }) => [total, ...breakdowns]);
  const placeOf = (row: ReportRow | null | undefined) =>
    row === null || row === undefined ? undefined : places.get(row);
  return {
    label: pageWord("figures", lang),
    columns: columns.map(({ label, align, of }) => ({
      label,
      number: align === "right",
      ...numbered("name", of?.indicator === undefined ? undefined : packed?.nameOf(of.indicator)),
    })),
    rows: rows.map(({ depth, role, cells }, i) => ({
      depth,
      strong: role === "total",
      cells,
      ...numbered("place", placeOf(shown[i])),
    })),
    folds: tree !== null,
  };
}

function numbered<K extends string>(
  key: K,
  value: number | undefined,
): { readonly [P in K]?: number } {
  return (value === undefined ? {} : { [key]: value }) as { readonly [P in K]?: number };
}

/** The highest units that can be compared; broken down, the parts of the highest. */
function comparedSection(report: AggregateReport, lang: Lang): PageSection {
  const totals = report.rows.filter(({ by }) => Object.keys(by).length === 0);
  const level = levelsIn(report).find(
    ({ id }) => totals.filter(({ unit }) => unit.level === id).length > 1,
  )?.id;
  const top = totals[0]?.unit;
  const rows = report.rows.filter(({ unit }) =>
    report.by === null ? unit.level === level : unit === top,
  );
  const charts = aggregateBars({ ...report, rows }, lang).filter(({ bars }) => bars.length > 1);
  return {
    id: "compared",
    label: pageWord("compared", lang),
    parts: charts.length === 0 ? [] : [{ kind: "bars", charts }],
  };
}

/** Of the lowest level at which several reports are owed, and whoever is missing. */
function coverageSection(
  report: AggregateReport,
  groups: readonly UnitGroup[],
  lang: Lang,
): PageSection {
  const known = groups.flatMap(({ unit, total }): (Share & { level: string })[] => {
    if (total === null || unit.unallocated === true || total.reporting.expected === null) return [];
    const { actual, expected } = total.reporting;
    return [{ level: unit.level, label: unit.name, actual, expected }];
  });
  const { missing = [] } = report;
  // Where each owes one report, bars would say no more than the table.
  const above = levelsIn(report).findLast(({ id }) =>
    known.some((k) => k.level === id && k.expected > 1),
  )?.id;
  const shares = known.filter(({ level }) => level === above);
  const names = missing.map(({ name }) => name);
  const heading = `${pageWord("missing", lang)} (${formatNumber(names.length, lang)})`;
  return {
    id: "coverage",
    label: pageWord("coverage", lang),
    parts: [
      ...(shares.length === 0
        ? []
        : [{ kind: "shares", heading: pageWord("covered", lang), shares } as const]),
      ...(names.length === 0 ? [] : [{ kind: "names", heading, names } as const]),
    ],
  };
}
