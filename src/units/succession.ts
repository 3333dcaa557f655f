/** Who follows whom: at the end of a unit, and into a unit. */
import type { CalendarDate } from "../model/calendar.ts";
import type { Unit, UnitSpell } from "../model/unit.ts";

/** A successor. `unit` is null where the registry does not hold the code on that day. */
export interface Heir {
  readonly code: string;
  readonly unit: Unit | null;
  /** Part of the ended unit that goes there; 1: the whole, null: unknown. */
  readonly share: number | null;
  readonly date: CalendarDate;
}

/** A unit that ended on `date` and went here; `share` as in {@link Heir}, of the ended unit. */
export interface Arrival {
  readonly unit: Unit;
  readonly share: number | null;
  readonly date: CalendarDate;
}

/** The units among which successors are looked for. */
interface Units {
  readonly units: readonly Unit[];
  unitByCode(code: string, on: CalendarDate): Unit | null;
}

export class Succession {
  readonly #registry: Units;
  #arrivals: Map<Unit, Arrival[]> | null = null;

  constructor(registry: Units) {
    this.#registry = registry;
  }

  successorsOf(unit: Unit): readonly Heir[] {
    const { validTo, successors } = unit.spells.at(-1) as UnitSpell;
    if (validTo === null) return [];
    const only = successors.length === 1;
    return successors.map(({ code, share }) => ({
      code,
      unit: this.#registry.unitByCode(code, validTo),
      share: share ?? (only ? 1 : null),
      date: validTo,
    }));
  }

  arrivalsTo(unit: Unit): readonly Arrival[] {
    return this.#index().get(unit) ?? [];
  }

  predecessorsOf(unit: Unit): readonly Arrival[] {
    const begin = (unit.spells[0] as UnitSpell).validFrom;
    return this.arrivalsTo(unit).filter((a) => a.date === begin);
  }

  #index(): ReadonlyMap<Unit, Arrival[]> {
    if (this.#arrivals !== null) return this.#arrivals;
    this.#arrivals = new Map();
    for (const unit of this.#registry.units) {
      for (const heir of this.successorsOf(unit)) {
        if (heir.unit === null) continue;
        const arrival = { unit, share: heir.share, date: heir.date };
        const known = this.#arrivals.get(heir.unit);
        if (known === undefined) this.#arrivals.set(heir.unit, [arrival]);
        else known.push(arrival);
      }
    }
    return this.#arrivals;
  }
}
