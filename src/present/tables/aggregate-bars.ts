/** Which bars a result is drawn with: a chart for each indicator and level, so that like stands beside like. */
import { said } from "../../messages/said.ts";
import type { AggregateReport, ReportRow } from "../../model/report.ts";
import { type Level, levelIds } from "../../model/unit.ts";
import type { Bar, BarChart } from "../bar-chart.ts";
import { cellText } from "../cell-text.ts";
import type { Lang } from "../number-format.ts";
import { valueCell } from "../value-cell.ts";
import { levelsIn, levelWord } from "../words.ts";
import { placeIndicators, type PlacedIndicator } from "./indicator-order.ts";
import { byText } from "./indicators-down.ts";
import { groupByUnit, unitLabels, type UnitGroup } from "./unit-groups.ts";

interface Named extends UnitGroup {
  readonly label: string;
}

export function aggregateBars(report: AggregateReport, lang: Lang): BarChart[] {
  const groups = groupByUnit(report.rows);
  const labels = unitLabels(groups);
  const named = groups.map((group, i): Named => ({ ...group, label: labels[i] ?? "" }));
  return placeIndicators(report.indicators).flatMap((placed) =>
    report.by === null ? unitCharts(named, placed, report, lang) : partCharts(named, placed, lang),
  );
}

/** A level of one unit alone has nothing to be compared with, unless there is no other. */
function unitCharts(
  groups: readonly Named[],
  placed: PlacedIndicator,
  report: AggregateReport,
  lang: Lang,
): BarChart[] {
  const at = (level: Level) => groups.filter(({ unit }) => unit.level === level);
  const several = levelIds(levelsIn(report)).filter((level) => at(level).length > 1);
  const charts = several.length === 0 ? [groups] : several.map(at);
  const top = groups[0];
  return charts.map((members): BarChart => {
    const own =
      several.length > 1
        ? ` · ${levelWord(members[0]?.unit.level ?? "commune", report, lang)}`
        : "";
    const whole =
      top === undefined || members.includes(top) ? "" : ` · ${wholeText(top, placed, lang)}`;
    const bars = members.map(({ label, total }) => barOf(label, total, placed));
    return { heading: `${labelOf(placed, lang)}${own}${whole}`, bars };
  });
}

/** Parts of each unit that has any; the unit's own total stands in the heading. */
function partCharts(groups: readonly Named[], placed: PlacedIndicator, lang: Lang): BarChart[] {
  return groups.flatMap((group): BarChart[] => {
    const parts = group.breakdowns.filter(
      ({ values }) => values[placed.indicator.id] !== undefined,
    );
    if (parts.length === 0) return [];
    const bars = parts.map((row) =>
      barOf(byText(new Map(Object.entries(row.by)), lang), row, placed),
    );
    const heading = `${labelOf(placed, lang)} · ${wholeText(group, placed, lang)}`;
    return [{ heading, bars }];
  });
}

function barOf(label: string, row: ReportRow | null, { indicator }: PlacedIndicator): Bar {
  return { label, figure: valueCell(row?.values[indicator.id], indicator) };
}

function labelOf({ indicator }: PlacedIndicator, lang: Lang): string {
  return `${said(lang, indicator.label)} (${said(lang, indicator.measure)})`;
}

function wholeText({ label, total }: Named, { indicator }: PlacedIndicator, lang: Lang): string {
  return `${label}: ${cellText(valueCell(total?.values[indicator.id], indicator), lang)}`;
}
