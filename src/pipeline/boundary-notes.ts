/** Breaks of a series inside a span, as days and as notes: each is named under the table. */
import type { CalendarDate, Stretch } from "../model/calendar.ts";
import { labelFacts } from "../messages/notes.ts";
import type { Indicator } from "../model/catalogue.ts";
import type { Note } from "../model/report.ts";
import type { Unit } from "../model/unit.ts";
import { type BoundaryChange, boundaryChanges } from "../units/boundary-changes.ts";
import type { Registry } from "../units/registry.ts";

export interface Breaks {
  readonly units: readonly Unit[];
  readonly changes: readonly BoundaryChange[];
  /** Days of change by unit id. */
  readonly days: ReadonlyMap<string, readonly CalendarDate[]>;
}

export function breakDays(registry: Registry, units: readonly Unit[], span: Stretch): Breaks {
  const ordered = [...units].sort((a, b) => registry.compare(a, b));
  const changes = boundaryChanges(registry, ordered, span);
  const days = new Map<string, CalendarDate[]>();
  for (const { unit, date } of changes) days.set(unit.id, [...(days.get(unit.id) ?? []), date]);
  return { units: ordered, changes, days };
}

/** A note for each day inside the span from which an indicator counts something else. */
export function seriesNotes(indicators: readonly Indicator[], span: Stretch): Note[] {
  return indicators.flatMap(({ label, breaks = [] }) =>
    breaks
      .filter(({ day }) => day > span.start && day <= span.end)
      .map(({ day, why }) => ({
        code: "series-break",
        facts: { ...labelFacts("indicator", label), date: day, ...labelFacts("why", why) },
      })),
  );
}

/** A note for each change; units that ended on one day without successor share one. */
export function boundaryNotes(
  { units, changes }: Breaks,
  registry: Registry,
  span: Stretch,
): Note[] {
  const notes: Note[] = [];
  const ended = new Map<CalendarDate, string[]>();
  for (const { unit, date, kind, others } of changes) {
    const name = called(unit, registry, span);
    if (kind === "ended" && others.length === 0) {
      const names = ended.get(date);
      if (names !== undefined) {
        names.push(name);
        continue;
      }
      const list = [name];
      ended.set(date, list);
      notes.push({ code: "units-ended", facts: { units: list, date } });
      continue;
    }
    const facts = {
      unit: name,
      date,
      others: others.map((other) => called(other, registry, span)),
    };
    notes.push({ code: `boundary-${kind}`, facts });
  }
  return registry.inferred ? notes : [...notes, ...renames(units, registry, span)];
}

function called(unit: Unit, registry: Registry, span: Stretch): string {
  const name = registry.nameOf(unit, span);
  return unit.code === null ? name : `${name} (${unit.code})`;
}

/** New names of units that go on: one series, under its latest name. */
function renames(units: readonly Unit[], registry: Registry, span: Stretch): Note[] {
  return units.flatMap((unit) =>
    unit.spells.flatMap((spell, i) => {
      const before = unit.spells[i - 1];
      const date = spell.validFrom;
      if (before === undefined || before.name === spell.name || date === null) return [];
      if (date <= span.start || date > span.end) return [];
      return [{ code: "unit-renamed", facts: { unit: spell.name, before: before.name, date } }];
    }),
  );
}
