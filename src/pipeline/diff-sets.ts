/** Two sets of submissions report by report: which are new, gone, corrected, sent again. */
import {
  cellKey,
  DiffMaker,
  type PairedPart,
  type ReportSet,
  type Whereabouts,
} from "../aggregate/diff.ts";
import type { Catalogue } from "../catalogue/index.ts";
import type { Indicator } from "../model/catalogue.ts";
import type { ChangeKind, DiffPart, DiffTotal, DiffUnit } from "../model/diff.ts";
import { bindPeriod, monthOf, type Period, type PeriodScheme } from "../model/period.ts";
import { type Levels, rankOf, type Unit } from "../model/unit.ts";
import type { Entry, Observed, SourceRow } from "../observe/index.ts";
import type { Registry } from "../units/registry.ts";
import { keyOf } from "../util/keys.ts";
import { compareVietnamese } from "../util/vietnamese.ts";

export interface OneSet {
  readonly input: string;
  readonly observed: Observed;
  /** Of its observations those that may differ from the other set's; the rest is the same in both. */
  readonly cells: readonly Entry[];
  /** Ids of the units of which some row may be another one; no report of any other is. */
  readonly touched: ReadonlySet<string>;
  readonly registry: Registry;
}

export interface Compared {
  readonly units: readonly DiffUnit[];
  total(
    own: {
      readonly old: readonly Entry[];
      readonly new: readonly Entry[];
      /** Whether a cell with a number counts in it, in each set, be it among these or not. */
      readonly counted: { readonly old: boolean; readonly new: boolean };
    },
    indicator: Indicator,
    values: { readonly old: number | null; readonly new: number | null },
  ): DiffTotal;
}

interface Reports extends ReportSet {
  readonly byUnit: ReadonlyMap<string, UnitReports>;
  readonly reports: ReadonlyMap<string, Report>;
}

interface UnitReports {
  readonly unit: Unit;
  readonly files: Set<string>;
  readonly reports: Set<string>;
}

/** There may be as many as rows. */
interface Report {
  /** Files and sheets, as a rule one. */
  readonly origins: string[];
  /** The dates that its sheets bear. */
  readonly dates: string[];
  /** What its changed cells say, so that equal reports are told from corrected ones. */
  readonly says: string[];
}

export function compareSets(
  old: OneSet,
  fresh: OneSet,
  period: Period,
  catalogue: Catalogue,
): Compared {
  const scheme = catalogue.schemes.get(period.scheme) as PeriodScheme;
  const where = whereabouts([old, fresh], scheme);
  const [before, after] = [reportsOf(old, where, scheme), reportsOf(fresh, where, scheme)];
  const maker = new DiffMaker<Entry>(before, after, where);
  const nameOf = (part: PairedPart<Entry>) => {
    const of = (part.new ?? part.old) as Entry;
    return (part.new === null ? old : fresh).registry.nameOf(of.unit, of);
  };
  return {
    units: unitsOf(old, fresh, before, after, period, catalogue.levels),
    total: (own, indicator, values) => {
      const { difference, parts } = maker.total(own, indicator, values, own.counted);
      return {
        indicator,
        ...values,
        difference,
        parts: parts.map((part) => partOf(part, nameOf(part))),
      };
    },
  };
}

function partOf(part: PairedPart<Entry>, unit: string): DiffPart {
  const of = (part.new ?? part.old) as Entry;
  return {
    unit,
    unitCode: of.unit.code,
    kind: part.kind,
    because: part.because,
    oldCell: part.old?.cell ?? null,
    newCell: part.new?.cell ?? null,
    old: part.old?.value.value ?? null,
    new: part.new?.value.value ?? null,
    difference: part.difference,
    ...(of.item === undefined ? {} : { item: of.item }),
  };
}

/** A report is found again by its unit, form and period; a file by its name inside its set. */
interface Where extends Whereabouts<Entry> {
  originOfRow(row: SourceRow): string;
}

function whereabouts(sets: readonly OneSet[], scheme: PeriodScheme): Where {
  const inputs = new Map(sets.flatMap(({ input, observed }) => filesIn(observed, input)));
  const origins = new WeakMap<SourceRow["sheet"], string>();
  const originOfRow = ({ sheet }: SourceRow) => {
    let origin = origins.get(sheet);
    if (origin === undefined) {
      const inside = insideName(sheet.file, inputs.get(sheet) ?? "");
      origins.set(sheet, (origin = keyOf(inside, sheet.sheet)));
    }
    return origin;
  };
  return {
    reportOf: ({ source }) => reportKey(source, scheme),
    originOf: ({ source }) => originOfRow(source),
    originOfRow,
  };
}

/** The sheets of a set, each with the input that it is of. */
function filesIn({ rows }: Observed, input: string): [SourceRow["sheet"], string][] {
  return [...new Set(rows.map(({ sheet }) => sheet))].map((sheet) => [sheet, input]);
}

