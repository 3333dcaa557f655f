/** Cells under each other with their sum: what a total is made of. */
import { said } from "../../messages/said.ts";
import { noteText } from "../../messages/notes.ts";
import type { ReportTable, TableCell, TableColumn, TableRow } from "../../model/report.ts";
import type { TracedTotal, TracePart, TraceReport } from "../../model/trace.ts";
import { a1 } from "../../util/a1.ts";
import { dayOrder, placeOrder } from "../cell-order.ts";
import { cellText, legend } from "../cell-text.ts";
import { counted, formatDate, formatNumber, formatWindow, type Lang } from "../number-format.ts";
import { BLANK, textCell, valueCell } from "../value-cell.ts";
import { word } from "../words.ts";
import { sourcesLine } from "./aggregate-footnotes.ts";
import { basisText } from "./aggregate-subtitle.ts";

/** `wide`: file, sheet and cell in columns of their own, for a spreadsheet; else in one. */
export function traceTable(report: TraceReport, lang: Lang, wide = false): ReportTable {
  const { total, ratio } = report;
  const layout: Layout = { wide, items: total.items !== undefined };
  const rows =
    ratio === undefined
      ? [...partRows(total, layout, lang), sumRow(total, layout, lang)]
      : [ratio.numerator, ratio.denominator].flatMap((side) => [
          sumRow(side, layout, lang, said(lang, side.indicator.label)),
          ...partRows(side, layout, lang),
        ]);
  return {
    title: titleOf(report, lang),
    subtitle: [subtitle(report, lang), ...(report.provisional ? [word("provisional", lang)] : [])],
    columns: columnsOf(layout, lang),
    rows,
    footnotes: footnotes(report, rows, lang),
  };
}

/** `Số tin có giá trị, Huyện Ba Tri: 221 tin`; a rate shows its division. */
function titleOf({ total, ratio, unit }: TraceReport, lang: Lang): string {
  const { indicator, value } = total;
  const figure = cellText(valueCell(value, indicator), lang);
  const half = (side: TracedTotal) => cellText(valueCell(side.value, side.indicator), lang);
  const division =
    ratio === undefined ? "" : ` = ${half(ratio.numerator)} / ${half(ratio.denominator)}`;
  return `${said(lang, indicator.label)}, ${unit.name}: ${figure} ${said(lang, indicator.measure)}${division}`;
}

function subtitle({ period, boundaries, total, ratio }: TraceReport, lang: Lang): string {
  const window = formatWindow(period, lang);
  const sides = ratio === undefined ? [total] : [ratio.numerator, ratio.denominator];
  const cells = sides.reduce((sum, side) => sum + side.parts.length, 0);
  const count = said(lang, { vi: `${formatNumber(cells, lang)} ô`, en: counted(cells, "cell") });
  const upper = `${window.slice(0, 1).toUpperCase()}${window.slice(1)}`;
  return [upper, basisText(boundaries, lang), count].join(" · ");
}

interface Layout {
  readonly wide: boolean;
  readonly items: boolean;
}

function columnsOf({ wide, items }: Layout, lang: Lang): TableColumn[] {
  const keys = wide
    ? (["file", "sheet", "cell", "unit", "date"] as const)
    : (["place", "unit", "date"] as const);
  const names = keys.map((key, i): TableColumn => ({
    label: word(key, lang),
    align: "left",
    key: i === 0,
  }));
  const rest = { key: false, joined: true } as const;
  const item: TableColumn = { label: word("item", lang), align: "left", ...rest };
  const value: TableColumn = { label: word("value", lang), align: "right", ...rest };
  return [...names, ...(items ? [item] : []), value];
}

function partRows(total: TracedTotal, layout: Layout, lang: Lang): TableRow[] {
  return total.parts.map((part) => ({
    role: "item",
    depth: 0,
    cells: [
      ...whereCells(part, layout, lang),
      ...(layout.items ? [textCell(part.item ?? "")] : []),
      partValue(part, total),
    ],
  }));
}

function whereCells(part: TracePart, { wide }: Layout, lang: Lang): TableCell[] {
  const { cell, unit, date } = part;
  const { file, sheet, row, column } = cell;
  const place = wide
    ? [textCell(file), textCell(sheet), textCell(a1(row, column), placeOrder(row, column))]
    : [textCell(placeOf(part))];
  return [...place, textCell(unit), textCell(dateText(date, lang), dayOrder(date))];
}

