/** A change as people say it: `+3.009 (+24,25%)`, `-1,5 điểm %`. */
import { said } from "../messages/said.ts";
import type { Change, UnevenChange } from "../model/change.ts";
import type { TableCell } from "../model/report.ts";
import { UNEVEN } from "./cell-text.ts";
import { counted, formatNumber, type Lang } from "./number-format.ts";
import { BLANK, countCell } from "./value-cell.ts";

type Told = (Change & UnevenChange) | null | undefined;

export function changeText(change: Told, lang: Lang): string {
  if (change === null || change === undefined || change.difference === null) return "";
  return `${plainText(change, lang)}${likeText(change, lang)}`;
}

function plainText(change: Change & UnevenChange, lang: Lang): string {
  if (change.difference === null) return "";
  const mark = marksOf(change);
  if (change.points !== null) return `${signed(change.points, lang, 2)} ${pointsWord(lang)}${mark}`;
  const percent = change.percent === null ? "" : ` (${percentText(change.percent, lang)})`;
  return `${signed(change.difference, lang)}${percent}${mark}`;
}

/** What a change in words is sorted by. */
export function changeOrder(change: Told): number | null {
  return change?.points ?? change?.difference ?? null;
}

/** `giảm 3.009 vụ (-24,25%)`, `tăng 5,79 điểm phần trăm`, `không đổi`; empty where nothing can be said. */
export function changeSentence(change: Told, measure: string, lang: Lang): string {
  if (change === null || change === undefined || change.difference === null) return "";
  const like = likeText(change, lang, (own) => changeSentence(own, measure, lang));
  return `${plainSentence(change, measure, lang)}${like}`;
}

function plainSentence(change: Change & UnevenChange, measure: string, lang: Lang): string {
  const { difference, percent, points } = change;
  if (difference === null) return "";
  const mark = marksOf(change);
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

/** Superscript B across a break, ≠ where the two are not of the same units and months. */
function marksOf({ broken, uneven }: Change & UnevenChange): string {
  return `${broken === true ? "ᴮ" : ""}${uneven === true ? UNEVEN : ""}`;
}

/** `; cùng 2 đơn vị: giảm 30 vụ (-27,27%)`; empty where there is none. */
export function likeText(
  { like }: UnevenChange,
  lang: Lang,
  say: (change: Change) => string = (change) => changeText(change, lang),
): string {
  if (like === null || like === undefined) return "";
  const who = said(lang, {
    vi: `cùng ${like.units} đơn vị`,
    en: `the same ${counted(like.units, "unit")}`,
  });
  return `; ${who}: ${say(like)}`;
}

/** Of the units that are on both sides, as a number. */
export function likeCell(change: Told, lang: Lang): TableCell {
  return differenceCell(change?.like, lang);
}

/** The difference as a number, of a ratio in points; blank where nothing can be said. `marks`: of the comparison. */
export function differenceCell(change: Told, lang: Lang, marks: readonly string[] = []): TableCell {
  if (change === null || change === undefined || change.difference === null) return BLANK;
  const { difference, points, broken, uneven } = change;
  const all = [...(broken === true ? ["B"] : []), ...(uneven === true ? [UNEVEN] : []), ...marks];
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
