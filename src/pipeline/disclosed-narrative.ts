/** What sentences may say where small counts are not for the public: the figures of all their units are one table. */
import type { AggregateRegistry } from "../aggregate/input.ts";
import type { Comparison } from "../model/change.ts";
import type { Indicator } from "../model/catalogue.ts";
import type { Period } from "../model/period.ts";
import type { Disclosure, ReportRow, ReportValue } from "../model/report.ts";
import type { Unit } from "../model/unit.ts";
import { disclosedAggregate } from "./disclosed-aggregate.ts";
import { hiddenValue } from "./disclosed-cube.ts";

/** What the paragraph of a unit is written of. */
export interface ToldUnit {
  readonly unit: Unit;
  /** Its own total, and those of a breakdown. */
  readonly rows: readonly ReportRow[];
  /** Its own total of the period that is compared with. */
  readonly before: ReportRow | null;
}

export function disclosedNarrative(
  told: readonly ToldUnit[],
  indicators: readonly Indicator[],
  period: Period,
  registry: AggregateRegistry,
  threshold: number,
): { readonly told: readonly ToldUnit[]; readonly disclosure: Disclosure } {
  const rows = told.flatMap((own) => own.rows.map((row) => withBefore(row, own.before)));
  const units = told.flatMap(({ unit, rows: own }) => own.map(() => unit));
  const report = { period, indicators, rows, notes: [], restated: null };
  const shown = disclosedAggregate(report, { units, registry }, threshold);
  let at = 0;
  const disclosed = told.map(({ unit, rows: own, before }) => {
    const mine = shown.rows.slice(at, (at += own.length));
    const whole = mine.find(isWhole);
    return { unit, rows: mine, before: before === null ? null : withoutHidden(before, whole) };
  });
  return { told: disclosed, disclosure: shown.disclosure };
}

const isWhole = ({ by }: ReportRow): boolean => Object.keys(by).length === 0;

/** The earlier figure is one of the table: it stands with the later one as `--compare` shows it. */
function withBefore(row: ReportRow, before: ReportRow | null): ReportRow {
  if (before === null || !isWhole(row)) return row;
  const values: Record<string, ReportValue> = {};
  for (const [id, value] of Object.entries(row.values)) {
    const compare: Comparison = {
      period: "",
      value: before.values[id]?.value ?? null,
      difference: null,
      percent: null,
      points: null,
    };
    values[id] = { ...value, compare };
  }
  return { ...row, values };
}

function withoutHidden(before: ReportRow, shown: ReportRow | undefined): ReportRow {
  const values: Record<string, ReportValue> = {};
  for (const [id, value] of Object.entries(before.values)) {
    const kept = shown?.values[id]?.compare?.value ?? null;
    values[id] = value.value !== null && kept === null ? hiddenValue(value) : value;
  }
  return { ...before, values };
}
