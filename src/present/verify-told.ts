/** What is said of a figure of a draft: what it is of, the right one, why, and the cells that bear it out. */
import { said } from "../messages/said.ts";
import type { FoundFigure, JudgedClaim } from "../model/claim.ts";
import { a1 } from "../util/a1.ts";
import { printable } from "../util/display-width.ts";
import { formatNumber, formatPeriodCode } from "./number-format.ts";
import type { VerifyDocument } from "./verify-report.ts";

/** Cells that are named under a wrong figure; `antq trace` lists all. */
const CELLS_SHOWN = 4;

export const MARKS = { confirmed: "✓", contradicted: "✗", unmatched: "?" } as const;

export function told(claim: JudgedClaim, document: VerifyDocument): string {
  const { lang } = document;
  const { indicator, unit, by, period, found } = claim;
  // The right figure stands beside it.
  const why = claim.why.code === "differs" ? "" : document.whyOf(claim);
  const of = [
    indicator === null ? null : document.nameOf(indicator),
    unit?.name ?? null,
    ...Object.values(by),
    period === null ? null : formatPeriodCode(period.code, lang),
  ];
  const what = of.filter((one) => one !== null && one !== undefined).join(" · ");
  const right =
    found === null
      ? ""
      : `${said(lang, { vi: "số liệu", en: "submissions" })}: ${foundText(found, claim, lang)}`;
  return [what, right, why].filter((text) => text !== "").join("; ");
}

function foundText(
  found: FoundFigure,
  { claimed, kind }: JudgedClaim,
  lang: VerifyDocument["lang"],
): string {
  const number = (value: number | null) => (value === null ? "-" : formatNumber(value, lang));
  const hedge = found.qualifier === "=" ? "" : `${found.qualifier} `;
  const value =
    found.value === null ? `${number(found.lower)} - ${number(found.upper)}` : number(found.value);
  const measure = claimed.measure === "%" || claimed.measure === "điểm %" ? claimed.measure : "";
  if (kind === "fraction") return `${value}/${number(found.against ?? null)}`;
  const sign = kind === "change" && (found.value ?? 0) > 0 ? "+" : "";
  return `${hedge}${sign}${value}${measure === "%" ? "%" : measure === "" ? "" : ` ${measure}`}`;
}

export function cellsTold({ trace = [] }: JudgedClaim, { lang }: VerifyDocument): string[] {
  if (trace.length === 0) return [];
  const shown = trace
    .slice(0, CELLS_SHOWN)
    .map(
      ({ cell, value }) =>
        `${cell.file} ${cell.sheet}!${a1(cell.row, cell.column)} (${value.value === null ? "-" : formatNumber(value.value, lang)})`,
    );
  const more = trace.length - shown.length;
  const rest =
    more <= 0
      ? ""
      : said(lang, {
          vi: ` và ${formatNumber(more, lang)} ô nữa (antq trace để xem hết)`,
          en: ` and ${formatNumber(more, lang)} more (see antq trace)`,
        });
  return [`${said(lang, { vi: "từ", en: "from" })} ${printable(shown.join(", "))}${rest}`];
}
