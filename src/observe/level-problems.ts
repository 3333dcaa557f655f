/** What is told of a higher unit's figures that do not restate those of its units. */
import type { CalendarDate } from "../model/calendar.ts";
import { minus, written } from "../model/decimal.ts";
import { type Conflict, type Entry, type ObserveContext, placeOf } from "./entry.ts";
import { sayOf } from "./grains.ts";
import { compare, type Figure } from "./level-figures.ts";
import { otherPlace } from "./restates.ts";

/** In one table: once of each column. */
export function hierarchyMismatches(
  figures: readonly Figure[],
  context: ObserveContext,
): Conflict[] {
  const conflicts = new Map<string, Conflict>();
  for (const figure of figures) {
    const side = compare(figure);
    const first = figure.own[0] as Entry;
    if (side === "equal" || side === "unknown" || conflicts.has(first.field)) continue;
    const [own, children] = [sayOf(figure.own) ?? 0, sayOf(figure.lower) ?? 0];
    conflicts.set(first.field, {
      problem: {
        code: "hierarchy-mismatch",
        place: placeOf(first.source, first.cell.column),
        field: first.field,
        value: own,
        suggestion: written(children),
        facts: {
          unit: context.units.nameOf(first.unit, first),
          field: first.field,
          own,
          children,
          difference: minus(own, children),
          ...otherPlace(figure.lower[0] as Entry),
        },
      },
      rows: sourcesOf(figure.own),
    });
  }
  return [...conflicts.values()];
}

/** In another sheet or file: it may hold them, and nothing says so. */
export function mayInclude(figures: readonly Figure[], context: ObserveContext): Conflict {
  const { first, unit, own, lower } = tellingOf(figures, context);
  return mayHold("may-include-lower-units", figures, first, {
    ...unit,
    indicator: first.indicator,
    own,
    children: sayOf(lower) ?? 0,
    formId: first.form,
    ...otherPlace(lower[0] as Entry),
  });
}

/** A unit's figure of a stretch from before it began: it may hold those of the units that it follows. */
export function mayIncludePredecessors(
  figures: readonly Figure[],
  began: CalendarDate,
  context: ObserveContext,
): Conflict {
  const { first, unit, own, lower } = tellingOf(figures, context);
  return mayHold("may-include-predecessors", figures, first, {
    ...unit,
    began,
    indicator: first.indicator,
    own,
    before: sayOf(lower) ?? 0,
    ...otherPlace(lower[0] as Entry),
  });
}

/** The figure that says most of the matter: one that is not equal, else the first. */
function tellingOf(figures: readonly Figure[], { units }: ObserveContext) {
  const telling = figures.find((figure) => compare(figure) !== "equal") ?? figures[0];
  const { own, lower } = telling as Figure;
  const first = own[0] as Entry;
  const name = units.nameOf(first.unit, first);
  return {
    first,
    unit: { unit: name, code: first.unit.code ?? name },
    own: sayOf(own) ?? first.value.value ?? 0,
    lower,
  };
}

function mayHold(
  code: string,
  figures: readonly Figure[],
  first: Entry,
  facts: Conflict["problem"]["facts"],
): Conflict {
  const place = placeOf(first.source, first.cell.column);
  const rows = sourcesOf(figures.flatMap((figure) => figure.own));
  return { problem: { code, place, field: first.field, facts }, rows };
}

function sourcesOf(entries: readonly Entry[]) {
  return [...new Set(entries.map(({ source }) => source))];
}
