/** Why a figure is another one: each total old and new, with the cells that make the difference under it. */
import { said } from "../../messages/said.ts";
import { noteText } from "../../messages/notes.ts";
import type {
  ChangeKind,
  DiffChange,
  DiffPart,
  DiffReport,
  DiffSide,
  DiffTotal,
  DiffUnit,
} from "../../model/diff.ts";
import type { Indicator } from "../../model/catalogue.ts";
import type {
  ReportTable,
  ReportValue,
  TableCell,
  TableColumn,
  TableRow,
} from "../../model/report.ts";
import { a1 } from "../../util/a1.ts";
import { legend } from "../cell-text.ts";
import { pointsWord } from "../change-cell.ts";
import { counted, formatNumber, formatWindow, type Lang } from "../number-format.ts";
import { BLANK, countCell, textCell, valueCell } from "../value-cell.ts";
import { word } from "../words.ts";
import { basisText } from "./aggregate-subtitle.ts";
import { sourcesLine } from "./aggregate-footnotes.ts";

const KINDS: Readonly<Record<ChangeKind, { readonly vi: string; readonly en: string }>> = {
  new: { vi: "báo cáo mới", en: "new" },
  gone: { vi: "không còn", en: "gone" },
  corrected: { vi: "sửa số", en: "corrected" },
  resubmitted: { vi: "nộp lại", en: "resubmitted" },
};

/** `bare`: for a file of bare numbers, where the unit behind one has no room. */
export function diffTable(report: DiffReport, lang: Lang, bare = false): ReportTable {
  const rows = report.changes.flatMap((change) => changeRows(change, report, lang));
  return {
    title: said(lang, { vi: "Vì sao con số này khác", en: "Why this figure is another one" }),
    subtitle: subtitle(report, lang),
    columns: columnsOf(report, bare, lang),
    rows,
    footnotes: [
      legend(rows, lang),
      unchangedLine(report, lang),
      ...unitLines(report.units, lang),
      ...report.notes.map((note) => noteText(note, lang)),
      sideLine(report.old, said(lang, { vi: "Bộ cũ", en: "Old set" }), lang),
      sideLine(report.new, said(lang, { vi: "Bộ mới", en: "New set" }), lang),
    ].filter((line) => line !== null),
  };
}

function subtitle({ period, boundaries, old, new: fresh }: DiffReport, lang: Lang): string[] {
  const window = formatWindow(period, lang);
  const upper = `${window.slice(0, 1).toUpperCase()}${window.slice(1)}`;
  const sets = said(lang, {
    vi: `cũ: ${old.input}, mới: ${fresh.input}`,
    en: `old: ${old.input}, new: ${fresh.input}`,
  });
  const lines = [[upper, basisText(boundaries, lang), sets].join(" · ")];
  return old.provisional || fresh.provisional ? [...lines, word("provisional", lang)] : lines;
}

function columnsOf({ changes }: DiffReport, bare: boolean, lang: Lang): TableColumn[] {
  const rates = bare && changes.some(({ ratio }) => ratio !== undefined);
  const points = rates ? ` (${said(lang, { vi: "tỷ lệ: điểm %", en: "rates: points" })})` : "";
  const labels = [
    said(lang, { vi: "Số tổng, đơn vị", en: "Total, unit" }),
    said(lang, { vi: "Cũ", en: "Old" }),
    said(lang, { vi: "Mới", en: "New" }),
    `${said(lang, { vi: "Chênh lệch", en: "Difference" })}${points}`,
    said(lang, { vi: "Vì sao", en: "Why" }),
    said(lang, { vi: "Nơi", en: "Where" }),
  ];
  return labels.map((label, i): TableColumn => {
    const column = { label, align: i === 0 || i > 3 ? "left" : "right", key: i === 0 } as const;
    if (i > 3) return { ...column, remark: true };
    return i > 1 ? { ...column, joined: true } : column;
  });
}

/** The sides of a rate are told without their cells where these stand under a total of their own. */
function changeRows(change: DiffChange, { changes }: DiffReport, lang: Lang): TableRow[] {
  const { unit, indicator, ratio, oldValue, newValue } = change;
  const label = `${unit.name}: ${said(lang, indicator.label)}`;
  const head = totalRow(label, change, [oldValue, newValue], lang);
  if (ratio === undefined) return [head, ...change.parts.map((part) => partRow(part, lang))];
  const isTold = (side: DiffTotal) =>
    changes.some((own) => own.indicator.id === side.indicator.id && own.parts === side.parts);
  const sides = [ratio.numerator, ratio.denominator].flatMap((side) => [
    totalRow(`${unit.name}: ${said(lang, side.indicator.label)}`, side, [side.old, side.new], lang),
    ...(isTold(side) ? [] : side.parts.map((part) => partRow(part, lang))),
  ]);
  return [head, ...sides];
}

