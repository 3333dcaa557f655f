/** The plan of a restating: for each unit and day the portions of its figures on the day asked. */
import type { CalendarDate, Stretch } from "../../model/calendar.ts";
import type { Fate, Portion, Portions, Restating } from "../../model/restating.ts";
import type { Level, Unit } from "../../model/unit.ts";
import { lastDayIn } from "../../model/unit-days.ts";
import { keyOf } from "../../util/keys.ts";
import type { Registry } from "../registry.ts";
import type { Place, Reach } from "./reach.ts";
import { NO_SPLIT, type Split } from "./split.ts";
import { Tracer } from "./trace.ts";

/** `basis` is what was asked: `current` or the date. */
export function planRestating(
  registry: Registry,
  date: CalendarDate,
  basis: string = date,
  split: Split = NO_SPLIT,
): Restating {
  return new Plan(registry, date, basis, split);
}

class Plan implements Restating {
  readonly date: CalendarDate;
  readonly basis: string;
  readonly split: string | null;
  readonly #registry: Registry;
  readonly #tracer: Tracer;
  readonly #portions = new Map<Unit, Map<CalendarDate, Portions>>();
  /** Equal portions of a unit are one object, so that its days are apportioned together. */
  readonly #interned = new Map<string, Portions>();
  readonly #lines = new Map<Unit | null, Map<Level, Unit>>();
  readonly #above = new Map<Unit, readonly Unit[]>();

  constructor(registry: Registry, date: CalendarDate, basis: string, split: Split) {
    this.#registry = registry;
    this.date = date;
    this.basis = basis;
    this.split = split.name;
    this.#tracer = new Tracer(registry, date, split);
  }

  portionsOf(unit: Unit, on: Stretch): Portions {
    let byDay = this.#portions.get(unit);
    if (byDay === undefined) this.#portions.set(unit, (byDay = new Map()));
    const day = lastDayIn(unit, on);
    let portions = byDay.get(day);
    if (portions === undefined) {
      portions = this.#portionsOf(this.#tracer.trace(unit, day), unit);
      byDay.set(day, portions);
    }
    return portions;
  }

  ancestorsOf(unit: Unit): readonly Unit[] {
    return this.#above.get(unit) ?? this.#registry.ancestorsOf(unit, this.date);
  }

  isUnallocated(unit: Unit): boolean {
    return this.#above.has(unit);
  }

  #portionsOf(reach: Reach, unit: Unit): Portions {
    const parts = reach.places.map((place) => this.#portion(place));
    const key = keyOf(unit.id, reach.within?.id, ...parts.flatMap(wordsOf));
    let portions = this.#interned.get(key);
    if (portions === undefined) {
      portions = { fate: this.#fateOf(parts, unit), parts, within: reach.within };
      this.#interned.set(key, portions);
    }
    return portions;
  }

  #fateOf(parts: readonly Portion[], unit: Unit): Fate {
    if (parts.some((part) => this.isUnallocated(part.unit))) return "unallocated";
    if (parts.some((part) => part.estimated)) return "shares";
    return parts[0]?.unit === unit ? "kept" : "whole";
  }

  #portion({ unit, share, estimated, targets, level, under }: Place): Portion {
    if (unit !== null) return { unit, share, estimated, targets: [] };
    // An old district's figure stands with those of the communes where there are no districts.
    const gone = this.#registry.unitsInForce(this.date, level).length === 0;
    return { unit: this.#lineUnder(under, gone ? "commune" : level), share, estimated, targets };
  }

  /** One line for each unit and level, whatever stands in it. */
  #lineUnder(under: Unit | null, level: Level): Unit {
    let lines = this.#lines.get(under);
    if (lines === undefined) this.#lines.set(under, (lines = new Map()));
    let line = lines.get(level);
    if (line === undefined) {
      const parentCode = under?.code ?? null;
      const id = `?${level}@${under?.id ?? ""}`;
      const spell = { code: id, name: "", level, parentCode, validFrom: null, validTo: null };
      line = {
        id,
        code: null,
        level,
        spells: [{ ...spell, successors: [], aliases: [], order: Infinity }],
      };
      lines.set(level, line);
      const above = under === null ? [] : [under, ...this.#registry.ancestorsOf(under, this.date)];
      this.#above.set(line, above);
    }
    return line;
  }
}

function wordsOf({ unit, share, estimated, targets }: Portion): string[] {
  return [unit.id, String(share), String(estimated), keyOf(...targets.map((target) => target.id))];
}
