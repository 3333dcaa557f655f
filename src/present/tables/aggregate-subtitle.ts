/** Window, basis and coverage: what every total must be read with. */
import { said } from "../../messages/said.ts";
import type { AggregateReport } from "../../model/report.ts";
import { formatDate, formatPeriodCode, formatWindow, type Lang } from "../number-format.ts";
import { breakdownWord, word } from "../words.ts";
import { coverageSentence } from "./coverage.ts";
import type { UnitGroup } from "./unit-groups.ts";

export function aggregateSubtitle(
  report: AggregateReport,
  groups: readonly UnitGroup[],
  lang: Lang,
): string[] {
  const basis = basisText(report.boundaries, lang, report.restated?.split ?? null);
  const first = [windowText(report.period, lang), basis, coverageSentence(groups, lang)];
  const lines = [first.join(" · ")];
  if (report.by !== null) {
    const by = breakdownWord(report, lang).toLowerCase();
    lines.push(said(lang, { vi: `Phân theo ${by}`, en: `By ${by}` }));
  }
  if (report.provisional) lines.push(word("provisional", lang));
  return lines;
}

/** `Từ 15/12/2023 đến 14/12/2024 (năm 2024, kỳ tính decree-09)`. */
function windowText(period: AggregateReport["period"], lang: Lang): string {
  const { scheme, code, type } = period;
  const days = formatWindow(period, lang);
  const named: string[] = [];
  if (type !== "dates") named.push(formatPeriodCode(code, lang));
  if (scheme !== "civil")
    named.push(said(lang, { vi: `kỳ tính ${scheme}`, en: `scheme ${scheme}` }));
  const window = `${days.slice(0, 1).toUpperCase()}${days.slice(1)}`;
  return named.length === 0 ? window : `${window} (${named.join(", ")})`;
}

/** `địa giới khi báo cáo`, or the day on whose units everything is restated. */
export function basisText(boundaries: string, lang: Lang, split: string | null = null): string {
  if (split !== null) return `${basisText(boundaries, lang)}, ${splitText(split, lang)}`;
  if (boundaries === "reported") {
    return said(lang, { vi: "địa giới khi báo cáo", en: "boundaries when reported" });
  }
  if (boundaries === "current")
    return said(lang, { vi: "địa giới hiện hành", en: "current boundaries" });
  const day = /^\d{4}-\d{2}-\d{2}$/.test(boundaries) ? formatDate(boundaries) : boundaries;
  return said(lang, {
    vi: `quy đổi theo địa giới ngày ${day}`,
    en: `restated to boundaries of ${day}`,
  });
}

/** A split of what nobody knows is the user's, and is named wherever its figures stand. */
function splitText(split: string, lang: Lang): string {
  if (split === "equal")
    return said(lang, { vi: "đơn vị bị chia: chia đều", en: "divided units split equally" });
  return said(lang, {
    vi: `đơn vị bị chia: theo tỷ lệ trong ${split}`,
    en: `divided units split by ${split}`,
  });
}
