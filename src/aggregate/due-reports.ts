/**
 * The reports that fall due in a window: a unit that owes a form, times the form's due
 * periods. Several forms may be looked at together: a unit then owes one report for each
 * period in which any of them is due.
 */
import { contains, type CalendarDate, type Stretch } from "../model/calendar.ts";
import type { PeriodScheme } from "../model/period.ts";
import { duePeriods, type FormReporting } from "../model/reporting.ts";
import { LEVELS, type Level, type Unit } from "../model/unit.ts";
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
  readonly level: Level;
  readonly scheme: PeriodScheme;
  readonly reporting: FormReporting | null;
}

interface UnitsOnDays {
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

  /** `lastOnly`: a stock is as of the window's end, so only the last due period asks for it. */
  constructor(forms: readonly OwedForm[], units: UnitsOnDays, window: Stretch, lastOnly = false) {
    for (const owed of forms) this.#add(owed, units, window, lastOnly);
    this.levels = forms.some(({ reporting }) => (reporting?.reporters ?? null) !== null)
      ? null
      : new Set(forms.map(({ level }) => level));
    this.periodic = forms.some(({ reporting }) => (reporting?.frequency ?? null) !== null);
  }

  #add(
    { form, level, scheme, reporting }: OwedForm,
    units: UnitsOnDays,
    window: Stretch,
    lastOnly: boolean,
  ): void {
    const frequency = reporting?.frequency ?? null;
    const all = frequency === null ? null : duePeriods(window, frequency, scheme);
    const periods = lastOnly ? (all?.slice(-1) ?? null) : all;
    const byUnit = new Map<string, readonly DueReport[]>();
    for (const unit of owing(reporting, level, units, window.end)) {
      const reports = (periods ?? [null]).flatMap((period) => {
        const on = period ?? window;
        if (period !== null && !livesDuring(unit, on)) return [];
        return [{ key: keyOf(unit.id, on.start, on.end), unit, on, period: period?.code ?? null }];
      });
      byUnit.set(unit.id, reports);
      this.#units.set(unit.id, unit);
      const own = this.#byUnit.get(unit.id) ?? new Map<string, DueReport>();
      for (const report of reports) own.set(report.key, report);
      this.#byUnit.set(unit.id, own);
    }
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

/** The listed reporters in force at the end of the window, else every unit of the level. */
function owing(
  reporting: FormReporting | null,
  level: Level,
  units: UnitsOnDays,
  end: CalendarDate,
): readonly Unit[] {
  const listed = reporting?.reporters ?? null;
  if (listed === null) return units.unitsInForce(end, level);
  const codes = new Set(listed);
  return units.unitsInForce(end).filter(({ code }) => code !== null && codes.has(code));
}

/** A unit owes no report of a period in which it was not in force on any day. */
function livesDuring({ spells }: Unit, on: Stretch): boolean {
  return spells.some(
    ({ validFrom, validTo }) =>
      (validFrom === null || validFrom <= on.end) && (validTo === null || validTo > on.start),
  );
}

/** The finest level seen; commune where nothing was. */
export function finestLevel(units: Iterable<Unit>): Level {
  const seen = new Set<Level>();
  for (const { level } of units) seen.add(level);
  return LEVELS.findLast((level) => seen.has(level)) ?? "commune";
}
