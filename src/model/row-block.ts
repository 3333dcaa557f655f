/**
 * The data rows of a form in columns of memory. What recurs (unit, time, codes) stands once, with its
 * number in each row. A count is a whole number, or what it is otherwise stands in one sparse map beside
 * the columns: a hedge, a refusal, another sign of a missing value, a remark, another place on the sheet.
 */
import {
  bindTime,
  type CodeCell,
  type CountCell,
  type FormRow,
  type RowOfNames,
  type RowTime,
  type TextAt,
} from "./form-row.ts";
import { find } from "./sorted.ts";
import type { Stretch } from "./calendar.ts";
import type { PeriodScheme } from "./period.ts";
import { exact, missing } from "./value.ts";

/** A blank count. */
export const BLANK = -1;
/** What stands there is in `cells`. */
export const SEE = -2;
/** The row has no such cell: a merged count stands in its first row only. */
export const NONE = -3;

/** Who reports, as written; null without the column, "" where the cell is blank. */
export interface Who {
  readonly unit: string | null;
  readonly unitCode: string | null;
  readonly district: string | null;
  readonly province: string | null;
  readonly groups: readonly TextAt[];
  /** Where the texts stand; absent: in the row itself, in the block's {@link WhoColumns}. */
  readonly at?: WhoCells;
}

export type WhoField = keyof WhoColumns;
/** Row 0: the row's own. */
export type WhoCells = Readonly<
  Partial<Record<WhoField, { readonly row: number; readonly column: number }>>
>;

export interface When {
  /** `at`, where it is the row's own cell, stands in row 0. */
  readonly time: RowTime;
  readonly own: boolean;
}

/** Codes by field; cells of the row itself stand in row 0. */
export type What = ReadonlyMap<string, CodeCell>;

export interface CountColumn {
  readonly field: string;
  readonly column: number;
}

/** A free text of each row: a number into `values`, -1 where it is blank. */
export interface TextColumn {
  readonly field: string;
  readonly ids: Int32Array;
  readonly values: readonly string[];
}

/** Columns of what {@link Who} says; 0 without the column. */
export interface WhoColumns {
  readonly unit: number;
  readonly unitCode: number;
  readonly district: number;
  readonly province: number;
}

export interface RowBlock {
  readonly length: number;
  /** Of each row: its number in the sheet, rising; several rows may come of one where headings carry a breakdown. */
  readonly rows: Int32Array;
  /** 1 where the row is hidden; null: none is. */
  readonly hidden: Uint8Array | null;
  /** 1 where the row was looked at cell by cell; null: none was. */
  readonly irregular: Uint8Array | null;
  /** Of each row: its place in `whos`, `whens`, `whats`. */
  readonly who: Int32Array;
  readonly when: Int32Array;
  readonly what: Int32Array;
  readonly whos: readonly Who[];
  readonly whens: readonly When[];
  readonly whats: readonly What[];
  readonly whoColumns: WhoColumns;
  readonly texts: readonly TextColumn[];
  /** The count columns, in their order. */
  readonly counts: readonly CountColumn[];
  /** Row after row, for each count column a whole number, BLANK, SEE or NONE. */
  readonly values: Int32Array | Float64Array;
  /** By row * columns + column: cells of which the number is not all that is to say. */
  readonly cells: ReadonlyMap<number, CountCell>;
  /** Each of these rows stands for many of the file's, which were added up as they were read. */
  readonly summed?: SummedRows;
}

export interface SummedRows {
  /** Of each row: how many of the file's it stands for. */
  readonly rows: Int32Array;
  /** As `values`: how many of their cells were not blank. */
  readonly counted: Int32Array;
  /** Whether the rows were records. */
  readonly records: boolean;
}

/** A single row is asked for where rows were added up: the file has to be read whole. */
export class RowsAreSummed extends Error {}

export const NO_CELLS: ReadonlyMap<number, CountCell> = new Map();
const NO_TEXTS: ReadonlyMap<string, string> = new Map();
const NO_CODES: ReadonlyMap<string, CodeCell> = new Map();

/** The place of a field among the counts, or -1. */
export function slotOf({ counts }: RowBlock, field: string): number {
  return counts.findIndex((count) => count.field === field);
}

export function isIrregular({ irregular }: RowBlock, i: number): boolean {
  return irregular !== null && irregular[i] === 1;
}

