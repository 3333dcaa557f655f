/** Units down, indicators across: for many units. */
import { said } from "../../messages/said.ts";
import type {
  ReportRow,
  ReportTable,
  TableCell,
  TableColumn,
  TableRow,
} from "../../model/report.ts";
import { type Level, rankOf } from "../../model/unit.ts";
import { keyOf } from "../../util/keys.ts";
import type { Lang } from "../number-format.ts";
import { textCell } from "../value-cell.ts";
import { breakdownWord, levelsIn, levelWord, word } from "../words.ts";
import { type AggregateView, beside, figureCells } from "./compared.ts";
import { coverageText } from "./coverage.ts";
import { placeIndicators, type PlacedIndicator } from "./indicator-order.ts";
import { byText } from "./indicators-down.ts";
import { asTree, unitLabels, type UnitGroup } from "./unit-groups.ts";

/**
 * Each unit under its parent where the rows name their parents; else in report order
 * with a column for the level.
 */
export function unitsDown(
  report: AggregateView,
  groups: readonly UnitGroup[],
  lang: Lang,
): Pick<ReportTable, "columns" | "rows"> {
  const tree = asTree(groups);
  const indicators = placeIndicators(report.indicators);
  const labels = unitLabels(tree ?? groups);
  const rows = (tree ?? groups).flatMap((group, i) => {
    const level = tree === null ? [levelCell(group.unit.level, report, lang)] : [];
    return rowsOf(report, group, labels[i] ?? "", level, indicators, lang);
  });
  return { columns: columnsOf(report, tree === null, indicators, lang), rows };
}

function columnsOf(
  report: AggregateView,
  withLevel: boolean,
  indicators: readonly PlacedIndicator[],
  lang: Lang,
): TableColumn[] {
  const unit =
    report.by === null
      ? word("unit", lang)
      : `${word("unit", lang)} / ${breakdownWord(report, lang)}`;
  const level: TableColumn = { label: word("level", lang), align: "left", key: true };
  return [
    { label: unit, align: "left", key: true },
    ...(withLevel ? [level] : []),
    { label: word("reported", lang), align: "right", key: false },
    ...indicators.flatMap((placed) =>
      beside(
        report,
        {
          label: columnLabel(placed, lang),
          align: "right",
          key: false,
          of: { indicator: placed.indicator.id },
        },
        lang,
        placed.indicator,
      ),
    ),
  ];
}

function levelCell(level: Level, report: AggregateView, lang: Lang): TableCell {
  return textCell(levelWord(level, report, lang), rankOf(levelsIn(report), level));
}

function columnLabel({ indicator, depth }: PlacedIndicator, lang: Lang): string {
  const label = `${said(lang, indicator.label)} (${said(lang, indicator.measure)})`;
  return depth === 0 ? label : `${word("ofWhich", lang)}: ${label}`;
}

function rowsOf(
  report: AggregateView,
  group: UnitGroup,
  label: string,
  level: readonly TableCell[],
  indicators: readonly PlacedIndicator[],
  lang: Lang,
): TableRow[] {
  const figures = (row: ReportRow | null): TableCell[] => [
    coverageText(row, lang),
    ...indicators.flatMap(({ indicator }) =>
      figureCells(report, row?.values[indicator.id], indicator, lang),
    ),
  ];
  const own: TableRow = {
    role: group.breakdowns.length > 0 ? "total" : "item",
    depth: group.depth,
    of: { unit: group.id },
    cells: [textCell(label), ...level, ...figures(group.total)],
  };
  const parts = group.breakdowns.map((row): TableRow => {
    const by = textCell(byText(new Map(Object.entries(row.by)), lang));
    const of = { unit: group.id, by: keyOf(...Object.entries(row.by).flat()) };
    return { role: "part", depth: group.depth + 1, of, cells: [by, ...level, ...figures(row)] };
  });
  return [own, ...parts];
}
