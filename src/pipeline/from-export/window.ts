/** What a data set has of one period: figures, reports, and what its totals lack. */
import type { AggregateInput } from "../../aggregate/input.ts";
import type { Catalogue } from "../../catalogue/index.ts";
import { contains, type Stretch } from "../../model/calendar.ts";
import {
  breakdownColumn,
  type ExportValue,
  listMembers,
  observationColumns,
} from "../../model/export.ts";
import type { Observation } from "../../model/observation.ts";
import { type Period, type PeriodScheme, yearOf } from "../../model/period.ts";
import type { Unit } from "../../model/unit.ts";
import { missing, type Qualifier, type Status } from "../../model/value.ts";
import {
  type Columns,
  type DataSet,
  type Row,
  rowOf,
  UnusableDataSet,
} from "../../read/data-set/index.ts";
import type { Registry } from "../../units/registry.ts";
import type { Folding } from "./folding.ts";
import { flagIn, numberIn, ratesWithout, textIn } from "./row.ts";

export interface WindowInput extends Pick<
  AggregateInput,
  "observations" | "pairingKnown" | "reporting" | "lacking" | "old"
> {
  /** How many of its figures count, by file. */
  readonly byFile: ReadonlyMap<string, number>;
}

/** `folding` null: each figure is asked for, and which of them a rate is taken without. */
export async function windowOf(
  data: DataSet,
  period: Period,
  registry: Registry,
  { dimensions }: Catalogue,
  scheme: PeriodScheme,
  folding: Folding | null,
): Promise<WindowInput> {
  const ids = dimensions.map(({ id }) => id);
  const unitOf = unitFinder(registry);
  const years = [yearOf(period.start, scheme), yearOf(period.end, scheme)] as const;
  const found: Placed[] = [];
  const byFile = new Map<string, number>();
  const columns = observationColumns(ids).filter(({ name }) => !UNUSED.has(name));
  for await (const part of data.observations(columns, years)) {
    const counts = countingIn(part, period);
    const isFolded = folding?.of(part) ?? null;
    const units = part.values["unit_id"] ?? [];
    for (let i = 0; i < part.length; i++) {
      if (!counts(i)) continue;
      const file = String(part.values["file"]?.[i] ?? "");
      byFile.set(file, (byFile.get(file) ?? 0) + 1);
      const unit = unitOf(units[i] ?? null);
      const made = () => observationOf(rowOf(part, i), ids, unit, period);
      if (isFolded?.(i, unit, made) === true) continue;
      found.push({ sheet: Number(part.values["sheet_order"]?.[i] ?? 0), own: made() });
    }
  }
  const reports = await data.table("reports");
  const ofPeriod = (row: Row) => row["period"] === period.code;
  const lacking = (await data.table("lacking")).filter(ofPeriod);
  const old = (await data.table("old_stocks")).filter(ofPeriod);
  return {
    observations: [
      ...found.sort(bySource).map(({ own }) => own),
      ...(folding?.observations() ?? []),
    ],
    pairingKnown: folding !== null,
    byFile,
    reporting: reports
      .filter((row) => countsIn(row["counts_in"] ?? null, daysOf(row), period))
      .map((row) => ({
        unit: unitOf(row["unit_id"] ?? null),
        form: textIn(row, "form") ?? "",
        stretch: daysOf(row),
        record: flagIn(row, "record"),
      })),
    lacking: lacking.map((row) => lackingOf(row, unitOf)),
    old: old.map((row) => ({
      unit: unitOf(row["unit_id"] ?? null),
      indicator: textIn(row, "indicator") ?? "",
      date: textIn(row, "day") ?? "",
    })),
  };
}

/** What only warehouses ask for: it is known of the units, or stands in other columns too. */
const UNUSED: ReadonlySet<string> = new Set([
  "province_id",
  "district_id",
  "commune_id",
  "cell",
  "portions",
]);

interface Placed {
  /** Position of its sheet among all that were read. */
  readonly sheet: number;
  readonly own: Observation;
}

/** As they were read: what is told of cells is told in this order. */
function bySource(a: Placed, b: Placed): number {
  return (
    a.sheet - b.sheet || a.own.cell.row - b.own.cell.row || a.own.cell.column - b.own.cell.column
  );
}

type UnitOf = (id: ExportValue) => Unit;

function unitFinder(registry: Registry): UnitOf {
  return (id) => {
    const unit = registry.unitById(String(id ?? ""));
    if (unit === null) throw new UnusableDataSet("damaged", "units");
    return unit;
  };
}

function daysOf(row: Row): Stretch {
  return { start: textIn(row, "start_day") ?? "", end: textIn(row, "end_day") ?? "" };
}

function countsIn(list: ExportValue, days: Stretch, period: Period): boolean {
  if (list === null) return contains(period, days);
  return listMembers(String(list)).includes(period.code);
}

/** Of the rows of a part whether they count. */
function countingIn({ values }: Columns, period: Period): (at: number) => boolean {
  const [lists, starts, ends] = ["counts_in", "start_day", "end_day"].map((own) => values[own]);
  return (at) => {
    const days = { start: String(starts?.[at]), end: String(ends?.[at]) };
    return countsIn(lists?.[at] ?? null, days, period);
  };
}

function observationOf(
  row: Row,
  dimensions: readonly string[],
  unit: Unit,
  period: Period,
): Observation {
  const without = ratesWithout(row["unpaired_in"] ?? null, period);
  const item = textIn(row, "item");
  const cellRow = numberIn(row, "cell_row") ?? 0;
  const until = numberIn(row, "cell_row_last") ?? cellRow;
  return {
    indicator: textIn(row, "indicator") ?? "",
    unit,
    ...daysOf(row),
    by: breakdownsOf(row, dimensions),
    value: {
      value: numberIn(row, "value"),
      status: textIn(row, "status") as Status,
      qualifier: textIn(row, "qualifier") as Qualifier,
      lower: numberIn(row, "lower"),
      upper: numberIn(row, "upper"),
    },
    ...(item === null ? {} : { item }),
    form: textIn(row, "form") ?? "",
    record: flagIn(row, "record"),
    cell: {
      file: textIn(row, "file") ?? "",
      sheet: textIn(row, "sheet") ?? "",
      row: cellRow,
      column: numberIn(row, "cell_column") ?? 0,
    },
    ...(until === cellRow ? {} : { until }),
    ...(without.length === 0 ? {} : { without }),
  };
}

function breakdownsOf(row: Row, dimensions: readonly string[]): Observation["by"] {
  const by: Record<string, string | null> = {};
  for (const dimension of dimensions) {
    const member = textIn(row, breakdownColumn(dimension));
    if (member !== null) by[dimension] = member === "" ? null : member;
  }
  return by;
}

/** Only of which total it is is known, and asked. */
function lackingOf(row: Row, unitOf: UnitOf): Observation {
  const cell = { file: "", sheet: "", row: 0, column: 0 };
  return {
    indicator: textIn(row, "indicator") ?? "",
    unit: unitOf(row["unit_id"] ?? null),
    ...daysOf(row),
    by: {},
    value: missing("O"),
    form: "",
    record: false,
    cell,
  };
}
