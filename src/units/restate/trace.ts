/** Follows a unit through succession to the day of the boundaries, forward or back. */
import type { CalendarDate } from "../../model/calendar.ts";
import type { Unit, UnitSpell } from "../../model/unit.ts";
import type { Registry } from "../registry.ts";
import { dayBefore } from "../spells.ts";
import { byShares, nowhere, type Reach, unknownShares, whole } from "./reach.ts";
import type { Split } from "./split.ts";

/** Deeper than any history: stops a registry whose parents go round in a circle. */
const MAX_DEPTH = 40;

export class Tracer {
  readonly #registry: Registry;
  readonly #date: CalendarDate;
  readonly #split: Split;
  readonly #forward = new Map<Unit, Reach>();

  constructor(registry: Registry, date: CalendarDate, split: Split) {
    this.#registry = registry;
    this.#date = date;
    this.#split = split;
  }

  /** Where the figures of a unit as it stood on `day` belong. */
  trace(unit: Unit, day: CalendarDate): Reach {
    return day <= this.#date ? this.#onward(unit, 0) : this.#back(unit, day, 0);
  }

  #onward(unit: Unit, depth: number): Reach {
    let reach = this.#forward.get(unit);
    if (reach === undefined) {
      reach = this.#followForward(unit, depth);
      this.#forward.set(unit, reach);
    }
    return reach;
  }

  #followForward(unit: Unit, depth: number): Reach {
    if (this.#registry.spellOn(unit, this.#date) !== null) return whole(unit);
    const end = (unit.spells.at(-1) as UnitSpell).validTo;
    const heirs = this.#registry.successorsOf(unit);
    if (end === null || heirs.length === 0 || depth > MAX_DEPTH) {
      return this.#lostForward(unit, end, depth);
    }
    const reaches = heirs.map((heir) =>
      heir.unit === null ? this.#lostForward(unit, end, depth) : this.#onward(heir.unit, depth + 1),
    );
    if (reaches.length === 1) return reaches[0] as Reach;
    const asked = this.#split.sharesOf(
      codeOf(unit),
      end,
      heirs.map((heir) => heir.code),
    );
    return this.#divide(unit, reaches, asked ?? heirs.map((heir) => heir.share));
  }

  /** No successor is known: somewhere in what the unit's parent became. */
  #lostForward(unit: Unit, end: CalendarDate | null, depth: number): Reach {
    const day = end === null ? this.#date : dayBefore(end);
    const parent = depth > MAX_DEPTH ? null : this.#registry.parentOf(unit, day);
    if (parent === null) return nowhere(null, unit.level);
    return nowhere(this.#onward(parent, depth + 1).within, unit.level);
  }

  /** Back before the last arrival of other territory, until the day is reached. */
  #back(unit: Unit, day: CalendarDate, depth: number): Reach {
    const arrivals = this.#registry
      .arrivalsTo(unit)
      .filter((arrival) => this.#date < arrival.date && arrival.date <= day);
    const last = arrivals.reduce((latest, { date }) => (date > latest ? date : latest), "");
    const begin = (unit.spells[0] as UnitSpell).validFrom;
    if (last === "" || depth > MAX_DEPTH) {
      if (this.#registry.spellOn(unit, this.#date) !== null) return whole(unit);
      return this.#lostBackward(unit, begin ?? day, depth);
    }
    const sources = arrivals
      .filter((arrival) => arrival.date === last)
      .map((arrival) => arrival.unit);
    if (begin === null || begin < last) sources.unshift(unit);
    const reaches = sources.map((source) => this.#back(source, dayBefore(last), depth + 1));
    if (reaches.length === 1) return reaches[0] as Reach;
    // What a unit's declared shares say of its heirs says nothing of an heir's own make-up.
    const asked = this.#split.sharesOf(codeOf(unit), last, sources.map(codeOf));
    return this.#divide(unit, reaches, asked ?? reaches.map(() => null));
  }

  #lostBackward(unit: Unit, begin: CalendarDate, depth: number): Reach {
    const parent = depth > MAX_DEPTH ? null : this.#registry.parentOf(unit, begin);
    if (parent === null) return nowhere(null, unit.level);
    return nowhere(this.#back(parent, begin, depth + 1).within, unit.level);
  }

  #divide(unit: Unit, reaches: readonly Reach[], shares: readonly (number | null)[]): Reach {
    const known = shares.filter((share) => share !== null);
    if (known.length < shares.length || known.every((share) => share === 0)) {
      return unknownShares(reaches, unit.level, this.lowestCommon);
    }
    return byShares(reaches, known, this.lowestCommon);
  }

  readonly lowestCommon = (units: readonly (Unit | null)[]): Unit | null => {
    let common: readonly Unit[] | null = null;
    for (const unit of units) {
      if (unit === null) return null;
      const line: readonly Unit[] = [unit, ...this.#registry.ancestorsOf(unit, this.#date)];
      common = common === null ? line : common.filter((above) => line.includes(above));
    }
    return common?.[0] ?? null;
  };
}

function codeOf(unit: Unit): string {
  return (unit.spells[0] as UnitSpell).code;
}