/** One of the rows as an object. */
export function formRowOf(block: RowBlock, i: number): FormRow {
  if (block.summed !== undefined) throw new RowsAreSummed();
  const { unit, unitCode, district, province, groups } = rowNamesOf(block, i);
  return {
    row: block.rows[i] as number,
    hidden: block.hidden?.[i] === 1,
    counts: countsOf(block, i),
    codes: codesOf(block, i),
    texts: textsOf(block, i),
    time: timeOf(block, i),
    unit,
    unitCode,
    district,
    province,
    groups,
  };
}

/** What a row says of its unit. */
export function rowNamesOf(block: RowBlock, i: number): RowOfNames {
  const row = block.rows[i] as number;
  const who = block.whos[block.who[i] as number] as Who;
  const at = (field: WhoField): TextAt | null => {
    const text = who[field];
    if (text === null) return null;
    const cell = who.at?.[field];
    if (cell === undefined) return { text, row, column: block.whoColumns[field] };
    return { text, row: cell.row === 0 ? row : cell.row, column: cell.column };
  };
  return {
    unit: at("unit"),
    unitCode: at("unitCode"),
    district: at("district"),
    province: at("province"),
    groups: who.groups,
  };
}

/** When a row's figures are of; its cell may stand in row 0, which is the row itself. */
export function whenOf(block: RowBlock, i: number): RowTime {
  return (block.whens[block.when[i] as number] as When).time;
}

/** The same with its cell. */
export function timeOf(block: RowBlock, i: number): RowTime {
  const { time, own } = block.whens[block.when[i] as number] as When;
  if (!own || time.at === null) return time;
  return { ...time, at: { ...time.at, row: block.rows[i] as number } };
}

/** What is in a count cell; undefined: the row has no such cell. */
export function cellOf(block: RowBlock, i: number, slot: number): CountCell | undefined {
  const at = i * block.counts.length + slot;
  const value = block.values[at] as number;
  if (value === NONE) return undefined;
  if (block.cells.size > 0) {
    const cell = block.cells.get(at);
    if (cell !== undefined) return cell;
  }
  const { column } = block.counts[slot] as CountColumn;
  const read = value === BLANK ? missing("O") : exact(value);
  const row = block.rows[i] as number;
  return { column, row, reading: { ok: true, value: read, remarks: [] } };
}

function countsOf(block: RowBlock, i: number): ReadonlyMap<string, CountCell> {
  const counts = new Map<string, CountCell>();
  for (const [slot, { field }] of block.counts.entries()) {
    const cell = cellOf(block, i, slot);
    if (cell !== undefined) counts.set(field, cell);
  }
  return counts;
}

export function codesOf(block: RowBlock, i: number): ReadonlyMap<string, CodeCell> {
  const what = block.whats[block.what[i] as number] as What;
  if (what.size === 0) return NO_CODES;
  const row = block.rows[i] as number;
  const codes = new Map<string, CodeCell>();
  for (const [field, cell] of what) codes.set(field, cell.row === 0 ? { ...cell, row } : cell);
  return codes;
}

function textsOf({ texts: columns }: RowBlock, i: number): ReadonlyMap<string, string> {
  if (columns.length === 0) return NO_TEXTS;
  const texts = new Map<string, string>();
  for (const { field, ids, values } of columns) {
    const id = ids[i] as number;
    if (id >= 0) texts.set(field, values[id] as string);
  }
  return texts;
}

/** The positions of the rows that come of a row of the sheet: from, and to (exclusive). */
export function positionsOf({ rows, length }: RowBlock, row: number): readonly [number, number] {
  const from = find(rows, length, row);
  if (from < 0) return [0, 0];
  let to = from + 1;
  while (to < length && rows[to] === row) to++;
  return [from, to];
}

/** Sheets of one run share the objects of their times. */
const BOUND = new WeakMap<
  RowTime,
  { readonly scheme: PeriodScheme; readonly days: Stretch | null }
>();

function boundTime(time: RowTime, scheme: PeriodScheme): Stretch | null {
  let known = BOUND.get(time);
  if (known?.scheme !== scheme) BOUND.set(time, (known = { scheme, days: bindTime(time, scheme) }));
  return known.days;
}

const STRETCHES = new WeakMap<
  readonly When[],
  { readonly scheme: PeriodScheme; readonly stretches: readonly (Stretch | null)[] }
>();

/** By time (`whens`): its days under the scheme, null where it has none. */
export function stretchesOf(block: RowBlock, scheme: PeriodScheme): readonly (Stretch | null)[] {
  const known = STRETCHES.get(block.whens);
  if (known?.scheme === scheme && known.stretches.length === block.whens.length)
    return known.stretches;
  const stretches = block.whens.map(({ time }) => boundTime(time, scheme));
  STRETCHES.set(block.whens, { scheme, stretches });
  return stretches;
}
