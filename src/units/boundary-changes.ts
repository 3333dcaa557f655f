/**
 * On which days, and how, the territory of a unit changed: it began out of others, ended,
 * took in a place, or gave one up. A rename changes no territory.
 */
import { keyOf } from "../util/keys.ts";
import type { CalendarDate, Stretch } from "../model/calendar.ts";
import type { Unit, UnitSpell } from "../model/unit.ts";
import type { Registry } from "./registry.ts";
import { dayBefore } from "./spells.ts";

export interface BoundaryChange {
  readonly unit: Unit;
  /** The first day on which it holds. */
  readonly date: CalendarDate;
  readonly kind: "begun" | "ended" | "gained" | "lost";
  /** What it came from, went to, took in or gave up; in registry order. */
  readonly others: readonly Unit[];
}

/** Changes after the first day of a span, of some units; in order of time, then of the registry. */
export function boundaryChanges(
  registry: Registry,
  units: readonly Unit[],
  span: Stretch,
): BoundaryChange[] {
  if (registry.inferred) return [];
  const inside = (date: CalendarDate | null): date is CalendarDate =>
    date !== null && date > span.start && date <= span.end;
  const changes = units.flatMap((unit) =>
    lifeOf(unit, registry).filter(({ date }) => inside(date)),
  );
  const wanted = new Set(units);
  const moves = new Moves(registry, wanted);
  for (const unit of registry.units) {
    for (const spell of unit.spells) if (inside(spell.validTo)) moves.add(unit, spell.validTo);
  }
  const ownEnds = new Set(changes.map(({ unit, date }) => keyOf(unit.id, date)));
  const moved = moves.changes().filter(({ unit, date }) => !ownEnds.has(keyOf(unit.id, date)));
  return [...changes, ...moved].sort(
    (a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0) || registry.compare(a.unit, b.unit),
  );
}

function lifeOf(unit: Unit, registry: Registry): BoundaryChange[] {
  const changes: BoundaryChange[] = [];
  const from = (unit.spells[0] as UnitSpell).validFrom;
  const to = (unit.spells.at(-1) as UnitSpell).validTo;
  if (from !== null) {
    const others = new Set(registry.predecessorsOf(unit).map((arrival) => arrival.unit));
    if (others.size > 0) {
      changes.push({ unit, date: from, kind: "begun", others: ordered(others, registry) });
    }
  }
  if (to !== null) {
    const heirs = registry.successorsOf(unit).flatMap((heir) => heir.unit ?? []);
    changes.push({ unit, date: to, kind: "ended", others: ordered(heirs, registry) });
  }
  return changes;
}

function ordered(units: Iterable<Unit>, registry: Registry): Unit[] {
  return [...new Set(units)].sort((a, b) => registry.compare(a, b));
}

/** Places that change the unit above them. */
class Moves {
  readonly #registry: Registry;
  readonly #wanted: ReadonlySet<Unit>;
  readonly #found = new Map<
    string,
    { unit: Unit; date: CalendarDate; kind: "gained" | "lost"; others: Set<Unit> }
  >();

  constructor(registry: Registry, wanted: ReadonlySet<Unit>) {
    this.#registry = registry;
    this.#wanted = wanted;
  }

  /** A spell of `unit` ended on `date`: where was it the day before, and where is it now? */
  add(unit: Unit, date: CalendarDate): void {
    const registry = this.#registry;
    const lives = registry.spellOn(unit, date) !== null;
    const heirs = lives ? [unit] : registry.successorsOf(unit).flatMap((heir) => heir.unit ?? []);
    if (heirs.length === 0) return;
    const eve = dayBefore(date);
    const before = new Set(registry.ancestorsOf(unit, eve));
    const after = heirs.map((heir) => new Set([heir, ...registry.ancestorsOf(heir, date)]));
    for (const above of before) {
      const lost = registry.spellOn(above, date) !== null && after.some((line) => !line.has(above));
      if (lost) this.#note(above, date, "lost", unit);
    }
    for (const above of new Set(after.flatMap((line) => [...line]))) {
      if (above === unit || before.has(above)) continue;
      if (registry.spellOn(above, eve) !== null) this.#note(above, date, "gained", unit);
    }
  }

  #note(unit: Unit, date: CalendarDate, kind: "gained" | "lost", other: Unit): void {
    if (!this.#wanted.has(unit)) return;
    const key = keyOf(unit.id, date, kind);
    const found = this.#found.get(key) ?? { unit, date, kind, others: new Set<Unit>() };
    found.others.add(other);
    this.#found.set(key, found);
  }

  changes(): BoundaryChange[] {
    return [...this.#found.values()].map((found) => {
      return { ...found, others: ordered(found.others, this.#registry) };
    });
  }
}
