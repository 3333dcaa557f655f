/** The units of a template: who stands in its title, and who can be chosen in its rows. */
import type { CalendarDate, Stretch } from "../../model/calendar.ts";
import { finestLevels } from "../../aggregate/due-reports.ts";
import { addDays } from "../../model/calendar.ts";
import type { Levels, Unit } from "../../model/unit.ts";
import { parseUnitName } from "../../units/names.ts";
import type { Registry } from "../../units/registry.ts";

/** A unit with the units above it, outermost first, by their names in the window. */
export interface NamedUnit {
  readonly unit: Unit;
  readonly name: string;
  readonly above: readonly { readonly unit: Unit; readonly name: string }[];
}

export function namedUnit(registry: Registry, unit: Unit, window: Stretch): NamedUnit {
  const name = (of: Unit) => registry.nameOf(of, window);
  const above = [...registry.ancestorsOf(unit, lastDay(registry, unit, window))].reverse();
  return { unit, name: name(unit), above: above.map((one) => ({ unit: one, name: name(one) })) };
}

/** The last day of the window on which the unit was in force. */
function lastDay(registry: Registry, unit: Unit, window: Stretch): CalendarDate {
  const end = registry.spellsDuring(unit, window).at(-1)?.validTo ?? null;
  return end === null || end > window.end ? window.end : addDays(end, -1);
}

/**
 * The units that owe a report: those of the lowest level there is, in force on any day of the window, under `top`
 * (all where it is null). In registry order. None: `top` has no unit below it.
 */
export function reportersUnder(
  registry: Registry,
  top: Unit | null,
  window: Stretch,
  levels: Levels,
): readonly NamedUnit[] {
  const living = registry.units
    .filter((unit) => unit !== top && registry.spellsDuring(unit, window).length > 0)
    .map((unit) => namedUnit(registry, unit, window))
    .filter(({ above }) => top === null || above.some(({ unit }) => unit === top));
  const lowest = finestLevels(
    living.map(({ unit }) => unit),
    levels,
  );
  return living.filter(({ unit }) => lowest.has(unit.level));
}

/** As it heads its reports: "CÔNG AN XÃ AN ĐỨC"; what is no administrative unit by its own name. */
export function officeName(name: string): string {
  const { type, agency } = parseUnitName(name);
  const whole = type === null || agency !== null ? name : `Công an ${name}`;
  return whole.toLocaleUpperCase("vi");
}

/** Each name once, behind its district where several bear it. */
export function namesToChoose(units: readonly NamedUnit[]): {
  readonly names: readonly string[];
  /** Districts and provinces, where a name alone would not tell which unit is meant. */
  readonly districts: readonly string[];
} {
  const names = new Set(units.map(({ name }) => name));
  if (names.size === units.length) return { names: [...names], districts: [] };
  const districts = units.flatMap(({ above }) => above.at(-1)?.name ?? []);
  return { names: [...names], districts: [...new Set(districts)] };
}
