/** Indicators down, units across: for a few units. */
import { said } from "../../messages/said.ts";
import type { ReportRow, ReportTable, TableColumn, TableRow } from "../../model/report.ts";
import { keyOf } from "../../util/keys.ts";
import type { Lang } from "../number-format.ts";
import { BLANK, textCell } from "../value-cell.ts";
import { type AggregateView, beside, figureCells, noChange } from "./compared.ts";
import { breakdownWord, word } from "../words.ts";
import { coverageText } from "./coverage.ts";
import { placeIndicators, type PlacedIndicator } from "./indicator-order.ts";
import { unitLabels, type UnitGroup } from "./unit-groups.ts";

export function indicatorsDown(
  report: AggregateView,
  groups: readonly UnitGroup[],
  lang: Lang,
): Pick<ReportTable, "columns" | "rows"> {
  const columns: TableColumn[] = [
    { label: firstHeading(report, lang), align: "left", key: true },
    { label: word("measure", lang), align: "left", key: true },
    ...unitLabels(groups).flatMap((label, i) => {
      const of = { unit: groups[i]?.id ?? "" };
      return beside(report, { label, align: "right" as const, key: false, of }, lang);
    }),
  ];
  const values = breakdownValues(groups);
  const rows = placeIndicators(report.indicators).flatMap((placed) => [
    indicatorRow(report, placed, groups, lang),
    ...values.flatMap((value) => breakdownRow(report, placed, value, groups, lang)),
  ]);
  return { columns, rows: [...coverageRow(report, groups, lang), ...rows] };
}

function firstHeading(report: AggregateView, lang: Lang): string {
  if (report.by === null) return word("indicator", lang);
  return `${word("indicator", lang)} / ${breakdownWord(report, lang)}`;
}

function indicatorRow(
  report: AggregateView,
  { indicator, depth }: PlacedIndicator,
  groups: readonly UnitGroup[],
  lang: Lang,
): TableRow {
  return {
    role: depth > 0 ? "part" : "item",
    depth,
    of: { indicator: indicator.id },
    cells: [
      textCell(said(lang, indicator.label)),
      textCell(said(lang, indicator.measure)),
      ...groups.flatMap(({ total }) =>
        figureCells(report, total?.values[indicator.id], indicator, lang),
      ),
    ],
  };
}

/** Breakdown values of all units in the order in which they first occur. */
function breakdownValues(groups: readonly UnitGroup[]): Map<string, string | null>[] {
  const found = new Map<string, Map<string, string | null>>();
  for (const { breakdowns } of groups) {
    for (const row of breakdowns) {
      if (!found.has(keyOfBy(row))) found.set(keyOfBy(row), new Map(Object.entries(row.by)));
    }
  }
  return [...found.values()];
}

function keyOfBy(row: ReportRow): string {
  return keyOf(...Object.entries(row.by).flat());
}

/** No row where no unit has a figure for the pair. */
function breakdownRow(
  report: AggregateView,
  { indicator, depth }: PlacedIndicator,
  by: ReadonlyMap<string, string | null>,
  groups: readonly UnitGroup[],
  lang: Lang,
): TableRow[] {
  const key = keyOf(...[...by].flat());
  const values = groups.map(
    ({ breakdowns }) => breakdowns.find((row) => keyOfBy(row) === key)?.values[indicator.id],
  );
  if (values.every((value) => value === undefined)) return [];
  const cells = values.flatMap((value) => figureCells(report, value, indicator, lang));
  return [
    {
      role: "part",
      depth: depth + 1,
      of: { indicator: indicator.id, by: key },
      cells: [textCell(byText(by, lang)), BLANK, ...cells],
    },
  ];
}

/** `Hội Nông dân`; a blank breakdown is named as such. */
export function byText(by: ReadonlyMap<string, string | null>, lang: Lang): string {
  return [...by.values()].map((value) => value ?? word("notWritten", lang)).join(" · ");
}

/** Printed as soon as one unit is not complete: its total must not look complete. */
function coverageRow(report: AggregateView, groups: readonly UnitGroup[], lang: Lang): TableRow[] {
  const reporting = groups.flatMap(({ total, unit }) =>
    total === null || unit.unallocated === true ? [] : [total.reporting],
  );
  const complete = reporting.every(({ actual, expected }) => actual === expected);
  const known = reporting.some(({ expected }) => expected !== null);
  if (complete || !known) return [];
  const gap = noChange(report);
  const cells = groups.flatMap(({ total }) => [coverageText(total, lang), ...gap]);
  const perPeriod = reporting.some((own) => own.perPeriod === true);
  const label = textCell(word(perPeriod ? "reportsDue" : "reportingUnits", lang));
  const measure = textCell(word(perPeriod ? "reportsMeasure" : "reportingMeasure", lang));
  return [{ role: "item", depth: 0, cells: [label, measure, ...cells] }];
}
