/** The page of `antq aggregate`. */
import { said } from "../../messages/said.ts";
import type { AggregateReport, ReportValue } from "../../model/report.ts";
import { LEVELS } from "../../model/unit.ts";
import { isMissingCell } from "../cell-text.ts";
import { formatNumber, type Lang } from "../number-format.ts";
import { aggregateFootnotes } from "../tables/aggregate-footnotes.ts";
import { aggregateSubtitle } from "../tables/aggregate-subtitle.ts";
import { aggregateBars } from "../tables/aggregate-bars.ts";
import { placeIndicators } from "../tables/indicator-order.ts";
import { asTree, groupByUnit, type UnitGroup } from "../tables/unit-groups.ts";
import { unitsDown } from "../tables/units-down.ts";
import { isPartial, valueCell } from "../value-cell.ts";
import { word } from "../words.ts";
import type { Headline, PageContent, PageSection, PageTable, Share } from "./content.ts";
import { linesPart } from "./parts.ts";
import { pageWord } from "./words.ts";

/** What is read at one look; all others stand in the table. */
const HEADLINES = 8;

export function aggregatePage(report: AggregateReport, lang: Lang): PageContent {
  const groups = groupByUnit(report.rows);
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
          ...linesPart([pageWord("traced", lang)]),
          { kind: "table", table: figuresTable(body, groups, lang) },
        ],
      },
      comparedSection(report, lang),
      coverageSection(report, groups, lang),
    ],
    notes: aggregateFootnotes(report, groups, body.rows, lang),
    lineage: null,
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
  { columns, rows }: ReturnType<typeof unitsDown>,
  groups: readonly UnitGroup[],
  lang: Lang,
): PageTable {
  return {
    label: pageWord("figures", lang),
    columns: columns.map(({ label, align }) => ({ label, number: align === "right" })),
    rows: rows.map(({ depth, role, cells }) => ({ depth, strong: role === "total", cells })),
    folds: asTree(groups) !== null,
  };
}

/** The highest units that can be compared; broken down, the parts of the highest. */
function comparedSection(report: AggregateReport, lang: Lang): PageSection {
  const totals = report.rows.filter(({ by }) => Object.keys(by).length === 0);
  const level = LEVELS.find((own) => totals.filter(({ unit }) => unit.level === own).length > 1);
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

/** Of the lowest level that has units under it, and whoever is missing. */
function coverageSection(
  { missing = [] }: AggregateReport,
  groups: readonly UnitGroup[],
  lang: Lang,
): PageSection {
  const known = groups.flatMap(({ unit, total }): (Share & { level: string })[] => {
    if (total === null || unit.unallocated === true || total.reporting.expected === null) return [];
    const { actual, expected } = total.reporting;
    return [{ level: unit.level, label: unit.name, actual, expected }];
  });
  const above = LEVELS.slice(0, -1).findLast((level) => known.some((own) => own.level === level));
  const shares = known.filter(({ level }) => above === undefined || level === above);
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
