/** What series share that are compared with one another: form, field and length of the periods. */
export interface PeriodTotal {
  sum: number;
  /** How many series have a figure in the period. */
  series: number;
}

/** One object a kind: looked up for every series, so without making a key. */
export class Kind {
  readonly field: string;
  /** By the period's first day. */
  readonly #totals = new Map<string, PeriodTotal>();

  constructor(field: string) {
    this.field = field;
  }

  add(start: string, count: number): void {
    const known = this.#totals.get(start);
    if (known === undefined) this.#totals.set(start, { sum: count, series: 1 });
    else {
      known.sum += count;
      known.series += 1;
    }
  }

  totalOf(start: string): PeriodTotal | undefined {
    return this.#totals.get(start);
  }
}

export class Kinds {
  readonly #byForm = new Map<string | null, Map<string, Map<number, Kind>>>();

  of(form: string | null, field: string, months: number): Kind {
    let byField = this.#byForm.get(form);
    if (byField === undefined) this.#byForm.set(form, (byField = new Map()));
    let byMonths = byField.get(field);
    if (byMonths === undefined) byField.set(field, (byMonths = new Map()));
    let kind = byMonths.get(months);
    if (kind === undefined) byMonths.set(months, (kind = new Kind(field)));
    return kind;
  }
}
