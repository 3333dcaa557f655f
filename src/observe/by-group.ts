/**
 * A form may say by group what another says by event (`breaksDown`: attendance by group, of the sessions of a
 * unit and month). It is counted once: groups feed an indicator only where the unit has no rows of the other form.
 */
import { groupBy } from "../util/groups.ts";
import type { Catalogue } from "../catalogue/index.ts";
import { contains, overlaps, type Stretch } from "../model/calendar.ts";
import { bindPeriod, monthOf } from "../model/period.ts";
import { keyOf } from "../util/keys.ts";
import {
  type Conflict,
  type Entry,
  type ObserveContext,
  placeOf,
  type SourceRow,
  stretchKey,
} from "./entry.ts";

/** A count by group, and the count of another form that it breaks down. */
interface ByGroup {
  readonly form: string;
  readonly field: string;
  readonly whole: { readonly form: string; readonly field: string };
}

const KNOWN = new WeakMap<Catalogue, readonly ByGroup[]>();

function countsByGroup(catalogue: Catalogue): readonly ByGroup[] {
  let found = KNOWN.get(catalogue);
  if (found === undefined) {
    found = catalogue.forms.flatMap(({ id, fields }) =>
      fields.flatMap(({ id: field, breaksDown: whole }) =>
        whole === undefined ? [] : [{ form: id, field, whole }],
      ),
    );
    KNOWN.set(catalogue, found);
  }
  return found;
}

/** Units with rows of a form by group and of the form that it breaks down. */
export function unitsByGroup(rows: readonly SourceRow[], catalogue: Catalogue): Set<string> {
  const units = new Set<string>();
  for (const { form, whole } of countsByGroup(catalogue)) {
    const [groups, events] = [new Set<string>(), new Set<string>()];
    for (const row of rows) {
      if (row.form === form) groups.add(row.unit.id);
      if (row.form === whole.form) events.add(row.unit.id);
    }
    for (const unit of groups) if (events.has(unit)) units.add(unit);
  }
  return units;
}

export function weighGroups(
  rows: readonly SourceRow[],
  entries: readonly Entry[],
  context: ObserveContext,
): Conflict[] {
  return countsByGroup(context.catalogue).flatMap((of) => weighOne(of, rows, entries, context));
}

function weighOne(
  of: ByGroup,
  rows: readonly SourceRow[],
  entries: readonly Entry[],
  context: ObserveContext,
): Conflict[] {
  const groups = rows.filter((row) => row.form === of.form);
  if (groups.length === 0) return [];
  const events = groupBy(
    rows.filter((row) => row.form === of.whole.form),
    (row) => row.unit.id,
  );
  const conflicts: Conflict[] = [];
  const superseded = new Set<SourceRow>();
  const spans = groupBy(groups, (row) => keyOf(row.unit.id, stretchKey(spanOf(row, context))));
  for (const own of spans.values()) {
    const first = own[0] as SourceRow;
    const span = spanOf(first, context);
    const beside = (events.get(first.unit.id) ?? []).filter((row) => overlaps(row.stretch, span));
    if (beside.length === 0) continue;
    for (const row of own) superseded.add(row);
    if (beside.every((row) => contains(span, row.stretch))) {
      conflicts.push(...difference(of, own, beside, span, context));
    }
  }
  if (superseded.size > 0) {
    for (const entry of entries)
      if (entry.field === of.field && superseded.has(entry.source)) entry.superseded = true;
  }
  return conflicts;
}

function spanOf(row: SourceRow, context: ObserveContext): Stretch {
  if (!row.record) return row.stretch;
  const { start, end } = bindPeriod(monthOf(row.stretch.start, context.scheme), context.scheme);
  return { start, end };
}

function sumOf(rows: readonly SourceRow[], field: string): number | null {
  let sum = 0;
  for (const row of rows) {
    const reading = row.row.counts.get(field)?.reading;
    if (reading === undefined) continue;
    if (!reading.ok || reading.value.value === null || reading.value.qualifier !== "=") return null;
    sum += reading.value.value;
  }
  return sum;
}

function difference(
  { field, whole }: ByGroup,
  groups: readonly SourceRow[],
  events: readonly SourceRow[],
  span: Stretch,
  context: ObserveContext,
): Conflict[] {
  const mine = sumOf(groups, field);
  const theirs = sumOf(events, whole.field);
  if (mine === null || theirs === null || mine === theirs) return [];
  const first = groups[0] as SourceRow;
  return [
    {
      problem: {
        code: "attendance-mismatch",
        place: placeOf(first, first.row.counts.get(field)?.column),
        field,
        value: mine,
        suggestion: String(theirs),
        facts: {
          unit: context.units.nameOf(first.unit, span),
          groups: mine,
          sessions: theirs,
          difference: mine - theirs,
          period: stretchKey(span),
        },
      },
      rows: groups,
    },
  ];
}
