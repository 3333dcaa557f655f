/**
 * Plain rows in columns of memory: data rows of a form in which every count is a whole
 * number or blank, the unit and the time are read, and nothing is merged. Nearly all rows
 * are so. What recurs (unit, time, codes) stands once, with its number in each row.
 */
import { find } from "./sorted.ts";
import type { Stretch } from "./calendar.ts";
import {
  bindTime,
  type CodeCell,
  type CountCell,
  type FormRow,
  type RowOfNames,
  type RowTime,
  type TextAt,
} from "./form-sheet.ts";
import type { PeriodScheme } from "./period.ts";
import { exact, missing } from "./value.ts";

/** A blank count. */
export const BLANK = -1;

/** Who reports, as written; null without the column, "" where the cell is blank. */
export interface Who {
  readonly unit: string | null;
  readonly unitCode: string | null;
  readonly district: string | null;
  readonly province: string | null;
  readonly groups: readonly TextAt[];
}

export interface When {
  /** `at`, where it is the row's own cell, stands in row 0. */
  readonly time: RowTime;
  readonly own: boolean;
}

/** Codes by field; their cells stand in row 0. */
export type What = ReadonlyMap<string, CodeCell>;

export interface PlainCount {
  readonly field: string;
  readonly column: number;
}

/** A free text of each row: a number into `values`, -1 where it is blank. */
export interface PlainTexts {
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

export interface PlainRows {
  readonly length: number;
  /** Of each row: its number in the sheet, rising. */
  readonly rows: Int32Array;
  /** 1 where the row is hidden; null: none is. */
  readonly hidden: Uint8Array | null;
  /** Of each row: its place in `whos`, `whens`, `whats`. */
  readonly who: Int32Array;
  readonly when: Int32Array;
  readonly what: Int32Array;
  readonly whos: readonly Who[];
  readonly whens: readonly When[];
  readonly whats: readonly What[];
  readonly whoColumns: WhoColumns;
  readonly texts: readonly PlainTexts[];
  /** The count columns, in their order. */
  readonly counts: readonly PlainCount[];
  /** Row after row, a value for each count column; BLANK where the cell is blank. */
  readonly values: Int32Array | Float64Array;
  /** Each of these rows stands for many of the file's, which were added up as they were read. */
  readonly folded?: FoldedRows;
}

export interface FoldedRows {
  /** Of each row: how many of the file's it stands for. */
  readonly rows: Int32Array;
  /** As `values`: how many of their cells were not blank. */
  readonly counted: Int32Array;
  /** Whether the rows were records. */
  readonly records: boolean;
}

/** Somebody asks for a single row where rows were added up: they have to be read one by one. */
export class RowsAreFolded extends Error {}

const NO_TEXTS: ReadonlyMap<string, string> = new Map();
const NO_CODES: ReadonlyMap<string, CodeCell> = new Map();

/** One of the rows as an object, as if it had been read by itself. */
export function formRowOf(plain: PlainRows, i: number): FormRow {
  if (plain.folded !== undefined) throw new RowsAreFolded();
  const row = plain.rows[i] as number;
  return { ...rowNamesOf(plain, i), ...rowContentOf(plain, i, row) };
}

/** What a row says of its unit, in the cells of its own row. */
export function rowNamesOf(plain: PlainRows, i: number): RowOfNames {
  const row = plain.rows[i] as number;
  const who = plain.whos[plain.who[i] as number] as Who;
  const at = (text: string | null, column: number): TextAt | null =>
    text === null ? null : { text, row, column };
  const { unit, unitCode, district, province } = plain.whoColumns;
  return {
    unit: at(who.unit, unit),
    unitCode: at(who.unitCode, unitCode),
    district: at(who.district, district),
    province: at(who.province, province),
    groups: who.groups,
  };
}

/** When a row's figures are of. */
export function timeOf(plain: PlainRows, i: number): RowTime {
  return (plain.whens[plain.when[i] as number] as When).time;
}

function rowContentOf(plain: PlainRows, i: number, row: number): Omit<FormRow, keyof RowOfNames> {
  const { time, own } = plain.whens[plain.when[i] as number] as When;
  const what = plain.whats[plain.what[i] as number] as What;
  return {
    row,
    hidden: plain.hidden?.[i] === 1,
    counts: countsOf(plain, i, row),
    codes: what.size === 0 ? NO_CODES : codesOf(what, row),
    texts: textsOf(plain, i),
    time: own ? timeAt(time, row) : time,
  };
}

function countsOf(plain: PlainRows, i: number, row: number): ReadonlyMap<string, CountCell> {
  const counts = new Map<string, CountCell>();
  const from = i * plain.counts.length;
  for (const [k, { field, column }] of plain.counts.entries()) {
    const written = plain.values[from + k] as number;
    const value = written === BLANK ? missing("O") : exact(written);
    counts.set(field, { column, row, reading: { ok: true, value, remarks: [] } });
  }
  return counts;
}

function codesOf(what: What, row: number): ReadonlyMap<string, CodeCell> {
  const codes = new Map<string, CodeCell>();
  for (const [field, cell] of what) codes.set(field, { ...cell, row });
  return codes;
}

function textsOf(plain: PlainRows, i: number): ReadonlyMap<string, string> {
  if (plain.texts.length === 0) return NO_TEXTS;
  const texts = new Map<string, string>();
  for (const { field, ids, values } of plain.texts) {
    const id = ids[i] as number;
    if (id >= 0) texts.set(field, values[id] as string);
  }
  return texts;
}

function timeAt(time: RowTime, row: number): RowTime {
  return time.at === null ? time : { ...time, at: { ...time.at, row } };
}

/** The position of the row with this number, or -1. */
export function positionOf(plain: PlainRows, row: number): number {
  return find(plain.rows, plain.length, row);
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
export function stretchesOf(plain: PlainRows, scheme: PeriodScheme): readonly (Stretch | null)[] {
  const known = STRETCHES.get(plain.whens);
  if (known?.scheme === scheme && known.stretches.length === plain.whens.length)
    return known.stretches;
  const stretches = plain.whens.map(({ time }) => boundTime(time, scheme));
  STRETCHES.set(plain.whens, { scheme, stretches });
  return stretches;
}
