/** What each row of a cross table is: counted, a total of others, a part of another, or of another stretch. */
import { plus } from "../../model/decimal.ts";
import type { Lexicon } from "../label/types.ts";
import { isOtherRole, standingOf } from "./axes.ts";
import { type Figure, numberOf } from "./figure.ts";
import { storeyOf } from "./heads.ts";
import { isOfAnother, isOfUnitBelow, wholesAmong } from "./row-names.ts";
import type { BodyRow } from "./rows.ts";
import { own } from "../../model/own.ts";

export type RowKind = "data" | "total" | "part" | "other" | "head";

export interface KindRow {
  readonly row: BodyRow;
  kind: RowKind;
  /** Of a total: positions of the rows that it may be the sum of, most likely first. */
  candidates: readonly (readonly number[])[];
  /** Of a part: the position of its whole. */
  whole: number | null;
  /** It stands under "Trong đó" or "Chia theo": parts of one whole that may add up to it. */
  group: number | null;
}

/** Positions are those of `rows`. */
export function kindsOf(rows: readonly BodyRow[], lexicon: Lexicon): KindRow[] {
  const plain = rows.filter((row) => kindOf(row) === "data");
  const wholes = wholesAmong(plain, lexicon);
  const kinds: KindRow[] = rows.map((row) => ({
    row,
    kind: wholes.has(row) ? "total" : kindOf(row),
    candidates: [],
    whole: null,
    group: null,
  }));
  markParts(kinds, lexicon);
  return kinds;
}

function kindOf(row: BodyRow): RowKind {
  if (row.figures.length === 0) return "head";
  if (row.line?.indicator === null || isOtherRole(standingOf(row.axes))) return "other";
  if (row.axes.part === "named" || row.axes.part === "alone") return "part";
  return row.axes.total === "none" ? "data" : "total";
}

/**
 * Parts end where their siblings' marks go on. Unmarked, only the row that says "Trong đó" is one; "+" rows after
 * it are parts too, unless the whole is marked "+"; rows after a lone "Trong đó:" are parts while their mark is
 * deeper than that of the whole. A commune named as a part of its district speaks for itself.
 */
function markParts(kinds: readonly KindRow[], lexicon: Lexicon): void {
  let whole: number | null = null;
  let open: { readonly at: number; readonly alone: boolean; readonly style: string | null } | null =
    null;
  for (const [i, own] of kinds.entries()) {
    const style = own.row.order?.style ?? null;
    if (own.kind === "other") continue;
    if (own.kind === "head") {
      open = own.row.axes.part === "none" || whole === null ? null : { at: i, alone: true, style };
      continue;
    }
    if (own.kind === "part") {
      if (whole !== null && isOfUnitBelow(own.row, (kinds[whole] as KindRow).row, lexicon)) {
        own.kind = "data";
        open = { at: i, alone: true, style };
        continue;
      }
      own.whole = whole;
      own.group = i;
      const { order } = own.row;
      open = { at: i, alone: own.row.axes.part === "alone", style: order?.style ?? null };
      continue;
    }
    if (
      own.kind === "data" &&
      open !== null &&
      whole !== null &&
      isPartOf(own, kinds[whole] as KindRow, open)
    ) {
      if (isOfUnitBelow(own.row, (kinds[whole] as KindRow).row, lexicon)) continue;
      own.kind = "part";
      own.whole = whole;
      own.group = open.at;
      continue;
    }
    open = null;
    whole = i;
  }
}

function isPartOf(
  own: KindRow,
  whole: KindRow,
  open: { readonly alone: boolean; readonly style: string | null },
): boolean {
  const style = own.row.order?.style ?? null;
  const wholeStyle = whole.row.order?.style ?? null;
  if (open.alone) {
    if (style === "dash" || style === "plus" || style === "bullet") return style !== wholeStyle;
    const [mine, above] = [storeyOf(own.row), storeyOf(whole.row)];
    return mine !== null && above !== null && mine > above;
  }
  return style === "plus" && wholeStyle !== "plus";
}

/** Figures of one row by column. */
export type FigureIndex = ReadonlyMap<number, ReadonlyMap<number, Figure>>;

/**
 * Rows numbered under another one (1, 1.1, 1.2; I, 1, a; 1, -, -): where their figures add up to it, it is their
 * total; where they do not, that is told. Of a listed member the rows under it are its parts.
 */
export function outline(
  kinds: readonly KindRow[],
  figures: FigureIndex,
  lexicon: Lexicon,
  lowest: (positions: readonly number[]) => readonly number[],
  isDetail: (parent: BodyRow, children: readonly BodyRow[]) => boolean,
  isContained: (parent: BodyRow, child: BodyRow) => boolean,
  tell: (problem: { readonly at: Figure; readonly sum: number; readonly children: number }) => void,
): void {
  const storeys = depthsOf(kinds);
  for (let i = kinds.length - 1; i >= 0; i--) {
    const own = storeys[i] ?? null;
    const parent = kinds[i] as KindRow;
    if (own === null || parent.kind !== "data") continue;
    const under = childrenOf(kinds, storeys, i, own);
    const all = under.filter((at) => {
      const { row } = kinds[at] as KindRow;
      return speakAlike(row, parent.row) && !isOfAnother(row, parent.row, lexicon);
    });
    if (all.length === 0) continue;
    const rowsOf = (positions: readonly number[]) => positions.map((at) => kinds[at] as KindRow);
    const off = imbalance(parent, rowsOf(all), figures);
    // A row of their district among communes stands for them.
    const fewer = off === null ? all : lowest(all);
    const children =
      fewer.length < all.length && imbalance(parent, rowsOf(fewer), figures) === null ? fewer : all;
    if (off !== null && children === all) {
      // "Tổ an ninh nhân dân" under "Tổ chức quần chúng" has an indicator of its own; the others are what is left of the whole.
      const contained = under.filter((at) => isContained(parent.row, (kinds[at] as KindRow).row));
      const parts = [...all, ...contained];
      const left = contained.length === 0 ? off : imbalance(parent, rowsOf(parts), figures);
      if (left === null) for (const at of all) hide(kinds, at, i);
      else tell({ ...left, children: parts.length });
      continue;
    }
    const rows = children.map((at) => (kinds[at] as KindRow).row);
    if (isDetail(parent.row, rows)) {
      for (const at of children) hide(kinds, at, i);
    } else {
      parent.kind = "total";
      parent.candidates = [children];
    }
  }
}

