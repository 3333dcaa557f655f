/**
 * Reports sent twice. Period rows claim the whole period: two sheets that state one
 * indicator, unit, breakdown and period conflict. Record rows claim only themselves:
 * two files are one report sent again if they share an identical record of a month.
 */
import { groupBy } from "../util/groups.ts";
import type { Problem } from "../model/finding.ts";
import { bindPeriod, monthOf } from "../model/period.ts";
import { a1 } from "../util/a1.ts";
import { keyOf } from "../util/keys.ts";
import {
  bySource,
  type Conflict,
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
  /** Its place among the reports of its period. */
  readonly order: number;
  readonly claims: ReadonlySet<string>;
}

export function findDuplicates(rows: readonly SourceRow[], context: ObserveContext): Resolution {
  const found = new FoundDuplicates(context);
  for (const group of spanGroups(rows, context)) found.look(reportsIn(group));
  return found;
}

class FoundDuplicates implements Resolution {
  readonly conflicts: Conflict[] = [];
  readonly replaced = new Set<SourceRow>();
  readonly choices: Resolution["choices"][number][] = [];
  readonly #context: ObserveContext;

  constructor(context: ObserveContext) {
    this.#context = context;
  }

  /** Reports of one unit, form and period. */
  look(reports: readonly Report[]): void {
    const latestCounts = this.#context.onDuplicate === "latest";
    const isReplaced = ({ first }: Report) => this.replaced.has(first);
    const met = new MetClaims(latestCounts, isReplaced);
    const told = new Set<Report>();
    for (const later of reports) {
      const rivals: Report[] = [];
      for (const earlier of met.take(later)) {
        // Of three reports sent again the second choice is among those that are left.
        if (isReplaced(earlier) || isReplaced(later)) continue;
        const winner = latestCounts ? latest(earlier, later) : null;
        if (winner === null) rivals.push(earlier);
        else this.#replace(winner === earlier ? later : earlier, winner);
      }
      const [first] = rivals;
      if (first === undefined) continue;
      // Told once of each report, with the first that it meets; of many copies each pair would be too many.
      const rows = [...rivals, later].flatMap((own) => (told.has(own) ? [] : own.rows));
      for (const own of [...rivals, later]) told.add(own);
      this.conflicts.push({ problem: conflict(first, later, this.#context), rows });
    }
  }

  #replace(loser: Report, winner: Report): void {
    for (const row of loser.rows) this.replaced.add(row);
    const { unit, stretch } = winner.first;
    const name = this.#context.units.nameOf(unit, stretch);
    this.choices.push({ unit: name, kept: where(winner), dropped: where(loser) });
  }
}

/** Reports that were met, by what they claim. */
class MetClaims {
  readonly #keepAll: boolean;
  readonly #isReplaced: (report: Report) => boolean;
  readonly #byClaim = new Map<string, Report[]>();
  readonly #claiming: Report[] = [];
  readonly #nothing: Report[] = [];

  /** `keepAll`: any of those with a claim may be replaced; else the first speaks for them all. */
  constructor(keepAll: boolean, isReplaced: (report: Report) => boolean) {
    this.#keepAll = keepAll;
    this.#isReplaced = isReplaced;
  }

  /** Takes a report in; gives earlier ones that cannot count beside it, in their order. */
  take(report: Report): readonly Report[] {
    const { claims } = report;
    if (claims.size === 0) return [];
    const met = new Set(claims.has(NOTHING) ? this.#claiming : this.#nothing);
    for (const claim of claims) {
      const made = (this.#byClaim.get(claim) ?? []).filter((own) => !this.#isReplaced(own));
      for (const own of made) met.add(own);
      if (this.#keepAll || made.length === 0) made.push(report);
      this.#byClaim.set(claim, made);
    }
    this.#claiming.push(report);
    if (claims.has(NOTHING)) this.#nothing.push(report);
    return [...met].sort((a, b) => a.order - b.order);
  }
}

const GROUPS = new WeakMap<readonly SourceRow[], readonly SourceRow[][]>();

/** Rows of one unit, form and period, where they come from more than one place; several steps ask for them. */
export function spanGroups(
  rows: readonly SourceRow[],
  context: ObserveContext,
): readonly SourceRow[][] {
  let groups = GROUPS.get(rows);
  if (groups === undefined) GROUPS.set(rows, (groups = findGroups(rows, context)));
  return groups;
}

function findGroups(rows: readonly SourceRow[], context: ObserveContext): SourceRow[][] {
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

/** Ids of units of which several sheets state one form and stretch: their breakdowns may differ. */
export function severalReports(
  rows: readonly SourceRow[],
  context: ObserveContext,
): ReadonlySet<string> {
  const claimed = spanGroups(rows, context).filter(([first]) => first?.record === false);
  return new Set(claimed.flatMap(([first]) => first?.unit.id ?? []));
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

function reportsIn(group: readonly SourceRow[]): Report[] {
  const record = (group[0] as SourceRow).record;
  const origin = (row: SourceRow) =>
    record ? keyOf(row.sheet.file) : keyOf(row.sheet.file, row.sheet.sheet);
  return [...groupBy(group, origin).values()].map((rows, order) => {
    const sorted = [...rows].sort(bySource);
    const claims = new Set(sorted.flatMap(record ? identity : claimsOf));
    return { rows: sorted, first: sorted[0] as SourceRow, order, claims };
  });
}

/** The claim of "không phát sinh": that every figure of the period is zero. */
const NOTHING = keyOf("nothing");

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

function conflict(earlier: Report, later: Report, context: ObserveContext): Problem {
  const { first } = later;
  const other = earlier.first;
  return {
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
  };
}

function placeCell(row: SourceRow): string {
  const place = placeOf(row);
  return a1(place.row ?? 1, place.column ?? 1);
}
