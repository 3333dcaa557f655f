/**
 * Plain rows put into columns: what the scan found in them, and once for each different
 * unit, time and set of codes what the reader of single rows makes of it.
 */
import type { RowTime, TextAt } from "../model/form-sheet.ts";
import {
  NO_CELLS,
  type RowBlock,
  type TextColumn,
  type What,
  type When,
  type Who,
} from "../model/row-block.ts";
import { numberRoom } from "../util/number-room.ts";
import type { KeyLayout } from "./key-layout.ts";
import { ABSENT, isText, type RowRoom, textId } from "./plain-scan.ts";
import { readFrame, readText, type RowReader } from "./rows.ts";
import { TupleIndex } from "./tuple-index.ts";

const WHO_FIELDS = ["unit", "unit_code", "district", "province"] as const;

/** What stands above rows; a row under other groups is another row. */
export interface AboveRows {
  readonly groups: readonly TextAt[];
  readonly time: RowTime | null;
  /** All group rows above, of units or not: they decide the rest. */
  readonly key: string;
}

export class PlainBuilder implements RowRoom {
  readonly #layout: KeyLayout;
  #reader: RowReader;
  readonly #who: TupleIndex;
  readonly #when: TupleIndex;
  readonly #what: TupleIndex;
  /** By the text of its cell. */
  readonly #times: Map<string, When>;
  readonly #whos: Who[] = [];
  readonly #whens: When[] = [];
  readonly #whats: What[] = [];
  readonly #texts: { ids: Int32Array; index: Map<number, number>; values: string[] }[];
  // Of each row that was kept:
  readonly #rows: Int32Array;
  #hidden: Uint8Array;
  readonly #keys: Float64Array;
  readonly #values: Int32Array;
  #whoOf: Int32Array;
  #whenOf: Int32Array;
  #whatOf: Int32Array;
  readonly #room: number;
  #kept = 0;
  #placed = 0;
  #anyHidden = false;
  /** Numbers of the groups that runs stood under. */
  readonly #aboves = new Map<string, number>();

