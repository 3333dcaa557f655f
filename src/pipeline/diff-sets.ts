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
import { LEVELS, type Unit } from "../model/unit.ts";
import type { Entry, Observed, SourceRow } from "../observe/index.ts";
import type { Registry } from "../units/registry.ts";
import { keyOf } from "../util/keys.ts";
import { compareVietnamese } from "../util/vietnamese.ts";

export interface OneSet {
  readonly input: string;
  readonly observed: Observed;
  readonly registry: Registry;
}

export interface Compared {
  readonly units: readonly DiffUnit[];
  total(
    own: {
      readonly old: readonly Entry[];
      readonly new: readonly Entry[];
      /** Cells with a number count in it that are the same in both sets, and not among these. */
      readonly unchanged: boolean;
    },
    indicator: Indicator,
    values: { readonly old: number | null; readonly new: number | null },
  ): DiffTotal;
}

interface Reports extends ReportSet {
  readonly byUnit: ReadonlyMap<
    string,
    {
      readonly unit: Unit;
      readonly files: ReadonlySet<string>;
      readonly reports: ReadonlySet<string>;
    }
  >;
  /** What each report says, so that equal ones are told from corrected ones. */
  readonly says: ReadonlyMap<string, string>;
  /** The dates that its sheets bear. */
  readonly dates: ReadonlyMap<string, string>;
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
    units: unitsOf(old, fresh, before, after, period),
    total: (own, indicator, values) => {
      const { difference, parts } = maker.total(own, indicator, values, own.unchanged);
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
  const names = new Map<string, string>();
  for (const { input, observed } of sets) {
    for (const { sheet } of observed.rows) names.set(sheet.file, insideName(sheet.file, input));
  }
  const originOfRow = ({ sheet }: SourceRow) =>
    keyOf(names.get(sheet.file) ?? sheet.file, sheet.sheet);
  return {
    reportOf: ({ source }) => reportKey(source, scheme),
    originOf: ({ source }) => originOfRow(source),
    originOfRow,
  };
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

function reportsOf({ observed }: OneSet, where: Where, scheme: PeriodScheme): Reports {
  const origins = new Map<string, Set<string>>();
  const byUnit = new Map<string, { unit: Unit; files: Set<string>; reports: Set<string> }>();
  const dates = new Map<string, Set<string>>();
  for (const row of observed.rows) {
    const key = reportKey(row, scheme);
    put(origins, key, where.originOfRow(row));
    put(dates, key, row.sheet.title.reportDate ?? "");
    const own = byUnit.get(row.unit.id) ?? { unit: row.unit, files: new Set(), reports: new Set() };
    own.files.add(row.sheet.file);
    own.reports.add(key);
    byUnit.set(row.unit.id, own);
  }
  const said = new Map<string, string[]>();
  for (const entry of [...observed.observations, ...observed.superseded]) {
    const { indicator, item, value, by } = entry;
    const line = JSON.stringify([indicator, item, value, by]);
    const key = where.reportOf(entry);
    const lines = said.get(key);
    if (lines === undefined) said.set(key, [line]);
    else lines.push(line);
  }
  return {
    origins,
    byUnit,
    superseded: new Set(observed.superseded.map((entry) => cellKey(entry, where))),
    says: new Map([...said].map(([key, lines]) => [key, lines.sort().join("\n")])),
    dates: new Map([...dates].map(([key, own]) => [key, [...own].sort().join(" ")])),
  };
}

function put(sets: Map<string, Set<string>>, key: string, value: string): void {
  const own = sets.get(key);
  if (own === undefined) sets.set(key, new Set([value]));
  else own.add(value);
}

const KINDS: readonly ChangeKind[] = ["new", "resubmitted", "corrected", "gone"];

/** Units of which some report is another one; by level, then registry order. */
function unitsOf(
  old: OneSet,
  fresh: OneSet,
  before: Reports,
  after: Reports,
  period: Period,
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
    LEVELS.indexOf(a.level) - LEVELS.indexOf(b.level) ||
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
  const [a, b] = [before.origins.get(key), after.origins.get(key)];
  if (a === undefined) return "new";
  if (b === undefined) return "gone";
  const samePlace = [...a].some((origin) => b.has(origin));
  if (before.says.get(key) !== after.says.get(key)) return samePlace ? "corrected" : "resubmitted";
  const moved = a.size !== b.size || [...a].some((origin) => !b.has(origin));
  return moved || before.dates.get(key) !== after.dates.get(key) ? "resubmitted" : null;
}
