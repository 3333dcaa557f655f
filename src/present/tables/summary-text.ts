/** Title, window, basis and footnotes of a table over years. */
import { said } from "../../messages/said.ts";
import { noteText } from "../../messages/notes.ts";
import type { Note, ReportUnit, TableRow } from "../../model/report.ts";
import { legend } from "../cell-text.ts";
import { counted, formatWindow, type Lang } from "../number-format.ts";
import { SMALL_BASE } from "../../model/change.ts";
import type { SummaryReport, SummaryRow } from "../../model/summary.ts";
import { word } from "../words.ts";
import { unevenLine } from "./compared.ts";
import { unallocatedLines } from "./unallocated.ts";
import { balanceLine, restatedBalance, sourcesLine } from "./aggregate-footnotes.ts";
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
      parts.push(`${said(lang, { vi: "kỳ tính", en: "scheme" })} ${first.scheme}`);
    }
  }
  const lines = [
    [...parts, basisText(boundaries, lang, report.restated?.split ?? null)].join(" · "),
  ];
  return report.provisional ? [...lines, word("provisional", lang)] : lines;
}

export function summaryFootnotes(
  report: SummaryReport,
  shown: readonly SummaryRow[],
  rows: readonly TableRow[],
  lang: Lang,
): string[] {
  const names = new Set(shown.map(({ unit }) => unit.name));
  const stock = report.indicators.some(({ kind }) => kind === "stock");
  return [
    stock ? `(${word("atEnd", lang)}): ${word("atEndMeans", lang)}` : null,
    legend(rows, lang),
    changeLine(report, lang),
    hiddenLine(report, shown, lang),
    ...unallocatedLines(unitsOf(shown), lang),
    ...report.notes.filter((note) => concerns(note, names)).map((note) => noteText(note, lang)),
    restatedBalance(report, lang),
    balanceLine(report.balance, lang),
    sourcesLine(report, lang),
  ].filter((line) => line !== null);
}

function unitsOf(rows: readonly SummaryRow[]): ReportUnit[] {
  return [...new Map(rows.map(({ id, unit }) => [id, unit])).values()];
}

/** Renames and changes of boundaries matter under the units that the table shows. */
function concerns({ code, facts }: Note, shown: ReadonlySet<string>): boolean {
  if (code !== "unit-renamed" && !code.startsWith("boundary-")) return true;
  return shown.has(String(facts["unit"]).replace(/ \([^()]*\)$/u, ""));
}

function changeLine({ rows, periods }: SummaryReport, lang: Lang): string | null {
  if (periods.length < 2 || !rows.some(({ change }) => change !== null)) return null;
  const [from, to] = [periods[0]?.code ?? "", periods.at(-1)?.code ?? ""];
  const uneven = rows.some(({ change }) => change?.uneven === true) ? ` ${unevenLine(lang)}` : "";
  return said(lang, {
    vi: `Thay đổi: năm ${to} so với năm ${from}; %/năm: bình quân nhân. Số gốc dưới ${SMALL_BASE} không tính %.${uneven}`,
    en: `Change: ${to} against ${from}; %/year: geometric mean. No per cent on a base under ${SMALL_BASE}.${uneven}`,
  });
}

/** What the table leaves out is said. */
function hiddenLine(
  report: SummaryReport,
  shown: readonly SummaryRow[],
  lang: Lang,
): string | null {
  const inTable = new Set(shown.map(({ id }) => id));
  const left = new Set(report.rows.map(({ id }) => id).filter((id) => !inTable.has(id))).size;
  if (left === 0) return null;
  return said(lang, {
    vi: `Còn ${left} đơn vị cấp dưới: thêm --by-unit, --level hoặc --within để xem.`,
    en: `${counted(left, "lower unit is", "lower units are")} not shown: add --by-unit, --level or --within.`,
  });
}