  /** `rows`: as many as there may be; there is room for one more, which turns out not to be plain. */
  constructor(layout: KeyLayout, reader: RowReader, rows: number) {
    const { keys, counts, who, when, what, texts } = layout;
    this.#layout = layout;
    this.#reader = reader;
    this.#times = timesOf(layout);
    this.#who = new TupleIndex(...who);
    this.#when = new TupleIndex(...when);
    this.#what = new TupleIndex(...what);
    // One piece of memory for all that is kept.
    const kept = numberRoom(rows * (4 + counts.length) + counts.length);
    const part = (from: number, parts = 1) => kept.subarray(rows * from, rows * (from + parts));
    this.#rows = part(0);
    this.#whoOf = part(1);
    this.#whenOf = part(2);
    this.#whatOf = part(3);
    this.#values = kept.subarray(rows * 4);
    this.#hidden = NONE;
    this.#keys = keysFor((rows + 1) * keys.length);
    this.#room = rows;
    this.#texts = keys.slice(texts[0], texts[1]).map(() => ({
      ids: new Int32Array(rows),
      index: new Map(),
      values: [],
    }));
  }

  /** Empties the builder for the next rows, which another reader reads; what recurs is kept. */
  restart(reader: RowReader): void {
    this.#reader = reader;
    this.#anyHidden = false;
    this.#kept = 0;
    this.#placed = 0;
  }

  get length(): number {
    return this.#kept;
  }

  /** The number in the sheet of a row that was kept. */
  rowNumber(position: number): number {
    return this.#rows[position] as number;
  }

  isHidden(position: number): boolean {
    return this.#anyHidden && this.#hidden[position] === 1;
  }

  /** Keeps the row that was just scanned into the room for it. */
  keep(row: number, hidden: boolean): void {
    const i = this.#kept++;
    this.#rows[i] = row;
    if (hidden) {
      if (!this.#anyHidden) this.#hidden = new Uint8Array(this.#room);
      this.#hidden[i] = 1;
      this.#anyHidden = true;
    }
  }

  get keys(): Float64Array {
    return this.#keys;
  }

  get counts(): Int32Array {
    return this.#values;
  }

  /** Where the next row belongs. */
  get next(): number {
    return this.#kept;
  }

  /**
   * Says what stands above the rows kept up to `end` (exclusive) and not said of yet. Rows
   * whose time cannot be read are given back: they are not plain after all.
   */
  place(end: number, above: AboveRows): number[] {
    const odd: number[] = [];
    const aboveNumber = this.#numberOf(above);
    const { keys, what: whatKeys } = this.#layout;
    const width = keys.length;
    const coded = whatKeys[0] < whatKeys[1];
    for (let i = this.#placed; i < end; i++) {
      const at = i * width;
      const who = this.#who.of(this.#keys, at, aboveNumber);
      const when = this.#when.of(this.#keys, at, aboveNumber);
      const what = coded ? this.#what.of(this.#keys, at, 0) : 0;
      if (when === this.#whens.length) this.#meetTime(at);
      if (who === this.#whos.length || when === this.#whens.length || what === this.#whats.length)
        this.#meet(this.#rows[i] as number, above, who, when, what);
      this.#whoOf[i] = who;
      this.#whenOf[i] = when;
      this.#whatOf[i] = what;
      if (this.#texts.length > 0) this.#keepTexts(i);
      if ((this.#whens[when] as When).time.kind === "problem") odd.push(i);
    }
    this.#placed = end;
    return odd;
  }

  #numberOf({ key }: AboveRows): number {
    let number = this.#aboves.get(key);
    if (number === undefined) this.#aboves.set(key, (number = this.#aboves.size));
    return number;
  }

  /** A time that another sheet of the same columns had before. */
  #meetTime(at: number): void {
    const text = this.#timeText(at);
    const known = text === null ? undefined : this.#times.get(text);
    if (known !== undefined) this.#whens.push(known);
  }

  /** The text that alone says when the row is; null where there is no such one. */
  #timeText(at: number): string | null {
    const [from, to] = this.#layout.when;
    const key = this.#keys[at + from] as number;
    const alone = to - from === 1 && TELLS_ALONE.has(this.#layout.keys[from]?.field ?? "");
    return alone && isText(key) ? (this.#reader.grid.cells.texts.texts[textId(key)] ?? null) : null;
  }

  /** The first row of a unit, a time or a set of codes is read as a single row is. */
  #meet(row: number, above: AboveRows, who: number, when: number, what: number): void {
    const read = readFrame(row, false, above, this.#reader);
    const { unit, unitCode, district, province, groups, time, codes } = read;
    const text = (at: TextAt | null) => at?.text ?? null;
    if (who === this.#whos.length) {
      this.#whos.push({
        unit: text(unit),
        unitCode: text(unitCode),
        district: text(district),
        province: text(province),
        groups,
      });
    }
    if (when === this.#whens.length) {
      const own = time.at?.row === row;
      const at = time.at === null || !own ? time.at : { ...time.at, row: 0 };
      const met: When = { time: { ...time, at }, own };
      this.#whens.push(met);
      if (own && time.kind !== "problem" && time.at !== null && this.#times.size < MOST_TIMES)
        this.#times.set(time.at.text, met);
    }
    if (what === this.#whats.length) {
      this.#whats.push(new Map([...codes].map(([field, cell]) => [field, { ...cell, row: 0 }])));
    }
  }

  #keepTexts(i: number): void {
    const [from] = this.#layout.texts;
    for (const [k, text] of this.#texts.entries()) {
      const key = this.#keys[i * this.#layout.keys.length + from + k] as number;
      let id = key === ABSENT ? -1 : text.index.get(key);
      if (id === undefined) {
        const column = this.#layout.keys[from + k]?.column ?? 0;
        text.index.set(key, (id = text.values.length));
        text.values.push(readText(this.#rows[i] as number, column, this.#reader));
      }
      text.ids[i] = id;
    }
  }

  /** The rows, without those that turned out not to be plain. */
  build(odd: ReadonlySet<number>): RowBlock {
    if (odd.size > 0) this.#drop(odd);
    const n = this.#kept;
    const { counts, plainCounts, keys, texts } = this.#layout;
    const column = (field: string) => keys.find((key) => key.field === field)?.column ?? 0;
    const [unit = 0, unitCode = 0, district = 0, province = 0] = WHO_FIELDS.map(column);
    const textColumns = keys.slice(texts[0], texts[1]);
    return {
      length: n,
      rows: this.#rows.subarray(0, n),
      hidden: this.#anyHidden ? this.#hidden.subarray(0, n) : null,
      irregular: null,
      who: this.#whoOf.subarray(0, n),
      when: this.#whenOf.subarray(0, n),
      what: this.#whatOf.subarray(0, n),
      whos: this.#whos,
      whens: this.#whens,
      whats: this.#whats,
      whoColumns: { unit, unitCode, district, province },
      texts: this.#texts.map(({ ids, values }, k): TextColumn => ({
        field: textColumns[k]?.definition?.id ?? "",
        ids: ids.subarray(0, n),
        values,
      })),
      counts: plainCounts,
      values: this.#values.subarray(0, n * counts.length),
      cells: NO_CELLS,
    };
  }

  #drop(odd: ReadonlySet<number>): void {
    const width = this.#layout.counts.length;
    let to = 0;
    for (let i = 0; i < this.#kept; i++) {
      if (odd.has(i)) continue;
      for (const column of [this.#rows, this.#whoOf, this.#whenOf, this.#whatOf])
        column[to] = column[i] as number;
      if (this.#anyHidden) this.#hidden[to] = this.#hidden[i] as number;
      for (const { ids } of this.#texts) ids[to] = ids[i] as number;
      this.#values.copyWithin(to * width, i * width, (i + 1) * width);
      to++;
    }
    this.#kept = to;
  }
}

/** Columns whose cell says when a row is, whatever stands above it or beside. */
const TELLS_ALONE = new Set(["period", "date"]);
const TIMES = new WeakMap<KeyLayout, Map<string, When>>();
const MOST_TIMES = 10_000;

/** Times by their texts, of all sheets with the same columns. */
function timesOf(layout: KeyLayout): Map<string, When> {
  let times = TIMES.get(layout);
  if (times === undefined) TIMES.set(layout, (times = new Map()));
  return times;
}

const NONE = new Uint8Array(0);

/** Keys are looked at until the rows are built: small sheets share one piece of memory. */
const SHARED_KEYS = new Float64Array(16_384);

function keysFor(size: number): Float64Array {
  return size <= SHARED_KEYS.length ? SHARED_KEYS : new Float64Array(size);
}
