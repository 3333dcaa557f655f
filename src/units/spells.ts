/**
 * From spells to units: a rename or change of type is a new spell of the same unit; a
 * unit that also takes in another one begins anew (Bình Định 52, then Gia Lai 52).
 */
import { addDays, type CalendarDate, type Stretch } from "../model/calendar.ts";
import type { Unit, UnitSpell } from "../model/unit.ts";

/** Whether a spell is in force on a day. */
export function isInForce(spell: UnitSpell, date: CalendarDate): boolean {
  return (
    (spell.validFrom === null || spell.validFrom <= date) &&
    (spell.validTo === null || date < spell.validTo)
  );
}

/** Whether a spell is in force on any day of a stretch. */
export function isInForceDuring(spell: UnitSpell, on: Stretch): boolean {
  return (
    (spell.validFrom === null || spell.validFrom <= on.end) &&
    (spell.validTo === null || on.start < spell.validTo)
  );
}

const dayBeforeMemo = new Map<CalendarDate, CalendarDate>();

/** The day before a day; few different days occur, so they are remembered. */
export function dayBefore(date: CalendarDate): CalendarDate {
  let day = dayBeforeMemo.get(date);
  if (day === undefined) {
    day = addDays(date, -1);
    dayBeforeMemo.set(date, day);
  }
  return day;
}

/** Order of time; a spell without beginning is the first. */
export function byTime(a: UnitSpell, b: UnitSpell): number {
  const fromA = a.validFrom ?? "";
  const fromB = b.validFrom ?? "";
  return fromA === fromB ? a.order - b.order : fromA < fromB ? -1 : 1;
}

/**
 * Units made of spells, in registry order (that of their first line). `id` is the code
 * for the first unit of a code, `<code>@<validFrom>` for those that reuse it.
 */
export function unitsOf(spells: readonly UnitSpell[]): readonly Unit[] {
  const byCode = new Map<string, UnitSpell[]>();
  for (const spell of spells) {
    const same = byCode.get(spell.code);
    if (same === undefined) byCode.set(spell.code, [spell]);
    else same.push(spell);
  }
  const taken = arrivals(spells);
  const units: Unit[] = [];
  const ids = new Set<string>();
  for (const same of byCode.values()) {
    same.sort(byTime);
    for (const chain of chainsOf(same, taken)) units.push(unitOf(chain, ids));
  }
  const order = new Map(units.map((unit) => [unit, orderOf(unit)]));
  return units.sort((a, b) => (order.get(a) as number) - (order.get(b) as number));
}

/** Position of a unit in its registry. */
export function orderOf(unit: Unit): number {
  let order = Infinity;
  for (const spell of unit.spells) order = Math.min(order, spell.order);
  return order;
}

/** Codes, with the days on which another unit's spell ended and named them as successor. */
type Arrivals = ReadonlyMap<string, ReadonlySet<CalendarDate | null>>;

function arrivals(spells: readonly UnitSpell[]): Arrivals {
  const taken = new Map<string, Set<CalendarDate | null>>();
  for (const spell of spells) {
    for (const { code } of spell.successors) {
      if (code === spell.code) continue;
      const days = taken.get(code);
      if (days === undefined) taken.set(code, new Set([spell.validTo]));
      else days.add(spell.validTo);
    }
  }
  return taken;
}

function chainsOf(same: readonly UnitSpell[], taken: Arrivals): UnitSpell[][] {
  const chains: UnitSpell[][] = [];
  for (const spell of same) {
    const chain = chains.at(-1);
    const last = chain?.at(-1);
    if (chain !== undefined && last !== undefined && continues(last, spell, taken)) {
      chain.push(spell);
    } else chains.push([spell]);
  }
  return chains;
}

function continues(last: UnitSpell, next: UnitSpell, taken: Arrivals): boolean {
  return (
    last.validTo !== null &&
    last.validTo === next.validFrom &&
    last.level === next.level &&
    last.successors.length === 1 &&
    last.successors[0]?.code === last.code &&
    (last.successors[0].share ?? 1) === 1 &&
    taken.get(next.code)?.has(next.validFrom) !== true
  );
}

function unitOf(chain: readonly UnitSpell[], ids: Set<string>): Unit {
  const first = chain[0] as UnitSpell;
  let id = first.code;
  if (ids.has(id)) id = `${first.code}@${first.validFrom ?? ""}`;
  for (let n = 2; ids.has(id); n++) id = `${first.code}@${first.validFrom ?? ""}#${n}`;
  ids.add(id);
  return { id, code: first.code, level: first.level, spells: chain };
}
