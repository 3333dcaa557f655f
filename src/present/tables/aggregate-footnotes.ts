/** Below the table: legend, notes, the balance of cells, the sources. */
import { said } from "../../messages/said.ts";
import { noteText } from "../../messages/notes.ts";
import type { AggregateReport, Balance, TableRow } from "../../model/report.ts";
import { legend } from "../cell-text.ts";
import { counted, formatNumber, type Lang } from "../number-format.ts";
import { isPartial } from "../value-cell.ts";
import { placeIndicators } from "./indicator-order.ts";
import { unallocatedLines } from "./unallocated.ts";
import { comparedLine } from "./compared.ts";
import type { UnitGroup } from "./unit-groups.ts";

export function aggregateFootnotes(
  report: AggregateReport,
  groups: readonly UnitGroup[],
  rows: readonly TableRow[],
  lang: Lang,
): string[] {
  return [
    legend(rows, lang),
    partialLine(report, groups, lang),
    ...unallocatedLines(
      groups.map(({ unit }) => unit),
      lang,
    ),
    comparedLine(report, lang),
    ...report.notes.map((note) => noteText(note, lang)),
    restatedBalance(report, lang),
    balanceLine(report.balance, lang),
    sourcesLine(report, lang),
  ].filter((line) => line !== null);
}

/** Which indicators of the highest unit rest on fewer units than have reported. */
function partialLine(
  report: AggregateReport,
  groups: readonly UnitGroup[],
  lang: Lang,
): string | null {
  const top = groups.find(({ unit, total }) => unit.unallocated !== true && total !== null);
  if (top === undefined || top.total === null) return null;
  const { values, reporting } = top.total;
  const parts = placeIndicators(report.indicators).flatMap(({ indicator }) => {
    const value = values[indicator.id];
    if (value === undefined || !isPartial(value)) return [];
    const of = value.expected ?? reporting.expected ?? reporting.actual;
    return [`${said(lang, indicator.label)} ${value.actual ?? 0}/${of}`];
  });
  if (parts.length === 0) return null;
  const [vi, en] = reporting.perPeriod === true ? ["Báo cáo", "Reports"] : ["Đơn vị", "Units"];
  const lead = said(lang, { vi: `${vi} có số liệu`, en: `${en} with a figure` });
  return `* ${lead}, ${top.unit.name}: ${parts.join("; ")}.`;
}

/** Every restating prints it: total as reported = total restated, for each indicator. */
export function restatedBalance(
  { restated, indicators }: Pick<AggregateReport, "restated" | "indicators">,
  lang: Lang,
): string | null {
  if (restated === undefined || restated === null || restated.balance.length === 0) return null;
  const n = (value: number): string => formatNumber(value, lang);
  const sums = restated.balance.map(({ indicator, reported, restated: found }) => {
    const label = said(lang, indicators.find(({ id }) => id === indicator)?.label) ?? indicator;
    return `${label} ${n(reported)} ${reported === found ? "=" : "≠"} ${n(found)}`;
  });
  const lead = said(lang, {
    vi: "Cân đối quy đổi, khi báo cáo = sau quy đổi",
    en: "Restating, as reported = restated",
  });
  return `${lead}: ${sums.join("; ")}.`;
}

/** Value cells read = observed + missing + refused + superseded + unassigned; a gap is shouted. */
export function balanceLine(balance: Balance, lang: Lang): string {
  const { read, observed, missing, refused, superseded, unassigned } = balance;
  const n = (value: number): string => formatNumber(value, lang);
  const equal = read === observed + missing + refused + superseded + unassigned ? "=" : "≠";
  const [head, ...names] = said(lang, {
    vi: ["Ô số liệu: đọc", "tính", "không có số", "có lỗi", "đã có nơi khác", "ngoài chỉ tiêu"],
    en: [
      "Value cells: read",
      "counted",
      "no figure",
      "in error",
      "counted elsewhere",
      "no indicator",
    ],
  });
  const counts = [observed, missing, refused, superseded, unassigned];
  const parts = counts.map((count, i) => `${names[i]} ${n(count)}`);
  return `${head} ${n(read)} ${equal} ${parts.join(" + ")}`;
}

/** `Nguồn: 39 tệp, 27 trang tính, 412 dòng · 0 lỗi, 2 cảnh báo (antq check để xem)` */
export function sourcesLine(
  report: Pick<AggregateReport, "sources" | "sheets" | "findings">,
  lang: Lang,
): string {
  const n = (value: number): string => formatNumber(value, lang);
  const rows = report.sources.reduce((sum, source) => sum + source.rows, 0);
  const { error, warning } = report.findings;
  return said(lang, {
    vi:
      `Nguồn: ${n(report.sources.length)} tệp, ${n(report.sheets)} trang tính, ${n(rows)} dòng · ` +
      `${n(error)} lỗi, ${n(warning)} cảnh báo (antq check để xem)`,
    en:
      `Sources: ${counted(report.sources.length, "file")}, ${counted(report.sheets, "sheet")}, ${counted(rows, "row")} · ` +
      `${counted(error, "error")}, ${counted(warning, "warning")} (see antq check)`,
  });
}
