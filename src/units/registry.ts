/**
 * The units of a registry and their hierarchy on a day. Everything is indexed when the
 * registry is made, so that looking up costs the same for 10 units and for 16,800 spells.
 */
import { keyOf } from "../util/keys.ts";
import type { CalendarDate, Stretch } from "../model/calendar.ts";
import type { Level, Unit, UnitSpell } from "../model/unit.ts";
import { NameIndex } from "./name-index.ts";
import { isInForce, isInForceDuring, unitsOf } from "./spells.ts";
import { Succession, type Arrival, type Heir } from "./succession.ts";

interface ChildSpell {
  readonly unit: Unit;
  readonly spell: UnitSpell;
}

/** Deeper than any hierarchy: stops a registry whose parents go round in a circle. */
const MAX_DEPTH = 12;
/** Lines upwards that are remembered for a unit. */
const MAX_EPOCHS = 64;

export class Registry {
  /** In registry order. */
  readonly units: readonly Unit[];
  /** The hierarchy comes from the submissions: coverage is unknown, codes mostly null. */
  readonly inferred: boolean;
  readonly names: NameIndex;
  readonly #byId = new Map<string, Unit>();
  readonly #byCode = new Map<string, Unit[]>();
  readonly #children = new Map<string, ChildSpell[]>();
  readonly #order = new Map<Unit, number>();
  readonly #inForce = new Map<string, readonly Unit[]>();
  readonly #succession: Succession;
  #changes: readonly CalendarDate[] | null = null;
  readonly #above = new Map<Unit, Map<number, readonly Unit[]>>();
  readonly #asked: readonly Unit[];

