/**
 * Reports sent twice. Period rows claim the whole period: two sheets that state one
 * indicator, unit, breakdown and period conflict. Record rows claim only themselves:
 * two files are one report sent again if they share an identical record of a month.
 */
import { bindPeriod, monthOf } from "../model/period.ts";
import { a1 } from "../util/a1.ts";
import { keyOf } from "../util/keys.ts";
import {
  bySource,
  type Conflict,
  groupBy,
  type ObserveContext,
  placeOf,
  type SourceRow,
  stretchKey,
} from "./entry.ts";

export interface Resolution {
  readonly conflicts: readonly Conflict[];
  /** Rows of reports that a later report replaces (`--on-duplicate latest`). */
  readonly replaced: ReadonlySet<SourceRow>;
  readonly choices: readonly {
    readonly unit: string;
    readonly kept: string;
    readonly dropped: string;
  }[];
}

interface Report {
  readonly rows: readonly SourceRow[];
  readonly first: SourceRow;
}

export function findDuplicates(rows: readonly SourceRow[], context: ObserveContext): Resolution {
  const conflicts: Conflict[] = [];
  const replaced = new Set<SourceRow>();
  const choices: { unit: string; kept: string; dropped: string }[] = [];
  for (const group of spanGroups(rows, context)) {
    for (const [earlier, later] of conflictingPairs(group)) {
      // Of three reports sent again the second choice is among those that are left.
      if (replaced.has(earlier.first) || replaced.has(later.first)) continue;
      const winner = context.onDuplicate === "latest" ? latest(earlier, later) : null;
      if (winner === null) conflicts.push(conflict(earlier, later, context));
      else {
        const loser = winner === earlier ? later : earlier;
        for (const row of loser.rows) replaced.add(row);
        const unit = context.units.nameOf(winner.first.unit, winner.first.stretch);
        choices.push({ unit, kept: where(winner), dropped: where(loser) });
      }
    }
  }
  return { conflicts, replaced, choices };
}

/** Rows of one unit, form and period, where they come from more than one place. */
export function spanGroups(rows: readonly SourceRow[], context: ObserveContext): SourceRow[][] {
  const several = unitsOfSeveral(rows);
  const groups = groupBy(
    rows.filter(({ unit }) => several.has(unit.id)),
    (row) => keyOf(row.unit.id, row.form, row.record ? "month" : "claim", spanOf(row, context)),
  );
  return [...groups.values()].filter((group) => {
    const [first] = group;
    return group.some((row) => row.sheet !== first?.sheet);
  });
}

/** Ids of units with rows in more than one sheet. */
function unitsOfSeveral(rows: readonly SourceRow[]): ReadonlySet<string> {
  const sheets = new Map<string, unknown>();
  const several = new Set<string>();
  for (const { unit, sheet } of rows) {
    const first = sheets.get(unit.id);
    if (first === undefined) sheets.set(unit.id, sheet);
    else if (first !== sheet) several.add(unit.id);
  }
  return several;
}

/** The days that a report is of: the claimed stretch, or the record's month. */
function spanOf(row: SourceRow, context: ObserveContext): string {
  if (!row.record) return stretchKey(row.stretch);
  return stretchKey(bindPeriod(monthOf(row.stretch.start, context.scheme), context.scheme));
}

function where(report: Report): string {
  return `${report.first.sheet.file}!${report.first.sheet.sheet}`;
}

/** Reports of one unit, form and period that cannot both count. */
function conflictingPairs(group: readonly SourceRow[]): [Report, Report][] {
  if (group.length < 2) return [];
  const record = (group[0] as SourceRow).record;
  const origin = (row: SourceRow) =>
    record ? keyOf(row.sheet.file) : keyOf(row.sheet.file, row.sheet.sheet);
  const byOrigin = [...groupBy(group, origin).values()];
  if (byOrigin.length < 2) return [];
  const reports = byOrigin.map((rows) => {
    const sorted = [...rows].sort(bySource);
    return { rows: sorted, first: sorted[0] as SourceRow };
  });
  const claims = reports.map(
    (report) => new Set(report.rows.flatMap(record ? identity : claimsOf)),
  );
  const pairs: [Report, Report][] = [];
  for (let later = 1; later < reports.length; later++) {
    for (let earlier = 0; earlier < later; earlier++) {
      const shared = meet(claims[earlier] as Set<string>, claims[later] as Set<string>);
      if (!shared) continue;
      pairs.push([reports[earlier] as Report, reports[later] as Report]);
    }
  }
  return pairs;
}

/** The claim of "không phát sinh": that every figure of the period is zero. */
const NOTHING = keyOf("nothing");

function meet(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  if (a.size === 0 || b.size === 0) return false;
  return a.has(NOTHING) || b.has(NOTHING) || [...b].some((key) => a.has(key));
}

/** All that a record row says. */
function identity(row: SourceRow): string[] {
  const { row: cells, stretch } = row;
  const counts = [...cells.counts].map(([field, cell]) => [
    field,
    cell.reading.ok ? cell.reading.value : null,
  ]);
  const codes = [...cells.codes].map(([field, cell]) => [field, cell.value]);
  return [
    JSON.stringify([
      stretchKey(stretch),
      counts.sort(byField),
      codes.sort(byField),
      [...cells.texts].sort(byField),
    ]),
  ];
}

function byField(a: readonly unknown[], b: readonly unknown[]): number {
  return String(a[0]) < String(b[0]) ? -1 : 1;
}

/** The cells' fields with the row's breakdown. */
function claimsOf(row: SourceRow): string[] {
  const by = JSON.stringify(
    [...row.row.codes].map(([field, cell]) => [field, cell.value]).sort(byField),
  );
  if (row.sheet.nothingOccurred) return [NOTHING];
  return [...row.row.counts].flatMap(([field, cell]) =>
    cell.reading.ok && cell.reading.value.status === "O" ? [] : [keyOf(field, by)],
  );
}

/** The report dated later; null where either has no date or both the same. */
function latest(a: Report, b: Report): Report | null {
  const dateA = a.first.sheet.title.reportDate;
  const dateB = b.first.sheet.title.reportDate;
  if (dateA === null || dateB === null || dateA === dateB) return null;
  return dateA > dateB ? a : b;
}

function conflict(earlier: Report, later: Report, context: ObserveContext): Conflict {
  const { first } = later;
  const other = earlier.first;
  return {
    problem: {
      code: "duplicate-submission",
      place: placeOf(first),
      facts: {
        unit: context.units.nameOf(first.unit, first.stretch),
        form: first.form,
        period: spanOf(first, context),
        other: other.sheet.file,
        otherSheet: other.sheet.sheet,
        otherCell: placeCell(other),
        reason: first.record ? "records" : "claim",
      },
    },
    rows: [...earlier.rows, ...later.rows],
  };
}

function placeCell(row: SourceRow): string {
  const place = placeOf(row);
  return a1(place.row ?? 1, place.column ?? 1);
}
