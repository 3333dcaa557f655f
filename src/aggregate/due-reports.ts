/**
 * The reports that fall due in a window: a unit that owes a form, times the form's due
 * periods. Several forms may be looked at together: a unit then owes one report for each
 * period in which any of them is due.
 */
import { contains, type CalendarDate, type Stretch } from "../model/calendar.ts";
import { type PeriodScheme, periodsInside } from "../model/period.ts";
import type { FormReporting, Frequency } from "../model/reporting.ts";
import { besides, type Level, type Levels, type Unit } from "../model/unit.ts";
import { keyOf } from "../util/keys.ts";

export interface DueReport {
  /** Tells a report from all others; two forms due for the same days share it. */
  readonly key: string;
  readonly unit: Unit;
  readonly on: Stretch;
  /** The code of its period; null: once a window. */
  readonly period: string | null;
}

/** A form with what is declared of it; its level already known. */
export interface OwedForm {
  /** null: any form. */
  readonly form: string | null;
  /** Of one rank. */
  readonly levels: ReadonlySet<Level>;
  readonly scheme: PeriodScheme;
  readonly reporting: FormReporting | null;
}

export interface UnitsOnDays {
  unitsInForce(date: CalendarDate, level?: Level): readonly Unit[];
}

interface OneForm {
  readonly byUnit: ReadonlyMap<string, readonly DueReport[]>;
  /** Once a window: whatever a unit sends counts, as far as it is in the window. */
  readonly once: boolean;
}

export class DueReports {
  readonly #forms = new Map<string | null, OneForm>();
  readonly #byUnit = new Map<string, Map<string, DueReport>>();
  readonly #units = new Map<string, Unit>();
  /** Levels whose units are told as unexpected; null: a list of reporters was given, so any. */
  readonly levels: ReadonlySet<Level> | null;
  /** Some form has a frequency: reports are counted, not units. */
  readonly periodic: boolean;

  /**
   * `lastOnly`: a stock is as of the window's end, so only the last due period asks for it. `ends`:
   * of the due periods that the submissions show, for forms of which no frequency is declared.
   */
  constructor(
    forms: readonly OwedForm[],
    units: UnitsOnDays,
    window: Stretch,
    lastOnly = false,
    ends: readonly CalendarDate[] = [window.end],
  ) {
    for (const owed of forms) this.#add(owed, units, window, lastOnly, ends);
    this.levels = forms.some(({ reporting }) => (reporting?.reporters ?? null) !== null)
      ? null
      : new Set(forms.flatMap(({ levels }) => [...levels]));
    this.periodic = forms.some(({ reporting }) => (reporting?.frequency ?? null) !== null);
  }

