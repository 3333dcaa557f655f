/** Every total of two sets, with the cells that make it another one. */
import type { Judged } from "./judged.ts";
import type { Aggregated } from "../aggregate/index.ts";
import { linesOf } from "../aggregate/coverage.ts";
import { pointsBetween } from "../aggregate/diff.ts";
import type { Indicator } from "../model/catalogue.ts";
import type { DiffChange, DiffTotal } from "../model/diff.ts";
import type { Period } from "../model/period.ts";
import type { ReportValue } from "../model/report.ts";
import { type Levels, rankOf, type Unit } from "../model/unit.ts";
import { isMissing } from "../model/value.ts";
import type { Entry, Observed } from "../observe/index.ts";
import { keyOf } from "../util/keys.ts";
import { compareVietnamese } from "../util/vietnamese.ts";
import type { Compared, OneSet } from "./diff-sets.ts";
import type { RunOptions } from "./options.ts";
import type { ReadResult } from "./read-result.ts";

/** A set with its totals. */
export interface Side extends OneSet {
  readonly read: ReadResult;
  readonly judged: Judged;
  readonly observed: Observed;
  readonly result: Aggregated;
  readonly provisional: boolean;
}

/** Every total of either set, with its cells; by level, then registry order, then indicator. */
export function totalsOf(
  old: Side,
  fresh: Side,
  compared: Compared,
  period: Period,
  options: Pick<RunOptions, "catalogue">,
): DiffChange[] {
  const [before, after] = [rowsOf(old), rowsOf(fresh)];
  const shown = new Set([...before.keys(), ...after.keys()]);
  const cells = { old: cellsOf(old, shown), new: cellsOf(fresh, shown) };
  const folded = { old: foldedIn(old, shown), new: foldedIn(fresh, shown) };
  const ids = new Set([...old.result.indicators, ...fresh.result.indicators].map(({ id }) => id));
  const indicators = options.catalogue.indicators.filter(({ id }) => ids.has(id));
  const units = [...shown].map((id) => (after.get(id) ?? before.get(id)) as Row);
  return units
    .sort((a, b) => inOrder(a, b, fresh.judged, options.catalogue.levels))
    .flatMap((own) => {
      const [a, b] = [before.get(own.unit.id) ?? null, after.get(own.unit.id) ?? null];
      const made = new Map<string, DiffTotal>();
      return indicators.flatMap((indicator): DiffChange[] => {
        const values = {
          old: a?.values[indicator.id] ?? null,
          new: b?.values[indicator.id] ?? null,
        };
        if (values.old === null && values.new === null) return [];
        const side = (of: Indicator, x: number | null, y: number | null): DiffTotal => {
          const key = keyOf(own.unit.id, of.id);
          const mine = {
            old: cells.old.get(key) ?? [],
            new: cells.new.get(key) ?? [],
            counted: { old: folded.old.has(key), new: folded.new.has(key) },
          };
          const total = made.get(of.id) ?? compared.total(mine, of, { old: x, new: y });
          made.set(of.id, total);
          return total;
        };
        const { unit } = (b ?? a) as Row;
        const report = unitOf(unit, fresh, period);
        return [
          {
            unit: report,
            ...changeOf(indicator, values, side, options),
            oldValue: values.old,
            newValue: values.new,
          },
        ];
      });
    });
}

type Values = { readonly old: ReportValue | null; readonly new: ReportValue | null };
type SideMaker = (of: Indicator, old: number | null, fresh: number | null) => DiffTotal;

function changeOf(
  indicator: Indicator,
  values: Values,
  side: SideMaker,
  { catalogue }: Pick<RunOptions, "catalogue">,
): DiffTotal & Pick<DiffChange, "ratio"> {
  const [a, b] = [values.old?.value ?? null, values.new?.value ?? null];
  const { ratio } = indicator;
  if (ratio === undefined) return side(indicator, a, b);
  const find = (id: string) => catalogue.indicators.find((own) => own.id === id) as Indicator;
  const half = (part: "numerator" | "denominator") =>
    side(find(ratio[part]), values.old?.[part] ?? null, values.new?.[part] ?? null);
  const difference = pointsBetween(values.old, values.new, ratio.decimals);
  const sides = { numerator: half("numerator"), denominator: half("denominator") };
  return { indicator, old: a, new: b, difference, parts: [], ratio: sides };
}

interface Row {
  readonly unit: Unit;
  readonly values: Readonly<Record<string, ReportValue>>;
}

function rowsOf({ result }: Side): Map<string, Row> {
  return new Map(
    result.rows.map(({ values }, i) => {
      const unit = result.units[i] as Unit;
      return [unit.id, { unit, values }];
    }),
  );
}

/** Observations under each shown unit, in the order of their cells. */
function cellsOf({ cells: own, registry }: Side, shown: ReadonlySet<string>): Map<string, Entry[]> {
  const cells = new Map<string, Entry[]>();
  const ordered = [...own].sort(
    (a, b) =>
      a.source.sheetOrder - b.source.sheetOrder ||
      a.cell.row - b.cell.row ||
      a.cell.column - b.cell.column,
  );
  for (const entry of ordered) {
    for (const { id } of linesOf(registry, entry.unit, entry)) {
      if (!shown.has(id)) continue;
      const key = keyOf(id, entry.indicator);
      const own = cells.get(key);
      if (own === undefined) cells.set(key, [entry]);
      else own.push(entry);
    }
  }
  return cells;
}

/** Shown units and indicators for which figures were added up without their cells. */
function foldedIn({ observed, registry }: Side, shown: ReadonlySet<string>): ReadonlySet<string> {
  const keys = new Set<string>();
  for (const own of observed.folded.observations) {
    if (isMissing(own.value)) continue;
    for (const { id } of linesOf(registry, own.unit, own))
      if (shown.has(id)) keys.add(keyOf(id, own.indicator));
  }
  return keys;
}

function inOrder(a: Row, b: Row, { registry }: Judged, levels: Levels): number {
  const name = ({ unit }: Row) => unit.spells.at(-1)?.name ?? "";
  return (
    rankOf(levels, a.unit.level) - rankOf(levels, b.unit.level) ||
    (registry.inferred ? compareVietnamese(name(a), name(b)) : registry.compare(a.unit, b.unit)) ||
    (a.unit.id < b.unit.id ? -1 : 1)
  );
}

function unitOf(unit: Unit, { registry }: OneSet, period: Period): DiffChange["unit"] {
  const parent = registry.parentOf(unit, period.end) ?? registry.parentOf(unit, period.start);
  const { code, level } = unit;
  return { code, name: registry.nameOf(unit, period), level, parent: parent?.code ?? null };
}
