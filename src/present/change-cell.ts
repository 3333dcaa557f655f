/** A change as people say it: `+3.009 (+24,25%)`, `-1,5 điểm %`. */
import { said } from "../messages/said.ts";
import type { Change } from "../model/change.ts";
import type { TableCell } from "../model/report.ts";
import { formatNumber, type Lang } from "./number-format.ts";
import { BLANK, countCell } from "./value-cell.ts";

export function changeText(change: Change | null | undefined, lang: Lang): string {
  if (change === null || change === undefined || change.difference === null) return "";
  const mark = change.broken === true ? "ᴮ" : "";
  if (change.points !== null) return `${signed(change.points, lang, 2)} ${pointsWord(lang)}${mark}`;
  const percent = change.percent === null ? "" : ` (${percentText(change.percent, lang)})`;
  return `${signed(change.difference, lang)}${percent}${mark}`;
}

/** `giảm 3.009 vụ (-24,25%)`, `tăng 5,79 điểm phần trăm`, `không đổi`; empty where nothing can be said. */
export function changeSentence(
  change: Change | null | undefined,
  measure: string,
  lang: Lang,
): string {
  if (change === null || change === undefined || change.difference === null) return "";
  const { difference, percent, points } = change;
  const mark = change.broken === true ? "ᴮ" : "";
  if (difference === 0) return `${said(lang, { vi: "không đổi", en: "unchanged" })}${mark}`;
  const verbs = said(lang, { vi: ["tăng", "giảm"], en: ["up", "down"] });
  const verb = difference > 0 ? verbs[0] : verbs[1];
  const decimals = points === null ? 0 : 2;
  const size = formatNumber(Math.abs(difference), lang, decimals);
  const unit =
    points === null ? measure : said(lang, { vi: "điểm phần trăm", en: "percentage points" });
  const share = percent === null ? "" : ` (${percentText(percent, lang)})`;
  return `${verb} ${size} ${unit}${share}${mark}`;
}

/** The difference as a number, of a ratio in points; blank where nothing can be said. `marks`: of the comparison. */
export function differenceCell(
  change: Change | null | undefined,
  lang: Lang,
  marks: readonly string[] = [],
): TableCell {
  if (change === null || change === undefined || change.difference === null) return BLANK;
  const { difference, points, broken } = change;
  const all = [...(broken === true ? ["B"] : []), ...marks];
  const cell = { ...countCell(difference), marks: all, signed: true } as const;
  return points === null ? cell : { ...cell, decimals: 2, after: ` ${pointsWord(lang)}` };
}

/** Per cent as a number: -38.89 for a fall by more than a third; blank for a ratio, whose points are its difference. */
export function percentCell(percent: number | null | undefined): TableCell {
  if (percent === null || percent === undefined) return BLANK;
  return { ...countCell(percent), decimals: 2, signed: true };
}

export function percentText(percent: number, lang: Lang): string {
  const size = formatNumber(Math.abs(percent), lang, 2);
  return `${percent < 0 ? "-" : percent > 0 ? "+" : ""}${size}%`;
}

function signed(value: number, lang: Lang, decimals = 0): string {
  const size = formatNumber(Math.abs(value), lang, Number.isInteger(value) ? 0 : decimals);
  return value < 0 ? `-${size}` : value > 0 ? `+${size}` : size;
}

export function pointsWord(lang: Lang): string {
  return said(lang, { vi: "điểm %", en: "points" });
}
