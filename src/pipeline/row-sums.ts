/** Sums of regular rows by unit, breakdown and window or year, kept while the rows themselves are let go. */
import { dayNumber, type Stretch } from "../model/calendar.ts";
import { dayText } from "../model/cell-table.ts";
import type { Placing } from "../model/form-sheet.ts";
import { type PeriodScheme, yearOf } from "../model/period.ts";
import {
  BLANK,
  isIrregular,
  NO_CELLS,
  type RowBlock,
  type What,
  type When,
  type Who,
} from "../model/row-block.ts";
import type { DueBuckets } from "../model/due-buckets.ts";
import type { Epochs } from "../units/place-blocks.ts";
import { keyOf } from "../util/keys.ts";

/** What a time is to the sums. */
interface Day {
  readonly number: number;
  /** Of the windows that hold it, or of its year. */
  readonly bucket: number;
}

const NOBODY: Who = { unit: null, unitCode: null, district: null, province: null, groups: [] };

export class RowSums {
  readonly #windows: readonly Stretch[];
  readonly #scheme: PeriodScheme;
  readonly #epochs: Epochs;
  readonly #due: DueBuckets | null;
  readonly #buckets = new Map<string, number>();
  #days: (Day | undefined)[] = [];
  /** By place, then by breakdown and bucket: the number of the sum. */
  readonly #groups: Map<number, number>[] = [];
  /** By place: the sum that was added to last, with its breakdown and bucket as one number. */
  readonly #lastKey: number[] = [];
  readonly #lastGroup: number[] = [];
  readonly #whats: What[] = [];
  readonly #whatNumbers = new Map<string, number>();
  #whatOf: (number | undefined)[] = [];
  #placeOf = new Int32Array(0);
  #counts: RowBlock["counts"] = [];
  // Of each sum:
  readonly #place: number[] = [];
  readonly #what: number[] = [];
  readonly #first: number[] = [];
  readonly #last: number[] = [];
  readonly #rows: number[] = [];
  #sums = new Float64Array(0);
  #counted = new Int32Array(0);

  /**
   * Days in the same windows, between which no unit changes, are added up together as far as they
   * answer the same due reports; where no window is named, days of one year.
   */
  constructor(
    windows: readonly Stretch[],
    scheme: PeriodScheme,
    epochs: Epochs,
    due: DueBuckets | null,
  ) {
    this.#windows = windows;
    this.#scheme = scheme;
    this.#epochs = epochs;
    this.#due = due;
  }