  #add(
    { form, levels, scheme, reporting }: OwedForm,
    units: UnitsOnDays,
    window: Stretch,
    lastOnly: boolean,
    ends: readonly CalendarDate[],
  ): void {
    const frequency = reporting?.frequency ?? null;
    const all = frequency === null ? null : periodsInside(window, frequency, scheme);
    const periods = lastOnly ? (all?.slice(-1) ?? null) : all;
    const byUnit = new Map<string, DueReport[]>();
    const owe = (unit: Unit, on: Stretch, period: string | null): void => {
      const report = { key: keyOf(unit.id, on.start, on.end), unit, on, period };
      this.#units.set(unit.id, unit);
      const own = this.#byUnit.get(unit.id) ?? new Map<string, DueReport>();
      if (!own.has(report.key)) own.set(report.key, report);
      this.#byUnit.set(unit.id, own);
      const ofForm = byUnit.get(unit.id);
      if (ofForm === undefined) byUnit.set(unit.id, [report]);
      else if (ofForm.every(({ key }) => key !== report.key)) ofForm.push(report);
    };
    const owing = (days: readonly CalendarDate[]) => owingOn(reporting, levels, units, days);
    if (periods === null)
      for (const unit of owing(lastOnly ? [window.end] : ends)) owe(unit, window, null);
    else
      for (const period of periods)
        for (const unit of owing([period.end])) owe(unit, period, period.code);
    this.#forms.set(form, { byUnit, once: periods === null });
  }

  /** Units that owe a report, in registry order. */
  get units(): readonly Unit[] {
    return [...this.#units.values()];
  }

  owes(unitId: string): boolean {
    return this.#units.has(unitId);
  }

  of(unitId: string): Iterable<DueReport> {
    return this.#byUnit.get(unitId)?.values() ?? [];
  }

  /** Whether any report of the unit answers it, whatever its days. */
  isOnce(unitId: string, key: string): boolean {
    return [...this.#forms.values()].some(
      ({ once, byUnit }) => once && byUnit.get(unitId)?.some((own) => own.key === key) === true,
    );
  }

  looksAt(form: string): boolean {
    return this.#forms.has(form) || this.#forms.has(null);
  }

  /**
   * The due reports that a row of a form answers: those of the periods that it lies in or
   * covers whole. `form` null: whatever the form.
   */
  answeredBy(form: string | null, unitId: string, on: Stretch): readonly DueReport[] {
    if (form === null) return [...this.#forms.values()].flatMap((own) => answers(own, unitId, on));
    const own = this.#forms.get(form) ?? this.#forms.get(null);
    return own === undefined ? [] : answers(own, unitId, on);
  }
}

function answers({ byUnit, once }: OneForm, unitId: string, on: Stretch): readonly DueReport[] {
  const reports = byUnit.get(unitId) ?? [];
  return once
    ? reports
    : reports.filter((report) => contains(report.on, on) || contains(on, report.on));
}

/** The listed reporters in force on one of the days, else every unit of the level. */
function owingOn(
  reporting: FormReporting | null,
  levels: ReadonlySet<Level>,
  units: UnitsOnDays,
  days: readonly CalendarDate[],
): readonly Unit[] {
  const listed = reporting?.reporters ?? null;
  if (listed === null) return inForceOn(days, units, levels);
  const codes = new Set(listed);
  return inForceOn(days, units).filter(({ code }) => code !== null && codes.has(code));
}

/** Units in force on one of some days, in registry order; of some levels, or of all. */
export function inForceOn(
  days: readonly CalendarDate[],
  units: UnitsOnDays,
  levels?: ReadonlySet<Level>,
): readonly Unit[] {
  const on = (day: CalendarDate) => {
    if (levels === undefined) return units.unitsInForce(day);
    const [only, ...more] = levels;
    if (more.length === 0) return units.unitsInForce(day, only);
    return units.unitsInForce(day).filter(({ level }) => levels.has(level));
  };
  const [last, ...others] = [...days].reverse();
  if (last === undefined) return [];
  if (others.length === 0) return on(last);
  const found = new Set(on(last));
  for (const day of others) for (const unit of on(day)) found.add(unit);
  return [...found].sort((a, b) => orderOf(a) - orderOf(b));
}

const orderOf = ({ spells }: Unit): number => spells[0]?.order ?? 0;

const FREQUENCIES: readonly Frequency[] = ["month", "quarter", "half", "year"];

/**
 * Last days of the due periods of the finest regular kind that the submissions show: of which at
 * least two different periods were sent; where they show none the window is the one due period.
 */
export function endsShown(
  rows: readonly { readonly stretch: Stretch; readonly record: boolean }[],
  window: Stretch,
  scheme: PeriodScheme,
): readonly CalendarDate[] {
  const sent = new Map<string, Set<string>>();
  for (const { stretch, record } of rows) {
    if (record) continue;
    const known = sent.get(stretch.start);
    if (known === undefined) sent.set(stretch.start, new Set([stretch.end]));
    else known.add(stretch.end);
  }
  for (const frequency of FREQUENCIES) {
    const due = periodsInside(window, frequency, scheme);
    const shown = due.filter(({ start, end }) => sent.get(start)?.has(end) === true);
    if (shown.length > 1) return due.map(({ end }) => end);
  }
  return [window.end];
}

/** The finest levels seen: one, and those that stand beside it; commune where nothing was. */
export function finestLevels(units: Iterable<Unit>, levels: Levels): ReadonlySet<Level> {
  const seen = new Set<Level>();
  for (const { level } of units) seen.add(level);
  return besides(levels, levels.findLast(({ id }) => seen.has(id))?.id ?? "commune");
}
