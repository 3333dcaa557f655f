/** The title block above a table: who reports, for when, and the date of the report. */
import type { CalendarDate } from "../model/calendar.ts";
import { findReportDate, periodOfTitle } from "../model/readings/index.ts";
import type { RowTime, TextAt, TitleBlock } from "../model/form-sheet.ts";
import { remembered, rememberedBy } from "../model/remembered.ts";
import { foldName } from "../util/vietnamese.ts";
import { type Grid, textOf } from "./grid.ts";
import { likely } from "./label/parts.ts";
import type { Lexicon } from "./label/types.ts";
import { looksLikeUnit } from "./labels.ts";
import { timeOfReading } from "./reading-time.ts";

/** Outermost first. Thành phố stands between: it can be a province or a district. */
const RANKS: readonly (readonly [RegExp, number])[] = [
  [/(?:^|\s)tỉnh\s/, 0],
  [/(?:^|\s)(?:thành phố|t\.?p\.?|catp)\s/, 1],
  [/(?:^|\s)(?:huyện|quận|thị xã|t\.?x\.?|h\.|q\.|ca(?:tx|h|q))\s/, 2],
  [/(?:^|\s)(?:xã|phường|thị trấn|t\.?t\.?|đặc khu|x\.|p\.|ca(?:tt|x|p))\s/, 3],
];

/** 0 a province ... 3 a commune; 4: the name says no type. */
export function unitRank(text: string): number {
  const folded = `${foldName(text)} `;
  return RANKS.find(([pattern]) => pattern.test(folded))?.[1] ?? 4;
}

/** Columns of a table, both ends included; one of several side by side. */
export type Width = readonly [left: number, right: number];

export const ALL_COLUMNS: Width = [1, Infinity];

/** A cell stands over these columns, itself or by its merge. */
export function isOver(grid: Grid, row: number, column: number, [left, right]: Width): boolean {
  if (column > right) return false;
  return column >= left || (grid.mergeAt(row, column)?.right ?? column) >= left;
}

/** Title lines from row `from` up to `end` (exclusive); a cell may hold several lines. */
function linesAbove(grid: Grid, from: number, end: number, width: Width): TextAt[] {
  const lines: TextAt[] = [];
  for (const row of grid.rowsBetween(from, end)) {
    for (const cell of row.cells) {
      if (!isOver(grid, row.row, cell.column, width)) continue;
      for (const line of linesOf(textOf(cell))) {
        const text = line.trim();
        if (text !== "") lines.push({ text, row: row.row, column: cell.column });
      }
    }
  }
  return lines;
}

export function linesOf(text: string): readonly string[] {
  return text.includes("\n") ? text.split(/\r?\n/u) : [text];
}

function unitLines(lines: readonly TextAt[], lexicon: Lexicon | null): TextAt[] {
  const found: { readonly at: TextAt; readonly rank: number }[] = [];
  for (const { text: line, row, column } of lines) {
    for (const { text, rank } of unitsOf(line, lexicon))
      found.push({ at: { text, row, column }, rank });
  }
  return found.sort((a, b) => a.rank - b.rank).map(({ at }) => at);
}

function unitsOf(line: string, lexicon: Lexicon | null): readonly UnitLine[] {
  return lexicon === null ? unitsIn(line) : unitsBeside(line, lexicon);
}

/** A line may name a unit beside a period ("CÔNG AN XÃ AN ĐỨC NĂM 2024"), or numbered ("1. Xã An Đức"). */
const unitsBeside = rememberedBy((line, lexicon: Lexicon): readonly UnitLine[] => {
  const whole = unitsIn(line);
  if (isUnitLine(line) || (whole.length === 0 && !MAY_NAME.test(line))) return whole;
  const named = likely(lexicon.read(line, "title"));
  const units = named.flatMap((part) =>
    part.kind === "unit" && part.rank !== null
      ? [{ text: part.text, rank: unitRank(part.text) }]
      : [],
  );
  const says = named.some(({ kind }) => kind === "period" || kind === "order");
  return units.length > 0 && (whole.length === 0 || says) ? units : whole;
});

/** Says its unit and nothing else: nearly all lines that name one. */
export const isUnitLine = remembered(
  (line) => !/[\d:]|năm|tháng|quý|ngày|ước/iu.test(line) && unitsIn(line).length > 0,
);

/** A unit's type, or a number before it. */
const MAY_NAME =
  /^\s*(?:\d|[IVX]+[.)])|tỉnh|thành phố|huyện|quận|thị xã|xã|phường|thị trấn|đặc khu|công an/iu;

interface UnitLine {
  readonly text: string;
  readonly rank: number;
}

const unitsIn = remembered((line) =>
  line
    .split(/[,;]| [-–] /)
    .filter(looksLikeUnit)
    .map((part) => {
      const text = cleanUnit(part);
      return { text, rank: unitRank(text) };
    }),
);

/** "Đơn vị báo cáo: Xã An Đức" and "Huyện: Ba Tri" without the label's colon. */
function cleanUnit(text: string): string {
  return text
    .replace(/^\s*(?:đơn vị(?: báo cáo)?|tên đơn vị|địa bàn)\s*:\s*/iu, "")
    .replace(/\s+/gu, " ")
    .replace(/ ?: ?/gu, " ")
    .trim();
}

/** What stands above the table; the report's date may stand below it too ({@link signatureDate}). */
export function readTitle(
  grid: Grid,
  headingTop: number,
  from = 0,
  lexicon: Lexicon | null = null,
  width: Width = ALL_COLUMNS,
): TitleBlock {
  const lines = linesAbove(grid, from, headingTop, width);
  let reportDate: CalendarDate | null = null;
  for (const line of lines) reportDate = findReportDate(line.text) ?? reportDate;
  const period = periodOfTitle(lines.map(({ text }) => text));
  const time: RowTime | null =
    period === null ? null : timeOfReading(period.reading, lines[period.line] ?? null);
  return { units: unitLines(lines, lexicon), time, reportDate };
}

/** The date of the report in the rows after the table, where it stands most often. */
export function signatureDate(grid: Grid, from: number): CalendarDate | null {
  for (const row of grid.rowsBetween(from, Infinity)) {
    for (const cell of row.cells) {
      const date = findReportDate(textOf(cell));
      if (date !== null) return date;
    }
  }
  return null;
}