function totalRow(
  label: string,
  { indicator, difference, ratio }: DiffTotal & { readonly ratio?: unknown },
  values: readonly (ReportValue | number | null)[],
  lang: Lang,
): TableRow {
  const isRatio = ratio !== undefined;
  const cells = values.map((value) =>
    typeof value === "object" ? valueOrGap(value, indicator) : countCell(value),
  );
  return {
    role: "total",
    depth: 0,
    cells: [textCell(label), ...cells, signed(difference, lang, isRatio), BLANK, BLANK],
  };
}

function valueOrGap(value: ReportValue | null, indicator: Indicator): TableCell {
  return valueCell(value ?? undefined, indicator);
}

function partRow(part: DiffPart, lang: Lang): TableRow {
  const cell = part.newCell ?? part.oldCell;
  const place = cell === null ? "" : `${cell.file} ${cell.sheet}!${a1(cell.row, cell.column)}`;
  const item = part.item === undefined ? "" : ` (${part.item})`;
  const number = (value: number | null, at: unknown) =>
    at === null || value === null ? BLANK : countCell(value);
  return {
    role: "part",
    depth: 1,
    cells: [
      textCell(part.unit),
      number(part.old, part.oldCell),
      number(part.new, part.newCell),
      signed(part.difference, lang),
      textCell(`${why(part, lang)}${item}`),
      textCell(place),
    ],
  };
}

function why({ kind, because }: DiffPart, lang: Lang): string {
  if (because === null) return said(lang, KINDS[kind]);
  return because === "superseded"
    ? said(lang, { vi: "có nguồn khác thay", en: "superseded by another source" })
    : said(lang, { vi: "không còn nguồn khác thay", en: "no longer superseded" });
}

/** A difference always shows its sign. */
function signed(difference: number | null, lang: Lang, isRatio = false): TableCell {
  if (difference === null) return textCell(said(lang, { vi: "không rõ", en: "unknown" }));
  const cell = { ...countCell(difference), signed: true } as const;
  return isRatio ? { ...cell, after: ` ${pointsWord(lang)}` } : cell;
}

function unchangedLine({ unchanged, changes }: DiffReport, lang: Lang): string {
  const n = (value: number) => formatNumber(value, lang);
  return said(lang, {
    vi: `${n(changes.length)} số tổng khác, ${n(unchanged)} số tổng không đổi. Các phần cộng lại đúng bằng chênh lệch.`,
    en: `${counted(changes.length, "total differs", "totals differ")}, ${counted(unchanged, "is", "are")} the same. The parts add up to the difference exactly.`,
  });
}

/** How many names a line can bear; JSON has them all. */
const NAMES_SHOWN = 12;

function unitLines(units: readonly DiffUnit[], lang: Lang): string[] {
  const list = (label: string, of: readonly DiffUnit[]) => {
    if (of.length === 0) return [];
    const rest = of.length - NAMES_SHOWN;
    const names = of
      .slice(0, NAMES_SHOWN)
      .map(({ unit }) => unit.name)
      .join(", ");
    const more =
      rest <= 0 ? "" : said(lang, { vi: ` và ${rest} đơn vị nữa`, en: ` and ${rest} more` });
    return [`${label}: ${names}${more}.`];
  };
  const both = (kind: ChangeKind) =>
    units.filter((own) => own.in === "both" && own.kinds.includes(kind));
  return [
    ...list(
      said(lang, { vi: "Đơn vị mới có báo cáo", en: "Units that are new" }),
      units.filter((own) => own.in === "new"),
    ),
    ...list(
      said(lang, { vi: "Đơn vị không còn báo cáo", en: "Units that are gone" }),
      units.filter((own) => own.in === "old"),
    ),
    ...list(
      said(lang, { vi: "Đơn vị sửa số", en: "Units that corrected figures" }),
      both("corrected"),
    ),
    ...list(
      said(lang, { vi: "Đơn vị nộp lại", en: "Units that resubmitted" }),
      both("resubmitted"),
    ),
    ...list(
      said(lang, { vi: "Đơn vị thêm báo cáo", en: "Units with further reports" }),
      both("new"),
    ),
    ...list(said(lang, { vi: "Đơn vị bớt báo cáo", en: "Units with fewer reports" }), both("gone")),
  ];
}

function sideLine(side: DiffSide, label: string, lang: Lang): string {
  return `${label}: ${sourcesLine(side, lang).replace(/^[^:]*: /, "")}`;
}
