/** What series share that are compared with one another: form, field and length of the periods. */

/** One object a kind: looked up for every series, so without making a key. */
export class Kind {
  readonly field: string;
  // By the period's number:
  readonly #sums: number[] = [];
  readonly #series: number[] = [];

  constructor(field: string) {
    this.field = field;
  }

  /** A series' figure in a period. */
  add(period: number, count: number): void {
    while (this.#sums.length <= period) {
      this.#sums.push(0);
      this.#series.push(0);
    }
    this.#sums[period] = (this.#sums[period] as number) + count;
    this.#series[period] = (this.#series[period] as number) + 1;
  }

  /** The sum of all figures in a period. */
  sumOf(period: number): number {
    return this.#sums[period] ?? 0;
  }

  /** How many series have a figure in it. */
  seriesIn(period: number): number {
    return this.#series[period] ?? 0;
  }
}

export class Kinds {
  readonly #byForm = new Map<string | null, Map<string, Map<number, Kind>>>();
  readonly #periods = new Map<string, number>();

  of(form: string | null, field: string, months: number): Kind {
    let byField = this.#byForm.get(form);
    if (byField === undefined) this.#byForm.set(form, (byField = new Map()));
    let byMonths = byField.get(field);
    if (byMonths === undefined) byField.set(field, (byMonths = new Map()));
    let kind = byMonths.get(months);
    if (kind === undefined) byMonths.set(months, (kind = new Kind(field)));
    return kind;
  }

  /** The number of the period that begins on a day. */
  periodFrom(start: string): number {
    let number = this.#periods.get(start);
    if (number === undefined) this.#periods.set(start, (number = this.#periods.size));
    return number;
  }
}
