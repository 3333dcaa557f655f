/**
 * A cell of the neutral table as a reader sees it. Missing is a sign of its own, never
 * 0 and never nothing; every sign and mark that occurs is explained by {@link legend}.
 */
import { said } from "../messages/said.ts";
import type { ReportTable, TableCell } from "../model/report.ts";
import { inert } from "../util/inert.ts";
import { formatNumber, type Lang } from "./number-format.ts";
import { own } from "../model/own.ts";

export type NumberCell = Extract<TableCell, { kind: "number" }>;

/** Marks that are no status letter. */
export const PARTIAL_COVERAGE = "*";
export const INCOMPLETE = "†";
export const EARLIER_REPORT = "‡";
export const UNEVEN = "≠";

const SUPERSCRIPT: Readonly<Record<string, string>> = {
  B: "ᴮ",
  D: "ᴰ",
  E: "ᴱ",
  K: "ᴷ",
  P: "ᴾ",
  V: "ⱽ",
  W: "ᵂ",
};

const SIGN = { L: "...", M: "x", O: "·", Q: "(c)" } as const;

/** The sign of a missing value: `...` not collected, `x` not applicable, `(c)` not shown, `·` no figure. */
export function missingSign(status: NumberCell["status"]): string {
  return status === "L" || status === "M" || status === "Q" ? SIGN[status] : SIGN.O;
}

/** Nothing is known: neither a value nor a bound. */
export function isMissingCell(cell: Pick<NumberCell, "value" | "lower" | "upper">): boolean {
  return cell.value === null && cell.lower === null && cell.upper === null;
}

/** The number with its qualifier or range, without marks: `1.642`, `> 1.300`, `100.000 – 999.999`. */
export function numberText(cell: NumberCell, lang: Lang): string {
  const say = (n: number): string =>
    `${cell.signed === true && n > 0 ? "+" : ""}${formatNumber(n, lang, cell.decimals)}${cell.after ?? ""}`;
  if (cell.value !== null) {
    return cell.qualifier === "=" ? say(cell.value) : `${cell.qualifier} ${say(cell.value)}`;
  }
  if (cell.lower !== null && cell.upper !== null) return `${say(cell.lower)} – ${say(cell.upper)}`;
  if (cell.lower !== null) return `≥ ${say(cell.lower)}`;
  if (cell.upper !== null) return `≤ ${say(cell.upper)}`;
  return missingSign(cell.status);
}

/** Marks as printed after the number: `ᴾᴱ`. */
export function marksText(cell: NumberCell): string {
  return cell.marks.map((mark) => own(SUPERSCRIPT, mark) ?? mark).join("");
}

/** A whole cell as text that nothing runs, for formats from which people paste into spreadsheets. */
export function pastedText(cell: TableCell, lang: Lang): string {
  return cell.kind === "text" ? inert(cell.text) : cellText(cell, lang);
}

/** A whole cell as text, for formats without types. */
export function cellText(cell: TableCell, lang: Lang): string {
  if (cell.kind === "blank") return "";
  return cell.kind === "text" ? cell.text : numberText(cell, lang) + marksText(cell);
}

const MEANING: readonly { sign: string; vi: string; en: string }[] = [
  { sign: "·", vi: "không có số liệu (khác với 0)", en: "no figure (not zero)" },
  { sign: "...", vi: "có phát sinh nhưng không thu thập được", en: "occurred, not collected" },
  { sign: "x", vi: "không áp dụng", en: "not applicable" },
  {
    sign: "(c)",
    vi: "không công bố: số nhỏ, hoặc từ đó tính ra được số nhỏ",
    en: "not published: a small count, or one could be computed from it",
  },
  { sign: ">", vi: "nhiều hơn", en: "more than" },
  { sign: "<", vi: "ít hơn", en: "less than" },
  { sign: "~", vi: "xấp xỉ", en: "approximately" },
  { sign: "a – b", vi: "chỉ biết trong khoảng", en: "known only as a range" },
  { sign: "≥", vi: "ít nhất", en: "at least" },
  { sign: "≤", vi: "nhiều nhất", en: "at most" },
  { sign: "ᴮ", vi: "đổi địa giới hoặc cách tính", en: "break in the series" },
  { sign: "ᴰ", vi: "định nghĩa khác", en: "definition differs" },
  { sign: "ᴱ", vi: "ước tính", en: "estimated" },
  { sign: "ᴷ", vi: "đã gộp trong số của đơn vị khác", en: "included in another unit's figure" },
  { sign: "ᴾ", vi: "tạm tính", en: "provisional" },
  { sign: "ⱽ", vi: "chưa thẩm định", en: "not validated" },
  { sign: "ᵂ", vi: "gồm cả số của đơn vị khác", en: "includes another unit's figure" },
  {
    sign: PARTIAL_COVERAGE,
    vi: "chỉ một phần đơn vị có số liệu",
    en: "only some of the units have a figure",
  },
  {
    sign: INCOMPLETE,
    vi: "chưa đủ, có số chưa có, bị để ngoài hoặc chưa phân bổ",
    en: "incomplete, figures are missing, were left out or are unallocated",
  },
  {
    sign: EARLIER_REPORT,
    vi: "lấy từ báo cáo trước kỳ cuối",
    en: "taken from an earlier report than the last one due",
  },
  {
    sign: UNEVEN,
    vi: "hai kỳ không cùng đơn vị hoặc không cùng tháng báo cáo",
    en: "the two periods are not of the same units or not of the same months",
  },
];

/** What a mark means, in words: `tạm tính`. */
export function markMeaning(mark: string, lang: Lang): string {
  const sign = own(SUPERSCRIPT, mark) ?? mark;
  return (
    said(
      lang,
      MEANING.find((meaning) => meaning.sign === sign),
    ) ?? mark
  );
}

/** One line that explains the signs and marks of these rows, or null where there is none. */
export function legend(rows: ReportTable["rows"], lang: Lang): string | null {
  const seen = new Set<string>();
  for (const row of rows) {
    for (const cell of row.cells) if (cell.kind === "number") signsOf(cell, seen);
  }
  const parts = MEANING.filter(({ sign }) => seen.has(sign)).map(
    (m) => `${m.sign} ${said(lang, m)}`,
  );
  return parts.length === 0 ? null : parts.join(".  ") + ".";
}

function signsOf(cell: NumberCell, seen: Set<string>): void {
  for (const mark of cell.marks) seen.add(own(SUPERSCRIPT, mark) ?? mark);
  if (isMissingCell(cell)) seen.add(missingSign(cell.status));
  else if (cell.value !== null) seen.add(cell.qualifier);
  else if (cell.upper === null) seen.add("≥");
  else seen.add(cell.lower === null ? "≤" : "a – b");
}