/** `old/xa/a.csv` of the input `old` is `xa/a.csv`; an input that is a file is the one file of its set. */
export function insideName(file: string, input: string): string {
  const folder = input
    .replace(/\\/g, "/")
    .replace(/^(?:\.\/)+/, "")
    .replace(/\/+$/, "");
  if (file === folder || file === input) return "";
  return file.startsWith(`${folder}/`) ? file.slice(folder.length + 1) : file;
}

/** Records of one month are one report; a period row is a report of its stretch. */
function reportKey({ unit, form, record, stretch }: SourceRow, scheme: PeriodScheme): string {
  const on = record ? bindPeriod(monthOf(stretch.start, scheme), scheme) : stretch;
  return keyOf(unit.id, form, on.start, on.end);
}

function reportsOf(
  { observed, cells, touched }: OneSet,
  where: Where,
  scheme: PeriodScheme,
): Reports {
  const byUnit = new Map<string, UnitReports>();
  const reports = new Map<string, Report>();
  const reportOf = (key: string): Report => {
    let report = reports.get(key);
    if (report === undefined) reports.set(key, (report = { origins: [], dates: [], says: [] }));
    return report;
  };
  for (const row of observed.rows) {
    if (!touched.has(row.unit.id)) continue;
    const key = reportKey(row, scheme);
    const report = reportOf(key);
    put(report.origins, where.originOfRow(row));
    put(report.dates, row.sheet.title.reportDate ?? "");
    let own = byUnit.get(row.unit.id);
    if (own === undefined)
      byUnit.set(row.unit.id, (own = { unit: row.unit, files: new Set(), reports: new Set() }));
    own.files.add(row.sheet.file);
    own.reports.add(key);
  }
  for (const entry of [...cells, ...observed.superseded]) {
    const { indicator, item, value, by } = entry;
    reportOf(where.reportOf(entry)).says.push(JSON.stringify([indicator, item, value, by]));
  }
  for (const { dates, says } of reports.values()) {
    dates.sort();
    says.sort();
  }
  return {
    byUnit,
    reports,
    // A cell that is of other days than its row (what a running total grew by) has a report without rows.
    originsOf: (key) => {
      const origins = reports.get(key)?.origins ?? [];
      return origins.length === 0 ? undefined : origins;
    },
    superseded: new Set(observed.superseded.map((entry) => cellKey(entry, where))),
  };
}

function put(values: string[], value: string): void {
  if (values.at(-1) !== value && !values.includes(value)) values.push(value);
}

const KINDS: readonly ChangeKind[] = ["new", "resubmitted", "corrected", "gone"];

/** Units of which some report is another one; by level, then registry order. */
function unitsOf(
  old: OneSet,
  fresh: OneSet,
  before: Reports,
  after: Reports,
  period: Period,
  levels: Levels,
): DiffUnit[] {
  const ids = new Set([...before.byUnit.keys(), ...after.byUnit.keys()]);
  const found = [...ids].flatMap((id) => {
    const [a, b] = [before.byUnit.get(id), after.byUnit.get(id)];
    const reports = new Set([...(a?.reports ?? []), ...(b?.reports ?? [])]);
    const seen = new Set([...reports].flatMap((key) => kindOf(key, before, after) ?? []));
    if (seen.size === 0) return [];
    return [{ unit: (b ?? a)?.unit as Unit, a, b, kinds: KINDS.filter((kind) => seen.has(kind)) }];
  });
  const registryOf = (unit: Unit) => (after.byUnit.has(unit.id) ? fresh : old).registry;
  const name = (unit: Unit) => registryOf(unit).nameOf(unit, period);
  const order = (a: Unit, b: Unit) =>
    rankOf(levels, a.level) - rankOf(levels, b.level) ||
    (fresh.registry.inferred
      ? compareVietnamese(name(a), name(b))
      : fresh.registry.compare(a, b)) ||
    (a.id < b.id ? -1 : 1);
  return found
    .sort((x, y) => order(x.unit, y.unit))
    .map(({ unit, a, b, kinds }) => {
      const registry = registryOf(unit);
      const parent = registry.parentOf(unit, period.end) ?? registry.parentOf(unit, period.start);
      return {
        unit: {
          code: unit.code,
          name: name(unit),
          level: unit.level,
          parent: parent?.code ?? null,
        },
        in: a === undefined ? "new" : b === undefined ? "old" : "both",
        kinds,
        oldFiles: [...(a?.files ?? [])].sort(),
        newFiles: [...(b?.files ?? [])].sort(),
      };
    });
}

/** null: the same report in both sets. */
function kindOf(key: string, before: Reports, after: Reports): ChangeKind | null {
  const [a, b] = [before.reports.get(key), after.reports.get(key)];
  if (a === undefined) return "new";
  if (b === undefined) return "gone";
  if (!areEqual(a.says, b.says))
    return a.origins.some((origin) => b.origins.includes(origin)) ? "corrected" : "resubmitted";
  const isHere =
    a.origins.length === b.origins.length &&
    a.origins.every((origin) => b.origins.includes(origin));
  return isHere && areEqual(a.dates, b.dates) ? null : "resubmitted";
}

function areEqual(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((own, i) => own === b[i]);
}
