/** What a data set has of one period: figures, reports, and what its totals lack. */
import type { AggregateInput } from "../../aggregate/input.ts";
import type { Catalogue } from "../../catalogue/index.ts";
import { contains, type Stretch } from "../../model/calendar.ts";
import { breakdownColumn, listMembers, observationColumns } from "../../model/export.ts";
import type { Observation } from "../../model/observation.ts";
import { type Period, type PeriodScheme, yearOf } from "../../model/period.ts";
import type { Unit } from "../../model/unit.ts";
import { missing, type Qualifier, type Status } from "../../model/value.ts";
import { type DataSet, type Row, UnusableDataSet } from "../../read/data-set/index.ts";
import type { Registry } from "../../units/registry.ts";
import { flagIn, numberIn, textIn } from "./row.ts";

export type WindowInput = Pick<AggregateInput, "observations" | "reporting" | "lacking" | "old">;

export async function windowOf(
  data: DataSet,
  period: Period,
  registry: Registry,
  { dimensions }: Catalogue,
  scheme: PeriodScheme,
): Promise<WindowInput> {
  const ids = dimensions.map(({ id }) => id);
  const unitOf = unitFinder(registry);
  const years = [yearOf(period.start, scheme), yearOf(period.end, scheme)] as const;
  const found: Placed[] = [];
  for await (const row of data.observations(observationColumns(ids), years)) {
    if (!countsIn(row, period)) continue;
    found.push({
      sheet: numberIn(row, "sheet_order") ?? 0,
      own: observationOf(row, ids, unitOf),
    });
  }
  const reports = await data.table("reports");
  const ofPeriod = (row: Row) => row["period"] === period.code;
  const lacking = (await data.table("lacking")).filter(ofPeriod);
  const old = (await data.table("old_stocks")).filter(ofPeriod);
  return {
    observations: found.sort(bySource).map(({ own }) => own),
    reporting: reports
      .filter((row) => countsIn(row, period))
      .map((row) => ({
        unit: unitOf(row),
        form: textIn(row, "form") ?? "",
        stretch: daysOf(row),
        record: flagIn(row, "record"),
      })),
    lacking: lacking.map((row) => lackingOf(row, unitOf)),
    old: old.map((row) => ({
      unit: unitOf(row),
      indicator: textIn(row, "indicator") ?? "",
      date: textIn(row, "day") ?? "",
    })),
  };
}

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

type UnitOf = (row: Row) => Unit;

function unitFinder(registry: Registry): UnitOf {
  return (row) => {
    const unit = registry.unitById(textIn(row, "unit_id") ?? "");
    if (unit === null) throw new UnusableDataSet("damaged", "units");
    return unit;
  };
}

function daysOf(row: Row): Stretch {
  return { start: textIn(row, "start_day") ?? "", end: textIn(row, "end_day") ?? "" };
}

function countsIn(row: Row, period: Period): boolean {
  const list = textIn(row, "counts_in");
  return list === null ? contains(period, daysOf(row)) : listMembers(list).includes(period.code);
}

function observationOf(row: Row, dimensions: readonly string[], unitOf: UnitOf): Observation {
  const item = textIn(row, "item");
  const cellRow = numberIn(row, "cell_row") ?? 0;
  const until = numberIn(row, "cell_row_last") ?? cellRow;
  return {
    indicator: textIn(row, "indicator") ?? "",
    unit: unitOf(row),
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
    unit: unitOf(row),
    ...daysOf(row),
    by: {},
    value: missing("O"),
    form: "",
    record: false,
    cell,
  };
}
