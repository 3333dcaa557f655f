/** `--compare` in tables: the change beside each figure, and what it is against. */
import { said } from "../../messages/said.ts";
import type { Indicator } from "../../model/catalogue.ts";
import { SMALL_BASE } from "../../model/change.ts";
import type { AggregateReport, ReportValue, TableCell, TableColumn } from "../../model/report.ts";
import {
  changeOrder,
  changeSentence,
  differenceCell,
  likeCell,
  percentCell,
} from "../change-cell.ts";
import { INCOMPLETE, markMeaning, UNEVEN } from "../cell-text.ts";
import { formatNumber, formatPeriodCode, formatWindow, type Lang } from "../number-format.ts";
import { BLANK, textCell, valueCell } from "../value-cell.ts";

/**
 * How changes are laid out. Without `changes` as people say them, in one cell; for spreadsheets as numbers in cells
 * of their own, in columns that all indicators share or that each has for itself.
 */
export interface ComparedView extends Pick<AggregateReport, "compare"> {
  readonly changes?: "shared" | "own";
  /** Some change is of totals that are not of the same units and months: a column has it for those that are. */
  readonly uneven?: boolean;
}

/** A report that is laid out so. */
export type AggregateView = AggregateReport & ComparedView;

/** A column of figures, followed by its changes where the report is compared. `indicator`: whose all its figures are. */
export function beside(
  { compare, changes, uneven }: ComparedView,
  column: TableColumn,
  lang: Lang,
  indicator?: Indicator,
): TableColumn[] {
  if (compare === undefined) return [column];
  const period = formatPeriodCode(compare.period.code, lang);
  const ratio = changes === "own" && indicator?.ratio !== undefined;
  const labels =
    changes === undefined
      ? [saidLabel(period, lang)]
      : [
          ...numberLabels(period, ratio, lang),
          ...(uneven === true ? [likeLabel(period, lang)] : []),
        ];
  return [
    column,
    ...labels.map((label): TableColumn => ({
      label:
        changes === "own" && indicator !== undefined
          ? `${said(lang, indicator.label)}: ${lowered(label)}`
          : label,
      align: "right",
      key: false,
      joined: true,
    })),
  ];
}

function saidLabel(period: string, lang: Lang): string {
  return said(lang, { vi: `So với ${period}`, en: `Against ${period}` });
}

function likeLabel(period: string, lang: Lang): string {
  return said(lang, {
    vi: `Chênh lệch so với ${period}, cùng đơn vị`,
    en: `Difference from ${period}, same units`,
  });
}

/** Whether {@link ComparedView.uneven} applies. */
export function isUneven({ rows }: Pick<AggregateReport, "rows">): boolean {
  return rows.some(({ values }) =>
    Object.values(values).some(({ compare }) => compare?.uneven === true),
  );
}

/** A ratio changes by points, which is its difference: it has no per cent of per cent. */
function numberLabels(period: string, ratio: boolean, lang: Lang): string[] {
  if (ratio)
    return [
      said(lang, {
        vi: `Chênh lệch so với ${period} (điểm %)`,
        en: `Difference from ${period} (points)`,
      }),
    ];
  return [
    said(lang, { vi: `Chênh lệch so với ${period}`, en: `Difference from ${period}` }),
    said(lang, { vi: `Thay đổi so với ${period} (%)`, en: `Change from ${period} (%)` }),
  ];
}

function lowered(label: string): string {
  return label.slice(0, 1).toLowerCase() + label.slice(1);
}

export function figureCells(
  { compare, changes, uneven }: ComparedView,
  value: ReportValue | undefined,
  indicator: Indicator,
  lang: Lang,
): TableCell[] {
  const cell = valueCell(value, indicator);
  if (compare === undefined) return [cell];
  const own = value?.compare;
  const marks = own?.incomplete === true ? [INCOMPLETE] : [];
  if (changes === undefined) {
    const text = changeSentence(own, said(lang, indicator.measure), lang);
    return [cell, text === "" ? BLANK : textCell(text + marks.join(""), changeOrder(own))];
  }
  const difference = differenceCell(own, lang, marks);
  const alone = changes === "own" && indicator.ratio !== undefined;
  const percent = alone ? [] : [percentCell(own?.percent)];
  return [cell, difference, ...percent, ...(uneven === true ? [likeCell(own, lang)] : [])];
}

/** Cells of a row that has no figures to compare. */
export function noChange({ compare, changes, uneven }: ComparedView): TableCell[] {
  if (compare === undefined) return [];
  return [
    ...(changes === "shared" ? [BLANK, BLANK] : [BLANK]),
    ...(uneven === true ? [BLANK] : []),
  ];
}

/** What the changes are against, and what a blank one means. */
export function comparedLine(report: AggregateReport, lang: Lang): string | null {
  const { compare } = report;
  if (compare === undefined) return null;
  const { period, reporting } = compare;
  const days = formatWindow(period, lang);
  const expected = reporting?.expected ?? null;
  const actual = formatNumber(reporting?.actual ?? 0, lang);
  const who = expected === null ? actual : `${actual}/${formatNumber(expected, lang)}`;
  const name = period.type === "dates" ? "" : `${formatPeriodCode(period.code, lang)}, `;
  const uneven = isUneven(report) ? ` ${unevenLine(lang)}` : "";
  return said(lang, {
    vi:
      `So với ${name}${days}: ${who} đơn vị đã báo cáo. Để trống: không có số chính xác để so sánh. ` +
      `Số gốc dưới ${SMALL_BASE} không tính %.${uneven}`,
    en:
      `Against ${name}${days}: ${who} ${expected === null && reporting?.actual === 1 ? "unit" : "units"} reported. Blank: no exact figures to compare. ` +
      `No per cent on a base under ${SMALL_BASE}.${uneven}`,
  });
}

/** What the mark of an uneven change means, where changes are texts. */
export function unevenLine(lang: Lang): string {
  return `${UNEVEN} ${markMeaning(UNEVEN, lang)}.`;
}
