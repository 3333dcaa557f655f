/** Which days a unit's reports of a form cover, and whether they cover a whole stretch. */
import { addDays, contains, type Stretch } from "../model/calendar.ts";
import type { Form } from "../model/catalogue.ts";
import { bindPeriod, monthOf, type PeriodScheme } from "../model/period.ts";
import { keyOf } from "../util/keys.ts";
import { type SourceRow, stretchKey } from "./entry.ts";

/**
 * What a unit's reports of one form state about one field: whole stretches by period
 * rows, whole months by records (of any kind: a month without launches had none).
 */
export interface FormCover {
  readonly claims: Map<string, Stretch>;
  readonly months: Map<string, Stretch>;
}

export class Covers {
  readonly #scheme: PeriodScheme;
  readonly #covers = new Map<string, FormCover>();

  constructor(rows: readonly SourceRow[], scheme: PeriodScheme, forms: readonly Form[]) {
    this.#scheme = scheme;
    const fieldsOf = new Map<unknown, readonly string[]>();
    for (const row of rows) {
      let fields = fieldsOf.get(row.sheet);
      if (fields === undefined) {
        fields = row.sheet.columns.flatMap((column) =>
          column.field === null ? [] : [column.field],
        );
        // A dated row says something of a count without a column, too.
        if (row.record) fields = [...new Set([...fields, ...countedIfAbsent(row.form, forms)])];
        fieldsOf.set(row.sheet, fields);
      }
      for (const field of fields) this.#add(row, field);
    }
  }

  #add(row: SourceRow, field: string): void {
    const key = keyOf(row.unit.id, row.form, field);
    let cover = this.#covers.get(key);
    if (cover === undefined) {
      cover = { claims: new Map(), months: new Map() };
      this.#covers.set(key, cover);
    }
    if (!row.record) cover.claims.set(stretchKey(row.stretch), row.stretch);
    else {
      const { start, end } = bindPeriod(monthOf(row.stretch.start, this.#scheme), this.#scheme);
      cover.months.set(stretchKey({ start, end }), { start, end });
    }
  }

  of(unitId: string, form: string, field: string): FormCover | undefined {
    return this.#covers.get(keyOf(unitId, form, field));
  }
}

function countedIfAbsent(form: string, forms: readonly Form[]): readonly string[] {
  const fields = forms.find(({ id }) => id === form)?.fields ?? [];
  return fields.filter((own) => own.valueIfColumnAbsent !== undefined).map(({ id }) => id);
}

/** The union of some stretches contains a stretch, day by day. */
export function coversWhole(parts: readonly Stretch[], whole: Stretch): boolean {
  let next = whole.start;
  for (const part of [...parts].sort((a, b) => (a.start < b.start ? -1 : 1))) {
    if (part.start > next) return false;
    if (part.end >= next) next = addDays(part.end, 1);
    if (next > whole.end) return true;
  }
  return next > whole.end;
}

export function within(parts: Iterable<Stretch>, whole: Stretch): Stretch[] {
  return [...parts].filter((part) => contains(whole, part));
}

export function touching(parts: Iterable<Stretch>, whole: Stretch): Stretch[] {
  return [...parts].filter((part) => part.start <= whole.end && whole.start <= part.end);
}
