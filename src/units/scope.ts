/** Whether a unit lies in the scope of a search: the scoping unit, below it, or its parents. */
import type { CalendarDate, Stretch } from "../model/calendar.ts";
import type { Unit, UnitSpell } from "../model/unit.ts";
import type { Registry } from "./registry.ts";
import { dayBefore, isInForceDuring } from "./spells.ts";

/** The days on which a spell is looked at within a stretch: its last and its first there. */
function daysWithin(spell: UnitSpell, on: Stretch): readonly CalendarDate[] {
  const last =
    spell.validTo !== null && spell.validTo <= on.end ? dayBefore(spell.validTo) : on.end;
  const first = spell.validFrom !== null && spell.validFrom > on.start ? spell.validFrom : on.start;
  return first === last ? [last] : [last, first];
}

/** Every scoping unit must fit: a province and a district narrow the search together. */
export function isInScope(
  registry: Registry,
  unit: Unit,
  spell: UnitSpell,
  on: Stretch,
  scope: readonly Unit[],
): boolean {
  if (scope.length === 0) return true;
  if (isElsewhere(unit, spell, scope.at(-1) as Unit)) return false;
  const days = daysWithin(spell, on);
  // The lowest scoping unit, which stands last, is the one that most units fail.
  for (let i = scope.length - 1; i >= 0; i--) {
    const own = scope[i] as Unit;
    if (own !== unit && !days.some((day) => isRelated(registry, unit, own, day))) return false;
  }
  return true;
}

/** Most units of a name are plainly in another district: a commune whose parent is no spell of this one. */
function isElsewhere(unit: Unit, { parentCode }: UnitSpell, scope: Unit): boolean {
  if (unit.level !== "commune" || scope.level !== "district") return false;
  if (unit.spells.length !== 1) return false;
  for (const { code } of scope.spells) if (code === parentCode) return false;
  return true;
}

function isRelated(registry: Registry, unit: Unit, scope: Unit, day: CalendarDate): boolean {
  return registry.isWithin(unit, scope, day) || registry.isWithin(scope, unit, day);
}

/**
 * For a spell that was not in force: whether it lay in the scope in its own time, or what
 * it became, or came from, lies there now.
 */
export function wasInScope(
  registry: Registry,
  unit: Unit,
  spell: UnitSpell,
  on: Stretch,
  scope: readonly Unit[],
): boolean {
  if (isInScope(registry, unit, spell, lifeOf(spell, on), scope)) return true;
  const near = [...registry.successorsOf(unit), ...registry.predecessorsOf(unit)];
  return near.some(({ unit: other }) => {
    const there = other === null ? [] : registry.spellsDuring(other, on);
    return there.some((s) => isInScope(registry, other as Unit, s, on, scope));
  });
}

/** The end of the spell nearest to a stretch in which it was not in force, as one day. */
function lifeOf(spell: UnitSpell, on: Stretch): Stretch {
  if (isInForceDuring(spell, on)) return on;
  const ended = spell.validTo !== null && spell.validTo <= on.start;
  const day = ended ? dayBefore(spell.validTo) : (spell.validFrom ?? on.start);
  return { start: day, end: day };
}

/** The units in scope and in force on any day of a stretch, each once; all without scope. */
export function unitsInScope(
  registry: Registry,
  on: Stretch,
  scope: readonly Unit[],
): readonly Unit[] {
  const found = new Set<Unit>();
  for (const day of on.start === on.end ? [on.end] : [on.end, on.start]) {
    const [first] = scope;
    if (first === undefined) {
      for (const unit of registry.unitsInForce(day)) found.add(unit);
      continue;
    }
    const [below, above] = [registry.descendantsOf(first, day), registry.ancestorsOf(first, day)];
    for (const unit of [first, ...below, ...above]) {
      const spell = registry.spellsDuring(unit, on).at(-1);
      if (spell !== undefined && isInScope(registry, unit, spell, on, scope)) found.add(unit);
    }
  }
  return [...found];
}
