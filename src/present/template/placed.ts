/** What a cell that the form's labels place is filled with: a total, or the sign of a missing one. */
import { placeFault, type PlacedFigure, type PlacedOf } from "../../model/form-place.ts";
import type { AggregateReport } from "../../model/report.ts";
import type { NumberCell } from "../cell-text.ts";
import { decimalsOf } from "../number-format.ts";
import { valueCell } from "../value-cell.ts";
import { placedRow } from "./placed-row.ts";
import { comparedOf, type Filling, type MarkFault } from "./totals.ts";

/** `totalsOf`: those that hold what a figure is of; null: there are none. */
export function placedFilling(
  figure: PlacedFigure,
  totalsOf: (of: PlacedOf) => AggregateReport | null,
): Filling | MarkFault {
  const [of] = figure.of;
  const report = of === undefined ? null : totalsOf(of);
  if (report === null) return placeFault("no-such-totals");
  const row = placedRow(figure.of, figure.indicator, report);
  if (row !== "no-row" && "kind" in row) return row;
  const indicator = report.indicators.find(({ id }) => id === figure.indicator);
  const value = row === "no-row" || indicator === undefined ? undefined : row.values[indicator.id];
  const percent = indicator?.measure.vi === "%";
  if (figure.compared === null || value === undefined)
    return {
      kind: "number",
      cell: scaled(valueCell(value, indicator ?? {}), figure.scale),
      percent,
    };
  const facts = { what: indicator?.label.vi ?? figure.indicator, unit: row === "no-row" ? "" : row.unit.name }; // prettier-ignore
  const change = comparedOf(figure.compared, value, report, facts);
  if (change.kind === "fault" && change.code === "no-change")
    return { kind: "number", cell: valueCell(undefined, {}), percent: false };
  if (change.kind !== "number" || figure.compared === "percent") return change;
  return { ...change, cell: scaled(change.cell, figure.scale) };
}

function scaled(cell: NumberCell, scale: number): NumberCell {
  if (scale === 1) return cell;
  const by = (value: number | null) =>
    value === null ? null : Number((value / scale).toPrecision(15));
  const [value, lower, upper] = [by(cell.value), by(cell.lower), by(cell.upper)];
  return { ...cell, value, lower, upper, decimals: decimalsOf(value ?? lower ?? upper ?? 0) };
}
