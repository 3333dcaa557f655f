/** Data rows under their groups, and total rows with the rows that they must be the sum of. */
import type { TextAt } from "../model/form-sheet.ts";
import type { RawRow } from "../model/raw.ts";
import type { ClassifiedRow, RowContext } from "./classify.ts";
import { isGrandTotal, looksLikeUnit, numbered } from "./labels.ts";
import { labelCell, roleMap } from "./classify.ts";
import { isBlank, textOf } from "./grid.ts";
import { foldName } from "../util/vietnamese.ts";

/** Plain rows one after another, by their positions among the plain rows of the sheet. */
export interface PlainRun {
  readonly kind: "plain";
  readonly from: number;
  /** Exclusive. */
  to: number;
  /** The first of them as an object. */
  readonly first: () => RawRow;
}

export type BodyRow = ClassifiedRow | PlainRun;

export interface DataRow {
  readonly source: BodyRow;
  readonly groups: readonly TextAt[];
}

export interface TotalSource {
  readonly source: ClassifiedRow;
  readonly label: TextAt;
  /** Candidate sets of rows, most likely first: the one that fits is meant. */
  readonly candidates: readonly Span[];
}

/** Rows one after another: positions in {@link Assembly.rows}, `to` exclusive. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

export interface Assembly {
  readonly data: readonly DataRow[];
  readonly totals: readonly TotalSource[];
  /** Numbers of the data rows; none where there is no total and no group. */
  readonly rows: readonly number[];
}

/** Rank of the unit type in a text: 0 province, 1 district, 2 commune; null unknown. */
export function typeRank(text: string): number | null {
  const folded = foldName(numbered(text)?.text ?? text).replace(/^(?:công an|ubnd|ca)\s+/, "");
  if (/^tỉnh\b/.test(folded)) return 0;
  if (/^(?:(?:thành phố|tp|huyện|quận|thị xã|tx)\s|(?:tp|h|q|tx)\.\s*\S)/.test(folded)) return 1;
  if (/^(?:(?:xã|phường|thị trấn|tt|đặc khu)\s|(?:x|p|tt)\.\s*\S)/.test(folded)) return 2;
  return null;
}

function unitTextOf(raw: RawRow, context: RowContext): string {
  const roles = roleMap(context.columns);
  const cells = raw.cells.filter((cell) => !isBlank(cell));
  const unit = cells.find((cell) => roles.get(cell.column)?.field === "unit");
  return textOf(unit ?? labelCell(cells, roles) ?? undefined);
}

/** A group without rows of lower units under it is a row like the others. */
function isRealGroup(at: number, rows: readonly BodyRow[], context: RowContext): boolean {
  const group = rows[at] as ClassifiedRow;
  let i = at + 1;
  while (rows[i]?.kind === "skip" || rows[i]?.kind === "part") i++;
  const next = rows[i];
  if (next === undefined || next.kind === "end") return false;
  const rank = typeRank(unitTextOf(group.raw, context));
  const below = typeRank(unitTextOf(next.kind === "plain" ? next.first() : next.raw, context));
  if (next.kind === "group") return rank !== null && below !== null && rank < below;
  if (next.kind !== "data" && next.kind !== "plain") return false;
  return rank === null || below === null || rank < below;
}

interface OpenGroup {
  readonly at: TextAt;
  readonly rank: number;
  /** `to` moves on while the group is open. */
  readonly span: { readonly from: number; to: number };
}

/** `plainRow`: the number in the sheet of a plain row. */
export function assemble(
  rows: readonly BodyRow[],
  context: RowContext,
  plainRow: (position: number) => number,
): Assembly {
  const data: DataRow[] = [];
  const totals: TotalSource[] = [];
  const groups: OpenGroup[] = [];
  const all: number[] = [];
  let sinceTotal = 0;
  const leading: { total: TotalSource; from: number }[] = [];
  // Without a total or a group nobody asks which rows there were.
  const listed = rows.some(({ kind }) => kind === "total" || kind === "group");
  const list = (number: number) => {
    all.push(number);
    for (const { span } of groups) span.to = all.length;
  };
  for (const [at, row] of rows.entries()) {
    if (row.kind === "end") break;
    if (row.kind === "skip" || row.kind === "part") continue;
    if (row.kind === "plain") {
      data.push({ source: row, groups: groups.map((group) => group.at) });
      if (!listed) continue;
      for (let i = row.from; i < row.to; i++) list(plainRow(i));
      continue;
    }
    const label = labelOf(row, context);
    if (row.kind === "group" && isRealGroup(at, rows, context)) {
      const group = openGroup(groups, label, all.length);
      if (row.hasFigures) totals.push({ source: row, label, candidates: [group.span] });
      sinceTotal = all.length;
    } else if (row.kind === "total") {
      if (!row.hasFigures) continue;
      const inGroup = groups.at(-1)?.span.from ?? all.length;
      const found = candidates(label.text, all.length, [sinceTotal, inGroup]);
      const total = { source: row, label, candidates: found };
      if (all.length === 0) leading.push({ total, from: 0 });
      else totals.push(total);
      if (isGrandTotal(label.text)) groups.length = 0;
      sinceTotal = all.length;
    } else {
      data.push({ source: row, groups: groups.map((group) => group.at) });
      list(row.raw.row);
    }
  }
  const whole = { from: 0, to: all.length };
  for (const { total } of leading) totals.push({ ...total, candidates: [whole] });
  totals.sort((a, b) => a.source.raw.row - b.source.raw.row);
  return { data, totals, rows: all };
}

/** A new group ends those of its own rank and lower; it begins at a position among the rows. */
function openGroup(groups: OpenGroup[], at: TextAt, from: number): OpenGroup {
  const rank = typeRank(at.text) ?? styleRank(at.text);
  while (groups.length > 0 && (groups.at(-1) as OpenGroup).rank >= rank) groups.pop();
  const group = { at, rank, span: { from, to: from } };
  groups.push(group);
  return group;
}

function styleRank(text: string): number {
  const style = numbered(text)?.style;
  return style === "letter" ? 0.2 : style === "roman" ? 0.6 : 1.5;
}

/** Rows up to `to`: of the whole table, and of its parts from where these begin. */
function candidates(text: string, to: number, starts: readonly number[]): Span[] {
  const parts = starts.filter((from) => from < to).map((from) => ({ from, to }));
  const whole = { from: 0, to };
  return isGrandTotal(text) ? [whole, ...parts] : [...parts, whole];
}

/** The label cell: the unit's or the first text beside the serial number. */
function labelOf(row: ClassifiedRow, context: RowContext): TextAt {
  const roles = roleMap(context.columns);
  const cells = row.raw.cells.filter((cell) => !isBlank(cell));
  const cell = labelCell(cells, roles) ?? row.label;
  const text = textOf(cell);
  return { text: numbered(text)?.text ?? text, row: row.raw.row, column: cell.column };
}

/** Group labels that name a unit, without their number. */
export function unitGroups(groups: readonly TextAt[]): TextAt[] {
  return groups.filter((group) => looksLikeUnit(group.text));
}