/** Not of two indicators: rows that name different ones are never summed ("1. Số buổi", "1.1. Số lượt người dự"). */
export function speakAlike(a: BodyRow, b: BodyRow): boolean {
  const [own, other] = [a.axes.fields[0]?.fields, b.axes.fields[0]?.fields];
  if (own === undefined || other === undefined) return true;
  return own.some((one) => other.some((two) => one.form === two.form && one.field === two.field));
}

/** A detail of a listed member, and what stands under it in turn. */
function hide(kinds: readonly KindRow[], at: number, whole: number): void {
  const own = kinds[at] as KindRow;
  if (own.kind === "total") for (const child of own.candidates[0] ?? []) hide(kinds, child, whole);
  own.kind = "part";
  own.whole = whole;
}

/** Its label names a unit or a period and nothing else: what stands under it is told by its own labels. */
export function isPlaceOnly({ axes, order, names }: BodyRow): boolean {
  const places = axes.units.length + axes.periods.length;
  return order !== null && places > 0 && axes.fields.length === 0 && !names.has("unit");
}

const UNMARKED: Depth = { style: "none", numbers: [] };

/** Unmarked rows stand under a marked one that names only their unit or period ("I. Quý 1" over communes). */
function depthsOf(kinds: readonly KindRow[]): (Depth | null)[] {
  let under = false;
  return kinds.map(({ row, kind }) => {
    if (kind === "head") under = false;
    if (kind !== "data") return null;
    const depth = depthOf(row);
    if (depth !== null) under = isPlaceOnly(row);
    return depth ?? (under ? UNMARKED : null);
  });
}

interface Depth {
  readonly style: string;
  readonly numbers: readonly number[];
}

function depthOf(row: BodyRow): Depth | null {
  return row.order === null ? null : { style: row.order.style, numbers: row.order.numbers };
}

/** The rows right under a parent that are of the next storey, as far as another row of the parent's storey or a higher one. */
function childrenOf(
  kinds: readonly KindRow[],
  storeys: readonly (Depth | null)[],
  at: number,
  parent: Depth,
): number[] {
  const children: number[] = [];
  let style: Depth | null = null;
  for (let i = at + 1; i < kinds.length; i++) {
    const { kind } = kinds[i] as KindRow;
    if (kind === "head") break;
    const own = storeys[i] ?? null;
    if (kind === "part" || kind === "other") continue;
    if (kind === "total") {
      const depth = depthOf((kinds[i] as KindRow).row);
      // "Cộng" without a mark sums up some of the children: those after it are children, too.
      if (depth === null) continue;
      if (!isUnder(depth, parent)) break;
      if (style === null || sameStorey(depth, style)) children.push(i);
      style ??= depth;
      continue;
    }
    if (own === null || !isUnder(own, parent)) break;
    style ??= own;
    if (sameStorey(own, style)) children.push(i);
  }
  return children;
}

/** "1.1" under "1"; "1" under "I"; "a" under "1"; a dash under a number. */
function isUnder(own: Depth, parent: Depth): boolean {
  if (own.style === parent.style) {
    if (own.numbers.length <= parent.numbers.length || parent.numbers.length === 0) return false;
    return parent.numbers.every((n, i) => own.numbers[i] === n);
  }
  return rankOf(own.style) > rankOf(parent.style);
}

const RANKS: Readonly<Record<string, number>> = {
  upper: 0,
  roman: 1,
  digit: 2,
  lower: 3,
  dash: 4,
  plus: 5,
  bullet: 5,
};

function rankOf(style: string): number {
  return own(RANKS, style) ?? 9;
}

function sameStorey(a: Depth, b: Depth): boolean {
  return a.style === b.style && a.numbers.length === b.numbers.length;
}

/** The first column in which the children do not add up to their parent; null where all do. */
export function imbalance(
  parent: KindRow,
  children: readonly KindRow[],
  figures: FigureIndex,
  own: Iterable<Figure> = figures.get(parent.row.row)?.values() ?? [],
): { readonly at: Figure; readonly sum: number } | null {
  for (const figure of own) {
    const stated = numberOf(figure);
    // Rates do not add up.
    if (stated === null || figure.fate === "computed") continue;
    const sum = sumOf(children, figure.column.column, figures);
    if (sum !== null && sum !== stated) return { at: figure, sum };
  }
  return null;
}

/** null: something in the column is not exactly known. */
export function sumOf(
  rows: readonly KindRow[],
  column: number,
  figures: FigureIndex,
): number | null {
  let sum = 0;
  for (const { row } of rows) {
    const figure = figures.get(row.row)?.get(column);
    if (figure === undefined) continue;
    const { reading } = figure;
    if (!reading.ok) return null;
    if (reading.value.qualifier !== "=") return null;
    if (
      reading.value.value === null &&
      reading.value.status !== "O" &&
      reading.value.status !== "M"
    )
      return null;
    sum = plus(sum, reading.value.value ?? 0);
  }
  return sum;
}