  /**
   * Places by row, asked for once for each unit as it is written and each bucket of days; of irregular
   * rows, and where the answer is below zero, each time. null: a row is of more than a day.
   */
  placeNumbers(block: RowBlock, place: (i: number) => number): Int32Array | null {
    if (this.#placeOf.length < block.length) this.#placeOf = new Int32Array(block.length);
    const of = this.#placeOf.subarray(0, block.length);
    for (let i = 0; i < block.length; i++) {
      if (isIrregular(block, i)) {
        of[i] = place(i);
        continue;
      }
      const who = block.who[i] as number;
      const bucket = this.#dayOf(block, block.when[i] as number)?.bucket;
      if (bucket === undefined) return null;
      const known = this.#placed[who];
      if (known !== undefined && known.bucket === bucket) {
        of[i] = known.number;
        continue;
      }
      const number = place(i);
      if (number >= 0) this.#placed[who] = { bucket, number };
      of[i] = number;
    }
    return of;
  }

  #placed: ({ readonly bucket: number; readonly number: number } | undefined)[] = [];

  /** All rows but those at some positions. */
  add(block: RowBlock, { of }: Placing, apart: ReadonlySet<number>): void {
    const { counts, values } = block;
    this.#counts = counts;
    const width = counts.length;
    for (let i = 0; i < block.length; i++) {
      if (apart.size > 0 && apart.has(i)) continue;
      const day = this.#days[block.when[i] as number] as Day;
      const what = this.#whatNumber(block, block.what[i] as number);
      const group = this.#groupOf(of[i] as number, what, day);
      if (day.number < (this.#first[group] as number)) this.#first[group] = day.number;
      if (day.number > (this.#last[group] as number)) this.#last[group] = day.number;
      this.#rows[group] = (this.#rows[group] as number) + 1;
      const base = group * width;
      const from = i * width;
      for (let k = 0; k < width; k++) {
        const value = values[from + k] as number;
        if (value === BLANK) continue;
        this.#sums[base + k] = (this.#sums[base + k] as number) + value;
        this.#counted[base + k] = (this.#counted[base + k] as number) + 1;
      }
    }
  }

  /** Numbers of units, times and breakdowns as they are written begin anew. */
  forget(): void {
    this.#days = [];
    this.#placed = [];
    this.#whatOf = [];
  }

  /** A row for each sum, with its place. */
  rows(records: boolean): { readonly block: RowBlock; readonly of: Int32Array } {
    const length = this.#rows.length;
    const width = this.#counts.length;
    const stretches = new Map<string, number>();
    const whens: When[] = [];
    const when = new Int32Array(length);
    for (let i = 0; i < length; i++) {
      const start = dayText(this.#first[i] as number);
      const end = dayText(this.#last[i] as number);
      const key = keyOf(start, end);
      let number = stretches.get(key);
      if (number === undefined) {
        number =
          whens.push({ time: { kind: "stretch", stretch: { start, end }, at: null }, own: false }) -
          1;
        stretches.set(key, number);
      }
      when[i] = number;
    }
    const block: RowBlock = {
      length,
      rows: Int32Array.from({ length }, (_, i) => i + 1),
      hidden: null,
      irregular: null,
      who: new Int32Array(length),
      when,
      what: Int32Array.from(this.#what),
      whos: [NOBODY],
      whens,
      whats: this.#whats,
      whoColumns: { unit: 0, unitCode: 0, district: 0, province: 0 },
      texts: [],
      counts: this.#counts,
      values: this.#sums.subarray(0, length * width),
      cells: NO_CELLS,
      summed: {
        rows: Int32Array.from(this.#rows),
        counted: this.#counted.subarray(0, length * width),
        records,
      },
    };
    return { block, of: Int32Array.from(this.#place) };
  }

  #dayOf(block: RowBlock, when: number): Day | null {
    const known = this.#days[when];
    if (known !== undefined) return known;
    const { time } = block.whens[when] as When;
    if (time.kind !== "date") return null;
    const inside = this.#windows.map((own) => own.start <= time.date && time.date <= own.end);
    const year = this.#windows.length === 0 ? yearOf(time.date, this.#scheme) : 0;
    const due = this.#due?.of({ start: time.date, end: time.date }) ?? "";
    const key = keyOf(year, this.#epochs.epochOf(time.date), due, ...inside.map(String));
    let bucket = this.#buckets.get(key);
    if (bucket === undefined) this.#buckets.set(key, (bucket = this.#buckets.size));
    const day = { number: dayNumber(time.date), bucket };
    this.#days[when] = day;
    return day;
  }

  #whatNumber({ whats }: RowBlock, at: number): number {
    const known = this.#whatOf[at];
    if (known !== undefined) return known;
    const what = whats[at] as What;
    const key = JSON.stringify([...what].map(([field, { value }]) => [field, value]));
    let number = this.#whatNumbers.get(key);
    if (number === undefined) {
      number = this.#whats.push(what) - 1;
      this.#whatNumbers.set(key, number);
    }
    this.#whatOf[at] = number;
    return number;
  }

  #groupOf(place: number, what: number, day: Day): number {
    const key = what * MOST_BUCKETS + day.bucket;
    if (this.#lastKey[place] === key) return this.#lastGroup[place] as number;
    const own = (this.#groups[place] ??= new Map<number, number>());
    let group = own.get(key);
    if (group === undefined) own.set(key, (group = this.#open(place, what, day)));
    this.#lastKey[place] = key;
    this.#lastGroup[place] = group;
    return group;
  }

  #open(place: number, what: number, day: Day): number {
    const group = this.#rows.push(0) - 1;
    this.#place.push(place);
    this.#what.push(what);
    this.#first.push(day.number);
    this.#last.push(day.number);
    const size = this.#rows.length * this.#counts.length;
    if (size > this.#sums.length) {
      const room = Math.max(size, this.#sums.length * 2, 1024);
      const [sums, counted] = [this.#sums, this.#counted];
      this.#sums = new Float64Array(room);
      this.#sums.set(sums);
      this.#counted = new Int32Array(room);
      this.#counted.set(counted);
    }
    return group;
  }
}

/** More than there are years, in and out of some windows. */
const MOST_BUCKETS = 2 ** 20;