function partValue({ value }: TracePart, { indicator }: TracedTotal): TableCell {
  return valueCell(value, indicator);
}

function dateText(date: string, lang: Lang): string {
  const [start = "", end] = date.split("..");
  return end === undefined
    ? formatDate(start)
    : `${formatDate(start)} ${said(lang, { vi: "-", en: "to" })} ${formatDate(end)}`;
}

function sumRow(
  total: TracedTotal,
  layout: Layout,
  lang: Lang,
  label = word("total", lang),
): TableRow {
  const blanks = Array.from(
    { length: (layout.wide ? 4 : 2) + (layout.items ? 1 : 0) },
    () => BLANK,
  );
  return {
    role: "total",
    depth: 0,
    cells: [textCell(label), ...blanks, valueCell(total.value, total.indicator)],
  };
}

function footnotes(report: TraceReport, rows: readonly TableRow[], lang: Lang): string[] {
  const { total, ratio } = report;
  const sides = ratio === undefined ? [total] : [ratio.numerator, ratio.denominator];
  return [
    legend(rows, lang),
    ...(total.items ?? []).map(({ item, parts }) => itemLine(item, parts)),
    ...sides.flatMap((side) => [
      ...runningLines(side, lang),
      ...sharedLines(side, lang),
      supersededLine(side, lang),
      missingLine(side, lang),
    ]),
    ...report.notes.map((note) => noteText(note, lang)),
    sourcesLine(report, lang),
  ].filter((line) => line !== null);
}

/** Every cell that names an item: the value counts it once. */
function itemLine(item: string, parts: readonly TracePart[]): string {
  return `${item}: ${parts.map(placeOf).join("; ")}`;
}

function placeOf({ cell }: TracePart): string {
  return `${cell.file} ${cell.sheet}!${a1(cell.row, cell.column)}`;
}

function runningLines({ parts, indicator }: TracedTotal, lang: Lang): string[] {
  return parts.flatMap((part) => {
    const { written, less, value } = part;
    if (written === undefined || less === undefined) return [];
    const n = (x: number) => formatNumber(x, lang);
    const off = less.map(
      ({ cell, value: before }) =>
        `${n(before)} (${cell.file} ${cell.sheet}!${a1(cell.row, cell.column)})`,
    );
    const sum = `${[n(written), ...off].join(" - ")} = ${n(value.value ?? 0)} ${said(lang, indicator.measure)}`;
    return [
      said(lang, {
        vi: `Lũy kế ${placeOf(part)}: ${sum}`,
        en: `Running total ${placeOf(part)}: ${sum}`,
      }),
    ];
  });
}

/** Restated by shares: the part of the cell that stands here, and the whole. */
function sharedLines({ parts, indicator }: TracedTotal, lang: Lang): string[] {
  return parts.flatMap((part) => {
    if (part.apportioned === undefined) return [];
    const [own, all] = [part.value.value, part.apportioned].map((n) =>
      n === null ? "..." : formatNumber(n, lang),
    );
    const measure = said(lang, indicator.measure);
    return said(lang, {
      vi: [`Chia theo tỷ lệ ${placeOf(part)}: ${own} trong ${all} ${measure}`],
      en: [`Apportioned ${placeOf(part)}: ${own} of ${all} ${measure}`],
    });
  });
}

function supersededLine({ superseded, indicator }: TracedTotal, lang: Lang): string | null {
  if (superseded.length === 0) return null;
  const places = superseded.map(
    (part) => `${placeOf(part)} (${cellText(valueCell(part.value, indicator), lang)})`,
  );
  const count = formatNumber(superseded.length, lang);
  return said(lang, {
    vi: `${count} ô trong kỳ không cộng, vì đã có nguồn chi tiết hơn, đủ hơn hoặc mới hơn: ${places.join("; ")}.`,
    en: `${counted(superseded.length, "cell of the period is", "cells of the period are")} not added, a finer, fuller or later source counts: ${places.join("; ")}.`,
  });
}

function missingLine({ missing }: TracedTotal, lang: Lang): string | null {
  if (missing === 0) return null;
  return said(lang, {
    vi: `${formatNumber(missing, lang)} ô để trống hoặc không thu thập được, không phải bằng 0.`,
    en: `${counted(missing, "cell is", "cells are")} blank or not collected, which is not zero.`,
  });
}
