/** `--compare` in tables: the change beside each figure, and what it is against. */
import type { Indicator } from "../../model/catalogue.ts";
import { SMALL_BASE } from "../../model/change.ts";
import type { AggregateReport, ReportValue, TableCell, TableColumn } from "../../model/report.ts";
import { changeSentence } from "../change-cell.ts";
import { INCOMPLETE } from "../cell-text.ts";
import { formatNumber, formatPeriodCode, formatWindow, type Lang } from "../number-format.ts";
import { BLANK, textCell, valueCell } from "../value-cell.ts";

type Compared = Pick<AggregateReport, "compare">;

/** A column of figures, followed by its changes where the report is compared. */
export function beside(
  { compare }: Compared,
  column: TableColumn,
  lang: Lang,
  of?: string,
): TableColumn[] {
  if (compare === undefined) return [column];
  const period = formatPeriodCode(compare.period.code, lang);
  const label = lang === "vi" ? `So với ${period}` : `Against ${period}`;
  return [
    column,
    {
      label: of === undefined ? label : `${of}: ${label}`,
      align: "right",
      key: false,
      joined: true,
    },
  ];
}

export function figureCells(
  { compare }: Compared,
  value: ReportValue | undefined,
  indicator: Indicator,
  lang: Lang,
): TableCell[] {
  const cell = valueCell(value, indicator);
  if (compare === undefined) return [cell];
  const text = changeSentence(value?.compare, indicator.measure[lang], lang);
  const mark = value?.compare?.incomplete === true ? INCOMPLETE : "";
  return [cell, text === "" ? BLANK : textCell(`${text}${mark}`)];
}

/** What the changes are against, and what a blank one means. */
export function comparedLine({ compare }: Compared, lang: Lang): string | null {
  if (compare === undefined) return null;
  const { period, reporting } = compare;
  const days = formatWindow(period, lang);
  const expected = reporting?.expected ?? null;
  const actual = formatNumber(reporting?.actual ?? 0, lang);
  const who = expected === null ? actual : `${actual}/${formatNumber(expected, lang)}`;
  const name = period.type === "dates" ? "" : `${formatPeriodCode(period.code, lang)}, `;
  return lang === "vi"
    ? `So với ${name}${days}: ${who} đơn vị đã báo cáo. Để trống: không có số chính xác để so sánh. ` +
        `Số gốc dưới ${SMALL_BASE} không tính %.`
    : `Against ${name}${days}: ${who} ${expected === null && reporting?.actual === 1 ? "unit" : "units"} reported. Blank: no exact figures to compare. ` +
        `No per cent on a base under ${SMALL_BASE}.`;
}