  /**
   * `units` in registry order, as {@link unitsOf} makes them. `asked`: units of another registry
   * that decided which of these there are.
   */
  constructor(units: readonly Unit[], inferred = false, asked: readonly Unit[] = []) {
    this.units = units;
    this.inferred = inferred;
    this.#asked = asked;
    this.names = new NameIndex(units);
    for (const unit of units) {
      this.#byId.set(unit.id, unit);
      this.#order.set(unit, this.#order.size);
      const code = (unit.spells[0] as UnitSpell).code;
      push(this.#byCode, code, unit);
      for (const spell of unit.spells) {
        if (spell.parentCode !== null) push(this.#children, spell.parentCode, { unit, spell });
      }
    }
    this.#succession = new Succession(this);
  }

  unitById(id: string): Unit | null {
    return this.#byId.get(id) ?? null;
  }

  /** Every unit that ever held a code, in order of time. */
  unitsByCode(code: string): readonly Unit[] {
    return this.#byCode.get(code) ?? [];
  }

  /** The unit that holds a code on a day. */
  unitByCode(code: string, date: CalendarDate): Unit | null {
    return this.unitsByCode(code).find((u) => this.spellOn(u, date) !== null) ?? null;
  }

  /** Units in force on a day, in registry order; of one level, or of all. */
  unitsInForce(date: CalendarDate, level?: Level): readonly Unit[] {
    const key = keyOf(date, level);
    let units = this.#inForce.get(key);
    if (units === undefined) {
      if (this.#inForce.size > 200) this.#inForce.clear();
      const ofLevel =
        level === undefined ? this.units : this.units.filter((u) => u.level === level);
      units = ofLevel.filter((u) => this.spellOn(u, date) !== null);
      this.#inForce.set(key, units);
    }
    return units;
  }

  /**
   * Which stretch between two changes of the registry a day is in, counted from its first
   * change; in an inferred hierarchy those of the provinces that it was asked of count too.
   */
  epochOf(date: CalendarDate): number {
    this.#changes ??= changesOf([...this.units, ...this.#asked]);
    let [low, high] = [0, this.#changes.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#changes[middle] as CalendarDate) <= date) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  /** The spell of a unit in force on a day; null where the unit did not exist. */
  spellOn(unit: Unit, date: CalendarDate): UnitSpell | null {
    return unit.spells.findLast((s) => isInForce(s, date)) ?? null;
  }

  /** The spells of a unit in force on any day of a stretch, in order of time. */
  spellsDuring(unit: Unit, on: Stretch): readonly UnitSpell[] {
    return unit.spells.filter((s) => isInForceDuring(s, on));
  }

  /** The latest name of a unit in the window; outside its life the name nearest to it. */
  nameOf(unit: Unit, window: Stretch): string {
    const spells = unit.spells;
    const begun = spells.findLast((s) => s.validFrom === null || s.validFrom <= window.end);
    return (begun ?? spells[0])?.name ?? "";
  }

  /** The unit directly above on a day; null at the top, and where it is not in the registry. */
  parentOf(unit: Unit, date: CalendarDate): Unit | null {
    const code = this.spellOn(unit, date)?.parentCode ?? null;
    return code === null ? null : this.unitByCode(code, date);
  }

  /** From the parent upwards on a day. */
  ancestorsOf(unit: Unit, date: CalendarDate): readonly Unit[] {
    // Asked for row after row; between two changes of the registry the answer stands.
    const epoch = this.epochOf(date);
    let known = this.#above.get(unit);
    if (known === undefined) this.#above.set(unit, (known = new Map()));
    let above = known.get(epoch);
    if (above === undefined) {
      if (known.size >= MAX_EPOCHS) known.clear();
      known.set(epoch, (above = this.#lineAbove(unit, date)));
    }
    return above;
  }

  #lineAbove(unit: Unit, date: CalendarDate): readonly Unit[] {
    const above: Unit[] = [];
    let parent = this.parentOf(unit, date);
    while (parent !== null && above.length < MAX_DEPTH && parent !== unit) {
      above.push(parent);
      parent = this.parentOf(parent, date);
    }
    return above;
  }

  /** The units directly below on a day, in registry order. */
  childrenOf(unit: Unit, date: CalendarDate): readonly Unit[] {
    const code = this.spellOn(unit, date)?.code;
    if (code === undefined || this.unitByCode(code, date) !== unit) return [];
    const below = (this.#children.get(code) ?? [])
      .filter(({ unit: child, spell }) => this.spellOn(child, date) === spell)
      .map((child) => child.unit);
    return below.sort((a, b) => this.compare(a, b));
  }

  /** All units below on a day, level by level. */
  descendantsOf(unit: Unit, date: CalendarDate): readonly Unit[] {
    const below: Unit[] = [];
    let tier: readonly Unit[] = [unit];
    for (let depth = 0; tier.length > 0 && depth < MAX_DEPTH; depth++) {
      tier = tier.flatMap((u) => this.childrenOf(u, date));
      below.push(...tier);
    }
    return below;
  }

  /** Whether a unit is another one, or below it, on a day. */
  isWithin(unit: Unit, ancestor: Unit, date: CalendarDate): boolean {
    return unit === ancestor || this.ancestorsOf(unit, date).includes(ancestor);
  }

  /** Registry order, for sorting. */
  compare(a: Unit, b: Unit): number {
    return (this.#order.get(a) ?? 0) - (this.#order.get(b) ?? 0);
  }

  /** What a unit became at its end; empty where it lives on, or ended without successor. */
  successorsOf(unit: Unit): readonly Heir[] {
    return this.#succession.successorsOf(unit);
  }

  /** What a unit came from at its beginning. */
  predecessorsOf(unit: Unit): readonly Arrival[] {
    return this.#succession.predecessorsOf(unit);
  }

  /** Every unit that ended and went into this one wholly or in part, at any time of its life. */
  arrivalsTo(unit: Unit): readonly Arrival[] {
    return this.#succession.arrivalsTo(unit);
  }
}

/** The days on which a spell begins or has ended, rising. */
function changesOf(units: readonly Unit[]): readonly CalendarDate[] {
  const days = new Set<CalendarDate>();
  for (const unit of units) {
    for (const { validFrom, validTo } of unit.spells) {
      if (validFrom !== null) days.add(validFrom);
      if (validTo !== null) days.add(validTo);
    }
  }
  return [...days].sort();
}

function push<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const values = map.get(key);
  if (values === undefined) map.set(key, [value]);
  else values.push(value);
}

/** A registry made of spells, in the order of the spells. */
export function registryOf(spells: readonly UnitSpell[], inferred = false): Registry {
  return new Registry(unitsOf(spells), inferred);
}
