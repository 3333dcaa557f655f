/** How many of the units that must report have: printed on every table, unknown included. */
import { said } from "../../messages/said.ts";
import type { Coverage, ReportRow, TableCell } from "../../model/report.ts";
import { shareOrder } from "../cell-order.ts";
import { formatNumber, type Lang } from "../number-format.ts";
import { BLANK, textCell } from "../value-cell.ts";
import type { UnitGroup } from "./unit-groups.ts";

/**
 * `92/98`; `92/?` where it is unknown how many must report; in words for a unit that owed one report
 * and sent none; nothing for an unallocated line.
 */
export function coverageText(row: ReportRow | null, lang: Lang): TableCell {
  if (row === null || row.unit.unallocated === true) return BLANK;
  const { actual, expected } = row.reporting;
  if (actual === 0 && expected === 1)
    return textCell(said(lang, { vi: "chưa báo cáo", en: "not reported" }), 0);
  return textCell(`${actual}/${expected ?? "?"}`, shareOrder(actual, expected));
}

/** Coverage of the highest units in words; each by name where there are two or three. */
export function coverageSentence(groups: readonly UnitGroup[], lang: Lang): string {
  const top = highest(groups);
  const reported = reportedWords(groups, lang);
  const one = top[0];
  if (one === undefined)
    return said(lang, { vi: "chưa có đơn vị nào báo cáo", en: "no unit reported" });
  if (top.some(({ coverage }) => coverage.expected === null)) return unknown(top, reported, lang);
  if (top.length === 1) return `${ratio(one.coverage, lang)} ${reported}`;
  if (top.length <= 3) {
    const each = top.map(({ name, coverage }) => `${name} ${ratio(coverage, lang)}`);
    return `${each.join(", ")} ${reported}`;
  }
  return `${ratio(sum(top), lang)} ${reported}`;
}

/** Where the form has a frequency, reports are counted: one for each due period of a unit. */
function reportedWords(groups: readonly UnitGroup[], lang: Lang): string {
  const perPeriod = groups.some(({ total }) => total?.reporting.perPeriod === true);
  if (perPeriod)
    return said(lang, { vi: "báo cáo theo kỳ đã nộp", en: "reports due were submitted" });
  return said(lang, { vi: "đơn vị đã báo cáo", en: "units reported" });
}

interface Covered {
  readonly name: string;
  readonly coverage: Coverage;
}

function highest(groups: readonly UnitGroup[]): Covered[] {
  const real = groups.filter(({ unit, total }) => unit.unallocated !== true && total !== null);
  const level = real[0]?.unit.level;
  return real.flatMap(({ unit, total }) =>
    unit.level === level && total !== null ? [{ name: unit.name, coverage: total.reporting }] : [],
  );
}

function unknown(top: readonly Covered[], reported: string, lang: Lang): string {
  const why = said(lang, {
    vi: "chưa biết độ phủ: không có danh mục đơn vị",
    en: "coverage unknown: there is no unit registry",
  });
  return `${formatNumber(sum(top).actual, lang)} ${reported}, ${why}`;
}

function sum(top: readonly Covered[]): Coverage {
  const actual = top.reduce((n, { coverage }) => n + coverage.actual, 0);
  const expected = top.reduce((n, { coverage }) => n + (coverage.expected ?? 0), 0);
  return { actual, expected, rate: null };
}

function ratio({ actual, expected }: Coverage, lang: Lang): string {
  return `${formatNumber(actual, lang)}/${formatNumber(expected ?? 0, lang)}`;
}
