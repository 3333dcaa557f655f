/** Which rows a total may be the sum of. */
import { lowerBound } from "../../model/sorted.ts";
import { foldHeading } from "../../util/headings.ts";
import type { Lexicon } from "../label/types.ts";
import { type KindRow, speakAlike } from "./row-kinds.ts";
import { unitNamed } from "./row-names.ts";
import type { BodyRow } from "./rows.ts";

/** Groups above a total that it may sum up together: a total of more of them sums up the table. */
const MOST_GROUPS = 6;

/** The rank of a commune, and of a unit whose level is not said. */
const LOWEST = 2;

type Rows = readonly number[];

/** Of the totals of one table. Positions are those of `kinds`. */
export class CoveredRows {
  readonly #kinds: readonly KindRow[];
  readonly #lexicon: Lexicon;
  /** Data rows by the indicator of the total that asks; "" of any. */
  readonly #data = new Map<string, Rows>();

  constructor(kinds: readonly KindRow[], lexicon: Lexicon) {
    this.#kinds = kinds;
    this.#lexicon = lexicon;
  }

  /** A row has become another kind. */
  forget(): void {
    this.#data.clear();
  }

  /**
   * Sets of rows, the likeliest first: those that share the unit and the month that the total names, those since
   * the last total, of its group, of the whole table; of a total that stands before its rows those below.
   */
  *of(at: number): Generator<Rows> {
    const kinds = this.#kinds;
    const own = kinds[at] as KindRow;
    const data = this.#dataFor(own);
    const between = (from: number, to: number): Rows =>
      data.slice(lowerBound(data, data.length, from + 1), lowerBound(data, data.length, to));
    const groupStart = this.#before(at, isGroup);
    const groupEnd = this.#after(at, isGroup);
    const group = between(groupStart, at);
    const last = this.#before(at, isTotal);
    const since = between(Math.max(groupStart, last), at);
    const below = between(at, this.#after(at, isTotal));
    const sets: Rows[] = [];
    if (own.row.names.size > 0) sets.push(alike(kinds, between(groupStart, groupEnd), own));
    const above = between(-1, at);
    // A district's row without the word of a total stands over its communes more often than under them.
    if (own.row.axes.total === "none") sets.push(between(at, groupEnd));
    if (group.length === 0) sets.push(below, between(at, groupEnd), between(at, kinds.length));
    else {
      sets.push(
        ...(own.row.axes.total === "grand" ? [above, since, group] : [since, group, above]),
      );
      for (let i = 1, from = groupStart; i < MOST_GROUPS && from >= 0; i++)
        sets.push(between((from = this.#before(from, isGroup)), at));
    }
    sets.push(data);
    // With no row since the total before it ("I. Xã A" with its figures) it may lead those below.
    // Of two totals under the same rows ("Chuyển trang", "Cộng trang 2") one may be of those since the total above both.
    if (since.length === 0)
      sets.push(below, between(Math.max(groupStart, this.#before(last, isTotal)), at));
    const filled = sets.filter((rows) => rows.length > 0);
    yield* filled;
    for (const rows of filled) yield this.lowest(rows);
  }

  /** The nearest row before a position; -1: none. */
  #before(at: number, test: (row: KindRow) => boolean): number {
    let i = at - 1;
    while (i >= 0 && !test(this.#kinds[i] as KindRow)) i--;
    return i;
  }

  #after(at: number, test: (row: KindRow) => boolean): number {
    let i = at + 1;
    while (i < this.#kinds.length && !test(this.#kinds[i] as KindRow)) i++;
    return i;
  }

  /** A total sums up rows of its own indicator only ("Tổng số vụ" over kinds of cases). */
  #dataFor(total: KindRow): Rows {
    const own = total.row.axes.fields[0]?.fields;
    const key = own === undefined ? "" : JSON.stringify(own);
    let data = this.#data.get(key);
    if (data === undefined) {
      data = this.#kinds.flatMap(({ kind, row }, i) =>
        kind === "data" && speakAlike(row, total.row) ? [i] : [],
      );
      this.#data.set(key, data);
    }
    return data;
  }

  /** Without the rows of a higher unit, which stand for those of its own units. */
  lowest(rows: Rows): Rows {
    const ranks = rows.map((i) => rankOf((this.#kinds[i] as KindRow).row, this.#lexicon));
    const last = ranks.reduce((most, rank) => Math.max(most, rank), 0);
    return rows.filter((_, i) => ranks[i] === last);
  }
}

const isTotal = ({ kind }: KindRow): boolean => kind === "total";

/** A centre head, or a row of figures over those that are numbered under it. */
const isGroup = ({ kind, row }: KindRow): boolean =>
  kind === "head" || (kind === "total" && row.axes.total === "none");

/** "Xã An Đức | Tháng 5 | Cộng" sums up what is of that commune and that month. */
function alike(kinds: readonly KindRow[], rows: Rows, { row }: KindRow): Rows {
  const names = [...row.names].map(([field, { text }]) => [field, foldHeading(text)] as const);
  return rows.filter((i) => {
    const own = (kinds[i] as KindRow).row.names;
    return names.every(([field, text]) => foldHeading(own.get(field)?.text ?? "") === text);
  });
}

function rankOf(row: BodyRow, lexicon: Lexicon): number {
  const named = row.names.has("unit") ? unitNamed(row, lexicon) : row.axes.units[0];
  return named?.rank ?? LOWEST;
}
