/** Title, window, basis and footnotes of a table over years. */
import { noteText } from "../../messages/notes.ts";
import type { TableRow } from "../../model/report.ts";
import { legend } from "../cell-text.ts";
import { formatWindow, type Lang } from "../number-format.ts";
import type { SummaryReport } from "../summary-report.ts";
import { word } from "../words.ts";
import { balanceLine, sourcesLine } from "./aggregate-footnotes.ts";
import { basisText } from "./aggregate-subtitle.ts";

/** `Tỉnh Bình Định, 2014 - 2023`. */
export function summaryTitle(
  { periods }: SummaryReport,
  subject: string | undefined,
  lang: Lang,
): string {
  const first = periods[0]?.code ?? "";
  const last = periods.at(-1)?.code ?? "";
  const span = first === last ? first : `${first} - ${last}`;
  return `${subject ?? word("title", lang)}, ${span}`;
}

export function summarySubtitle(report: SummaryReport, lang: Lang): string[] {
  const { periods, boundaries } = report;
  const parts: string[] = [];
  const [first, last] = [periods[0], periods.at(-1)];
  if (first !== undefined && last !== undefined) {
    const window = formatWindow({ start: first.start, end: last.end }, lang);
    parts.push(`${window.slice(0, 1).toUpperCase()}${window.slice(1)}`);
    if (first.scheme !== "civil") {
      parts.push(`${lang === "vi" ? "kỳ tính" : "scheme"} ${first.scheme}`);
    }
  }
  const lines = [[...parts, basisText(boundaries, lang)].join(" · ")];
  return report.provisional ? [...lines, word("provisional", lang)] : lines;
}

export function summaryFootnotes(
  report: SummaryReport,
  rows: readonly TableRow[],
  lang: Lang,
): string[] {
  const stock = report.indicators.some(({ kind }) => kind === "stock");
  return [
    stock ? `(${word("atEnd", lang)}): ${word("atEndMeans", lang)}` : null,
    legend(rows, lang),
    ...report.notes.map((note) => noteText(note, lang)),
    balanceLine(report.balance, lang),
    sourcesLine(report, lang),
  ].filter((line) => line !== null);
}
